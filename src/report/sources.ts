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
    const key = `${provider}, to ${last}`;
    seriesOf.set(key, [...(seriesOf.get(key) ?? []), series]);
  }
  return [...seriesOf].map(([source, series]) => `${series.join(', ')}: ${source}`).join('; ');
}

/** The command that gives a measurement again; values are quoted for a POSIX shell. */
export function toCommand({ metric, params, asOf }: Measurement): string {
  const words = Object.entries(params).flatMap(([name, value]) =>
    value === '' ? [] : [`--${name}`, quote(String(value))],
  );
  return ['rotascope', 'measure', quote(metric), ...words, '--as-of', asOf].join(' ');
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
