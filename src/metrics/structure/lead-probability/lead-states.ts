import {
  addMonths,
  endOfMonth,
  findDayOnOrBefore,
  isLeading,
  type RotationState,
  rotationStates,
  type Series,
  toMonthIndex,
  toRotationStates,
} from '../../../core/index.ts';

/** What is known at each month-end: a number of the state from 0, -1 where it is not known, and the name of each number. */
export interface LeadStates {
  readonly classes: Int32Array;
  readonly names: readonly string[];
}

/** The five states of the rotation rule on a cumulated line in percent. */
export function toPriceStates(line: Float64Array): LeadStates {
  return { classes: toPriceClasses(line), names: rotationStates };
}

function toPriceClasses(line: Float64Array): Int32Array {
  const logs = line.map((value) => value / 100);
  return Int32Array.from(toRotationStates(logs, false), ({ state }) =>
    state === undefined ? -1 : rotationStates.indexOf(state),
  );
}

/**
 * Eight states: whether the rotation rule says that small leads, whether the PMI of the month before is 50 or more, and
 * whether the policy rate is lower than twelve months before. The PMI of a month is out in the first days of the next.
 */
export function toFullStates(line: Float64Array, days: Int32Array, pmi: Series, policyRate: Series): LeadStates {
  const pmiByMonth = toValueByMonth(pmi);
  const price = toPriceClasses(line);
  const classes = price.map((state, i) => {
    const day = days[i] as number;
    const survey = pmiByMonth.get(toMonthIndex(day) - 1);
    const change = toYearChange(policyRate, day);
    if (state < 0 || survey === undefined || Number.isNaN(change)) return -1;
    const leads = isLeading(rotationStates[state] as RotationState);
    return (leads ? 4 : 0) + (survey >= 50 ? 2 : 0) + (change < 0 ? 1 : 0);
  });
  const names = Array.from({ length: 8 }, (_, state) =>
    [
      state & 4 ? 'leads' : 'does not lead',
      state & 2 ? 'PMI 50 or more' : 'PMI below 50',
      state & 1 ? 'rate lower than a year before' : 'rate not lower than a year before',
    ].join(', '),
  );
  return { classes, names };
}

/**
 * The value known on a day less that of twelve calendar months before it. The months are counted from the day that value is
 * of: where a month of the line ends before its last calendar day, the value at hand is still that of the month before.
 */
function toYearChange({ days, values }: Series, day: number): number {
  const now = findDayOnOrBefore(days, day);
  if (now < 0) return Number.NaN;
  const before = findDayOnOrBefore(days, endOfMonth(addMonths(days[now] as number, -12)));
  return (values[now] as number) - (values[before] ?? Number.NaN);
}

function toValueByMonth({ days, values }: Series): Map<number, number> {
  const known = Array.from(days, (day, i) => [toMonthIndex(day), values[i] as number] as const);
  return new Map(known.filter(([, value]) => !Number.isNaN(value)));
}
