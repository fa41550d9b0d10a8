import { toIsoDate } from '../../../core/index.ts';
import type { Judgement } from '../../judgement.ts';
import type { EventStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { conclude, toNearest, toUnmeasurable } from './conclude.ts';
import { listDecisions, listMeetings } from './policy-decisions.ts';

const meetingWords = /\b(meeting|meets?|next move|decision|gathering)\b/;
/** Said of the decision, which comes on the second day, and not of the meeting. */
const decisionWords = /\b(decision|decides?|decide)\b/i;

/** A stretch of this length names days, a longer one a month or a year. Unit: calendar days. */
const dayLimit = 5;

/** Days by which a meeting may be dated wrongly and still be the one that is meant. */
const misdatedDays = 14;

const committeeWords = /\b(fomc|fed|federal reserve|federal open market)\b/;

/** Whether a statement names a meeting of the Federal Reserve. */
export function isPolicyMeeting({ event, topic }: EventStatement): boolean {
  if (event === 'fomc-meeting') return true;
  const words = topic.toLowerCase();
  return event === undefined && meetingWords.test(words) && committeeWords.test(words);
}

/**
 * A meeting of the Federal Reserve in a month or on a day, against the calendar known at publication, meetings to come
 * included; each lasts two days, the second of which brings the decision. It is a fact of record whether it lies ahead
 * or not.
 */
export function judgePolicyMeeting(statement: EventStatement, context: JudgeContext): Judgement {
  const { period } = statement;
  const { published } = context;
  const decided = listDecisions(context, published).map(({ day }) => day);
  const days = [...new Set([...listMeetings(context, published), ...decided])].sort((a, b) => a - b);
  const isAssumed = period.from === 'assumed';
  const isCovered = days.some((day) => day >= period.to) && (days[0] ?? 0) <= period.base;
  if (isAssumed || !isCovered)
    return toUnmeasurable(
      `The calendar of meetings at hand on ${toIsoDate(published)} does not tell of ${period.text ?? 'that time'}: import the calendar of the FOMC.`,
    );
  const isOfDays = period.to - period.base <= dayLimit;
  const isSecondDay = isOfDays && (period.role !== 'day' || decisionWords.test(statement.topic));
  const met = days.filter((day) => (isSecondDay ? day === period.to : day > period.base && day - 1 <= period.to));
  const before = days.findLast((day) => day <= period.base);
  const after = days.find((day) => day - 1 > period.to);
  const isTrue = met.length > 0;
  const gap = (day: number): number => Math.abs(day - period.to);
  const [near] =
    isTrue || !isOfDays ? [] : days.filter((day) => gap(day) <= misdatedDays).sort((a, b) => gap(a) - gap(b));
  const beside = [before, after].flatMap((day) => (day === undefined ? [] : [toIsoDate(day)])).join(' and ');
  return conclude(statement, {
    isTrue,
    readings: [
      {
        label: isTrue
          ? `decision on ${met.map(toIsoDate).join(', ')}`
          : `meetings from ${toIsoDate(period.base + 1)} to ${toIsoDate(period.to)}`,
        measured: met.length,
        holds: isTrue,
        measurement: context.measure('policy-rate', {}),
      },
    ],
    nearby:
      near === undefined ? undefined : toNearest(near - 1, near, null, `meeting with a decision on ${toIsoDate(near)}`),
    reason: isTrue
      ? `The Federal Reserve's meeting with a decision on ${met.map(toIsoDate).join(', ')} was on its calendar.`
      : `No ${isSecondDay ? 'decision' : 'meeting'} of the Federal Reserve lies between ${toIsoDate(period.base + 1)} and ${toIsoDate(period.to)} by the calendar known on ${toIsoDate(published)}; the decisions beside it fall on ${beside}.`,
  });
}
