import { toIsoDate } from '../../../core/index.ts';
import type { Judgement, Reading } from '../../judgement.ts';
import type { Asserted, DiscountStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { conclude, isForecast, toUnfollowed, toUnmeasurable } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import { toHalfUnit } from './half-unit.ts';
import { isFar, type ReportedFigure, readReported, toReportedIndices } from './reported-figures.ts';

/** A discount made of published figures, with the range that their rounding allows. Unit: percent. */
interface ReportedDiscount {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly reading: Reading;
}

/**
 * A discount or premium of one index to another, or to its own history, by multiples that one publisher gave for both on
 * one day, or by a discount that somebody published. It can only be supported as reported.
 */
export function judgeDiscount(statement: DiscountStatement, context: JudgeContext): Judgement {
  const { subject, against, asserted } = statement;
  if (isForecast(statement))
    return toUnfollowed(
      statement,
      context.asOf,
      `Dated multiples after the text would be needed to follow a ${statement.side} to come.`,
    );
  const found = against === undefined ? readToHistory(statement, context) : readBetween(statement, context);
  if (found.length === 0) {
    const other = against === undefined ? 'the average of its own history' : against.name;
    return toUnmeasurable(
      `No publisher's multiples of both ${subject.name} and ${other} are on record near the text: it would take dated multiples of both, as rows of published-multiples.`,
    );
  }
  const agreeing = found.filter((one) => agrees(one, asserted));
  const readings = found.map((one) => ({ ...one.reading, holds: agrees(one, asserted) }));
  const isRefuted = found.every((one) => (asserted === null ? one.high <= 0 : isFar(one, asserted.low, asserted.high)));
  const isTrue = agreeing.length > 0 ? true : isRefuted ? false : null;
  const shown = (isTrue === true ? agreeing.slice(-1) : found)
    .map(
      ({ label, value }) =>
        `${label}: a ${value < 0 === (statement.side === 'discount') ? 'premium' : 'discount'} of ${formatFigure(Math.abs(value))}%`,
    )
    .join('; ');
  return conclude(statement, {
    isTrue,
    readings,
    flags: ['reported'],
    reason: `Reported: ${shown}; nobody here can re-derive the multiples.`,
  });
}

/** What is asserted lies in the range that rounding allows, or, without a figure, the sign does. */
function agrees({ value, low, high }: ReportedDiscount, asserted: Asserted | null): boolean {
  if (asserted === null) return low > 0;
  const middle = (asserted.low + asserted.high) / 2;
  const inside = Math.min(high, Math.max(low, middle));
  return holds(value, asserted, 'share') || holds(inside, asserted, 'share');
}

/** Discounts of the one index to the other: of multiples published together, and as published themselves. */
function readBetween({ subject, against, side }: DiscountStatement, context: JudgeContext): ReportedDiscount[] {
  const own = toReportedIndices(subject);
  const others = against === undefined ? [] : toReportedIndices(against);
  const multiples = readReported(
    context,
    'published-multiples',
    (row) => row.measure === 'forward-pe' && row.unit === 'multiple',
  );
  const pairs = multiples
    .filter(({ index }) => own.includes(index))
    .flatMap((row) => {
      const other = multiples.find(
        ({ index, publisher, published }) =>
          index !== row.index && others.includes(index) && publisher === row.publisher && published === row.published,
      );
      return other === undefined ? [] : [toDiscount(context, row, other, side)];
    });
  const stated = readReported(
    context,
    'published-multiples',
    (row) => own.includes(String(row.index)) && row.measure === 'forward-pe-discount',
  );
  const isToLargeCap = others.includes('^GSPC') && side === 'discount';
  return [...pairs, ...(isToLargeCap ? stated.map(toStated) : [])];
}

function toDiscount(
  context: JudgeContext,
  row: ReportedFigure,
  other: ReportedFigure,
  side: DiscountStatement['side'],
): ReportedDiscount {
  const label = `${row.low}x for ${row.index} against ${other.low}x for ${other.index} by ${row.publisher} on ${toIsoDate(row.published)}`;
  const measurement = context.measure(
    'multiple-discount',
    { series: row.index, benchmark: other.index },
    row.published,
  );
  const isSame = measurement.details.publisher === row.publisher;
  return toRange(label, row.low, other.low, side, isSame ? measurement : null);
}

/** The discount with the ends that half a unit of the last digit of both multiples allows; a premium is the other sign. */
function toRange(
  label: string,
  own: number,
  other: number,
  side: DiscountStatement['side'],
  measurement: Reading['measurement'],
): ReportedDiscount {
  const sign = side === 'discount' ? 1 : -1;
  const toValue = (left: number, right: number): number => 100 * sign * (1 - left / right);
  const [ownHalf, otherHalf] = [own, other].map(toHalfUnit) as [number, number];
  const ends = [toValue(own - ownHalf, other + otherHalf), toValue(own + ownHalf, other - otherHalf)];
  const value = toValue(own, other);
  return {
    label,
    value,
    low: Math.min(...ends),
    high: Math.max(...ends),
    reading: { label, measured: value, holds: null, measurement },
  };
}

function toStated({ low, high, index, publisher, published }: ReportedFigure): ReportedDiscount {
  const label = `${low}% for ${index} by ${publisher} on ${toIsoDate(published)}`;
  return { label, value: low, low, high, reading: { label, measured: low, holds: null, measurement: null } };
}

/** Against its own history: the latest multiple over the averages that its publisher gave. */
function readToHistory({ subject, side }: DiscountStatement, context: JudgeContext): ReportedDiscount[] {
  const indices = toReportedIndices(subject);
  const rows = readReported(
    context,
    'published-multiples',
    (row) => indices.includes(String(row.index)) && row.unit === 'multiple',
  );
  const latest = rows.findLast(({ measure }) => measure === 'forward-pe');
  if (latest === undefined) return [];
  return rows
    .filter(({ measure, index }) => measure.startsWith('forward-pe-average') && index === latest.index)
    .map((average) => {
      const label = `${latest.low}x for ${latest.index} by ${latest.publisher} on ${toIsoDate(latest.published)} against ${average.low}x (${average.measure}) by ${average.publisher}`;
      const measurement = context.measure(
        'published-multiple',
        { series: average.index, measure: average.measure },
        average.published,
      );
      return toRange(label, latest.low, average.low, side, measurement);
    });
}
