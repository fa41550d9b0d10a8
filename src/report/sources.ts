import type { Measurement } from '../metrics/index.ts';

/** Series, provider and last date of what some measurements used, each series once. */
export function toSourceLine(measurements: readonly Measurement[]): string {
  const lastOf = new Map<string, { provider: string; last: string }>();
  for (const { inputs } of measurements) {
    for (const { series, provider, last } of inputs) {
      if (last === null) continue;
      const known = lastOf.get(series);
      if (known === undefined || known.last < last) lastOf.set(series, { provider, last });
    }
  }
  const seriesOf = new Map<string, string[]>();
  for (const [series, { provider, last }] of lastOf) {
    const key = `${provider.replaceAll(`file ${series}.csv`, 'own file')}, to ${last}`;
    seriesOf.set(key, [...(seriesOf.get(key) ?? []), series]);
  }
  return [...seriesOf].map(([source, series]) => `${joinSeries(series)}: ${source}`).join('; ');
}

/** Ids in a row; many of one file, such as portfolios of one research table, go by its name and their number. */
function joinSeries(series: readonly string[]): string {
  const folderOf = (id: string): string => (id.includes('/') ? id.slice(0, id.indexOf('/')) : id);
  const byFolder = new Map<string, string[]>();
  for (const id of series) byFolder.set(folderOf(id), [...(byFolder.get(folderOf(id)) ?? []), id]);
  return [...byFolder]
    .map(([folder, ids]) => (ids.length > 2 ? `${folder} (${ids.length} series)` : ids.join(', ')))
    .join(', ');
}

/** The command that gives a measurement again; values are quoted for a POSIX shell. */
export function toCommand(measurement: Measurement): string {
  return toCommandParts(measurement).join(' ');
}

/** The same in parts: what is asked for, and each option with its value. */
export function toCommandParts({ metric, params, asOf }: Measurement): string[] {
  const options = Object.entries(params).flatMap(([name, value]) =>
    value === '' ? [] : [`--${name} ${quote(String(value))}`],
  );
  return [`rotascope measure ${quote(metric)}`, ...options, `--as-of ${asOf}`];
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
