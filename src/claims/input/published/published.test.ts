import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../../test/cpu-time.ts';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import type { ParsedText } from '../parsed-text.ts';
import { findFullDates } from './full-dates.ts';
import { resolvePublished } from './published.ts';
import { parseTimestamp } from './timestamp.ts';

const today = parseIsoDate('2026-11-21');

function parsed(text: string, parts: Partial<ParsedText> = {}): ParsedText {
  return { text, title: null, publisher: null, dates: [], made: null, page: null, warnings: [], ...parts };
}

function resolve(text: string, parts: Partial<ParsedText> = {}, source = 'note.txt'): string {
  const { day, from, warning } = resolvePublished(parsed(text, parts), source, today, undefined);
  return `${toIsoDate(day)} ${from}${warning === null ? '' : ' roughly'}`;
}

const body = 'Small caps rose 8% in the first weeks of the year, ahead of large caps.';

describe('day of publication: a line of its own', () => {
  it.each([
    ['Heading\nSunday, Jan 4, 2026 12:46 am ET6min read', '2026-01-04'],
    ['Heading\nMonday, Dec 22, 2025 2:50 pm ET', '2025-12-22'],
    ['Heading\nJanuary 26, 2026', '2026-01-26'],
    ['Heading\n26 January 2026', '2026-01-26'],
    ['Heading\n26th of January, 2026', '2026-01-26'],
    ['Heading\n2019-03-08', '2019-03-08'],
    ['Heading\n03/29/2021 at 4:15 PM', '2021-03-29'],
    ['Heading\n29.3.2021', '2021-03-29'],
    ['Heading\nBy A. Writer | Sept. 9, 2024', '2024-09-09'],
    ['Heading\nA. Writer, Market Desk – 9 Sep 2024', '2024-09-09'],
    ['Heading\nPublished: January 26, 2026', '2026-01-26'],
    ['Heading\nA. Writer | Published on Mon, Jan 26, 2026 | Updated: Jan 28, 2026', '2026-01-26'],
    ['Heading\nPosted 26 January 2026 by A. Writer', '2026-01-26'],
    ["Heading\nNew Year's Eve, 2019", '2019-12-31'],
    ['Heading\nBoxing Day 2018', '2018-12-26'],
    ['NEW YORK, Jan. 26, 2026 (Agency) - Stocks rose.', '2026-01-26'],
    ['LONDON, June 3, 2024 /Newswire/ -- Stocks rose.', '2024-06-03'],
    ['New York, N.Y., March 4, 2020 – Stocks rose.', '2020-03-04'],
  ])('%j is %s', (head, day) => {
    expect(resolve(`${head}\n\n${body} By March 18, 2025 it had been different.`)).toBe(`${day} text`);
  });

  it.each([
    'January 26, 2026 was a day on which small caps rose by more than large caps did.',
    'What to watch at the meeting of the committee on January 26, 2026',
    'Heading\nThe two trade places: from the high of June 3, 2024',
  ])('%j is no line of its own', (head) => {
    expect(resolve(`${head}\n\n${body}\n\nAs of June 30, 2025 the lead is wide.`)).toBe('2025-06-30 text');
  });

  it('reads the end of a text after its top', () => {
    const paragraphs = Array.from({ length: 40 }, () => body).join('\n\n');
    expect(resolve(`Heading\n\n${paragraphs}\n\nPublished January 26, 2026`)).toBe('2026-01-26 text');
    expect(resolve(`Heading\n2026-01-20\n\n${paragraphs}\n\n2026-01-26`)).toBe('2026-01-20 text');
  });

  it('infers a year that is missing: by the weekday, the dates and the years of the text', () => {
    const dateline = 'NEW YORK, Jan. 26 (Agency) - Stocks rose.';
    expect(resolve(`${dateline} The low was on January 20, 2016.`)).toBe('2016-01-26 text roughly');
    expect(resolve(`${dateline} It was the best week since December 2018.`)).toBe('2019-01-26 text roughly');
    expect(resolve(`${dateline} The index gained 3% in 2023.`)).toBe('2023-01-26 text roughly');
    expect(resolve(`NEW YORK, Friday, Jan. 26 (Agency) - Stocks rose.`)).toBe('2024-01-26 text roughly');
    expect(resolve(dateline)).toBe('2026-01-26 text roughly');
  });
});

describe('day of publication: within the text', () => {
  it.each([
    [`${body} As of January 26, 2026, the fund is up. On January 27, 2026 it may differ.`, '2026-01-26 text'],
    [`${body} Data as of the close on Friday, January 23, 2026.`, '2026-01-23 text'],
    [`${body} On December 11, 2025 it closed at a record.`, '2025-12-11 text roughly'],
    [`${body} On December 10-11, 2025 it rose.`, '2025-12-11 text roughly'],
    [`${body} It rose on June 3, 2024. The next meeting is on June 12, 2024.`, '2024-06-03 text roughly'],
    [
      `${body} As of late December 2025 the lead holds; the record was on December 11, 2025.`,
      '2025-12-26 text roughly',
    ],
    [`${body} As of early March 2024 the lead holds.`, '2024-03-05 text roughly'],
    [`${body} As of mid-March 2024 the lead holds; it rose on March 18, 2024.`, '2024-03-18 text roughly'],
    [`${body} As of March 2024 the lead holds.`, '2024-03-31 text roughly'],
    [`As 2024 begins, ${body}`, '2024-01-05 text roughly'],
    [`As the opening bells of 2024 ring, ${body}`, '2024-01-05 text roughly'],
    [`As 2023 draws to a close, ${body}`, '2023-12-26 text roughly'],
    [`${body} The target date is January 5, 2031.`, '2026-11-21 assumed roughly'],
    [body, '2026-11-21 assumed roughly'],
  ])('%j: %s', (text, expected) => {
    expect(resolve(text)).toBe(expected);
  });
});

