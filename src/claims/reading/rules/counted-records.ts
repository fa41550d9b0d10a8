import { parsePeriod, previousSession } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { RecordStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { Draft } from '../draft.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { rankPattern, toRank } from '../to-rank-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { toCue } from './sentence-cue.ts';

/** A record as a rule finds it. */
export type RecordDraft = Extract<Draft, { kind: 'record' }>;

const countedOver = /\b([a-z]+|\d{1,3}) ((?:trading )?(?:sessions|days|weeks|months))$/i;

/** "On Tuesday it booked its third record in four sessions": the stretch, up to the day told, that they are counted over. */
export function findCountedOver(
  { marks, discourse }: SentenceReader,
  at: Span,
): { mark: TimeMark; period: StatedPeriod } | undefined {
  const mark = marks.times.find(({ start, isLength }) => isLength && start >= at.end && start - at.end < 4);
  const day = marks.times.findLast(({ end, period }) => end <= at.start && period.role === 'day')?.period.to;
  const [, amount = '', unit = ''] = countedOver.exec(mark?.text ?? '') ?? [];
  const number = toNumber(amount);
  if (mark === undefined || Number.isNaN(number) || day === undefined || day > discourse.published) return undefined;
  const { base, to } = parsePeriod(`last ${number} ${unit.replace(/^(?:trading )?days$/i, 'sessions')}`, day);
  return { mark, period: { ...mark.period, base, to, role: 'scope', isOpen: false, others: [] } };
}

const countOfRival =
  /^[^.;:]{0,50}?,? (?:against|versus|vs\.?|compared (?:with|to)) (?:just |only |a mere |no more than )?(\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:of them )?(?:for|by|in|at) (?:the )?/i;

/** "29 record closes for the one fund this year, against 24 for the S&P 500": as many of the other, in the same time. */
export function readCountOfRival(
  reader: SentenceReader,
  cue: CueMark,
  draft: RecordDraft,
  stated: StatedPeriod | undefined,
): void {
  const match = countOfRival.exec(reader.after(cue, 110));
  const own = reader.statements.at(-1);
  if (match === null || own === undefined) return;
  const end = cue.end + match[0].length;
  const name = reader.marks.names.find((mark) => mark.start === end && isMarketName(mark.entry) && !mark.isBracketed);
  const count = toNumber(match[1] as string);
  if (name === undefined || Number.isNaN(count) || name.entry.id === draft.subject.id) return;
  const start = cue.end + match[0].lastIndexOf(match[1] as string);
  const figure: CueMark = { ...cue, start, end: start + (match[1] as string).length, text: match[1] as string };
  reader.emit(
    {
      ...draft,
      subject: toSubject(name.entry, name.text),
      asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
    },
    { marks: [figure, name], period: stated ?? own.period },
  );
}

/** "Closed at a record, its fifth of the week", "the 50th this year", "its tenth in a row", "its fourth in as many days". */
const apposition = new Pattern(
  new RegExp(
    `, (?:already |just |only )?(?:its|their|the) (?<rank>${rankPattern}) (?:(?:such |record )?(?:record|high|close|one) )?(?:(?:of|this|so far this) (?:the )?(?<unit>week|month|quarter|year)|(?<row>in a row|running|in succession|in as many (?:days|sessions)))(?=[,.;)]| and |$)`,
    'i',
  ),
);

/** The number of records told beside one: those of the week, the month or the year up to its day, or in a row. */
export function readRecordCounts(reader: SentenceReader): void {
  const match = apposition.exec(reader.sentence);
  const { rank = '', unit, row } = match?.groups ?? {};
  if (match === null) return;
  const whole = reader.spanOf(match);
  const at = { start: whole.start + 2, end: whole.end };
  const told = reader.statements.findLast(
    (one): one is RecordStatement => one.kind === 'record' && one.span.end <= at.start && at.start - one.span.end < 30,
  );
  const isPlain = told?.relation === 'set' && told.asserted === null && told.since === undefined;
  if (told === undefined || !isPlain || told.modality !== 'fact' || told.negated) return;
  const { kind, subject, side, relation, period } = told;
  const count = toRank(rank);
  reader.use(...reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start));
  reader.emit(
    {
      kind,
      subject,
      side,
      relation,
      asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
      ...(row === undefined ? {} : { isStraight: true }),
    },
    {
      marks: [toCue(reader, at)],
      period: toCountedStretch(period, unit),
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

/** The week, month or year up to the day of a record; of a run, its last day. */
function toCountedStretch(period: StatedPeriod, unit: string | undefined): StatedPeriod {
  const { to } = period;
  const own = { text: null, to, role: 'scope', from: 'carried', isOpen: false, others: [] } as const;
  if (unit === undefined) return { ...own, base: previousSession(to) };
  if (/year/i.test(unit)) return { ...own, base: toYearSoFar(to).base };
  const name = /week/i.test(unit) ? 'this week' : /month/i.test(unit) ? 'MTD' : 'QTD';
  return { ...own, base: parsePeriod(name, to).base };
}
