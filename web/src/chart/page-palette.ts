import { type ChartPalette, cssPalette } from '../../../src/report/charts/chart-style.ts';

/** The palette of the page as it looks now, in plain colours: a canvas knows no CSS variables. */
export function readPagePalette(): ChartPalette {
  const style = getComputedStyle(document.documentElement);
  return resolve(cssPalette, (name) => style.getPropertyValue(name).trim());
}

function resolve<Value>(value: Value, read: (name: string) => string): Value {
  if (typeof value === 'string') {
    const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return (name === undefined ? value : read(name)) as Value;
  }
  if (Array.isArray(value)) return value.map((each) => resolve(each, read)) as Value;
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, resolve(each, read)])) as Value;
}
