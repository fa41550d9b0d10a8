import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStatements, type Statement } from '../../src/claims/index.ts';
import { type DayNumber, parseIsoDate, sessionOnOrBefore } from '../../src/core/index.ts';

interface Figure {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Absent where the relation says it: "above 2,500". */
  readonly wording?: string;
}

/** What a statement says, however it is worded. A field that is absent is not asked for. */
interface Meaning {
  readonly kind: string;
  /** The first series that stands for the subject, or its key in the lexicon where it has no series. */
  readonly subject: string | null;
  readonly against?: string;
  readonly direction: string | null;
  readonly figure: Figure | null;
  /** The last close of the window or the day spoken of, and the close a window starts from. */
  readonly period: { readonly base?: string; readonly to: string } | null;
  readonly since?: string;
  /** What a streak or an extreme counts, and whether a move of the policy rate is a sum or one of a run. */
  readonly frequency?: string;
  readonly isTotal?: boolean;
  readonly isStraight?: boolean;
  /** Number of moves in a row, place in a ranking, sessions of an average. */
  readonly count?: number;
  readonly rank?: number;
  readonly length?: number;
  /** The two figures of a comparison in rising order, and price, change and percent of a quote row. */
  readonly sides?: readonly number[];
  readonly row?: readonly (number | null)[];
}

interface Paraphrase {
  readonly id: string;
  readonly published: string;
  /** The statement, and four ways in which somebody else would write it. */
  readonly wordings: readonly string[];
  readonly expected: Meaning;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}

const paraphrases = readJson<readonly Paraphrase[]>('paraphrases.json');
const floors = readJson<{ readonly paraphrases: number }>('floors.json');

const opposites: Readonly<Record<string, string>> = {
  ahead: 'behind',
  behind: 'ahead',
  lead: 'lag',
  lag: 'lead',
  discount: 'premium',
  premium: 'discount',
};

/** Units that say the same in another scale. */
const scales: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  'basis points': [0.01, 'percent'],
  'percentage points': [1, 'percent'],
  quarters: [3, 'months'],
  years: [12, 'months'],
};

function toScale({ low, high, unit, wording }: Figure): Figure {
  const [factor, common] = scales[unit] ?? [1, unit];
  const [least, most] = [Math.abs(low) * factor, Math.abs(high) * factor].sort((a, b) => a - b) as [number, number];
  return { low: least, high: most, unit: common, ...(wording === undefined ? {} : { wording }) };
}

function isSameFigure(read: Figure | null, expected: Figure | null): boolean {
  if (read === null || expected === null) return read === expected;
  const [a, b] = [toScale(read), toScale(expected)];
  const isNear = (x: number, y: number) => Math.abs(x - y) <= 1e-4 * Math.max(1, Math.abs(y));
  return (
    a.unit === b.unit &&
    (b.wording === undefined || a.wording === b.wording) &&
    isNear(a.low, b.low) &&
    isNear(a.high, b.high)
  );
}

function toSubject(statement: Statement, role: 'subject' | 'against'): string | null {
  if (statement.kind === 'event') return role === 'subject' ? (statement.event ?? statement.topic) : null;
  const named =
    role === 'subject' ? 'subject' in statement && statement.subject : 'against' in statement && statement.against;
  return named ? (named.readings[0]?.series ?? named.id) : null;
}

function toDirection(statement: Statement): string | null {
  switch (statement.kind) {
    case 'return':
    case 'relative-return':
    case 'breakout':
      return statement.direction;
    case 'level':
    case 'drawdown':
    case 'volume':
    case 'moving-average':
    case 'policy-rate':
    case 'indicator':
    case 'comparison':
      return statement.relation;
    case 'record':
    case 'extreme':
    case 'ranking':
    case 'discount':
      return statement.side;
    case 'streak':
      return statement.of;
    case 'policy-move':
      return statement.action;
    case 'breadth':
      return statement.test;
    default:
      return null;
  }
}

