export { renderAssessmentHtml } from './assessment-html.tsx';
export { renderAssessmentMarkdown } from './markdown.ts';
