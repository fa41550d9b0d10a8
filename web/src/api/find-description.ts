import type { findDescription as find, MetricSheet } from '../../../src/metrics/find-description.ts';

const sheets = new Map<string, MetricSheet>();

/** Takes the catalogue of the API: what the page prints measurements by. */
export function keepDescriptions(described: readonly MetricSheet[]): void {
  for (const sheet of described) sheets.set(sheet.id, sheet);
}

/** The description of a metric; stands in for the one of the program, which has it from the registry. */
export const findDescription: typeof find = (id) => {
  const sheet = sheets.get(id);
  if (sheet === undefined) throw new Error(`the catalogue of the server has no metric ${id}: load the page again`);
  return sheet;
};
