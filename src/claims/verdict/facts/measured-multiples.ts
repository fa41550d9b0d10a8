import { type DayNumber, endOfMonth, findDayOnOrBefore, toIsoDate } from '../../../core/index.ts';
import type { Reading } from '../../judgement.ts';
import type { MultipleStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { toReportedIndices } from './reported-figures.ts';
import { toPercent } from './to-percent.ts';

/** Series of the cyclically adjusted multiple of the S&P 500, the first that is at hand. */
const capeSeries = ['shiller_monthly/cape', 'shiller_cape_monthly'];

/** Ready-made trailing multiples beside that of price over earnings. */
const trailingSeries = 'sp500_pe_trailing_asreported';

/** Days before publication within which a month's figure still speaks of the text, once it was published. */
const spokenOfDays = 62;

/** The multiples that figures at hand measure, as readings yet to be compared. */
export function readMeasuredMultiples(statement: MultipleStatement, context: JudgeContext): Reading[] {
  const { measure, subject } = statement;
  const isLargeCap = toReportedIndices(subject).includes('^GSPC');
  if (measure === 'cape') return isLargeCap ? readCape(statement, context) : [];
  if (measure === 'trailing-pe') return isLargeCap ? readTrailing(context) : [];
  if (measure === 'dividend-yield')
    return [...(isLargeCap ? readDividendYield(context) : []), ...readImplied(statement, context)];
  return [];
}

/**
 * The cyclically adjusted multiple comes out months late, but whoever writes of it computes it from the day's price: the
 * figure of the month itself, as published later, is a reading beside the latest one known.
 */
function readCape(statement: MultipleStatement, context: JudgeContext): Reading[] {
  const { period } = statement;
  const day = period.from === 'stated' && period.to < context.published ? period.to : context.published;
  for (const series of capeSeries) {
    const later = context.store.find(series, 'value');
    if (later === undefined) continue;
    const index = findDayOnOrBefore(later.observed, endOfMonth(day));
    const observed = later.observed[index];
    const issued = later.published[index];
    const isOfMonth =
      observed !== undefined && issued !== undefined && day - observed <= spokenOfDays && issued <= context.asOf;
    // "Stood at 44 in December 1999": the figure of that month, and none of now.
    const isPast = context.published - day > spokenOfDays;
    if (isPast && !isOfMonth) continue;
    const days = isPast
      ? [issued as DayNumber]
      : [...new Set([context.published, ...(isOfMonth ? [Math.max(issued, context.published)] : [])])];
    return days.flatMap((on) => readLatestMultiple(series, context, on));
  }
  return [];
}

function readLatestMultiple(series: string, context: JudgeContext, on: DayNumber): Reading[] {
  const measurement = context.measure('multiple-percentile', { series }, on);
  const { multiple, date } = measurement.details;
  return [
    {
      label: `${series}, ${date ?? 'none'} as known on ${toIsoDate(on)}`,
      measured: typeof multiple === 'number' ? multiple : null,
      holds: null,
      measurement,
    },
  ];
}

function readTrailing(context: JudgeContext): Reading[] {
  const measurement = context.measure('trailing-price-earnings', {});
  const own = { label: 'price over trailing earnings', measured: measurement.value, holds: null, measurement };
  const made =
    context.store.find(trailingSeries, 'value') === undefined
      ? []
      : readLatestMultiple(trailingSeries, context, context.published);
  return [own, ...made];
}

function readDividendYield(context: JudgeContext): Reading[] {
  const measurement = context.measure('dividend-yield', {});
  return [
    {
      label: 'dividends over price',
      measured: measurement.value === null ? null : toPercent(measurement.value),
      holds: null,
      measurement,
    },
  ];
}

/** What a fund's distributions came to over twelve months. */
function readImplied({ subject }: MultipleStatement, context: JudgeContext): Reading[] {
  const fund = subject.readings.find((reading) => reading.return === 'total');
  const hasPrices = fund !== undefined && context.store.find(fund.series, 'close') !== undefined;
  if (fund === undefined || !hasPrices) return [];
  const measurement = context.measure('implied-dividend-yield', { series: fund.series });
  return [
    {
      label: `distributions of ${fund.series} over 12 months`,
      measured: measurement.value === null ? null : toPercent(measurement.value),
      holds: null,
      measurement,
    },
  ];
}
