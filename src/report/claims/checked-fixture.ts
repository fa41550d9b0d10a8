import { createHash } from 'node:crypto';
import type { CheckedClaim, CheckedText, Conflict } from '../../claims/checked.ts';
import type { Reading, Verdict } from '../../claims/judgement.ts';
import { verdicts } from '../../claims/judgement.ts';
import { parseIsoDate } from '../../core/index.ts';
import { createReferenceStore, type SeriesStore } from '../../data/index.ts';
import { type GivenParams, type Measurement, measure } from '../../metrics/index.ts';

/** A commentary of our own: every verdict occurs, two spans overlap, one contains another, and one sentence has a gap. */
export const commentary = `Small caps take the wheel

The Russell 2000 rose about 12% in the last three weeks of December, its strongest run of the year. The index closed at 2,590.61 on December 11, after a three-week rally of 12.4%.

Over the fourth quarter small caps trailed the S&P 500 by six percentage points, and the fund that tracks the giants is still slightly down for the year. At 15x earnings against 22x, small caps sell at half the price.

Money managers note that nearly

. 40% of the members of the index earn no profit.

What we expect:
- The index will reach 2,800 by mid-2026.
- It will top 4,000 by the end of June 2026.
- The Fed will cut twice more by 2027.

IWM 250.77 +1.23 (0.49%)
QQQ 619.55 -2.10 (-0.34%)
`;

const store = createReferenceStore();
const published = '2026-01-04';
const asOf = '2026-09-30';

const smallCaps = { text: 'The Russell 2000', id: 'russell-2000', name: 'Russell 2000' };
const largeCaps = { text: 'the S&P 500', id: 'sp-500', name: 'S&P 500' };

/** A measurement of the embedded figures as known when the commentary came out. */
function measureAt(metric: string, params: GivenParams, date = published, from: SeriesStore = store): Measurement {
  return measure(from, metric, params, parseIsoDate(date));
}

function toReturnReading(label: string, series: string, base: string, to: string, holds: boolean): Reading {
  const measurement = measureAt('period-return', { series, base, to });
  return { label, measured: 100 * (measurement.value as number), holds, measurement };
}

type Draft = Partial<CheckedClaim> & Pick<CheckedClaim, 'quote' | 'kind' | 'verdict' | 'reason'>;

function toClaim(text: string, draft: Draft, i: number): CheckedClaim {
  const start = text.indexOf(draft.quote);
  if (start < 0) throw new Error(`the commentary does not hold "${draft.quote}"`);
  return {
    id: `c${i + 1}`,
    sentence: draft.quote,
    span: { start, end: start + draft.quote.length },
    subject: smallCaps,
    asserted: null,
    direction: null,
    period: { text: null, base: '2025-12-31', to: '2026-01-02', role: 'scope', from: 'assumed' },
    modality: 'fact',
    negated: false,
    flags: [],
    readings: [],
    nearest: null,
    ...draft,
  };
}

/** An asserted figure in percent. */
function percent(low: number, wording: 'plain' | 'about' | 'nearly' = 'plain'): CheckedClaim['asserted'] {
  return { low, high: low, unit: 'percent', wording };
}

