import { type DayNumber, sessionOnOrBefore } from '../../core/index.ts';
import { createMarketView, type MarketView, type SeriesStore } from '../../data/index.ts';
import { createMeasurer, type GivenParams, type Measurement, type Measurer } from '../../metrics/index.ts';

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
  once<Value>(name: string, at: JudgeDay, compute: () => Value): Value;
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

/** A view and what was measured on it, kept for the next text of the same day. */
interface DayFigures {
  readonly view: MarketView;
  readonly measure: Measurer;
  readonly derived: Map<string, unknown>;
  uses: number;
}

interface KeptDays {
  version: number;
  readonly days: Map<DayNumber, DayFigures>;
}

/** Days kept for a store, the latest used last; measurements kept for a day before it is begun afresh. */
const mostDays = 64;
const mostUses = 20_000;

const kept = new WeakMap<SeriesStore, KeptDays>();

function findKept(store: SeriesStore): KeptDays {
  const version = store.version?.() ?? 0;
  const known = kept.get(store);
  if (known !== undefined && known.version === version) return known;
  const fresh = { version, days: new Map<DayNumber, DayFigures>() };
  kept.set(store, fresh);
  return fresh;
}

export function createJudgeContext(store: SeriesStore, { published, asOf, isAfterClose }: JudgeDates): JudgeContext {
  const { days } = findKept(store);

  function toDay(at: JudgeDay): DayNumber {
    if (at === 'published') return published;
    return at === 'as-of' ? asOf : at;
  }

  function figuresOf(day: DayNumber): DayFigures {
    const known = days.get(day);
    days.delete(day);
    const figures = known !== undefined && known.uses < mostUses ? known : create(day);
    figures.uses++;
    days.set(day, figures);
    if (days.size > mostDays) days.delete(days.keys().next().value as DayNumber);
    return figures;
  }

  function create(day: DayNumber): DayFigures {
    const view = createMarketView(store, { asOf: day });
    return { view, measure: createMeasurer(view), derived: new Map(), uses: 0 };
  }

  function once<Value>(name: string, at: JudgeDay, compute: () => Value): Value {
    const { derived } = figuresOf(toDay(at));
    if (!derived.has(name)) derived.set(name, compute());
    return derived.get(name) as Value;
  }

  return {
    published,
    asOf,
    store,
    isAfterClose: isAfterClose === true || published !== sessionOnOrBefore(published),
    once,
    view: (at = 'published') => figuresOf(toDay(at)).view,
    measure: (metric, params, at = 'published') => figuresOf(toDay(at)).measure(metric, params),
  };
}
