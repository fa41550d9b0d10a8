import { type DayNumber, sessionOnOrBefore } from '../../core/index.ts';
import { createMarketView, type MarketView, type SeriesStore } from '../../data/index.ts';
import { type GivenParams, type Measurement, measureAtHand } from '../../metrics/index.ts';

/** The day figures are read as known on: facts at publication, forecasts at the later date, or an earlier day. */
export type JudgeDay = 'published' | 'as-of' | DayNumber;

/** What every statement of a text is judged with. */
export interface JudgeContext {
  readonly published: DayNumber;
  /** The day up to which forecasts are judged. */
  readonly asOf: DayNumber;
  readonly store: SeriesStore;
  /** Measures once for each metric, parameters and day; what is not at hand is a Measurement without a value. */
  measure(metric: string, params: GivenParams, at?: JudgeDay): Measurement;
  /** The market as known on a day; by default that of publication. */
  view(at?: JudgeDay): MarketView;
  /** What is worked out from the figures of a day alone, once for each name. */
  once<Value>(name: string, at: JudgeDay, compute: (view: MarketView) => Value): Value;
  /** Whether only is asked if a statement holds as dated: other windows are not looked for. */
  readonly isAsDated?: boolean;
  /** Whether the text was written after the last close before or on its day: what is true now is then true of that close. */
  readonly isAfterClose: boolean;
}

export interface JudgeDates {
  readonly published: DayNumber;
  readonly asOf: DayNumber;
  /** Whether the text tells how the session of its day ended; one of a day without a session comes after the last. */
  readonly isAfterClose?: boolean;
}

/** A view, and what was measured on it and worked out from it, kept for the next text that asks of its day. */
interface DayFigures {
  readonly view: MarketView;
  readonly values: Map<string, unknown>;
}

interface KeptFigures {
  readonly version: number;
  readonly days: Map<DayNumber, DayFigures>;
  /** Values kept of all days together. */
  count: number;
}

/** Days kept for a store, and values of all of them, before all is begun afresh. */
const mostDays = 512;
const mostValues = 60_000;

const kept = new WeakMap<SeriesStore, KeptFigures>();

function findKept(store: SeriesStore): KeptFigures {
  const version = store.version?.() ?? 0;
  const known = kept.get(store);
  const isFull = known !== undefined && (known.days.size > mostDays || known.count > mostValues);
  if (known !== undefined && known.version === version && !isFull) return known;
  const fresh = { version, days: new Map<DayNumber, DayFigures>(), count: 0 };
  kept.set(store, fresh);
  return fresh;
}

export function createJudgeContext(store: SeriesStore, { published, asOf, isAfterClose }: JudgeDates): JudgeContext {
  const known = findKept(store);

  function figuresOf(at: JudgeDay): DayFigures {
    const day = at === 'published' ? published : at === 'as-of' ? asOf : at;
    const figures = known.days.get(day) ?? { view: createMarketView(store, { asOf: day }), values: new Map() };
    known.days.set(day, figures);
    return figures;
  }

  function once<Value>(name: string, at: JudgeDay, compute: (view: MarketView) => Value): Value {
    const { view, values } = figuresOf(at);
    if (values.has(name)) return values.get(name) as Value;
    const value = compute(view);
    values.set(name, value);
    known.count++;
    return value;
  }

  return {
    published,
    asOf,
    store,
    isAfterClose: isAfterClose === true || published !== sessionOnOrBefore(published),
    once,
    view: (at = 'published') => figuresOf(at).view,
    measure: (metric, params, at = 'published') =>
      once(`${metric} ${JSON.stringify(params)}`, at, (view) => measureAtHand(view, metric, params)),
  };
}
