import type { LevelStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toCue } from './sentence-cue.ts';

const seen = '(?:seen|reached|touched|traded at|closed at|visited|recorded)';

/** "A level last seen in March 2020", "levels not seen since the summer", "a price it had last touched in 2021". */
const lastSeen = new Pattern(
  new RegExp(
    `\\b(?:(?:a|the) (?:level|price|mark|point)|levels|prices)(?: that)?(?: (?:it|they) (?:had|has|have))?(?: (?:was|were|had been))? (?:last ${seen}|(?:not|un)[ -]?${seen}(?= since ))`,
    'i',
  ),
);

/** The level that a clause has just told of: the highest or the lowest since a time, whichever way the closes went. */
export function readLastSeen(reader: SentenceReader): void {
  const found = reader.find(lastSeen, ({ kind }) => kind === 'record');
  if (found === undefined) return;
  const { at } = found;
  const since = reader.marks.times.find(
    (time) => time.start >= at.end && time.start - at.end < 12 && !time.isLength && !time.isCarried,
  );
  const told = reader.statements.findLast(
    (one): one is LevelStatement => one.kind === 'level' && one.span.end <= at.start,
  );
  if (since === undefined || told === undefined || !isDated(told)) return;
  // "Closed at 752.44 on November 20, a level last seen": nothing of another clause between the two.
  if (!/^(?:,| -|:|;)? ?(?:and )?$/.test(reader.text.slice(told.span.end, at.start))) return;
  if (told.modality !== 'fact' || told.negated === true || since.period.to >= told.period.to) return;
  const day = told.period.to;
  reader.emit(
    {
      kind: 'record',
      subject: told.subject,
      side: 'low',
      isEitherSide: true,
      relation: 'set',
      asserted: null,
      since: since.sinceEnd ?? since.period.to,
      sinceBase: since.period.base,
    },
    {
      marks: [toCue(reader, { start: at.start, end: since.end })],
      period: { ...told.period, base: day - 1, to: day, role: 'day', from: 'carried' },
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
  reader.use(since);
}

/** Told of a day that is known: else nobody knows when the level was reached. */
const isDated = ({ period }: LevelStatement): boolean => period.from !== 'assumed' && period.role === 'day';
