import { addMonths, type DayNumber, parseIsoDate, startOfMonth, toIsoDate } from '../../../core/index.ts';
import type { Layout, SourceFile } from '../staged.ts';
import { hasHeader, readCsvRows } from './csv-rows.ts';
import { toEventFacts } from './dated-events.ts';
import { parseFactDay, refuseDisorder, stageFacts } from './fact-rows.ts';
import { factTableHeaderOf } from './fact-table-headers.ts';
import { createImportError } from './import-error.ts';

/** Days on which the NBER Business Cycle Dating Committee announced a turning point (its own page); none before 1980. */
const announcedOn: Readonly<Record<string, string>> = {
  'peak-1980-01': '1980-06-03',
  'trough-1980-07': '1981-07-08',
  'peak-1981-07': '1982-01-06',
  'trough-1982-11': '1983-07-08',
  'peak-1990-07': '1991-04-25',
  'trough-1991-03': '1992-12-22',
  'peak-2001-03': '2001-11-26',
  'trough-2001-11': '2003-07-17',
  'peak-2007-12': '2008-12-01',
  'trough-2009-06': '2010-09-20',
  'peak-2020-02': '2020-06-08',
  'trough-2020-04': '2021-07-19',
};
/** Assumed where no announcement is on record: longer than the longest that is, 21 months. */
const assumedMonths = 24;
/** FRED's first recession is under way when its figures begin: its peak is not in them. */
const firstOfRecord = '1854-12-01';
const assumption = `assumed: without an announcement on record a turning point is known ${assumedMonths} months after its month`;

/** Peaks and troughs of the business cycle by month. */
export const turningPoints: Layout = {
  id: 'turning-points',
  describes: 'turning points of the business cycle: peak,trough (first days of months)',
  matches: (file) => hasHeader(file, factTableHeaderOf.turningPoints),
  read: (file) => stageFacts(toEventFacts(readPairs(file).flat().map(toTurningPoint)), [assumption]),
};

/** Recessions by first and last month: the peak is the month before the first. */
export const recessions: Layout = {
  id: 'recessions',
  describes: 'recessions: first_recession_month,last_recession_month (first days of months)',
  matches: (file) => hasHeader(file, factTableHeaderOf.recessions),
  read(file) {
    const pairs = readPairs(file).map(([first, last]) => [{ ...first, day: addMonths(first.day, -1) }, last]);
    const isOpen = pairs[0]?.[0] !== undefined && toIsoDate(addMonths(pairs[0][0].day, 1)) === firstOfRecord;
    const points = pairs.flat().slice(isOpen ? 1 : 0);
    return stageFacts(toEventFacts(points.map(toTurningPoint)), [
      assumption,
      'the peak is the month before the first month of a recession',
      ...(isOpen ? ['the peak before 1854-12, where the figures begin, is not in them: left out'] : []),
    ]);
  },
};

interface TurningPoint {
  readonly kind: 'peak' | 'trough';
  readonly day: DayNumber;
}

function readPairs(file: SourceFile): [TurningPoint, TurningPoint][] {
  const { rows } = readCsvRows(file);
  const pairs = rows.map(([peak = '', trough = ''], i): [TurningPoint, TurningPoint] => {
    const [first, last] = [parseFactDay(file, i + 2, peak), parseFactDay(file, i + 2, trough)];
    if (last < first)
      throw createImportError(file, i + 2, 'the second month is before the first', 'write the earlier month first');
    return [
      { kind: 'peak', day: startOfMonth(first) },
      { kind: 'trough', day: startOfMonth(last) },
    ];
  });
  refuseDisorder(
    file,
    pairs.map(([{ day }]) => day),
    false,
  );
  return pairs;
}

function toTurningPoint({ kind, day }: TurningPoint) {
  const month = toIsoDate(day).slice(0, 7);
  const announced = announcedOn[`${kind}-${month}`];
  return {
    id: `nber-${kind}-${month}`,
    day,
    announced: announced === undefined ? addMonths(day, assumedMonths) : parseIsoDate(announced),
    kind: `recession-${kind}`,
    title: `Business cycle ${kind}: ${month}`,
    isEstimated: announced === undefined,
    source: 'NBER Business Cycle Dating Committee',
  };
}
