import Papa from 'papaparse';
import { findKnownSeries } from '../known-series.ts';
import type { Layout, ReadOptions, SourceFile, StagedSeries } from '../staged.ts';
import { refuseUnreadable } from './csv-rows.ts';
import { findVintage, toIdPart, toLibraryVintage, toStem } from './file-names.ts';
import { createImportError, quoteCell } from './import-error.ts';
import { type DateColumn, inferSpan, remedyOf, toDayProblem, toObservedDays } from './observed-days.ts';
import { parseDateCell } from './parse-cell.ts';
import { type SectionKind, toSectionKind } from './section-kind.ts';
import { noteSeries, readColumnValues, stageSeries, toMeta } from './stage-series.ts';

/** Data sets whose columns are known by their own names everywhere. */
const plainDatasets = ['F-F_Research_Data_Factors', 'F-F_Momentum_Factor'];
const missing = [-99.99, -999];
const defaultRelease = 'month-lag 2 28';
const provider = 'Kenneth R. French Data Library';

/** A file of the Kenneth R. French data library: words, then one or several titled sections of figures. */
export const frenchLibrary: Layout = {
  id: 'french-library',
  describes:
    'Kenneth R. French data library: preamble, titled sections, header ",Mkt-RF,SMB,...", yyyymm or yyyymmdd rows',
  matches: (file) => /^[ \t]*,(?=[^\n]*[A-Za-z])[^\n]*\n[ \t]*\d{4,8}[ \t]*,/m.test(file.text.slice(0, 16_384)),
  read(file, options) {
    refuseUnreadable(file);
    const sections = readSections(file, options);
    const kept = sections.filter(({ isAnnual }) => !isAnnual);
    if (kept.length === 0)
      throw createImportError(
        file,
        0,
        'has no section of months, weeks or days',
        'give a file with other than annual figures',
      );
    const dataset = options.symbol ?? toIdPart(toStem(file.name));
    const vintage = findLibraryVintage(file, options);
    const slugs = toUniqueSlugs(kept);
    const series = kept.flatMap((section, i) => {
      const prefix = kept.length === 1 ? dataset : `${dataset}/${slugs[i]}`;
      return readSection(file, section, prefix, plainDatasets.includes(dataset), options, vintage);
    });
    refuseTwice(file, series);
    const annual = sections.length - kept.length;
    const notes = [
      ...(annual > 0 ? [`sections of annual figures left out: ${annual}`] : []),
      ...slugs
        .filter((slug) => /-\d+$/.test(slug))
        .map((slug) => `a title stands there twice: the later one is ${slug}`),
    ];
    return { series, snapshots: [], facts: [], notes: [...notes, ...noteSeries(series, false)] };
  },
};

interface Section {
  readonly kind: SectionKind;
  readonly header: readonly string[];
  readonly rows: (readonly string[])[];
  readonly lines: number[];
  readonly days: number[];
  readonly isAnnual: boolean;
  readonly width: number;
}

interface OpenSection {
  readonly title: string;
  readonly header: readonly string[];
}

/** Walks over the lines: words gather to a title, a line that begins with a comma is a header, one with a date a row. */
function readSections(file: SourceFile, options: ReadOptions): Section[] {
  const sections: Section[] = [];
  let title: string[] = [];
  let opened: OpenSection | undefined;
  let section: Section | undefined;
  Papa.parse<string[]>(file.text, { delimiter: ',', fastMode: true }).data.forEach((row, i) => {
    const [date = '', ...others] = row.map((cell) => cell.trim());
    const isDate = /^\d{4}(\d{2}){0,2}$/.test(date);
    if (date === '' && others.every((cell) => cell === '')) {
      title = [];
      if (section !== undefined) [opened, section] = [undefined, undefined];
    } else if (date === '') {
      opened = { title: title.join(' ').slice(0, 500), header: dropEmptyEnd(others) };
      [title, section] = [[], undefined];
    } else if (isDate && opened !== undefined) {
      if (section === undefined) {
        section = openSection(opened, date);
        sections.push(section);
      }
      addRow(file, section, date, others, i + 1, options);
    } else if (section !== undefined && !/^copyright/i.test(date)) {
      throw createImportError(file, i + 1, `${quoteCell(date)} is no date`, 'write dates as YYYYMM or YYYYMMDD');
    } else title.push(row.join(','));
  });
  return sections;
}

function openSection({ title, header }: OpenSection, date: string): Section {
  const isAnnual = date.length === 4;
  return { kind: toSectionKind(title), header, rows: [], lines: [], days: [], isAnnual, width: date.length };
}

function addRow(
  file: SourceFile,
  section: Section,
  date: string,
  cells: readonly string[],
  line: number,
  options: ReadOptions,
): void {
  const width = section.header.length;
  if (cells.length < width || cells.slice(width).some((cell) => cell !== ''))
    throw createImportError(
      file,
      line,
      `${cells.length + 1} fields, the header of the section has ${width + 1}`,
      'give every row as many fields',
    );
  const day = parseDateCell(date)?.day;
  const problem =
    day === undefined || date.length !== section.width
      ? `${quoteCell(date)} is no date like the others`
      : toDayProblem(day, section.days.at(-1), options.today);
  if (day === undefined || problem !== undefined)
    throw createImportError(file, line, problem ?? '', remedyOf(problem ?? ''));
  section.rows.push([date, ...cells]);
  section.lines.push(line);
  section.days.push(day);
}

function readSection(
  file: SourceFile,
  section: Section,
  prefix: string,
  isPlain: boolean,
  options: ReadOptions,
  vintage: number | undefined,
): StagedSeries[] {
  const dates: DateColumn = { days: Int32Array.from(section.days), form: section.width === 6 ? 'month' : 'day' };
  const span = inferSpan(dates);
  const observed = toObservedDays(dates, span, false);
  return section.header.flatMap((title, i) => {
    const name = toIdPart(title) || `column_${i + 2}`;
    const id = isPlain ? name : `${prefix}/${name}`;
    const lineOf = (row: number): number => section.lines[row] as number;
    const values = readColumnValues({ file, rows: section.rows, column: i + 1, lineOf, observed, missing });
    if (values.values.length === 0) return [];
    const known = findKnownSeries(id);
    const { kind } = section;
    const meta = toMeta(id, known && { ...known, span }, options, { name: id, span, unit: kind.unit });
    const filled = { ...meta, release: options.release ?? known?.release ?? defaultRelease, provider };
    return [stageSeries(filled, values, vintage, known)];
  });
}

/** "created using the 202605 CRSP database", however it is worded; else what the name or the user says. */
function findLibraryVintage(file: SourceFile, options: ReadOptions): number | undefined {
  const made = /using\s+the\s+(\d{4})(\d{2})\s+\w+\s+database/i.exec(file.text.slice(0, 4096));
  const vintage = made === null ? undefined : toLibraryVintage(`${made[1]}-${made[2]}`);
  return vintage ?? findVintage(file, options);
}

function toUniqueSlugs(sections: readonly Section[]): string[] {
  const counts = new Map<string, number>();
  return sections.map(({ kind }) => {
    const count = (counts.get(kind.slug) ?? 0) + 1;
    counts.set(kind.slug, count);
    return count === 1 ? kind.slug : `${kind.slug}-${count}`;
  });
}

function refuseTwice(file: SourceFile, series: readonly StagedSeries[]): void {
  const seen = new Set<string>();
  for (const { meta } of series) {
    if (seen.has(meta.series))
      throw createImportError(file, 0, `two columns are named ${meta.series}`, 'give each column a name of its own');
    seen.add(meta.series);
  }
}

function dropEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
