import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText, type Document, readStatements, type Statement } from '../../src/claims/index.ts';
import { parseIsoDate, RotascopeError } from '../../src/core/index.ts';
import { createReferenceStore } from '../../src/data/index.ts';

const store = createReferenceStore();
const symbols = new Set(store.list().map(({ series }) => series));
const options = { asOf: parseIsoDate('2026-06-30') };

function toDocument(text: string, published = '2025-12-12'): Document {
  return {
    source: '-',
    title: null,
    publisher: null,
    published: parseIsoDate(published),
    publishedFrom: 'option',
    text,
  };
}

/** Nothing but an error of ours may come out of a text, however it is made. */
function orOwnError<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof RotascopeError) return undefined;
    throw error;
  }
}

function read(text: string, published?: string): readonly Statement[] {
  const isKnownSymbol = (symbol: string) => symbols.has(symbol);
  const statements = orOwnError(() => readStatements(toDocument(text, published), { isKnownSymbol })) ?? [];
  for (const { span, sentence } of statements) {
    expect(span.start).toBeGreaterThanOrEqual(sentence.start);
    expect(span.end).toBeGreaterThan(span.start);
    expect(sentence.end).toBeGreaterThanOrEqual(span.end);
    expect(text.length).toBeGreaterThanOrEqual(sentence.end);
  }
  return statements;
}

/** Reads and judges, and holds the answer to what every answer must be. */
function check(text: string, published?: string): readonly Statement[] {
  const found = orOwnError(() => checkText(toDocument(text, published), store, options));
  if (found === undefined) return [];
  const { checked, statements } = found;
  const written = JSON.stringify(checked);
  expect(JSON.parse(written)).toEqual(checked);
  const places = new Set<string>();
  for (const { quote, sentence, span, asserted } of checked.claims) {
    expect(quote).toBe(text.slice(span.start, span.end));
    expect(quote).not.toBe('');
    expect(sentence).toContain(quote);
    if (asserted === null) continue;
    const place = `${span.start}-${span.end}: ${asserted.low} to ${asserted.high} ${asserted.unit}`;
    expect(places).not.toContain(place);
    places.add(place);
  }
  return statements;
}

const passage =
  'The S&P 500 fell 4.8% on Thursday, its worst day since June 2020, while the Russell 2000 (IWM) lost 6.6% and the Fed left rates at 3.50%-3.75%. ';
const idle = 'What the members of the committee thought of it over lunch is anybody’s guess, and so it will remain. ';

/** Texts that are long in one way; what is quadratic in any of them does not end within the time of a test. */
const long: Readonly<Record<string, () => string>> = {
  '5 MB of prose': () => `${idle.repeat(29)}${passage}`.repeat(1600),
  '5 MB in one word': () => 'a'.repeat(5e6),
  'one word in capitals': () => 'A'.repeat(1e6),
  'a sentence without an end': () => passage.replace('. ', ', ').repeat(2000),
  'one sentence 20,000 times': () => 'The Russell 2000 gained 10.1% in July 2024. '.repeat(20_000),
  'one sentence 5,000 times without a space': () => 'The Russell 2000 gained 10.1% in July.'.repeat(5000),
  '10,000 undated rises': () => 'The Russell 2000 gained 10.1%. '.repeat(10_000),
  '10,000 rises without a full stop': () => 'The S&P 500 rose 12% '.repeat(10_000),
  'nested brackets': () => `The S&P 500 rose ${'('.repeat(1e5)}12%${')'.repeat(1e5)}.`,
  'open brackets': () => '[('.repeat(1e5),
  'tickers in brackets': () => '(AAPL) '.repeat(1e5),
  'companies in brackets': () => 'Bank Of Something Financial (CFG) '.repeat(20_000),
  '200,000 digits': () => `The S&P 500 rose ${'9'.repeat(2e5)}%.`,
  'digits and points': () => `The S&P 500 rose ${'9.'.repeat(1e5)}%.`,
  'digits and commas': () => `The S&P 500 rose ${'999,'.repeat(1e5)}999%.`,
  'digits and dashes': () => `The S&P 500 rose ${'5-'.repeat(1e5)}6%.`,
  'digits and spaces': () => `The S&P 500 rose ${'9 '.repeat(1e5)}%.`,
  'letters and commas': () => 'a,'.repeat(1e5),
  'a million newlines': () => '\n'.repeat(1e6),
  'carriage returns': () => '\r\n'.repeat(5e5),
  'spaces inside a sentence': () => `The S&P 500${' '.repeat(1e6)}rose 5%.`,
  'spaces that do not break': () => `The S&P 500${'\u00a0'.repeat(1e6)}rose 5%.`,
  'stops and spaces': () => '. '.repeat(1e6),
  'hyphens between number words': () => 'one-'.repeat(1e5),
  'number words': () => 'one hundred and '.repeat(5e4),
  'rows of quotes': () => '| AAPL | 198.85 | +26.43 | +15.33% |\n'.repeat(10_000),
  'quotes by the line': () => 'AAPL\n198.85\n+26.43\n+15.33%\n'.repeat(10_000),
  headings: () => '# The S&P 500\n'.repeat(20_000),
  stars: () => '*'.repeat(1e6),
  'broken links': () => '[a](b '.repeat(1e5),
  dates: () => 'July 4, 2025 '.repeat(30_000),
  names: () => 'S&P 500 and Russell 2000 and '.repeat(20_000),
  'words that open a rule': () => 'since third straight the Fed cut from not in the '.repeat(10_000),
  initials: () => 'U.S.'.repeat(1e5),
  'combining marks': () => `e${'\u0301'.repeat(1e6)}`,
  'pairs beyond the basic plane': () => '\u{1f600}'.repeat(5e5),
  'lone surrogates': () => '\ud800'.repeat(5e5),
  'zero characters': () => '\0'.repeat(1e6),
  'joiners inside a number': () => `The S&P 500 rose 1${'\u200d'.repeat(1e6)}2%.`,
};

