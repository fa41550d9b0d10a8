import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/cpu-time.ts';
import { parseIsoDate, RotascopeError } from '../../core/index.ts';
import { findPackageFolder } from '../../data/index.ts';
import { listCommonFields, listKinds } from './claim-schema.ts';
import { checkClaims, oneClaim, periodOf } from './claims-fixture.ts';
import { beginsAsClaimsFile, parseClaimsFile } from './parse-claims-file.ts';

const parse = (text: string) => parseClaimsFile(text, 'my.claims.yaml');
const first = (...lines: string[]) => parse(oneClaim(...lines)).statements[0];

function messageOf(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof RotascopeError && error.code === 'invalid-claims') return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('a file of claims', () => {
  const example = readFileSync(join(findPackageFolder(), 'examples', 'rotation.claims.yaml'), 'utf8');

  it('is judged as a text is: six of the eight claims of the example hold', () => {
    const claims = checkClaims(example);
    expect(claims.map(({ verdict }) => verdict)).toEqual([
      'supported',
      'misdated',
      'supported',
      'supported',
      'supported',
      'contradicted',
      'supported',
      'forecast-hit',
    ]);
    expect(claims[1]?.nearest).toMatchObject({ base: expect.stringMatching(/^2025-11/) });
    expect(claims.every(({ readBy }) => readBy === undefined)).toBe(true);
  });

  it('quotes the lines of each entry, from its dash to its last value', () => {
    const claims = checkClaims(example);
    for (const { quote, sentence, span } of claims) {
      expect(example.slice(span.start, span.end)).toBe(quote);
      expect(sentence).toBe(quote);
    }
    expect(claims[1]?.quote).toBe(
      '- kind: return\n    subject: Russell 2000\n    direction: up\n    figure: 12\n    period: last three weeks of December 2025',
    );
    expect(claims[6]?.quote).toBe('- kind: policy-rate\n    relation: at\n    figure: [3.50, 3.75]');
  });

  it('takes entries on one line, each as a quote of its own', () => {
    const text =
      'published: 2026-01-26\nclaims: [{kind: policy-rate, relation: at, figure: 3.75}, {kind: policy-rate, relation: above, figure: 3}]\n';
    const spans = parse(text).statements.map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual([
      '{kind: policy-rate, relation: at, figure: 3.75}',
      '{kind: policy-rate, relation: above, figure: 3}',
    ]);
  });

  it('is read from the day that the caller gives, where one is given', () => {
    const text = oneClaim('kind: return', 'subject: ^RUT', 'direction: up', 'period: YTD');
    const { published, statements } = parseClaimsFile(text, 'a', parseIsoDate('2025-06-30'));
    expect(published).toBe(parseIsoDate('2025-06-30'));
    expect(statements[0]?.period.to).toBe(parseIsoDate('2025-06-30'));
  });

  it('is known by its beginning, and a text about claims is not one', () => {
    expect(beginsAsClaimsFile(example.slice(0, 2_000))).toBe(true);
    expect(beginsAsClaimsFile('Our claims:\nSmall caps rose 8%.\npublished: 2026-01-26')).toBe(false);
  });
});

describe('a subject', () => {
  it.each([
    ['russell-2000', 'russell-2000'],
    ['Russell 2000', 'russell-2000'],
    ['russell 2000', 'russell-2000'],
    ['small caps', 'small-caps'],
    ['^GSPC', 'sp-500'],
    ['IWM', 'IWM'],
    ['Citizens Financial Group', 'CFG'],
    ['GRC', 'GRC'],
    ['^SOMEINDEX', '^SOMEINDEX'],
  ])('%s is %s', (written, id) => {
    const statement = first('kind: volume', `subject: ${written}`, 'relation: high');
    expect(statement).toMatchObject({ subject: { id, text: written } });
  });

  it('of an index without a lexicon entry has no total return of its own', () => {
    expect(first('kind: volume', 'subject: ^SOMEINDEX', 'relation: high')).toMatchObject({
      subject: { type: 'index', readings: [{ series: '^SOMEINDEX', return: 'price' }] },
    });
  });

  it('that nobody knows is named with the nearest that is', () => {
    expect(messageOf(oneClaim('kind: volume', 'subject: Rusell 2000', 'relation: high'))).toBe(
      'my.claims.yaml line 4, claims.0.subject: no name "Rusell 2000" in the lexicon; did you mean Russell 2000?',
    );
  });

  it('of the wrong type is refused by its type', () => {
    const said = messageOf(oneClaim('kind: volume', 'subject: unemployment', 'relation: high'));
    expect(said).toMatch(/line 4, claims\.0\.subject: "unemployment" is of type indicator; needed is one of index, /);
  });
});

