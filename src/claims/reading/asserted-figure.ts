import type { Asserted, AssertedUnit } from '../statement.ts';
import type { Quantity } from '../text/index.ts';

/** A figure as a statement asserts it; `sign` is left to the direction. */
export function toAsserted(quantity: Quantity, unit: AssertedUnit = toUnit(quantity)): Asserted {
  const scale = quantity.unit === 'fraction' && unit === 'percent' ? 100 : 1;
  const [low, high] = [quantity.low, quantity.high].map((value) =>
    scale === 1 ? Math.abs(value) : Math.round(Math.abs(value) * scale * 10) / 10,
  ) as [number, number];
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    unit,
    wording: quantity.wording,
    ...toClose(quantity),
    rounding: quantity.rounding * scale,
  };
}

/** "Doubled", "halved", "rose fivefold": the gain or the loss, in percent. */
export function toGain(quantity: Quantity): Asserted {
  const { high } = quantity;
  const gain = high < 1 ? 100 * (1 - high) : 100 * (high - 1);
  const wording = quantity.wording === 'plain' ? 'about' : quantity.wording;
  return { low: gain, high: gain, unit: 'percent', wording, ...toClose(quantity), rounding: 5 };
}

/** "Just over": only above a figure is it told apart from "over" and "nearly". */
const toClose = ({ wording, isClose }: Quantity): Pick<Asserted, 'isClose'> =>
  isClose && wording === 'over' ? { isClose } : {};

function toUnit({ unit, of }: Quantity): AssertedUnit {
  switch (unit) {
    case 'percent':
      return 'percent';
    case 'fraction':
      return 'percent';
    case 'percentage points':
      return 'percentage points';
    case 'points':
      return 'percentage points';
    case 'basis points':
      return 'basis points';
    case 'times':
    case 'multiple':
    case 'ratio':
      return 'times';
    case 'currency':
      return 'currency';
    case 'ordinal':
      return 'count';
    default:
      return of === undefined ? 'level' : 'count';
  }
}