/** A tenth of each length shows what is quadratic; `npm run check:long` reads them whole. */
const share = process.env.ROTASCOPE_LONG === undefined ? 0.1 : 1;
const isOtherZone = process.env.TZ !== 'UTC';

describe.skipIf(isOtherZone)('texts long in one way are read to the end', { timeout: 120_000 }, () => {
  it.each(Object.entries(long))('%s', (name, make) => {
    const text = make();
    read(name === '5 MB of prose' ? text : text.slice(0, Math.ceil(text.length * share)));
  });
});

describe.skipIf(isOtherZone)('texts full of statements are judged to the end', { timeout: 60_000 }, () => {
  it.each([
    ['one sentence 2,000 times', 'The Russell 2000 gained 10.1% in July 2024. '.repeat(2000)],
    ['a passage 300 times', passage.repeat(300)],
    ['a sentence without an end', passage.replace('. ', ', ').repeat(100)],
    ['2,000 rows of quotes', '| AAPL | 198.85 | +26.43 | +15.33% |\n'.repeat(2000)],
  ])('%s', (_name, text) => {
    expect(check(text).length).toBeGreaterThan(0);
  });
});

/** Texts that are short and crooked. */
const crooked: readonly string[] = [
  'The S&P 500 rose 1e400% in 2024.',
  'The S&P 500 rose 99999999% in 2024.',
  'The S&P 500 rose -0% and fell 0.000000000000000000001% in 2024.',
  `The S&P 500 closed at ${'1,000,'.repeat(60)}000 on Friday.`,
  'The S&P 500 rose Infinity% and NaN% in 2024.',
  'The S&P 500 fell 5% on July 4, 1776.',
  'The S&P 500 rose 10% in 9999, and by 20% in the year 275760.',
  'The S&P 500 rose 10% from January 1, 0001 to December 31, 9999.',
  'The S&P 500 rose 10% between 2035 and 2036 and over the last 9999 years.',
  'The S&P 500 rose 10% in the last 99999999 days.',
  'The S&P 500 is at its highest since 1066 and on 31 February 2024 it fell 3%.',
  'The S&P 500 rose for a 99999999th straight week.',
  'The S&P 500 slipped below its 99999999-day moving average and its 0-day average.',
  'The Russell 2000 trades at 0x against 0x, a discount of 100%.',
  'The Russell 2000 trades at 15.6 times earnings against 0 times for the S&P 500, a discount of 31%.',
  'AAPL 0.00 +0.00 +0.00%',
  'AAPL 1e400 +1e400 +1e400%',
  '__proto__ (NYSE: PROTO) rose 5% in 2024, and constructor (NASDAQ: __proto__) fell 5%.',
  '__proto__ rose 5% in 2024. constructor fell 5%. toString gained 3%. hasOwnProperty lost 2%. valueOf is up 1%.',
  'The constructor index closed at 5,000. __proto__ outperformed the S&P 500 by 5% in 2024.',
  'constructor 198.85 +26.43 +15.33%\n__proto__ 198.85 +26.43 +15.33%',
  'The Fed cut rates by 1e9 basis points in 2024, its 1000000th straight cut.',
  '1000000% of Russell 2000 members are above their 200-day moving average.',
  'The unemployment rate rose to -4% in August, the highest since August.',
];

