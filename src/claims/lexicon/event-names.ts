import { type DayNumber, parseIsoDate, RotascopeError } from '../../core/index.ts';
import { readPackageTable } from './package-table.ts';

/** An event that texts count time from, by its names and by what they say that happened. */
export interface NamedEvent {
  /** The days on which it happened: one, or one for each time. */
  readonly days: readonly DayNumber[];
  /**
   * The last close before it could move prices: that of its `close`, where it came after hours, or that of its `eve`. On a
   * day without a session both are the close before.
   */
  readonly countsFrom: 'close' | 'eve';
  readonly names: RegExp;
  readonly clauses: RegExp;
}

/** "[the |]Brexit [vote|referendum]": alternatives in brackets, as the source of a pattern. */
function toSource(phrase: string): string {
  return phrase
    .trim()
    .split(/(\[[^\]]*\])/)
    .map((part) => {
      const choices = /^\[(.*)\]$/.exec(part)?.[1];
      return choices === undefined ? toLiteral(part) : `(?:${choices.split('|').map(toLiteral).join('|')})`;
    })
    .join('');
}

const toLiteral = (text: string): string => text.replaceAll(/[.*+?^${}()\\]/g, String.raw`\$&`).replaceAll("'", "['’]");

function toSources(written: string | undefined): string[] {
  return (written ?? '')
    .split(';')
    .filter((phrase) => phrase.trim() !== '')
    .map(toSource);
}

const none = '(?!)';
const toPattern = (sources: readonly string[]): RegExp =>
  new RegExp(`^(?:${sources.length === 0 ? none : sources.join('|')})$`, 'i');

function readEvents(): { events: NamedEvent[]; names: string; clauses: string } {
  const days = new Map(readPackageTable('reference', 'events.csv').map(({ id = '', date = '' }) => [id, date]));
  const [allNames, allClauses]: [string[], string[]] = [[], []];
  const events = readPackageTable('lexicon', 'event-names.csv').map((row, i): NamedEvent => {
    const countsFrom = row['counts-from'];
    if (countsFrom !== 'close' && countsFrom !== 'eve')
      throw new RotascopeError('invalid-table', `event-names.csv line ${i + 2}: counts-from is close or eve`);
    const [names, clauses] = [toSources(row.names), toSources(row.clauses)];
    allNames.push(...names);
    allClauses.push(...clauses);
    return {
      days: (row.event ?? '').split(';').map((id) => {
        const date = days.get(id.trim());
        if (date === undefined)
          throw new RotascopeError('invalid-table', `event-names.csv line ${i + 2}: events.csv has no ${id}`);
        return parseIsoDate(date);
      }),
      countsFrom,
      names: toPattern(names),
      clauses: toPattern(clauses),
    };
  });
  return { events, names: allNames.join('|'), clauses: allClauses.join('|') };
}

const read = readEvents();

/** The events of `lexicon/event-names.csv`, dated by `reference/events.csv`. */
export const namedEvents: readonly NamedEvent[] = read.events;

/** Sources of patterns: what events are called, and what is said to have happened. */
export const eventName = `(?:${read.names})`;
export const eventClause = `(?:${read.clauses})`;
