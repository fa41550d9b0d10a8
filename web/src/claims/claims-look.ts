import { claimsStylesheet, darkTones } from '../../../src/report/claims/html/claims-stylesheet.ts';
import './claims.css';

// The look of checked texts as it stands in the reports, and its dark tones for those who choose them.
const claimsSheet = new CSSStyleSheet();
claimsSheet.replaceSync(`${claimsStylesheet}@media screen { :root[data-theme='dark'] {${darkTones}} }`);
document.adoptedStyleSheets.push(claimsSheet);
