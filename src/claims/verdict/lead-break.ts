import type { LeadBreakVerdict } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { Judgement, Verdict } from '../judgement.ts';
import type { LeadBreakStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { isForecast } from './horizon.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';

/** What each verdict of the metric makes of a lead said to last, and of one said to pass. */
const verdictOf: Record<LeadBreakStatement['relation'], Record<LeadBreakVerdict, Verdict>> = {
  break: {
    break: 'supported',
    'no break': 'contradicted',
    'too early to tell': 'unmeasurable',
    blip: 'contradicted',
    over: 'contradicted',
    'no lead': 'contradicted',
  },
  blip: {
    break: 'contradicted',
    'no break': 'unmeasurable',
    'too early to tell': 'unmeasurable',
    blip: 'supported',
    over: 'contradicted',
    'no lead': 'contradicted',
  },
};

/**
 * A lead said to last or to pass, by the metric lead-break as known at publication. While it is too early to tell nobody can
 * know it: the statement is then not measurable, and the reason says until when.
 */
export function judgeLeadBreak(statement: LeadBreakStatement, context: JudgeContext): Judgement {
  const { subject, against, relation } = statement;
  if (isForecast(statement)) {
    return toJudgement('unmeasurable', 'Whether a lead to come will last is not followed here.');
  }
  const pair = findPair(subject.readings, against.readings, context);
  if (pair === undefined) return toUnmeasured(subject, []);
  const { label, measurement } = pair;
  if (measurement.value === null) {
    return toUnmeasured(subject, [toReading(label, measurement, null, null)]);
  }
  const found = measurement.details.verdict as LeadBreakVerdict;
  const verdict = verdictOf[relation][found];
  const holds = verdict === 'unmeasurable' ? null : verdict === 'supported';
  return toJudgement(verdict, describe(found, measurement, `${subject.name} over ${against.name}`), {
    readings: [{ label, measured: null, holds, measurement }],
  });
}

/** The first readings of one kind of return on both sides that can be measured, else the first that can be asked. */
function findPair(left: readonly SeriesReading[], right: readonly SeriesReading[], context: JudgeContext) {
  const pairs = left.flatMap((one) =>
    right
      .filter((other) => other.return === one.return && other.series !== one.series)
      .map((other) => ({ one, other })),
  );
  const measured = pairs.map(({ one, other }) => ({
    label: `${one.series} against ${other.series}, ${one.return} return`,
    measurement: context.measure('lead-break', { series: one.series, benchmark: other.series, return: one.return }),
  }));
  return measured.find(({ measurement }) => measurement.value !== null) ?? measured[0];
}

function describe(found: LeadBreakVerdict, { details }: Measurement, pair: string): string {
  const { leadFirst, leadLast, leadMonths, tooEarlyUntil, supFp, testableTo } = details;
  const p = typeof supFp === 'number' ? `${(100 * supFp).toFixed(1)}%` : 'undefined';
  switch (found) {
    case 'break':
      return `The mean lead of ${pair} rose for good after ${String(details.breakDate).slice(0, 7)} (supF p ${p}).`;
    case 'no break':
      return `The lead of ${pair} since ${leadFirst} is old enough to be found, and no rise of its mean is (supF p ${p}).`;
    case 'too early to tell':
      return `The lead of ${pair} began on ${leadFirst}; no test can find a break after ${testableTo} yet: too early to tell until ${tooEarlyUntil}.`;
    case 'blip':
    case 'over':
      return `At publication there was no lead of ${pair}: the last one lasted ${leadMonths} month${leadMonths === 1 ? '' : 's'}, to ${leadLast}.`;
    case 'no lead':
      return `No lead of ${pair} is on record.`;
  }
}