describe('a period', () => {
  const claim = (period: string, ...more: string[]) =>
    oneClaim('kind: return', 'subject: ^RUT', 'direction: up', `period: ${period}`, ...more);

  it.each([
    ['Q4 2025', '2025-09-30', '2025-12-31'],
    ['2025', '2024-12-31', '2025-12-31'],
    ['YTD', '2025-12-31', '2026-01-26'],
    ['2025-12-11', '2025-12-10', '2025-12-11'],
    ['{ base: 2025-11-20, to: 2025-12-11 }', '2025-11-20', '2025-12-11'],
    ['{ within: Q4 2025, length: 21 }', '2025-09-30', '2025-12-31'],
    ['2026', '2025-12-31', '2026-01-26'],
  ])('%s is %s to %s', (period, base, to) => {
    expect(periodOf(claim(period))).toEqual([base, to]);
  });

  it.each([
    ['2025-12-11', 'day', false],
    ['Q4 2025', 'window', false],
    ['{ within: Q4 2025 }', 'scope', false],
    ['YTD', 'window', true],
    ['2026', 'window', true],
    ['{ base: 2025-11-20, to: 2026-01-26 }', 'window', false],
  ])('%s is a %s; open: %s', (period, role, isOpen) => {
    expect(parse(claim(period)).statements[0]?.period).toMatchObject({ role, isOpen, from: 'stated' });
  });

  it('of so many days counts trading days as well', () => {
    expect(parse(claim('last 30 days')).statements[0]?.period.others).toMatchObject([{ label: '30 trading days' }]);
  });

  it('that lies ahead is for forecasts, and is then their horizon', () => {
    expect(messageOf(claim('Q3 2026'))).toMatch(
      /line 6, claims\.0\.period: .* lies after publication .*; add modality: forecast/,
    );
    expect(parse(claim('Q3 2026', 'modality: forecast')).statements[0]).toMatchObject({
      horizon: parseIsoDate('2026-09-30'),
      period: { to: parseIsoDate('2026-09-30') },
    });
  });

  it('is needed for a return, and not for a level', () => {
    expect(messageOf(oneClaim('kind: return', 'subject: ^RUT', 'direction: up'))).toMatch(
      /claims\.0\.period: .*needs a period/,
    );
    expect(first('kind: level', 'subject: ^RUT', 'relation: above', 'figure: 2600')).toMatchObject({
      period: { from: 'assumed', to: parseIsoDate('2026-01-26') },
    });
  });
});

describe('a figure', () => {
  const asserted = (...lines: string[]) =>
    first('kind: return', 'subject: ^RUT', 'direction: up', 'period: YTD', ...lines);

  it.each([
    ['8', 8, 0.5],
    ['8.0', 8, 0.05],
    ['12.40', 12.4, 0.005],
  ])('%s is exact to its last digit', (written, low, rounding) => {
    expect(asserted(`figure: ${written}`)).toMatchObject({
      asserted: { low, high: low, rounding, unit: 'percent', wording: 'plain' },
    });
  });

  it('may be a range, of the finer of its two ends', () => {
    expect(asserted('figure: [7, 8.5]', 'wording: about')).toMatchObject({
      asserted: { low: 7, high: 8.5, rounding: 0.05, wording: 'about' },
    });
  });

  it('decides: 7.5% holds and 9.5% does not', () => {
    const claim = (figure: string) =>
      checkClaims(
        oneClaim(
          'kind: return',
          'subject: ^RUT',
          'direction: up',
          'period: { base: 2025-12-31, to: 2026-01-26 }',
          `figure: ${figure}`,
        ),
      )[0];
    const measured = claim('1')?.readings[0]?.measured as number;
    expect(claim(measured.toFixed(1))?.verdict).toBe('supported');
    expect(claim((measured + 20).toFixed(1))?.verdict).toBe('contradicted');
  });
});

