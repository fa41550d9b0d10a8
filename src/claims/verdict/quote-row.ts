import { type DayNumber, findDay, previousSession, type Series, sliceSeries, toIsoDate } from '../../core/index.ts';
import type { Judgement, Reading } from '../judgement.ts';
import type { QuoteStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { readDayRange } from './day-range.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';
import { printLevel } from './print-value.ts';
import { toWindowParams } from './window.ts';

/** Calendar days around publication in which the session of a row is looked for: pages are taken later than dated. */
const searchDays = 7;

/** Prices at hand and printed may be rounded apart by this much. Unit: dollars. */
const cent = 0.0101;

/** How far a row's percent may lie from a session's return where only adjusted closes are at hand. Unit: percentage points. */
const percentSlack = 0.02;

/** A session a row may be of. */
interface Session {
  readonly day: DayNumber;
  readonly close: number;
  readonly before: number;
}

/**
 * A row of a quote table. Its own arithmetic comes first: change over (price - change) must give the percent, within
 * what rounding allows; else it is inconsistent. Then the session it is of, within 7 days of publication, or of the day its
 * page states, where another session's close is misdated: one whose close
 * is the price and whose close before is price - change; else, of a page taken in session, one whose close before is
 * price - change, with the price inside the day's range where highs and lows are at hand. Where only levels with
 * distributions are at hand they count as closes where they agree to the cent, as they do until something is paid out;
 * else the percent is compared with the session's return.
 */
export function judgeQuoteRow(statement: QuoteStatement, context: JudgeContext): Judgement {
  const { subject, price, change, percent } = statement;
  if (!isArithmeticRight(statement)) {
    const implied = ((change as number) / (price - (change as number))) * 100;
    const reason = `A change of ${change} to ${price} is ${implied.toFixed(2)}%, not ${percent}%.`;
    return toJudgement('inconsistent', reason);
  }
  const series = subject.readings[0]?.series;
  if (series === undefined) return toUnmeasured(subject, []);
  const stated = statement.period.from === 'stated' ? statement.period.to : undefined;
  const around = stated ?? context.published;
  const closes = listSessions(readLevelsAtHand(context, series, 'price', 'as-of'), around);
  const isAdjusted = closes.length === 0;
  const levels = isAdjusted ? readLevelsAtHand(context, series, 'total', 'as-of') : undefined;
  const sessions = levels === undefined ? closes : listSessions(levels, around);
  const before = change === null ? undefined : price - change;
  const atClose = sessions.find(
    (session) => isSame(session.close, price) && (before === undefined || isSame(session.before, before)),
  );
  if (atClose !== undefined) {
    const day = toIsoDate(atClose.day);
    const said = `${series} closed at ${printLevel(atClose.close)} on ${day}, after ${printLevel(atClose.before)}`;
    const isElsewhere = stated !== undefined && atClose.day !== stated;
    if (isElsewhere) {
      const readings = [toRowReading(statement, context, series, atClose, true)];
      return toJudgement('misdated', `${said}, not on ${toIsoDate(stated)}.`, {
        readings,
        nearest: { base: day, to: day, measured: atClose.close, label: `${series} close of ${day}` },
      });
    }
    return toJudgement('supported', `${said}.`, {
      readings: [toRowReading(statement, context, series, atClose, true)],
    });
  }
  const inSession = before === undefined ? undefined : sessions.find((session) => isSame(session.before, before));
  if (inSession !== undefined) return judgeInSession(statement, context, series, inSession);
  if (isAdjusted) return judgeByReturn(statement, context, series, sessions);
  const nearest = sessions[0] as Session;
  const readings = [toRowReading(statement, context, series, nearest, false)];
  const said = `No session of ${series} within ${searchDays} days of ${toIsoDate(around)} closed at ${printLevel(price)}`;
  const nor = before === undefined ? '' : ` or came after a close of ${printLevel(before)}`;
  const was = `on ${toIsoDate(nearest.day)} it closed at ${printLevel(nearest.close)} after ${printLevel(nearest.before)}`;
  return toJudgement('contradicted', `${said}${nor}; ${was}.`, { readings });
}

function judgeInSession(statement: QuoteStatement, context: JudgeContext, series: string, session: Session): Judgement {
  const { price } = statement;
  const range = readDayRange(context, series, session.day);
  const isInside = range === undefined || (price >= range.low - cent && price <= range.high + cent);
  const day = toIsoDate(session.day);
  const readings = [toRowReading(statement, context, series, session, isInside)];
  const came = `Price less change is the close before ${day}, ${printLevel(session.before)}`;
  if (range === undefined) {
    return toJudgement('supported', `${came}: a price in session; the day's high and low are not at hand.`, {
      readings,
    });
  }
  const span = `${printLevel(range.low)} to ${printLevel(range.high)}`;
  const where = isInside ? 'inside' : 'outside';
  return toJudgement(
    isInside ? 'supported' : 'contradicted',
    `${came}; ${printLevel(price)} lies ${where} that day's range of ${span}.`,
    {
      readings,
    },
  );
}

/** Whether change and percent agree, each as far as its rounding tells. True where one of them is not given. */
function isArithmeticRight({ price, change, percent, decimals }: QuoteStatement): boolean {
  if (change === null || percent === null) return true;
  const half = (digits: number): number => 0.5 * 10 ** -digits;
  const [priceHalf, changeHalf, percentHalf] = [half(decimals[0]), half(decimals[1]), half(decimals[2])];
  const implied = (sign: 1 | -1): number => {
    const moved = change + sign * changeHalf;
    return (moved / (price - moved)) * 100;
  };
  const slack = percentHalf + (Math.abs(percent) / price) * priceHalf + 1e-9;
  return percent >= implied(-1) - slack && percent <= implied(1) + slack;
}

/** Sessions around publication, the nearest first. */
function listSessions(closes: Series, published: DayNumber): Session[] {
  const { days } = sliceSeries(closes, published - searchDays, published + searchDays);
  return Array.from(days)
    .flatMap((day) => {
      const close = closes.values[findDay(closes.days, day)] as number;
      const before = closes.values[findDay(closes.days, previousSession(day))];
      return before === undefined ? [] : [{ day, close, before }];
    })
    .sort((a, b) => Math.abs(a.day - published) - Math.abs(b.day - published));
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= cent;
}

function toRowReading(
  { price, percent }: QuoteStatement,
  context: JudgeContext,
  series: string,
  { day, before }: Session,
  isTrue: boolean,
): Reading {
  const window = { base: previousSession(day), to: day };
  const measurement = context.measure('period-return', { series, return: 'price', ...toWindowParams(window) }, 'as-of');
  const measured = percent === null ? price : (price / before - 1) * 100;
  return toReading(`${series}, session of ${toIsoDate(day)}`, measurement, measured, isTrue);
}

/** Only levels with distributions are at hand: the row's percent against the return of the sessions around it. */
function judgeByReturn(
  statement: QuoteStatement,
  context: JudgeContext,
  series: string,
  sessions: readonly Session[],
): Judgement {
  const { subject, percent } = statement;
  const readings = sessions.map(({ day }) => {
    const window = { base: previousSession(day), to: day };
    const measurement = context.measure(
      'period-return',
      { series, return: 'total', ...toWindowParams(window) },
      'as-of',
    );
    const measured = measurement.value === null ? null : measurement.value * 100;
    const isTrue = measured !== null && percent !== null && Math.abs(measured - percent) <= percentSlack;
    return toReading(`${series} total return, session of ${toIsoDate(day)}`, measurement, measured, isTrue);
  });
  const found = readings.find((reading) => reading.holds === true);
  if (found !== undefined) {
    return toJudgement(
      'supported',
      `${found.label} was ${found.measured?.toFixed(2)}%; closes in dollars are not at hand.`,
      {
        readings: [found],
      },
    );
  }
  const arithmetic = percent === null ? '' : 'The arithmetic of the row holds. ';
  const need = toUnmeasured(subject, readings.slice(0, 1));
  const reason = `${arithmetic}No session around it returned ${percent}%, and a price taken in session needs the closes: ${need.reason}`;
  return readings.length === 0 ? need : { ...need, reason };
}
