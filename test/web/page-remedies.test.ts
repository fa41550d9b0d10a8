import { expect, it } from 'vitest';
import { errorTable } from '../../src/core/index.ts';
import { pageRemedies } from '../../web/src/pages/page-remedies.ts';

/** What a person on a page can do nothing with: commands, options, headers, files of the program. */
const forPrograms =
  /`|rotascope|--|docs\/|\bheaders?\b|standard error|\bpath\b|\brequest\b|text\/|\bfolder\b|catalogue row/i;

const worded = Object.entries(errorTable).filter(([, { remedy }]) => forPrograms.test(remedy));

it('knows remedies that are worded for programs from others', () => {
  expect(worded.length).toBeGreaterThan(10);
  expect(worded.length).toBeLessThan(Object.keys(errorTable).length);
});

it.each(worded.map(([code]) => code))('words the remedy of %s for who looks at the page', (code) => {
  expect(pageRemedies[code]?.text).toBeTruthy();
});

it.each(Object.entries(pageRemedies))(
  'says of %s what can be done, and keeps commands apart',
  (code, { text, command }) => {
    expect([...Object.keys(errorTable), 'no-answer']).toContain(code);
    expect(text).not.toMatch(/`|rotascope|--|docs\//);
    if (command === undefined) expect(text).toMatch(/\.$/);
    else expect(`${text} ${command}`).toMatch(/ with rotascope \w+/);
  },
);
