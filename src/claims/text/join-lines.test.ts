import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';
import { normaliseText } from './normalise.ts';

const read = (text: string): string => joinLines(text)?.text ?? text;

describe('wrapped lines', () => {
  it('read as one line', () => {
    expect(read('The Nasdaq-100 gained 20.2% in the final\nquarter of 2025, and the index\n2,590.61 was passed.')).toBe(
      'The Nasdaq-100 gained 20.2% in the final quarter of 2025, and the index 2,590.61 was passed.',
    );
    expect(read('> The Nasdaq-100 gained 20.2% in the fourth\n> quarter of 2025.')).toBe(
      '> The Nasdaq-100 gained 20.2% in the fourth quarter of 2025.',
    );
  });

  it('join what a hyphen divided, and keep compounds', () => {
    expect(read('It rose 11.3% in the fourth quar-\nter of 2025.')).toBe(
      'It rose 11.3% in the fourth quarter of 2025.',
    );
    expect(read('Money went from the largest to small-\ncap shares again.')).toBe(
      'Money went from the largest to small-cap shares again.',
    );
  });

  it('with two spaces between words read as with one', () => {
    expect(read('It rose 11.3% in the fourth  quarter of  2025.')).toBe('It rose 11.3% in the fourth quarter of 2025.');
  });

  it('know the way back to each character', () => {
    const text = 'The index rose 11.3% in the fourth quar-\nter of  2025, and so did the others.';
    const normal = normaliseText(text);
    const start = normal.text.indexOf('fourth quarter of 2025');
    const { start: first, end } = normal.spanInOriginal({ start, end: start + 'fourth quarter of 2025'.length });
    expect(text.slice(first, end)).toBe('fourth quar-\nter of  2025');
  });

  it.each([
    ['headings', 'SECTORS\nAll eleven closed higher on Thursday, as they had the day before.'],
    ['items', '- The Russell 2000 is up 7.5% this year\n- the S&P 500 is up 1.0%'],
    ['rows', 'Technology  32.3  43.4\nIndustrials  19.4  8.6\nEnergy, the first half of the year  18.8  -13.3'],
    [
      'rows with a remark',
      'Energy (XLE)  +25.1%  Oil rallied after the producers agreed\nMaterials (XLB)  +9.0%  Copper',
    ],
    ['tables', '| Sector fund | First half, % | of which Q2, % |\n| Technology | 32.3 | 43.4 |'],
    ['paragraphs', 'The index rose 11.3% in the fourth quarter\n\nof 2025 little is known.'],
    ['front matter', 'date: 7 July 2026 and nothing else here\ndata: to 30 June 2026, price returns'],
    [
      'a title and its author',
      'The Great Rotation Comes of Age at Last in the Markets\nBy Jane Doe, our own correspondent',
    ],
  ])('leave %s', (_, text) => {
    expect(read(text)).toBe(text);
  });
});
