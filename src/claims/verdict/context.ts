import type { DayNumber } from '../../core/index.ts';
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
}

export interface JudgeDates {
  readonly published: DayNumber;
  readonly asOf: DayNumber;
}

export function createJudgeContext(store: SeriesStore, { published, asOf }: JudgeDates): JudgeContext {
  const views = new Map<DayNumber, MarketView>();
  const measurers = new Map<DayNumber, Measurer>();

  function toDay(at: JudgeDay): DayNumber {
    if (at === 'published') return published;
    return at === 'as-of' ? asOf : at;
  }

  function view(at: JudgeDay = 'published'): MarketView {
    const day = toDay(at);
    const known = views.get(day) ?? createMarketView(store, { asOf: day });
    views.set(day, known);
    return known;
  }

  return {
    published,
    asOf,
    store,
    view,
    measure(metric, params, at = 'published') {
      const day = toDay(at);
      const measure = measurers.get(day) ?? createMeasurer(view(day));
      measurers.set(day, measure);
      return measure(metric, params);
    },
  };
}
