import type { Span } from '../../document.ts';
import type { Statement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { QuantityMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { rankPattern as rank } from '../to-rank-number.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const number = `(?:${toNumberPattern(2, 20)}|\\d{1,2})`;
const unit = '(?:trading )?(?:time|day|session|week|month|quarter|year|meeting)';
const sorts = '(?:straight|consecutive|successive) ';
const rest = '(?:[^.,;:—]|[.,](?=\\d))';
const owner = '(?:(?:which|that) (?:was|is|were) )?(?:(?:already|only|just|also) )?(?:its|their|the|a)';
const superlative =
  '(?:best|worst|most|least|(?:bigg|larg|deep|steep|sharp|strong|weak|long|short|high|low|heavi|light|busi|quiet|thinn?|cheap|dear|wid|narrow|fast|slow|small|mild|rich|tight)est)';
const back =
  '(?:since|on record|ever(?=[,.;)]|$)|in (?:more than |over |nearly |almost |about |at least )?(?:an? |[\\w-]+ )?(?:days|sessions|weeks?|months?|quarters?|years?|decades?)|(?:of|in|for) (?:the|this) (?:day|week|month|quarter|year|decade)|this (?:week|month|quarter|year))';

const of = (source: string): Pattern => new Pattern(new RegExp(source, 'i'));

/** A point that is made of a move, a level or a decision beside it. */
interface Sort {
  readonly pattern: Pattern;
  /** Statements that tell it themselves. */
  readonly tells: (statement: Statement) => boolean;
  readonly need: string;
}

const isCount = (one: Statement): boolean =>
  one.kind === 'streak' ||
  one.kind === 'breadth' ||
  one.kind === 'extreme' ||
  (one.kind === 'record' && (one.asserted?.unit === 'count' || one.relation === 'first')) ||
  (one.kind === 'policy-move' && (one.count !== undefined || one.meetings !== undefined)) ||
  (one.kind === 'indicator' && one.run !== undefined) ||
  isFirst(one);

/** What is told of it besides is a part of the statement. */
const tellsItself = (one: Statement): boolean =>
  ('firstAfter' in one && one.firstAfter !== undefined) ||
  (one.kind === 'level' && (one.heldSince === true || one.straight !== undefined));

const isFirst = (one: Statement): boolean =>
  one.kind === 'streak' ||
  one.kind === 'extreme' ||
  (one.kind === 'record' && (one.relation === 'first' || one.since !== undefined)) ||
  (one.kind === 'policy-move' && one.count !== undefined);

const isPlace = (one: Statement): boolean =>
  one.kind === 'extreme' ||
  one.kind === 'ranking' ||
  one.kind === 'record' ||
  one.kind === 'streak' ||
  (one.kind === 'volume' && one.isExtreme === true) ||
  (one.kind === 'policy-move' && one.largestSince !== undefined) ||
  (one.kind === 'policy-rate' && one.extreme !== undefined) ||
  (one.kind === 'indicator' && (one.relation === 'highest' || one.relation === 'lowest'));

const sortsOfPoints: readonly Sort[] = [
  {
    // "its fifth of the week", "the 50th of the year", "its third such fall since 2018", "its first in a month"
    pattern: of(
      `, ${owner} (?:${rank} (?:(?:${rest}){0,40}?(?<=[ a-z])(?:in a row|running|in as many ${unit}s|${back}(?:${rest}){0,24}|in ${number}(?=[.,;]|$)))|first (?:${rest}){0,40}?${back}(?:${rest}){0,24})`,
    ),
    tells: isCount,
    need: 'a count of the earlier ones, each by the same measure',
  },
  {
    // "for a fifth day", "for the third time this month", "for a second straight meeting"
    pattern: of(
      ` for (?:the|a) ${rank} (?:${sorts})?${unit}(?: (?:in a row|running|in succession))?(?: (?:this|of the) (?:week|month|quarter|year)| (?:since|in) (?:${rest}){2,24})?`,
    ),
    tells: isCount,
    need: 'a count of the earlier ones, each by the same measure',
  },
  {
    pattern: of(` for the first time (?:since|in|this|ever|on record)\\b(?:${rest}){0,40}`),
    tells: isFirst,
    need: 'the earlier times that it is set against, each by the same measure',
  },
  {
    // "its deepest drawdown since 2008", "the largest since 1994", "its highest in three months"
    pattern: of(`, ${owner} (?:${rank}-)?${superlative}\\b(?:${rest}){0,40}?${back}\\b(?:${rest}){0,24}`),
    tells: isPlace,
    need: 'the earlier ones that it is set against, each by the same measure',
  },
  {
    // "to the lowest since 1972", "from its lowest close since 2019", "by the most since 2008"
    pattern: of(
      `(?<!\\b(?:close|near|nearer|next|due|owing)) (?:to|from|at|by) (?:its|their|the) ${superlative}\\b(?:${rest}){0,24}?${back}\\b(?:${rest}){0,24}`,
    ),
    tells: isPlace,
    need: 'the earlier ones that it is set against, each by the same measure',
  },
  {
    // "a six-month high", "to a two-year low"
    pattern: of(`(?:,| to| at) an? ${number}-(?:day|week|month|quarter|year) (?:high|low|peak|trough)\\b`),
    tells: isPlace,
    need: 'the figures of that stretch',
  },
  {
    // "every day this week", "falling in every session", "down in all four sessions"
    pattern: of(
      `(?:,| after| and)? (?:(?:rising|falling|up|down|higher|lower|gaining|dropping|climbing|declining|losing ground) )?(?:(?:in|on) )?(?:every (?:single )?(?:trading )?(?:day|session)(?: but one)?|all (?:of the )?${number} (?:trading )?(?:days|sessions))(?: (?:of the|this) (?:week|month))?(?=[.,;:]| and |$)`,
    ),
    tells: isCount,
    need: 'every close of the stretch',
  },
  {
    // "falling in each of the last six sessions", "including each of the last four"
    pattern: of(
      `,? (?:including |(?:rising|falling|gaining|dropping|climbing|declining) )?(?:(?:in|on) )?each of (?:the|its) (?:last|past|previous) ${number}(?: (?:trading )?(?:days|sessions|weeks|months|quarters|years))?(?=[.,;]| and |$)`,
    ),
    tells: isCount,
    need: 'every close or figure of the stretch',
  },
  {
    // "a bigger loss than in any week since 2011", "lower than on any day of the month", "more than any other sector"
    pattern: of(
      `, (?:an? )?(?:bigger|larger|smaller|better|worse|more|less|lower|higher|steeper|sharper|longer) (?:${rest}){0,20}?than (?:(?:in|on|at|of|for) )?any (?:${rest}){2,40}`,
    ),
    tells: (one) => isPlace(one) || one.kind === 'breadth' || one.kind === 'relative-return',
    need: 'all of those that it is set against, each by the same measure',
  },
  {
    // "twice the loss of the next-worst sector", "half of what it was a year ago"
    pattern: of(
      `, (?:(?:about|almost|nearly|more than|less than|over|just) )?(?:twice|double|triple|half|${number} times) (?:the|as|of|that|what|its|their)\\b(?:${rest}){2,50}`,
    ),
    tells: (one) => one.kind === 'comparison' || one.kind === 'relative-return' || one.kind === 'indicator',
    need: 'the figure that it is compared with',
  },
  {
    // "oil closed at $75.53, a record"
    pattern: of(`, an? (?:new |fresh )?(?:record|all-time)(?: (?:high|low))?(?=[.,;]|$)`),
    tells: isPlace,
    need: 'all earlier figures',
  },
  {
    // "on its fifth attempt this year"
    pattern: of(` (?:on|at|after) (?:its|the|a) ${rank} (?:attempt|try|go)\\b(?:${rest}){0,24}`),
    tells: () => false,
    need: 'a rule for what counts as an attempt, and the closes of that stretch',
  },
  {
    // "and has held above it ever since", "and has not closed below it since"
    pattern: of(
      ` and (?:it )?(?:has|have) (?:held|stayed|remained|been|not (?:closed|been|fallen|slipped|traded))\\b(?:${rest}){0,40}? since\\b`,
    ),
    tells: () => false,
    need: 'every close since',
  },
  {
    // "and recovered it within three months", "and was back at a record by May"
    pattern: of(
      ` and (?:then |had |has )?(?:recovered|regained|recouped|made back|won back|was back)\\b(?:${rest}){0,40}? (?:within|in|by|inside)\\b(?:${rest}){2,24}`,
    ),
    tells: (one) => one.kind === 'drawdown' && (one.relation === 'recovered' || one.relation === 'regained'),
    need: 'the first close back at the old level, and its day',
  },
  {
    // "second only to energy", "behind only health care", "ahead of all other sectors"
    pattern: of(
      `, (?:${rank} only to|behind only|trailing only|bettered only by|beaten only by|followed by(?! (?:an? |another |about |almost )?\\d)|ahead of (?:all|every)(?: but| other)?|behind (?:all|every)(?: but| other)?)\\b(?:${rest}){2,40}`,
    ),
    tells: (one) => one.kind === 'ranking' || one.kind === 'breadth',
    need: 'the returns of all that it is ranked among, over the same stretch',
  },
  {
    // "by more than expected", "by a unanimous vote", "in five steps"
    pattern: of(
      `,? (?:by (?:more|less) than (?:expected|forecast|feared|hoped)|(?:by|in|on) an? (?:unanimous|\\d+[-–]\\d+|split|divided) (?:vote|decision)|unanimously)\\b`,
    ),
    tells: () => false,
    need: 'the record of the vote, or a survey taken before it',
  },
  {
    // "in five steps"
    pattern: of(` in ${number} (?:equal )?(?:steps|moves|stages|instalments)\\b`),
    tells: (one) => one.kind === 'policy-move' && one.count !== undefined,
    need: 'a count of the steps',
  },
  {
    // "having tripled since the start of the year"
    pattern: of(`,? having (?:more than )?(?:halved|doubled|tripled|quadrupled)\\b(?:${rest}){0,40}`),
    tells: (one) => one.kind === 'return' || one.kind === 'indicator',
    need: 'the figures at both ends of the stretch',
  },
  {
    // "on twice its usual volume"
    pattern: of(
      ` on (?:about |almost |nearly |more than |over )?(?:twice|double|triple|half|${number} times) (?:its|their|the) (?:usual|average|normal|typical)(?: daily)? (?:volume|turnover)\\b`,
    ),
    tells: (one) => one.kind === 'volume',
    need: 'the volume of that session and of those before it',
  },
];

/**
 * "Closed at a record, its fifth of the week", "fell 23%, the deepest drawdown since 2009": what is said of a thing
 * besides, where no rule has read it. It is told as it stands, so that the bare rest is not taken for the whole of it.
 */
export function readToldPoints(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  for (const sort of sortsOfPoints) readPoint(reader, sort);
}

function readPoint(reader: SentenceReader, { pattern, tells, need }: Sort): void {
  const match = pattern.exec(reader.sentence);
  if (match === null) return;
  const from = reader.marks.start + match.index;
  const at = {
    start: from + (/^[\s,]*(?:and )?/.exec(match[0])?.[0].length ?? 0),
    end: from + match[0].trimEnd().length,
  };
  const beside = reader.statements.filter(({ span }) => overlaps(span, at));
  const told = reader.statements.findLast(({ span }) => span.start < at.start);
  if (told === undefined || told.kind === 'other' || (told.modality !== 'fact' && told.modality !== 'attributed'))
    return;
  if (
    [told, ...beside].some((one) => tellsItself(one)) ||
    beside.some((one) => tells(one) || one.span.start >= at.start)
  )
    return;
  // "Nearly double the 5.7% of the index": the figure is a statement of its own.
  if (reader.marks.quantities.some((figure) => overlaps(figure, at) && isOfMove(figure))) return;
  for (const one of beside) shorten(reader, one, at);
  reader.emit(
    { kind: 'other', subject: 'subject' in told ? told.subject : null, asserted: null, need },
    {
      marks: [toCue(reader, at)],
      period: { ...told.period, from: 'carried' },
      time: undefined,
      modality: told.modality,
      negated: false,
    },
  );
}

const isOfMove = ({ quantity: { unit } }: QuantityMark): boolean =>
  unit === 'percent' || unit === 'percentage points' || unit === 'basis points' || unit === 'currency';

/** The quote of a statement ends where the point begins that it does not tell, or begins where that ends. */
function shorten(reader: SentenceReader, statement: Statement, at: Span): void {
  const { span } = statement;
  const figure = reader.marks.quantities.find((mark) => overlaps(mark, span) && !overlaps(mark, at));
  const isBehind = figure !== undefined && figure.start >= at.end;
  const trimmed = isBehind
    ? { start: at.end + 1, end: span.end }
    : { start: span.start, end: trimEnd(reader.text, at.start) };
  const index = reader.statements.indexOf(statement);
  if (trimmed.end > trimmed.start) reader.statements[index] = { ...statement, span: trimmed };
}

function trimEnd(text: string, end: number): number {
  let to = end;
  while (/[\s,–—-]/.test(text[to - 1] ?? '') || /\band $/.test(text.slice(Math.max(0, to - 4), to))) to--;
  return /\band$/.test(text.slice(0, to)) ? trimEnd(text, to - 3) : to;
}
