import { toIsoDate } from '../../../core/index.ts';
import type { Judgement } from '../../judgement.ts';
import type { EventStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { conclude, concludeForecast, isForecast, toHorizon, toNearest, toUnmeasurable } from './conclude.ts';
import { type DatedEvent, findEvents, isBareTopic, listEvents, toEventPhase } from './find-events.ts';
import { isInterestLimit, judgeInterestLimit } from './judge-interest-limit.ts';
import { isPolicyMeeting, judgePolicyMeeting } from './judge-policy-meeting.ts';

/** Days by which the date of an event may be wrong and the event still be the one that is meant. */
const misdatedDays = 366;

/** Days by which an event may stand beside a single day that is named: time zones, and the day a law was signed or came out. */
const besideDays = 1;

/** A dated fact of record, against the table of events; meetings of the Federal Reserve against their calendar. */
export function judgeEvent(statement: EventStatement, context: JudgeContext): Judgement {
  if (isInterestLimit(statement)) return judgeInterestLimit(statement, context);
  if (isPolicyMeeting(statement)) return judgePolicyMeeting(statement, context);
  const found = findEvents(statement, listEvents(context));
  if (found.length === 0)
    return toUnmeasurable(
      `No event on record answers to "${statement.topic}": it would take its date and source, as a row of events.csv.`,
    );
  // What is on a calendar is a fact before it comes.
  const isScheduled = found.some(({ announced, day }) => announced <= context.published && day > context.published);
  const isToCome = isForecast(statement) && !isScheduled;
  return isToCome ? judgeToCome(statement, context, found) : judgeFact(statement, context, found);
}

function judgeFact(statement: EventStatement, context: JudgeContext, found: readonly DatedEvent[]): Judgement {
  const { period } = statement;
  const { published } = context;
  const gap = (event: DatedEvent): number => toGap(statement, event, found);
  const nearest = [...found].sort((a, b) => gap(a) - gap(b))[0] as DatedEvent;
  const isKnown = nearest.announced <= published;
  const isDated = period.from !== 'assumed';
  const isTrue = isDated ? gap(nearest) === 0 && (isKnown || period.to > published) : isKnown;
  const isNear = isDated ? gap(nearest) <= misdatedDays : nearest.day - published <= misdatedDays;
  if (!isNear && !isTrue && isBareTopic(statement))
    return toUnmeasurable(
      `No event on record near that day answers to "${statement.topic}": it would take its date and source, as a row of events.csv.`,
    );
  const measurement = context.measure('dated-event', { event: nearest.id }, Math.max(published, nearest.announced));
  const others =
    found.length > 1 && isDated === false
      ? ` (${found.length} events on record answer to this; the latest known is meant)`
      : '';
  return conclude(statement, {
    isTrue,
    readings: [{ label: `${nearest.title}, ${toIsoDate(nearest.day)}`, measured: null, holds: isTrue, measurement }],
    nearby: !isTrue && isNear ? toNearest(nearest.day, nearest.day, null, nearest.title) : undefined,
    reason: `${nearest.title}: ${toIsoDate(nearest.day)}${nearest.isEstimate ? ' (an estimate)' : ''}, by ${nearest.source}${isKnown ? '' : `; the world knew on ${toIsoDate(nearest.announced)}, after the text`}${others}.`,
  });
}

/**
 * Days between an event and the period it is said to lie in: 0 where it lies in it, was announced in it, or lasted
 * through it. A date of announcement alone brings it no nearer.
 */
function toGap({ period }: EventStatement, event: DatedEvent, found: readonly DatedEvent[]): number {
  const { day, announced } = event;
  if (period.from === 'assumed') return -announced;
  const slack = period.to - period.base <= 4 ? besideDays : 0;
  const gapOf = (one: number): number => Math.max(0, period.base + 1 - slack - one, one - period.to - slack);
  const end = findEnd(event, found);
  const isThroughout = end !== undefined && day <= period.to && end.day > period.base;
  return isThroughout || gapOf(announced) === 0 ? 0 : gapOf(day);
}

/** The end of what an event began, where both are spoken of: of a recession, a shutdown. */
function findEnd(event: DatedEvent, found: readonly DatedEvent[]): DatedEvent | undefined {
  if (toEventPhase(event) !== 'begin') return undefined;
  const next = found.filter(({ day }) => day > event.day).sort((a, b) => a.day - b.day)[0];
  return next !== undefined && toEventPhase(next) === 'end' ? next : undefined;
}

/** An event that is to come: hit where it came by the horizon, or in the period named. */
function judgeToCome(statement: EventStatement, context: JudgeContext, found: readonly DatedEvent[]): Judgement {
  const { period } = statement;
  const isDated = period.from === 'stated' && period.to > context.published;
  const horizon = toHorizon(statement, context.published);
  const first = isDated ? period.base : context.published;
  const end = Math.min(horizon ?? context.asOf, context.asOf);
  const hit = found.find(({ day, announced }) => day > first && day <= end && announced <= context.asOf);
  const shown = hit ?? (found.at(-1) as DatedEvent);
  const measurement = context.measure('dated-event', { event: shown.id }, 'as-of');
  return concludeForecast(statement, {
    isReached: hit !== undefined,
    isOver: horizon !== undefined && horizon <= context.store.facts('events').completeTo,
    readings: [
      { label: `${shown.title}, ${toIsoDate(shown.day)}`, measured: null, holds: hit !== undefined, measurement },
    ],
    reason: `${shown.title}: ${toIsoDate(shown.day)}, by ${shown.source}.`,
  });
}
