import type { Judgement } from '../judgement.ts';
import type { Statement } from '../statement.ts';

/** Characters between two rows of one table. */
const gap = 200;

/** Rows that must be of one session for the table to be of it, and what part of all of them. */
const leastRows = 3;
const leastShare = 2 / 3;

/**
 * Rows of one table are quoted together: one whose close is that of an earlier session than the others' is outdated, of a
 * later one misdated. Tables whose page states their day are judged by it already.
 */
export function alignQuoteRows(statements: readonly Statement[], judgements: readonly Judgement[]): Judgement[] {
  const aligned = [...judgements];
  for (const table of findTables(statements)) {
    const day = findDay(table.map((row) => toDay(judgements[row])));
    if (day === undefined) continue;
    for (const row of table) {
      const judgement = judgements[row] as Judgement;
      const own = toDay(judgement);
      if (own === undefined || own === day) continue;
      const verdict = own < day ? 'outdated' : 'misdated';
      aligned[row] = { ...judgement, verdict, reason: `${judgement.reason} The rows beside it are of ${day}.` };
    }
  }
  return aligned;
}

/** The places of rows that follow one another, without a day of their own. */
function findTables(statements: readonly Statement[]): number[][] {
  const tables: number[][] = [];
  let last: Statement | undefined;
  for (const [i, statement] of statements.entries()) {
    if (statement.kind !== 'quote-row' || statement.period.from === 'stated') continue;
    if (last === undefined || statement.span.start - last.span.end > gap) tables.push([]);
    tables.at(-1)?.push(i);
    last = statement;
  }
  return tables.filter(({ length }) => length >= leastRows);
}

/** The session that most rows are of. */
function findDay(days: readonly (string | undefined)[]): string | undefined {
  const known = days.filter((day) => day !== undefined);
  const most = known.find((day) => {
    const count = known.filter((other) => other === day).length;
    return count >= leastRows && count >= leastShare * known.length;
  });
  return most;
}

/** The session of a row that holds. */
function toDay(judgement: Judgement | undefined): string | undefined {
  return judgement?.verdict === 'supported' ? judgement.readings[0]?.measurement?.window?.last : undefined;
}
