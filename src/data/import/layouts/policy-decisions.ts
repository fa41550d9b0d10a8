import { type DayNumber, fromCivilDate, parseIsoDate, toCivilDate, toIsoDate } from '../../../core/index.ts';
import type { Layout, SourceFile, StagedFact } from '../staged.ts';
import { hasHeader, readCsvRows } from './csv-rows.ts';
import { parseFactDay, refuseDisorder, stageFacts, toPlainNumber } from './fact-rows.ts';
import { factTableHeaderOf } from './fact-table-headers.ts';
import { createImportError, quoteCell } from './import-error.ts';

/** Decisions between scheduled meetings, which tables at hand mark as scheduled (Board of Governors, Open Market Operations). */
const unscheduled = new Set([
  ...['1994-04-18', '1998-10-15', '2001-01-03', '2001-04-18', '2001-09-17'],
  ...['2007-08-17', '2008-01-22', '2008-10-08', '2020-03-03', '2020-03-15'],
]);
/** Decisions were announced on the day, and as a rule made at meetings, from this date. */
const announcedSince = '1994-02-04';
/** From the day after this one on, a change takes effect on the day after its decision. */
const firstRange = '2008-12-16';
/** Projections that came with a decision before the March-June-September-December rhythm of 2013. */
const earlyProjections = new Set([
  ...['2011-04-27', '2011-06-22', '2011-11-02'],
  ...['2012-01-25', '2012-04-25', '2012-06-20', '2012-09-13', '2012-12-12'],
]);

/** Meetings of the Federal Open Market Committee with the target range after each. */
export const policyMeetings: Layout = {
  id: 'policy-meetings',
  describes: `FOMC meetings: ${factTableHeaderOf.meetings}`,
  matches: (file) => hasHeader(file, factTableHeaderOf.meetings),
  read(file, options) {
    const { rows } = readCsvRows(file);
    const days = rows.map(([date = ''], i) => parseFactDay(file, i + 2, date));
    refuseDisorder(file, days, false);
    const facts = rows.flatMap((row, i) => {
      const [, said = '', lower = '', upper = '', change = ''] = row;
      const day = days[i] as DayNumber;
      if (said !== 'yes' && said !== 'no')
        throw createImportError(file, i + 2, `scheduled is ${quoteCell(said)}`, 'write yes or no');
      const range = { lower: number(file, i, lower), upper: number(file, i, upper), change: number(file, i, change) };
      if (range.lower !== null && day > options.today)
        throw createImportError(file, i + 2, 'a decision lies in the future', 'leave its range empty until it is made');
      const scheduled = said === 'no' || unscheduled.has(toIsoDate(day)) ? 'no' : 'yes';
      return [...toMeeting(day, scheduled), ...toDecision(day, scheduled, range)];
    });
    return stageFacts(facts, [
      'assumed: a scheduled meeting is known from August of the year before, its outcome on its day',
      'ten decisions between meetings are taken as unscheduled whatever the file says',
    ]);
  },
};

/** Changes of the target of the federal funds rate by the day they took effect. */
export const policyTargetChanges: Layout = {
  id: 'policy-target-changes',
  describes: `changes of the federal funds target: ${factTableHeaderOf.targetChanges}`,
  matches: (file) => hasHeader(file, factTableHeaderOf.targetChanges),
  read(file, options) {
    const { rows } = readCsvRows(file);
    const days = rows.map(([date = ''], i) => parseFactDay(file, i + 2, date));
    refuseDisorder(file, days, false);
    const facts = rows.flatMap(([, change = '', lower = '', upper = ''], i) => {
      const effective = days[i] as DayNumber;
      if (effective > options.today)
        throw createImportError(file, i + 2, 'the date lies in the future', 'leave out what has not happened yet');
      const day = effective > parseIsoDate(firstRange) ? effective - 1 : effective;
      const range = { lower: number(file, i, lower), upper: number(file, i, upper), change: number(file, i, change) };
      return toDecision(day, wasScheduled(toIsoDate(day)), range);
    });
    return stageFacts(facts, ['assumed: since 2008-12-17 a change was decided on the day before it took effect']);
  },
};

interface Range {
  readonly lower: string | null;
  readonly upper: string | null;
  readonly change: string | null;
}

function number(file: SourceFile, row: number, text: string): string | null {
  return toPlainNumber(file, row + 2, text);
}

function toMeeting(day: DayNumber, scheduled: string): StagedFact[] {
  if (scheduled !== 'yes') return [];
  const date = toIsoDate(day);
  const published = fromCivilDate(toCivilDate(day).year - 1, 8, 1);
  const columns = { kind: 'meeting', date, day: String(day), projections: toProjections(date, scheduled) };
  return [{ table: 'fomc-decisions', published, columns }];
}

/** The columns of reference/fomc-decisions.csv and the two that its reader adds. */
function toDecision(day: DayNumber, scheduled: string, { lower, upper, change }: Range): StagedFact[] {
  if (lower === null || upper === null) return [];
  const date = toIsoDate(day);
  const columns = {
    date,
    scheduled: scheduled || null,
    lower,
    upper,
    change_bps: change,
    projections: toProjections(date, scheduled) || null,
    kind: 'decision',
    change,
  };
  return [{ table: 'fomc-decisions', published: day, columns }];
}

function wasScheduled(date: string): string {
  if (unscheduled.has(date)) return 'no';
  return date >= announcedSince ? 'yes' : '';
}

function toProjections(date: string, scheduled: string): string {
  if (earlyProjections.has(date)) return 'yes';
  return scheduled === 'yes' && date >= '2013' && Number(date.slice(5, 7)) % 3 === 0 ? 'yes' : '';
}