function draftClaims(): Draft[] {
  const december = { text: 'in the last three weeks of December', base: '2025-12-10', to: '2025-12-31' };
  return [
    {
      quote: 'The Russell 2000 rose about 12% in the last three weeks of December',
      kind: 'return',
      verdict: 'misdated',
      reason:
        'In the window as dated the index fell 3.01%; the rise of about 12% is that of the three weeks to 2025-12-11.',
      asserted: percent(12, 'about'),
      direction: 'up',
      period: { ...december, role: 'window', from: 'stated' },
      flags: ['window-sensitive', 'unusual'],
      readings: [
        toReturnReading('^RUT price, 2025-12-10 to 2025-12-31', '^RUT', december.base, december.to, false),
        toReturnReading('^RUT price, 2025-12-09 to 2025-12-31', '^RUT', '2025-12-09', december.to, false),
        { label: 'IWM total return, 2025-12-10 to 2025-12-31', measured: null, holds: null, measurement: null },
      ],
      nearest: { base: '2025-11-20', to: '2025-12-11', measured: 12.39, label: '^RUT price' },
    },
    {
      quote: 'its strongest run of the year',
      kind: 'extreme',
      verdict: 'contradicted',
      reason: 'The three weeks to 2025-05-12 were stronger.',
      direction: 'best',
    },
    {
      quote: 'The index closed at 2,590.61 on December 11, after a three-week rally of 12.4%',
      kind: 'level',
      verdict: 'supported',
      reason: 'The close of 2025-12-11 was 2,590.61.',
      asserted: { low: 2590.61, high: 2590.61, unit: 'level', wording: 'plain' },
      direction: 'at',
      period: { text: 'on December 11', base: '2025-12-10', to: '2025-12-11', role: 'day', from: 'stated' },
      readings: [
        {
          label: '^RUT close, 2025-12-11',
          measured: 2590.61,
          holds: true,
          measurement: measureAt('period-return', { series: '^RUT', base: '2025-12-10', to: '2025-12-11' }),
        },
      ],
    },
    {
      quote: 'a three-week rally of 12.4%',
      kind: 'return',
      verdict: 'supported',
      reason: 'From the close of 2025-11-20 to that of 2025-12-11 the index rose 12.39%.',
      asserted: percent(12.4),
      direction: 'up',
      period: { text: 'three-week', base: '2025-11-20', to: '2025-12-11', role: 'window', from: 'stated' },
      readings: [toReturnReading('^RUT price, 2025-11-20 to 2025-12-11', '^RUT', '2025-11-20', '2025-12-11', true)],
    },
    {
      quote: 'small caps trailed the S&P 500 by six percentage points',
      kind: 'relative-return',
      verdict: 'contradicted',
      reason: 'Small caps trailed by less than half a point in the fourth quarter.',
      asserted: { low: 6, high: 6, unit: 'percentage points', wording: 'plain' },
      direction: 'behind',
      against: largeCaps,
      period: {
        text: 'Over the fourth quarter',
        base: '2025-09-30',
        to: '2025-12-31',
        role: 'window',
        from: 'carried',
      },
      readings: [
        {
          label: '^RUT less ^GSPC, price',
          measured: -0.46,
          holds: false,
          measurement: measureAt('active-return', {
            series: '^RUT',
            benchmark: '^GSPC',
            base: '2025-09-30',
            to: '2025-12-31',
          }),
        },
      ],
    },
    {
      quote: 'the fund that tracks the giants is still slightly down for the year',
      kind: 'return',
      verdict: 'outdated',
      reason: 'It was down for the year until 2026-01-02 and up on the day of publication.',
      subject: { text: 'the fund that tracks the giants', id: 'QQQ', name: 'Invesco QQQ Trust' },
      direction: 'down',
      attributedTo: 'a strategist',
      modality: 'attributed',
      nearest: { base: '2025-12-31', to: '2026-01-02', measured: -0.2, label: 'QQQ price' },
    },
    {
      quote: 'At 15x earnings against 22x, small caps sell at half the price',
      kind: 'comparison',
      verdict: 'inconsistent',
      reason: '15 against 22 is a discount of 32%, not of a half.',
      asserted: percent(50, 'about'),
      direction: 'discount',
      readings: [{ label: '1 - 15 / 22', measured: 31.8, holds: false, measurement: null }],
    },
    {
      quote: 'nearly\n\n. 40% of the members of the index earn no profit',
      kind: 'breadth',
      verdict: 'unmeasurable',
      reason: 'This needs the earnings of each member; import them with `rotascope import fundamentals/`.',
      asserted: percent(40, 'nearly'),
      direction: 'unprofitable',
    },
    {
      quote: 'The index will reach 2,800 by mid-2026',
      kind: 'level',
      verdict: 'forecast-hit',
      reason: 'The index first closed above 2,800 before the end of June 2026.',
      asserted: { low: 2800, high: 2800, unit: 'level', wording: 'plain' },
      direction: 'crossed-above',
      modality: 'forecast',
      horizon: '2026-06-30',
    },
    {
      quote: 'It will top 4,000 by the end of June 2026',
      kind: 'level',
      verdict: 'forecast-missed',
      reason: 'No close by 2026-06-30 was above 4,000.',
      asserted: { low: 4000, high: 4000, unit: 'level', wording: 'over' },
      direction: 'crossed-above',
      modality: 'forecast',
      horizon: '2026-06-30',
    },
    {
      quote: 'The Fed will cut twice more by 2027',
      kind: 'policy-move',
      verdict: 'forecast-open',
      reason: 'The horizon lies ahead.',
      subject: { text: 'The Fed', id: 'federal-reserve', name: 'Federal Reserve' },
      direction: 'cut',
      modality: 'forecast',
      horizon: '2026-12-31',
    },
    {
      quote: 'IWM 250.77 +1.23 (0.49%)',
      kind: 'quote-row',
      verdict: 'supported',
      reason: 'The change fits the percent, and the row fits the session of 2026-01-02.',
      subject: { text: 'IWM', id: 'IWM', name: 'iShares Russell 2000 ETF' },
      asserted: { low: 250.77, high: 250.77, unit: 'currency', wording: 'plain' },
      flags: ['reported'],
    },
  ];
}

/** A checked text by hand, with what is told of its claims and conflicts changed where a test wants it. */
export function createChecked(
  text = commentary,
  drafts: readonly Draft[] = draftClaims(),
  changes: Partial<CheckedText> = {},
): CheckedText {
  const claims = drafts.map((draft, i) => toClaim(text, draft, i));
  return {
    source: 'commentary.md',
    title: 'Small caps take the wheel',
    publisher: 'Example Review',
    published,
    publishedFrom: 'text',
    asOf,
    hash: createHash('sha256').update(text).digest('hex'),
    length: text.length,
    words: text.split(/\s+/).length,
    claims,
    conflicts: claims.length < 5 ? [] : [createConflict(claims)],
    summary: summarise(claims.map(({ verdict }) => verdict)),
    ...changes,
  };
}

export function createConflict(claims: readonly CheckedClaim[], source = 'commentary.md'): Conflict {
  const [one, , , other] = claims as readonly [CheckedClaim, CheckedClaim, CheckedClaim, CheckedClaim];
  const toSide = ({ id, quote, span }: CheckedClaim) => ({ source, claim: id, quote, span });
  return {
    reason: 'The same rise is put into the last three weeks of December, and into the three weeks to December 11.',
    statements: [toSide(one), toSide(other)],
  };
}

function summarise(found: readonly Verdict[]): CheckedText['summary'] {
  const counts = verdicts.map((verdict) => [verdict, found.filter((one) => one === verdict).length] as const);
  return { claims: found.length, ...Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}