/** The last day of a month and the last session of it are the same close. */
function isSameDay(day: DayNumber, written: string): boolean {
  return sessionOnOrBefore(day) === sessionOnOrBefore(parseIsoDate(written));
}

function isSamePeriod({ period }: Statement, expected: Meaning['period']): boolean {
  if (expected === null) return true;
  return isSameDay(period.to, expected.to) && (expected.base === undefined || isSameDay(period.base, expected.base));
}

/** The parts of a meaning that a statement does not share; "A beat B" and "B lagged A" mean the same. */
function findDifferences(statement: Statement, expected: Meaning): readonly string[] {
  const isMirrored = expected.against !== undefined && toSubject(statement, 'subject') === expected.against;
  const direction = toDirection(statement);
  const sides =
    statement.kind === 'comparison' ? [statement.left.value, statement.right.value].sort((a, b) => a - b) : [];
  const row = statement.kind === 'quote-row' ? [statement.price, statement.change, statement.percent] : [];
  const fields: Readonly<Record<string, unknown>> = { ...statement };
  const agreements: Readonly<Record<string, boolean>> = {
    kind: statement.kind === expected.kind,
    subject: toSubject(statement, isMirrored ? 'against' : 'subject') === expected.subject,
    against:
      expected.against === undefined || toSubject(statement, isMirrored ? 'subject' : 'against') === expected.against,
    direction:
      expected.direction === null ||
      (isMirrored && direction !== null ? opposites[direction] : direction) === expected.direction,
    figure: isSameFigure('asserted' in statement ? statement.asserted : null, expected.figure),
    period: isSamePeriod(statement, expected.period),
    since:
      expected.since === undefined ||
      ('since' in statement && statement.since !== undefined && isSameDay(statement.since, expected.since)),
    ...Object.fromEntries(
      (['frequency', 'isTotal', 'isStraight', 'count', 'rank', 'length'] as const).map((field) => [
        field,
        expected[field] === undefined || expected[field] === fields[field],
      ]),
    ),
    sides: expected.sides === undefined || sides.join() === expected.sides.join(),
    row: expected.row === undefined || row.join() === expected.row.join(),
  };
  return Object.keys(agreements).filter((part) => !agreements[part]);
}

/** The statement of a wording that comes closest to its meaning, by what it lacks; null where nothing was read. */
function read(wording: string, published: string, expected: Meaning): readonly string[] | null {
  const document = {
    source: '-',
    title: null,
    publisher: null,
    published: parseIsoDate(published),
    publishedFrom: 'option',
    text: wording,
  } as const;
  const found = readStatements(document, { isKnownSymbol: (symbol) => symbol === 'AAPL' });
  const differences = found.map((statement) => findDifferences(statement, expected));
  const closeness = (parts: readonly string[]) => parts.length + (parts.includes('kind') ? 10 : 0);
  return differences.sort((a, b) => closeness(a) - closeness(b))[0] ?? null;
}

it('holds fifty statements in five wordings each, all different', () => {
  expect(paraphrases).toHaveLength(50);
  expect(new Set(paraphrases.flatMap(({ wordings }) => wordings)).size).toBe(250);
});

it('reads the same from the rewordings of a statement', () => {
  const readings = paraphrases.flatMap(({ id, published, wordings, expected }) =>
    wordings.map((wording) => ({ id, wording, differences: read(wording, published, expected) })),
  );
  const misread = readings.filter(({ differences }) => differences?.length !== 0);
  const share = 1 - misread.length / readings.length;
  const lines = misread.map(
    ({ id, wording, differences }) => `${id}: ${differences?.join(', ') ?? 'not read'}: ${wording}`,
  );
  console.info([`${(100 * share).toFixed(1)}% of ${readings.length} wordings read the same`, ...lines].join('\n'));
  expect(share).toBeGreaterThanOrEqual(floors.paraphrases);
});
