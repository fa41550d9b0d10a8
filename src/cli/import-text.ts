import type { CaseReach } from '../assess/index.ts';
import { toIsoDate, toOneLine } from '../core/index.ts';
import type { ImportReport } from '../data/import/index.ts';
import { alignColumns, heading, wrapText } from './text.ts';

/** Series listed one by one; more are summed up by the file they came from. */
const listedSeries = 40;
const listedLines = 12;

/** What an import landed, what to know about it, and what can be measured now. */
export function importSummary(folder: string, report: ImportReport, reach: readonly CaseReach[]): string[] {
  const { files, rows, series, snapshots, facts, errors } = report;
  const landed = [
    `${formatCount(rows, 'row')} of ${formatCount(new Set(series.map((entry) => entry.series)).size, 'series', 'series')}`,
    ...(snapshots.length > 0 ? [formatCount(snapshots.length, 'list of members', 'lists of members')] : []),
    ...(facts > 0 ? [formatCount(facts, 'dated fact')] : []),
  ];
  return [
    `${formatCount(files, 'file')} landed in ${folder}: ${landed.join(', ')}; ${formatCount(errors.length, 'file')} refused`,
    '',
    ...seriesLines(report),
    ...snapshotLines(report),
    ...listLines('suspected splits: one-day moves near the ratio of a split; check those you use', splitLines(report)),
    ...listLines('to know', report.notes),
    ...listLines('passed over: endings that no importer reads', report.passedOver),
    heading('what can be measured now'),
    ...alignColumns(
      reach.map(({ id, figures, atHand }) => [`  ${id}`, `${atHand} of ${figures} figures have their series`]),
    ),
  ];
}

function seriesLines({ series }: ImportReport): string[] {
  if (series.length === 0) return [];
  const title = heading('series');
  if (series.length <= listedSeries) {
    return [
      title,
      ...alignColumns(
        series.map((entry) => [
          `  ${entry.series}`,
          entry.field,
          entry.first,
          entry.last,
          String(entry.rows),
          entry.provider,
        ]),
      ),
      '',
    ];
  }
  const groups = new Map<string, { ids: Set<string>; first: string; last: string; rows: number }>();
  for (const { field, series: id, first, last, rows, provider } of series) {
    const isFileOfOne = provider.startsWith('file ') && field !== 'value' && !isManySeries(series, provider);
    const key = isFileOfOne ? 'files of one symbol each' : provider;
    const group = groups.get(key) ?? { ids: new Set(), first, last, rows: 0 };
    group.ids.add(id);
    if (first < group.first) group.first = first;
    if (last > group.last) group.last = last;
    group.rows += rows;
    groups.set(key, group);
  }
  return [
    title,
    ...alignColumns([
      ['  from', 'series', 'first', 'last', 'values'],
      ...[...groups].map(([key, { ids, first, last, rows }]) => [
        `  ${key.slice(0, 46)}`,
        String(ids.size).padStart(6),
        first,
        last,
        rows.toLocaleString('en-US'),
      ]),
    ]),
    '',
  ];
}

const manySeries = new WeakMap<ImportReport['series'], ReadonlySet<string>>();

/** Whether a file holds more than one symbol. */
function isManySeries(series: ImportReport['series'], provider: string): boolean {
  const known = manySeries.get(series);
  if (known !== undefined) return known.has(provider);
  const idsOf = new Map<string, Set<string>>();
  for (const entry of series) idsOf.set(entry.provider, (idsOf.get(entry.provider) ?? new Set()).add(entry.series));
  const many = new Set([...idsOf].filter(([, ids]) => ids.size > 1).map(([name]) => name));
  manySeries.set(series, many);
  return many.has(provider);
}

function snapshotLines({ snapshots }: ImportReport): string[] {
  if (snapshots.length === 0) return [];
  return [
    heading('members'),
    ...alignColumns(
      snapshots.map(({ universe, observed, members }) => [
        `  ${universe}`,
        toIsoDate(observed),
        `${members.length} members`,
      ]),
    ),
    '',
  ];
}

function splitLines({ splits }: ImportReport): string[] {
  const byFile = new Map<string, string[]>();
  for (const { path, symbol, day, factor } of splits) {
    byFile.set(path, [...(byFile.get(path) ?? []), `${symbol} ${day} x${factor.toPrecision(3)}`]);
  }
  return [...byFile].map(([path, found]) => {
    const more = found.length > 5 ? `, and ${found.length - 5} more` : '';
    return `suspected-split ${path}: ${found.slice(0, 5).join(', ')}${more}`;
  });
}

function listLines(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, listedLines).flatMap((line) => wrapText(toOneLine(line), '  '));
  const more = lines.length > listedLines ? [`  and ${lines.length - listedLines} more (--json lists all)`] : [];
  return [heading(title), ...shown, ...more, ''];
}

function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
