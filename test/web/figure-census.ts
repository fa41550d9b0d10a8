import type { Page } from 'playwright-core';

/** What a number of the page may be besides a figure with evidence of its own, and why it needs none. */
interface Exception {
  readonly why: string;
}

interface ExceptedPlace extends Exception {
  readonly selector: string;
}

interface ExceptedWording extends Exception {
  readonly pattern: RegExp;
}

const exceptedPlaces: readonly ExceptedPlace[] = [
  {
    selector: 'header .kicker, header .question, .leg',
    why: 'title, question and names of the legs, from the case file',
  },
  { selector: 'th[scope=row], thead th', why: 'the name of a row or a column, whose figures stand in the table' },
  { selector: '.points li > span:last-child, .grounds strong', why: 'the name of the figure beside it' },
  { selector: 'th .rule', why: 'a warning of the measurement that the figure of the row opens' },
  { selector: '.dimension > .aside', why: 'the names of what needs an import: there is no figure to open' },
  { selector: 'select', why: 'a choice of the reader' },
  { selector: '.slider output', why: 'the week chosen by the reader' },
  { selector: '.as-of', why: 'the date chosen by the reader' },
  { selector: '#coverage', why: 'why nothing was measured: there is no figure to open' },
  { selector: '#map details.aside', why: 'why an asset is not on the map: there is no figure to open' },
  { selector: 'table.leaders td:first-child', why: 'the place of a row in this very table, whose returns all open' },
  { selector: 'details.full-table > summary, table.leaders caption', why: 'the number and date of the rows beneath' },
  { selector: 'h3.good, h3.bad', why: 'the number of points of the list beneath' },
  { selector: '.legend > .item:not(:has(.evidence-figure)), .legend:not(:has(.item))', why: 'what signs stand for' },
  { selector: '.canvas', why: 'a picture: its figures stand beneath it' },
  { selector: 'main > .note', why: 'the date and the version of the page' },
];

const exceptedWordings: readonly ExceptedWording[] = [
  { pattern: /\b\d{4}-\d\d-\d\d\b/g, why: 'a date that says of when a figure is' },
  { pattern: /Russell 2000|Nasdaq-100|S&P 500|163\(j\)/g, why: 'a name' },
  { pattern: /\b(2|10|30)-year\b|\b\d+-session\b/g, why: 'the name of a series, or a parameter of its metric' },
  { pattern: /\bover (the next )?\d+( months| sessions)?\b/gi, why: 'the span that is asked about' },
  { pattern: /\b\d+ months before\b/g, why: 'the span that is asked about' },
  { pattern: /\(?95%:/g, why: 'the level of every interval' },
  { pattern: /Inflation below 3%|manufacturing above 50|holds 2500/g, why: 'the name of a watchpoint' },
  {
    pattern: /covers the mean 85% of the time, not 95%|come out below 5%/g,
    why: 'what the method does in simulations',
  },
  { pattern: /inside the last 15% of the months/g, why: 'the rule of the method' },
  { pattern: /\+1 for, 0 neutral, −1 against/g, why: 'the scale of the chart' },
  { pattern: /^Source: .*$/g, why: 'the series a chart is drawn from' },
];

/**
 * The words of a page around numbers that open no evidence and are no exception: a line each, the figures that do open
 * replaced by a mark. Everything folded away is read as well.
 */
export async function listBareNumbers(page: Page): Promise<string[]> {
  const texts = (await page.evaluate(
    `(${readTexts})(${JSON.stringify(exceptedPlaces.map(({ selector }) => selector))})`,
  )) as string[];
  return texts.filter((text) =>
    /\d/.test(exceptedWordings.reduce((rest, { pattern }) => rest.replace(pattern, ''), text)),
  );
}

/** Runs in the page: the text of each block, without what opens evidence and what is excepted. */
const readTexts = `function (places) {
  const root = document.createElement('div');
  root.append(document.querySelector('main').cloneNode(true));
  for (const opener of root.querySelectorAll('.evidence-figure, button.drawer.front')) opener.replaceWith('▮');
  for (const place of places) for (const element of root.querySelectorAll(place)) element.replaceWith(' ');
  const blocks = 'p, li, td, th, dd, caption, figcaption, summary, h1, h2, h3, div, section, figure, span.note, span.rule';
  for (const block of [...root.querySelectorAll(blocks)].reverse()) block.append('\\n');
  for (const block of root.querySelectorAll(blocks)) block.prepend('\\n');
  return root.textContent.split('\\n').map((line) => line.trim()).filter((line) => /\\d/.test(line));
}`;
