import { parseIsoDate, toWindowReturns } from '../../../core/index.ts';
import { toTickerForms } from '../../../data/index.ts';
import type { Measurement } from '../../../metrics/index.ts';
import type { JudgeContext } from '../context.ts';

/**
 * The share of members that gained over a window. Who the members are, and whether enough of them are covered, is that of
 * `return-dispersion` over the same window, whose Measurement is the evidence.
 */
export function readPositiveShare(
  context: JudgeContext,
  universe: string,
  window: { readonly base: string; readonly to: string },
): { share: number | null; count: number | null; measurement: Measurement } {
  const measurement = context.measure('return-dispersion', { universe, ...window });
  const { membersOn } = measurement.details;
  const dates = measurement.window;
  if (measurement.value === null || dates === null) return { share: null, count: null, measurement };
  const view = context.view();
  const members =
    view.snapshots(universe).find(({ observed }) => observed === parseIsoDate(String(membersOn)))?.members ?? [];
  const range = { first: parseIsoDate(dates.base), last: parseIsoDate(dates.last) };
  const forms = members.map(({ symbol }) => toTickerForms(symbol));
  const symbols = [...new Set(forms.flat())];
  const panel = view.panel(symbols, 'total', range);
  const width = panel.days.length;
  const hasLevel = new Map(
    symbols.map((symbol, row) => [
      symbol,
      panel.values.subarray(row * width, (row + 1) * width).some((level) => level > 0),
    ]),
  );
  const rows = Int32Array.from(forms, (own) => {
    const form = own.find((one) => hasLevel.get(one));
    return form === undefined ? -1 : symbols.indexOf(form);
  });
  const returns = toWindowReturns(panel, rows, 0, width - 1);
  const known = returns.filter((value) => !Number.isNaN(value));
  const count = known.filter((value) => value > 0).length;
  return { share: known.length === 0 ? null : count / known.length, count, measurement };
}
