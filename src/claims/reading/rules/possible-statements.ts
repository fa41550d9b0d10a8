import { toSubject } from '../../lexicon/names.ts';
import { countSteps, fewestSteps } from '../../sharpness.ts';
import type { Asserted, Statement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { Draft } from '../draft.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toPeriod } from '../statement-period.ts';

/** Beside these a percentage is no move of a price. */
const ofOtherThings = new Pattern(
  /\b(?:weight\w*|assets|holdings?|allocation|exposure|yield\w*|inflation|unemployment|rates?|growth of|margins?|dividends?|coupon|odds|chance|probability|share of|stake|spread|volatility|owns|owned|charg\w+|fees?|costs?|traded|turnover|P\/E|multiples?|premium|discount|beta|correlat\w+|of (?:the |all |its |their )?(?:companies|firms|members|stocks|names|sessions|days|weeks|months|quarters|years|cases|respondents|investors|clients|managers|time))\b/i,
);

const downward = new Pattern(
  /\b(?:lower|beneath|below|under|short of|shy of|loss(?:es)?|lost|poorer|worse|worth less|down|behind|shortfall|minus|in the red|negative|lighter|decline|drop|fall|setback|gone)\b/i,
);

/** How many assets, and how many times, of its clause a figure may belong to. */
const mostSubjects = 3;
const mostTimes = 3;

/** A statement that a figure may make. */
export type PossibleStatement = Extract<Statement, { readonly kind: 'return' | 'relative-return' | 'drawdown' }>;

type PossibleDraft = Extract<Draft, { readonly kind: PossibleStatement['kind'] }>;

/**
 * What a figure that no rule has read may tell of: of the asset that it seems to be of, and of those of its clause.
 * "The Russell 2000 ended the week 1.9% lower than it began", "small caps: 37.0% in 2013", "it came to 45 percentage
 * points". One that the figures bear out is what was meant; where none does, nothing is known of it.
 */
export function listPossible(reader: SentenceReader, figure: QuantityMark, own: Subject | null): PossibleStatement[] {
  const asserted = toAsserted(figure.quantity);
  if (asserted.wording !== 'plain' || asserted.low !== asserted.high) return [];
  const beside = `${reader.before(figure, 40)} # ${reader.after(figure, 40)}`;
  if (countSteps(asserted) < fewestSteps.own || ofOtherThings.test(beside)) return [];
  const isSharp = countSteps(asserted) >= fewestSteps.sharp;
  const subjects = listSubjects(reader, figure, own).slice(0, isSharp ? mostSubjects : 1);
  const times = listTimes(reader, figure).slice(0, isSharp ? mostTimes : 1);
  const drafts = listDrafts(reader, figure, subjects, asserted);
  const possible = drafts.flatMap((draft) => times.map((time) => toPossible(reader, figure, draft, time)));
  if (isSharp) return possible;
  return possible
    .filter(({ period }) => period.from !== 'assumed')
    .map((statement) => ({ ...statement, period: { ...statement.period, others: [] } }));
}

function listDrafts(
  reader: SentenceReader,
  figure: QuantityMark,
  subjects: readonly Subject[],
  asserted: Asserted,
): PossibleDraft[] {
  const isDown = isDownward(reader, figure);
  if (asserted.unit === 'percentage points') {
    const [subject, ...rest] = subjects;
    if (subject === undefined) return [];
    return rest.map((against) => ({
      kind: 'relative-return',
      subject,
      against,
      direction: isDown ? 'behind' : 'ahead',
      asserted,
    }));
  }
  if (asserted.unit !== 'percent') return [];
  return [
    ...subjects.map(
      (subject): PossibleDraft => ({ kind: 'return', subject, direction: isDown ? 'down' : 'up', asserted }),
    ),
    ...(isDown
      ? subjects.map((subject): PossibleDraft => ({ kind: 'drawdown', subject, relation: 'now', asserted }))
      : []),
  ];
}

function toPossible(
  reader: SentenceReader,
  figure: QuantityMark,
  draft: PossibleDraft,
  time: TimeMark | undefined,
): PossibleStatement {
  return {
    ...draft,
    span: { start: figure.start, end: figure.end },
    sentence: { start: reader.marks.start, end: reader.marks.end },
    modality: 'fact',
    negated: false,
    period: toPeriod(reader, time, draft, 'now', figure),
  };
}

/** The asset that a figure seems to be of, and those named in its clause. */
function listSubjects(reader: SentenceReader, figure: QuantityMark, own: Subject | null): Subject[] {
  // A gap is told of two, which a comma or "and" may part.
  const isGap = figure.quantity.unit === 'percentage points';
  const named = reader.marks.names
    .filter(({ entry }) => isMarketName(entry) && entry.readings.length > 0)
    .filter((name) => reader.breaks(name, figure, isGap) === 0)
    .map(({ entry, text }) => toSubject(entry, text));
  const found = new Map<string, Subject>();
  for (const subject of [own ?? reader.discourse.subject ?? null, ...named])
    if (subject !== null && subject.readings.length > 0 && !found.has(subject.id)) found.set(subject.id, subject);
  return [...found.values()];
}

/** The times of its clause, that of the figure first; none where it gives none. */
function listTimes(reader: SentenceReader, figure: QuantityMark): (TimeMark | undefined)[] {
  const isPast = ({ isAhead, isLookBack }: TimeMark): boolean => !isAhead && !isLookBack;
  const nearest = reader.findTime(figure, isPast);
  const isBeside = (mark: TimeMark): boolean =>
    isPast(mark) && mark !== nearest && reader.breaks(mark, figure, true) === 0;
  return [nearest, ...reader.marks.times.filter(isBeside)];
}

/** Whether the word nearest to a figure that says which way says down. */
function isDownward(reader: SentenceReader, figure: QuantityMark): boolean {
  const cue = reader.nearest(figure, reader.cues('up', 'down'), 60, 1);
  if (cue !== undefined) return cue.classes.has('down');
  return downward.test(reader.before(figure, 30)) || downward.test(reader.after(figure, 30));
}
