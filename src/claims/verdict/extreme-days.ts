import { type DayNumber, type Series, sliceSeries } from '../../core/index.ts';
import type { MarketView } from '../../data/index.ts';
import type { SeriesReading, Subject } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { pickReadings } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';

/** A close higher, or lower, than every one before it. */
export interface ExtremeDay {
  readonly day: DayNumber;
  readonly level: number;
  /** The day of the extreme it replaced; undefined for the first at hand. */
  readonly previous: DayNumber | undefined;
}

/** Closes at the start of a history that are not records: everything is the highest so far there. After a day that is named they are. */
const settlingSessions = 20;

/**
 * The readings a statement about records is judged by: prices first, and levels with distributions where no closes are
 * at hand; the first alone unless the wording is ambiguous.
 */
export function listRecordReadings(subject: Subject, context: JudgeContext): SeriesReading[] {
  const isAtHand = ({ series, return: kind }: SeriesReading): boolean =>
    readLevelsAtHand(context, series, kind).days.length > 0;
  const prices = pickReadings(subject, 'price').filter(isAtHand);
  const known = prices.length > 0 ? prices : pickReadings(subject, 'total').filter(isAtHand);
  return subject.isAmbiguous ? known : known.slice(0, 1);
}

/**
 * Every record close in turn, or every new low; with `after`, every close beyond all since that day. The highest closes
 * of the months before the daily closes begin count for highs.
 */
export function listExtremeDays(
  context: JudgeContext,
  { series, return: kind }: SeriesReading,
  side: 'high' | 'low',
  after?: DayNumber,
): ExtremeDay[] {
  const daily = readLevelsAtHand(context, series, kind);
  const start = after ?? daily.days[0] ?? 0;
  const isOlder = after === undefined && side === 'high' && kind === 'price';
  const older = isOlder ? readOlderHigh(context.view(), series, start) : undefined;
  return listExtremesOf(daily, side, { after, older });
}

/** The same of a series at hand; `older` is the highest close before it begins. */
export function listExtremesOf(
  series: Series,
  side: 'high' | 'low',
  { after, older }: { readonly after?: DayNumber | undefined; readonly older?: Older | undefined } = {},
): ExtremeDay[] {
  const { days, values } = after === undefined ? series : sliceSeries(series, after, Number.MAX_SAFE_INTEGER);
  const extremes: ExtremeDay[] = [];
  let best = older;
  for (let i = 0; i < days.length; i++) {
    const level = values[i] as number;
    if (Number.isNaN(level)) continue;
    if (best !== undefined && (side === 'high' ? level <= best.level : level >= best.level)) continue;
    const day = days[i] as DayNumber;
    if (older !== undefined || after !== undefined || i >= settlingSessions)
      extremes.push({ day, level, previous: best?.day });
    best = { day, level };
  }
  return extremes;
}

type Older = Omit<ExtremeDay, 'previous'>;

function readOlderHigh(
  view: MarketView,
  series: string,
  start: DayNumber,
): { day: DayNumber; level: number } | undefined {
  const { days, values }: Series = view.monthHighs(series);
  let best: { day: DayNumber; level: number } | undefined;
  days.forEach((day, i) => {
    const level = values[i] as number;
    if (day < start && (best === undefined || level > best.level)) best = { day, level };
  });
  return best;
}