describe('crooked figures, dates and names', () => {
  it.each(crooked)('%s', (text) => {
    check(text);
  });

  it.each(['1953-01-02', '1999-12-31', '2026-06-30'])('read on the day %s', (published) => {
    check(`${passage}The S&P 500 rose 5% last year and 3% over the last 100 years.`, published);
  });
});

describe('marks that no reader sees', () => {
  it.each(['\u202e', '\u200f', '\u2066', '\u200b', '\u00ad'])('inside a number, %j', (mark) => {
    const text = `The S&P 500 rose 1${mark}2% in 2024.`;
    const found = check(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'return', direction: 'up', asserted: { low: 12, high: 12 } });
    const { start, end } = (found[0] as Statement).span;
    expect(text.slice(start, end)).toContain(`1${mark}2%`);
  });
});

/** What market commentary is made of; every # is a figure. */
const words = fc.constantFrom(
  ...['The S&P 500', 'the Russell 2000', 'IWM', 'Apple (AAPL)', 'the Fed', 'small caps', 'the index', 'it', 'Nasdaq'],
  ...[
    'rose',
    'fell',
    'closed at',
    'outperformed',
    'cut rates by',
    'is',
    'trades at',
    'hit a record',
    'will',
    'did not',
  ],
  ...['#%', '#', '$#', '# basis points', '#x', 'up #%', 'by # percent', '#%-#%', 'from #% to #%', '+#%'],
  ...[
    'in July 2024',
    'last year',
    'on Friday',
    'since March 2022',
    'from',
    'to',
    'by the end of 2026',
    'YTD',
    'Q4 2025',
  ],
  ...[
    'week',
    'times forward earnings',
    'below its',
    'against',
    'of members',
    'volume',
    'unemployment',
    'ninth straight',
  ],
  ...[
    '. ',
    '. ',
    ', ',
    '; ',
    '\n',
    '\n\n',
    '|',
    '(',
    ')',
    '"',
    '-',
    '—',
    '%',
    '$',
    ':',
    '\u202e',
    '\u200b',
    '\t',
    '’s',
  ],
);
const clauses = fc
  .tuple(
    fc.constantFrom('The S&P 500', 'the Russell 2000', 'Apple (AAPL)', 'small caps', 'unemployment', 'the Fed'),
    fc.constantFrom('rose', 'fell', 'closed at', 'beat the S&P 500 by', 'cut rates by', 'trades at', 'is', 'volume is'),
    fc.constantFrom('#%', '$#', '# basis points', '# times earnings', '#%-#%', '#% to #%', 'a record #'),
    fc.constantFrom(
      'in July 2024',
      'last year',
      'on Friday',
      'and #% in 2023',
      'against #%',
      'from #',
      'while IWM fell #%',
    ),
  )
  .map((parts) => parts.join(' '));
const noise = fc.oneof(fc.integer().map(String), fc.double().map(String), fc.string({ unit: 'binary', maxLength: 8 }));

function join(pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const glued = fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', ''));
  return fc.array(glued, { maxLength: 60 }).map((parts) => parts.flat().join(''));
}

/** With figures that are none of them written twice: 11.1, 12.2, 13.3. */
function fill(text: string): string {
  let figure = 10;
  return text.replaceAll('#', () => {
    figure += 1.1;
    return figure.toFixed(1);
  });
}

const texts = join(fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: noise })).map(fill);
const commentary = join(fc.oneof(words, clauses)).map(fill);

describe('any text', () => {
  it('of market commentary cut into pieces is read and judged', () => {
    fc.assert(
      fc.property(texts, (text) => void check(text)),
      { numRuns: 300 },
    );
  });

  it('of market commentary makes one claim at most of a figure', () => {
    fc.assert(
      fc.property(commentary, (text) => {
        const figures = check(text).flatMap((statement) => {
          const asserted = 'asserted' in statement ? statement.asserted : null;
          return asserted === null || Number.isInteger(asserted.low) ? [] : [asserted.low];
        });
        expect(figures).toHaveLength(new Set(figures).size);
      }),
      { numRuns: 300 },
    );
  });

  it('of any characters is read and judged', () => {
    const characters = fc.string({ unit: 'binary', maxLength: 2000 });
    fc.assert(
      fc.property(characters, (text) => void check(text)),
      { numRuns: 100 },
    );
  });

  it('of any 16-bit units, whole pairs or not, is read and judged', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 500 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(units, (text) => void check(text)),
      { numRuns: 100 },
    );
  });
});