describe('what is wrong', () => {
  it.each([
    ['published: 2026-01-26\n', /line 1, claims: /],
    ['published: yesterday\nclaims: [1]\n', /line 1, published: needs a date as YYYY-MM-DD/],
    ['published: 2026-02-31\nclaims: [{kind: policy-rate, relation: at, figure: 3}]\n', /line 1, published: /],
    ['published: 2026-01-26\nclaims:\n  - kind: [\n', /line \d+: /],
    ['published: 2026-01-26\nauthor: me\nclaims: [1]\n', /line 2, author: is no field here/],
    [oneClaim('kind: retrun', 'subject: ^RUT'), /line 3, claims\.0\.kind: needs a kind: return, relative-return/],
    [
      oneClaim('kind: return', 'subject: ^RUT', 'direction: upwards', 'period: YTD'),
      /line 5, claims\.0\.direction: .*"up"/,
    ],
    [
      oneClaim('kind: return', 'subject: ^RUT', 'direction: up', 'figure: 8%', 'period: YTD'),
      /line 6, claims\.0\.figure: needs a number such as 8/,
    ],
    [
      oneClaim('kind: return', 'subject: ^RUT', 'direction: up', 'figure: [9, 8]', 'period: YTD'),
      /line 6, claims\.0\.figure: write the range as \[8, 9\]/,
    ],
    [
      oneClaim('kind: return', 'subject: ^RUT', 'direction: down', 'figure: -8', 'period: YTD'),
      /line 6, claims\.0\.figure: -8 is below zero/,
    ],
    [
      oneClaim('kind: return', 'subject: ^RUT', 'direction: up', 'perod: YTD'),
      /line 6, claims\.0\.perod: is no field here; did you mean period\?/,
    ],
    [
      oneClaim('kind: return', 'subject: ^RUT', 'direction: up', 'period: early doors'),
      /line 6, claims\.0\.period: the period "early doors" cannot be resolved/,
    ],
    [
      oneClaim('kind: return', 'subject: ^RUT', 'direction: up', 'period: YTD', 'wording: about'),
      /line 7, claims\.0\.wording: says something of a figure, and there is none/,
    ],
    [
      oneClaim('kind: level', 'subject: ^RUT', 'relation: above', 'figure: 2800', 'horizon: 2026-06-30'),
      /line 7, claims\.0\.horizon: is for forecasts/,
    ],
    [
      oneClaim('kind: record', 'subject: ^RUT', 'side: high', 'since: 2027'),
      /line 6, claims\.0\.since: "2027" does not end before publication/,
    ],
  ])('is said in one line, with its place: %#', (text, message) => {
    const said = messageOf(text);
    expect(said).toMatch(/^my\.claims\.yaml /);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/\n/);
  });

  it('in other entries as well is counted', () => {
    const bad = '{kind: policy-rate, relation: at}';
    expect(messageOf(`published: 2026-01-26\nclaims: [${bad}, ${bad}, ${bad}]\n`)).toMatch(
      /; 2 more entries have faults$/,
    );
  });

  it('never ends in anything but an error of ours, whatever the file holds', () => {
    const word = fc.constantFrom(
      'kind',
      'return',
      'subject',
      '^RUT',
      'claims',
      'published',
      '2026-01-26',
      ':',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '!!x',
      '|',
      '1e999',
      '.nan',
      '"',
      '#',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = `published: 2026-01-26\nclaims:\n  - ${words.join('')}`;
        try {
          parse(text);
        } catch (error) {
          if (!(error instanceof RotascopeError) || error.code !== 'invalid-claims') throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['deep nesting', `published: 2026-01-26\nclaims: ${'['.repeat(100_000)}`],
    [
      'aliases that multiply',
      `a: &a [x, x, x, x, x, x, x, x]\n${'bcdefghij'
        .split('')
        .map((name, i) => `${name}: &${name} [${`*${'abcdefghij'[i]}, `.repeat(8)}]`)
        .join('\n')}\npublished: 2026-01-26\nclaims: *j\n`,
    ],
    ['more than a file may hold', `published: 2026-01-26\nclaims:\n${'  - kind: x\n'.repeat(100_000)}`],
    ['more claims than a file may hold', `published: 2026-01-26\nclaims: [${'1,'.repeat(3_000)}]`],
  ])('by design ends soon: %s', (_name, text) => {
    const start = cpuTime();
    expect(messageOf(text).length).toBeLessThan(400);
    expect(cpuTime() - start).toBeLessThan(5_000);
  });
});

describe('every kind', () => {
  const claims: Readonly<Record<string, string>> = {
    return: 'subject: ^RUT, direction: up, period: YTD',
    'relative-return': 'subject: ^RUT, against: ^GSPC, direction: ahead, figure: 5.5, period: YTD',
    level: 'subject: ^RUT, relation: crossed-above, figure: 2500, period: { within: Q4 2025 }',
    record: 'subject: ^RUT, side: high, since: 2021',
    streak: 'subject: ^RUT, against: ^GSPC, of: lead, frequency: session, figure: 14, rank: 2, since: 1996',
    breakout: 'subject: ^RUT, direction: up, figure: 4, unit: years',
    drawdown: 'subject: ^RUT, relation: now, figure: 3, peak: record',
    volume: 'subject: IWM, relation: high, figure: 1.5, unit: times',
    extreme: 'subject: ^RUT, frequency: month, side: best, since: November 2020, period: July 2024',
    ranking: 'subject: XLK, among: sectors, side: worst, period: YTD',
    'moving-average': 'subject: ^RUT, relation: above, length: 200',
    multiple: 'subject: S&P 500, measure: forward-pe, figure: 22',
    discount: 'subject: small caps, against: large caps, side: discount, figure: 31',
    growth: 'subject: small caps, measure: earnings, year: 2026, figure: [44, 61]',
    'policy-rate': 'relation: at, figure: [3.50, 3.75]',
    'policy-move': 'action: cut, count: 3, straight: true, period: 2025-12-10',
    indicator: 'subject: 10-year Treasury yield, relation: at, figure: 4.2',
    'usual-lead': 'subject: small caps, against: large caps, direction: ahead',
    'lead-break': 'subject: ^RUT, against: ^NDX, relation: break',
    performance: 'subject: KRE, measure: winner, period: 2025',
    breadth: 'subject: ^RUT, test: above-average, length: 200, figure: 62',
    comparison: 'left: 15.6, right: 22.6, relation: discount, figure: 31',
    membership: 'subject: GRC, universe: Russell 2000',
    event: 'topic: obbba-signed, period: 2025-07-04',
    'quote-row': 'subject: IWM, price: 263.98, change: -0.83, percent: -0.31',
  };

  it.each(listKinds().map(({ kind }) => kind))('%s is judged', (kind) => {
    const text = `published: 2026-01-26\nclaims: [{kind: ${kind}, ${claims[kind] as string}}]\n`;
    const [claim] = checkClaims(text);
    expect(claim?.kind).toBe(kind);
    expect(claim?.reason.length).toBeGreaterThan(10);
  });

  it.each([
    ['comparison', 'supported'],
    ['quote-row', 'supported'],
    ['event', 'supported'],
    ['policy-move', 'supported'],
    ['drawdown', 'contradicted'],
  ])('%s: %s', (kind, verdict) => {
    const text = `published: 2026-01-26\nclaims: [{kind: ${kind}, ${claims[kind] as string}}]\n`;
    expect(checkClaims(text)[0]?.verdict).toBe(verdict);
  });

  it('stands in the documentation with all its fields', () => {
    const page = readFileSync(join(findPackageFolder(), 'docs', 'claims.md'), 'utf8').replaceAll('\\|', '|');
    for (const { kind, fields } of listKinds()) expect(page).toContain(`| \`${kind}\` | ${fields.join('; ')} |`);
    for (const field of listCommonFields()) expect(page).toContain(`- \`${field}\``);
  });
});
