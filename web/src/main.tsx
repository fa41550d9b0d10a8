import { render } from 'preact';
import { darkColors, stylesheet } from '../../src/report/html/stylesheet.ts';
import { App } from './app.tsx';
import './dashboard.css';
import { applyTheme } from './theme.ts';

// The look of the reports as it stands there, and its dark colours for those who choose them.
const reportSheet = new CSSStyleSheet();
reportSheet.replaceSync(`${stylesheet}@media screen { :root[data-theme='dark'] {${darkColors}} }`);
document.adoptedStyleSheets = [reportSheet];

applyTheme();
render(<App />, document.getElementById('app') as HTMLElement);
