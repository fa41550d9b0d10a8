import { type DayNumber, fromCivilDate, toCivilDate, toIsoDate } from '../../../core/index.ts';
import type { Layout, ReadOptions, SourceFile, StagedFact } from '../staged.ts';
import { hasHeader, readCsvRows } from './csv-rows.ts';
import { parseFactDay, refuseDisorder, stageFacts, toKnownDay } from './fact-rows.ts';
import { factTableHeaderOf } from './fact-table-headers.ts';
import { createImportError, quoteCell } from './import-error.ts';

/** One event read from a row. */
interface DatedEvent {
  readonly id: string;
  readonly day: DayNumber;
  readonly announced: DayNumber;
  readonly kind: string;
  readonly title: string;
  readonly isEstimated: boolean;
  readonly source: string;
}

type ReadEvent = (
  cells: readonly string[],
  day: DayNumber,
  context: { readonly file: SourceFile; readonly line: number; readonly options: ReadOptions },
) => DatedEvent;

/** A table of events with one date a row in its first column. */
function defineEventTable(id: string, header: string, note: string, readEvent: ReadEvent): Layout {
  return {
    id,
    describes: `dated events: ${header}`,
    matches: (file) => hasHeader(file, header),
    read(file, options) {
      const { rows } = readCsvRows(file);
      const days = rows.map(([date = ''], i) => parseFactDay(file, i + 2, date));
      refuseDisorder(file, days, true);
      const events = rows.map((row, i) => {
        const cells = row.map((cell) => cell.trim().slice(0, 200));
        if (cells[1] === '')
          throw createImportError(file, i + 2, 'the event has no name', 'name it or leave the row out');
        return readEvent(cells, days[i] as DayNumber, { file, line: i + 2, options });
      });
      return stageFacts(toEventFacts(events), [note]);
    },
  };
}

/** Days on which the exchange was closed. */
export const exchangeClosures = defineEventTable(
  'exchange-closures',
  factTableHeaderOf.closures,
  'assumed: a yearly holiday is known from the first day of its year, any other closure on its day',
  ([, name = '', source = ''], day, { options }) => ({
    id: `nyse-closed-${toIsoDate(day)}`,
    day,
    announced: isYearlyHoliday(name) ? fromCivilDate(toCivilDate(day).year, 1, 1) : toKnownDay(day, options),
    kind: 'exchange-closure',
    title: `NYSE closed: ${name}`,
    isEstimated: day > options.today,
    source,
  }),
);

/** Days on which large companies report. */
export const earningsDates = defineEventTable(
  'earnings-dates',
  factTableHeaderOf.earnings,
  'assumed: a report is known on its day (AMC: after the close of that day), a later one from the day of the table',
  ([, ticker = '', timing = ''], day, { file, line, options }) => {
    const when = { AMC: 'after the close', BMO: 'before the open' }[timing];
    if (when === undefined)
      throw createImportError(file, line, `timing is ${quoteCell(timing)}`, 'write AMC (after the close) or BMO');
    return {
      id: `earnings-${toSlug(ticker)}-${toIsoDate(day)}`,
      day,
      announced: toKnownDay(day, options),
      kind: 'earnings',
      title: `${ticker} reports ${when}`,
      isEstimated: day > options.today,
      source: file.name,
    };
  },
);

/** Days of the reconstitution of the Russell indexes. */
export const indexReconstitution = defineEventTable(
  'index-reconstitution',
  factTableHeaderOf.reconstitution,
  'assumed: a past day was known on itself, a later one from the day of the table; all are estimated, of one secondary source',
  ([, event = ''], day, { file, options }) => ({
    id: `russell-${toIsoDate(day)}`,
    day,
    announced: toKnownDay(day, options),
    kind: 'index-reconstitution',
    title: `Russell US indexes: ${event}`,
    isEstimated: true,
    source: file.name,
  }),
);

/** A calendar of economic releases with what was expected and what came. */
export const economicCalendar = defineEventTable(
  'economic-calendar',
  factTableHeaderOf.calendar,
  'assumed: a release is known on its day, one that lay ahead of its snapshot from the day of the snapshot, without figures',
  ([, time = '', event = '', , actual = '', forecast = '', previous = '', seen = ''], day, { file, line, options }) => {
    const snapshot = Math.min(parseFactDay(file, line, seen), options.today);
    const isAhead = day > snapshot;
    const figures = [actual, forecast && `expected ${forecast}`, previous && `before ${previous}`].filter(Boolean);
    return {
      id: `us-${toIsoDate(day)}-${time.replace(':', '')}-${toSlug(event)}`,
      day,
      announced: isAhead ? snapshot : day,
      kind: 'release',
      title: isAhead || figures.length === 0 ? event : `${event}: ${figures.join(', ')}`,
      isEstimated: isAhead,
      source: file.name,
    };
  },
);

/** Facts in order of their days; an id that stands there again gets a number. */
export function toEventFacts(events: readonly DatedEvent[]): StagedFact[] {
  const counts = new Map<string, number>();
  return events.map(({ id, day, announced, kind, title, isEstimated, source }) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    const columns = {
      id: count === 1 ? id : `${id}-${count}`,
      date: toIsoDate(day),
      announced: toIsoDate(announced),
      kind,
      title,
      status: isEstimated ? 'estimated' : 'confirmed',
      source: source || null,
      address: null,
    };
    return { table: 'events' as const, published: announced, columns };
  });
}

function isYearlyHoliday(name: string): boolean {
  return /^(New Year|Martin Luther King|Washington's|Good Friday|Memorial Day|Juneteenth|Independence|Labor|Thanksgiving|Christmas)/.test(
    name,
  );
}

function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