describe('day of publication: what a heading says is reviewed', () => {
  it.each([
    ['Letter to shareholders, third quarter 2021', '2021-09-30'],
    ['Market commentary Q2 2019', '2019-06-30'],
    ['4Q2018 portfolio review', '2018-12-31'],
    ['2017 in review: calm', '2017-12-31'],
    ['Annual report of the fund, 2012', '2012-12-31'],
    ['Monthly factsheet, March 2020', '2020-03-31'],
    ['Half-year letter: H1 2022', '2022-06-30'],
  ])('%j: its end, %s', (heading, day) => {
    expect(resolve(`Fund\n${heading}\n\n${body}`)).toBe(`${day} heading roughly`);
  });

  it.each([
    'Outlook 2025 report',
    'A letter on the lessons of March 2020',
    'Review of 2019 and 2020',
    'Fund letter 2026',
    'The crash of October 1987',
    'We wrote in our letter of 2019 that rates would rise.',
  ])('%j says nothing of it', (heading) => {
    expect(resolve(`${heading}\n\n${body}`)).toBe('2026-11-21 assumed roughly');
  });

  it('gives way to a later date of the text', () => {
    expect(resolve(`Letter, first quarter 2021\n\n${body} It was sold on April 9, 2021.`)).toBe(
      '2021-04-09 text roughly',
    );
    expect(resolve(`Letter, first quarter 2021\n\n${body} It was bought on March 3, 2021.`)).toBe(
      '2021-03-31 heading roughly',
    );
  });
});

describe('day of publication: the order', () => {
  const dated = `Heading\nJanuary 26, 2026\n\n${body}`;

  it('puts the option first, then metadata, then the address, then the text', () => {
    const option = resolvePublished(parsed(dated, { dates: ['2026-01-02'] }), 'a', today, 20_000);
    expect(option).toEqual({ day: 20_000, from: 'option', warning: null });
    expect(resolve(dated, { dates: ['2026-01-02'] })).toBe('2026-01-02 metadata');
    expect(resolve(dated, {}, 'https://example.com/2026/01/03/small-caps')).toBe('2026-01-03 metadata');
    expect(resolve(dated, {}, 'notes/2026-01-03-small-caps.md')).toBe('2026-01-03 metadata');
    expect(resolve(dated, { made: "D:20260201120000-05'00'" })).toBe('2026-01-26 text');
    expect(resolve(body, { made: "D:20260201120000-05'00'" })).toBe('2026-02-01 metadata roughly');
    expect(resolve(body, { page: 'Market Desk\nJune 3, 2024\n\nShare' })).toBe('2024-06-03 text');
  });

  it('passes over what lies in the future or is no date', () => {
    expect(resolve(dated, { dates: ['soon', '2026-12-24', '2026-02-30'] })).toBe('2026-01-26 text');
    expect(resolve('Heading\nJanuary 26, 2031\n\nAs of March 2, 2026 it rose.')).toBe('2026-03-02 text');
  });

  it('never gives a day after today', () => {
    const piece = fc.constantFrom(
      'As of ',
      'Published: ',
      'January ',
      'late ',
      '26, ',
      '2027',
      ' 2026',
      '2027-01-05',
      '\n',
      'Jan. 4 (A) - ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { day } = resolvePublished(parsed(pieces.join('')), 'x', today, undefined);
        expect(day).toBeLessThanOrEqual(today);
      }),
      { numRuns: 500 },
    );
  });
});

describe('timestamp', () => {
  it.each([
    ['2026-01-26', '2026-01-26'],
    ['2026-01-26T09:30:00-05:00', '2026-01-26'],
    ['2026-01-27T02:30:00Z', '2026-01-26'],
    ['2026-01-27T08:00:00+13:00', '2026-01-26'],
    ['2026-01-27T00:00:00Z', '2026-01-27'],
    ['2026-01-27T02:30', '2026-01-27'],
    ["D:20260127093000-05'00'", '2026-01-27'],
    ['20260127', '2026-01-27'],
    ['Mon, 26 Jan 2026 14:00:00 GMT', '2026-01-26'],
  ])('%s is %s in New York', (value, day) => {
    expect(toIsoDate(parseTimestamp(value) ?? 0)).toBe(day);
  });

  it.each(['', 'today', '2026-02-30', '2026-13-01T00:00:00Z', '1890-01-01', '1/2/2026'])('%j is none', (value) => {
    expect(parseTimestamp(value)).toBeNull();
  });
});

describe('full dates', () => {
  it('finds every form, with its place', () => {
    const text = 'Up on May 5, 2020, 5 May 2021, 2022-05-05 and 5/25/2023; not on 4/5/2024 or in May 2025.';
    const found = findFullDates(text).map(({ day, start, end }) => [toIsoDate(day), text.slice(start, end)]);
    expect(found).toEqual([
      ['2020-05-05', 'May 5, 2020'],
      ['2021-05-05', '5 May 2021'],
      ['2022-05-05', '2022-05-05'],
      ['2023-05-25', '5/25/2023'],
    ]);
  });

  it('takes time that grows with the length of a hostile text', () => {
    const started = cpuTime();
    for (const piece of ['1/1/', 'as of ', 'Jan. ', 'as the opening ', '12 of ', 'NEW YORK, ']) {
      resolve(piece.repeat(200_000));
    }
    expect(cpuTime() - started).toBeLessThan(10_000);
  });
});
