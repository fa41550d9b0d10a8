import { fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../core/index.ts';
import type { Span } from '../document.ts';
import { type Token, toTokens } from '../lexicon/tokens.ts';
import { loadWords } from '../lexicon/words.ts';
import { findQuantities, type Sentence as TextSentence } from '../text/index.ts';
import { findDescribed } from './described-names.ts';
import { findEllipticalFigures } from './elliptical-figures.ts';
import type { CueMark, NameMark, QuantityMark, TimeMark } from './marks.ts';
import { type DeclaredNames, findNames } from './name-marks.ts';
import { findSiblings, type LastKin } from './sibling-names.ts';
import { endsOnDay, findTimes } from './time-marks.ts';
import type { TimeContext } from './times/found-time.ts';
import { nothingTold } from './told-before.ts';

/** A sentence with all that was recognised in it. Positions count characters of the normal text. */
export interface SentenceMarks extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly NameMark[];
  readonly times: readonly TimeMark[];
  readonly quantities: readonly QuantityMark[];
  readonly cues: readonly CueMark[];
  /** Where clauses part: semicolons, commas, "while", "but" and their like, in order. */
  readonly breaks: readonly Break[];
  readonly hasGap: boolean;
}

interface Break {
  readonly at: number;
  readonly isStrong: boolean;
}

export function markSentence(
  text: string,
  { span, hasGap }: TextSentence,
  declared: DeclaredNames,
  context: TimeContext,
  lastKin?: LastKin,
  percentBefore?: number,
): SentenceMarks {
  const tokens = toTokens(text, span.start, span.end);
  const names = withTickers(text, withSiblings(text, span, findNames(tokens, text, declared), lastKin));
  const marked = findTimes(text, span.start, span.end, context, names)
    .filter(
      (time) => !names.some((name) => contains(name, time)) && !isOfReport(text, time) && !isOfOccasion(text, time),
    )
    .map((time) => (looksBack(text, span, time) ? { ...time, isLookBack: true } : time))
    .map((time, _i, all) => toDated(text, time, all));
  const times = withLimits(text, marked);
  const clearNames = names.filter((name) => !times.some((time) => overlaps(name, time)));
  const fixed = times.filter(({ isLength }) => !isLength);
  const written = findQuantities(text.slice(span.start, span.end), {
    offset: span.start,
    excluded: [...clearNames, ...fixed],
  })
    .filter(({ kind }) => kind === 'figure')
    .map((quantity): QuantityMark => ({ type: 'quantity', ...quantity.span, quantity }));
  const cues = findCues(tokens, text).filter(
    (cue) => !clearNames.some((name) => overlaps(name, cue)) && !times.some((time) => contains(time, cue)),
  );
  const elliptical = findEllipticalFigures({
    text,
    sentence: span,
    names: clearNames,
    times,
    cues,
    quantities: written,
    percentBefore,
  });
  const quantities = [...written.filter((mark) => !elliptical.some((one) => overlaps(one, mark))), ...elliptical].sort(
    (a, b) => a.start - b.start,
  );
  return {
    start: span.start,
    end: span.end,
    text,
    tokens,
    names: clearNames,
    times,
    quantities,
    cues,
    breaks: findBreaks(text, span, tokens),
    hasGap,
  };
}

function withSiblings(
  text: string,
  span: Span,
  names: readonly NameMark[],
  lastKin: LastKin | undefined,
): readonly NameMark[] {
  const siblings = withNames(names, findSiblings(text, span, names, lastKin));
  return withNames(siblings, findDescribed(text, span, siblings, lastKin?.before ?? nothingTold));
}

/** Names told by what they are stand in place of the words in them that name something else. */
function withNames(names: readonly NameMark[], found: readonly NameMark[]): readonly NameMark[] {
  if (found.length === 0) return names;
  const others = names.filter((name) => !found.some((one) => overlaps(one, name)));
  return [...others, ...found].sort((a, b) => a.start - b.start);
}

/** "The semiconductor complex (SMH)": the fund in brackets says by which of its series a group is measured. */
function withTickers(text: string, names: readonly NameMark[]): readonly NameMark[] {
  return names.map((name) => {
    // "The Russell 2000 (IWM) ended at 3,017.87": beside an index the fund says how to hold it.
    if (name.entry.type === 'index') return name;
    const ticker = names.find(
      ({ start, entry, isBracketed }) =>
        isBracketed && entry.type === 'fund' && /^ \((?:[A-Za-z]+: ?)?$/.test(text.slice(name.end, start)),
    );
    const series = ticker?.entry.readings.map((reading) => reading.series) ?? [];
    const readings = name.entry.readings.filter((reading) => series.includes(reading.series));
    return readings.length === 0 ? name : { ...name, entry: { ...name.entry, readings } };
  });
}

const ofYear = /year[- ]to[- ]date|YTD|this year|so far|(?:on|for) the year/i;

/** "As of January 26, the index was up 7% year to date": to that day, whenever the text came out. */
function toDated(text: string, time: TimeMark, all: readonly TimeMark[]): TimeMark {
  const isNamed = ofYear.test(time.text) || /\bfor $/i.test(text.slice(Math.max(0, time.start - 4), time.start));
  const isOfYear = isNamed && (time.ends !== undefined || time.period.to - time.period.base > 360);
  if (!isOfYear || time.isSince || time.isAhead) return time;
  const day = all.find(
    (mark) =>
      endsOnDay(mark) &&
      !mark.isAhead &&
      (isAsOf(text, mark) || isDayOfState(text, mark, time) || isDayReached(text, mark, time)),
  );
  const entered = day === undefined ? all.find((mark) => isEntered(text, mark, time)) : undefined;
  const to = day?.period.to ?? entered?.period.base;
  if (to === undefined || to >= time.period.to || to <= time.period.base) return time;
  const { year } = toCivilDate(to);
  const base = sessionOnOrBefore(fromCivilDate(year - 1, 12, 31));
  return { ...time, ends: undefined, period: { ...time.period, base, to, isOpen: false, others: [] } };
}

/** "Entering November it was down 8% for the year": up to the close before that month. */
function isEntered(text: string, mark: TimeMark, { start }: TimeMark): boolean {
  return (
    mark.period.role === 'window' &&
    mark.end <= start &&
    !mark.isAhead &&
    /\b(?:entering|(?:heading|going|coming|moving) into|(?:at|by) the (?:start|beginning) of)\s+(?:the )?$/i.test(
      text.slice(Math.max(0, mark.start - 24), mark.start),
    ) &&
    !/%.*%|[;.] /.test(text.slice(mark.end, start))
  );
}

/** "Since quarter-end it has put on 0.9%, through yesterday": a running stretch ends on the day that is its limit. */
function withLimits(text: string, times: readonly TimeMark[]): readonly TimeMark[] {
  const limits = new Map<TimeMark, TimeMark>();
  for (const time of times) {
    if (!time.isSince && !(time.period.isOpen && time.period.role === 'window')) continue;
    const day = times.find((other) => isLimit(text, time, other));
    if (day !== undefined) limits.set(time, day);
  }
  const days = new Set(limits.values());
  return times
    .filter((time) => !days.has(time))
    .map((time) => {
      const to = limits.get(time)?.period.to;
      return to === undefined ? time : { ...time, period: { ...time.period, to, isOpen: false } };
    });
}

function isLimit(text: string, { end, period: { base, to } }: TimeMark, { start, period }: TimeMark): boolean {
  return (
    start >= end &&
    period.role === 'day' &&
    period.to > base &&
    period.to <= to &&
    /\b(?:through|up to|until) (?:the close (?:of|on) )?$/i.test(text.slice(Math.max(0, start - 24), start)) &&
    !/[;.] /.test(text.slice(end, start))
  );
}

/** "As of January 26", "at the end of March": up to that day. */
function isAsOf(text: string, { start, period, text: written }: TimeMark): boolean {
  if (period.role !== 'day') return false;
  return (
    /\b(?:as of|through|by the close (?:of|on)|at the close (?:of|on))\s+$/i.test(
      text.slice(Math.max(0, start - 24), start),
    ) ||
    (/^(?:the )?(?:end|close) of/i.test(written) &&
      /\b(?:at|by|as of|through|until|to)\s+$/i.test(text.slice(Math.max(0, start - 10), start)))
  );
}

/** "By 27 October the index was down 7% for the year", "on that Friday it stood 3% higher on the year". */
function isDayOfState(text: string, day: TimeMark, { start }: TimeMark): boolean {
  const isNamed =
    /^by\b/i.test(day.text) ||
    /\b(?:by|on|at|until)\s+(?:the )?$/i.test(text.slice(Math.max(0, day.start - 9), day.start));
  const between = text.slice(day.end, start);
  return isNamed && /\b(?:was|were|stood|sat|had [a-z]+)\b/.test(between) && !/%.*%|[;.] /.test(between);
}

/** "Its year-to-date lead reached 14 points on June 30", "stood at 9% on that Friday": to the day it is told of. */
function isDayReached(text: string, { start }: TimeMark, { end }: TimeMark): boolean {
  const between = start >= end ? text.slice(end, start) : '';
  return /\b(?:reached|hit|touched|stood at|peaked at|topped out at|grew to|widened to|came to) [^.;]{0,40}\b(?:on|by|at) (?:the )?$/.test(
    between,
  );
}

/** "The day before the June inflation report": the month of what came out, and no time of what is told. */
function isOfReport(text: string, { start, end, text: written }: TimeMark): boolean {
  const isMarked =
    /^(?:before|after|following|ahead of|until|by)\b/i.test(written) ||
    /\b(?:before|after|following|ahead of|until) (?:the |its )?$/i.test(text.slice(Math.max(0, start - 20), start));
  return (
    isMarked &&
    /^ (?:[a-z-]+ ){0,2}?(?:inflation|consumer|jobs|employment|payrolls?|CPI|PCE|GDP|ISM|retail|report|reading|data|print|figures|FOMC|Fed|policy|earnings) ?(?:price |sales |and |report|reading|data|print|figures|numbers|meeting|decision|minutes|season|release)/i.test(
      text.slice(end, end + 50),
    )
  );
}

const ofWriter = /\b(?:our|my|his|her|your) (?:own |last |annual |first |latest )?$/i;

const occasion =
  /^ (?:[a-z-]+ ){0,2}?(?:letter|note|report|review|update|commentary|memo|post|piece|column|essay|newsletter|article|outlook|call|meeting|off-?site|retreat|conference|gathering|survey|poll|webinar|podcast|interview|presentation|visit|trip|issue|edition|dinner|lunch)s?\b/i;

/** "Nobody at our June offsite had predicted it": when the writers met or wrote, and no time of what is told. */
function isOfOccasion(text: string, { start, end }: TimeMark): boolean {
  return ofWriter.test(text.slice(Math.max(0, start - 20), start)) && occasion.test(text.slice(end, end + 40));
}

const superlative =
  /\b(?:highest|lowest|best|worst|biggest|largest|first(?! (?:half|quarter|week|month|day|\w+ (?:weeks|months|days|sessions))\b)|most|least|fewest|strongest|steepest|sharpest|deepest|longest|weakest|greatest|widest|narrowest|smallest|fastest|slowest|poorest|unseen|unmatched)\b[^.;]{0,70}$/i;

/** "its highest close since 2022": the day that a superlative looks back to, and no window. */
function looksBack(text: string, span: Span, time: TimeMark): boolean {
  const ahead = text.slice(Math.max(span.start, time.start - 40), time.start);
  if (
    /\b(?:(?<!\b(?:to|us|me|we|you|let's) (?:go|look|think|turn) )back to|began in|begins in|begin in|started in|starts in|(?:begins?|starts?) (?:at|on|with)|(?:last|not|never) (?:been )?(?:seen|reached|recorded|exceeded|visited|touched|traded|breached|posted|matched|managed|topped|hit|registered|printed|done|equall?ed|surpassed|this (?:high|low|wide|tight))(?: (?:back|again|so (?:high|low)))? (?:in|on|at|during|since)|records? (?:since|from)|created (?:in|at|on)|founded in|launched in|introduced (?:in|on|at)|listed in|born in|came into being in|first (?:published|calculated|traded) in|began trading in|since the (?:first|second|third|fourth|final) of)\s+(?:the )?$/i.test(
      ahead,
    )
  )
    return true;
  if (isOfRival(text, span, time)) return true;
  const isSince = time.isSince || /\bsince (?:at least |about |around |roughly |before |well before )$/i.test(ahead);
  return (
    isSince &&
    superlative.test(
      text.slice(Math.max(span.start, time.start - 80), time.start).replace(/^.*,\s+(?=[a-z]+ed\b)/s, ''),
    )
  );
}

/** "Only one day, in February 2018, has seen a bigger rise", "only in 2000 and 2008 did it fall by more": of what was stronger. */
function isOfRival(text: string, span: Span, { start, end }: TimeMark): boolean {
  return (
    /\b(?:only (?:in|on|once|twice|one|two|three|four|five|a (?:few|handful|single)|the)|(?:one|two|three) other|no (?:day|session|week|month|quarter|year)[^.;,]{0,30} (?:but|except|save))\b[^.;%]{0,50}$/i.test(
      text.slice(span.start, start),
    ) &&
    /^[^.;]{0,30}\b(?:has|have|had|was|were|did|saw|brought)\b[^.;]{0,40}\b(?:more|worse|better|(?!number|quarter|other|under|over|after|later|earlier|consumer|member)[a-z]{3,}er)\b/i.test(
      text.slice(end, span.end),
    )
  );
}

const idioms: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:stop|tax|trailing-stop|hearing|weight|job)-$/i, /^loss(?:es)?$/i],
  [/(?:)$/, /^crack(?:s|ed|ing)? (?:the|its|our|a) (?:top|code|list|case)\b/i],
];

/** "A stop-loss of 8%", "doesn't crack the top ten": words that elsewhere tell of a fall. */
function isOfIdiom(text: string, head: Token, tail: Token): boolean {
  const ahead = text.slice(Math.max(0, head.start - 16), head.start);
  const words = text.slice(head.start, tail.end);
  const more = `${words}${text.slice(tail.end, tail.end + 10)}`;
  return idioms.some(([before, own]) => before.test(ahead) && (own.test(words) || own.test(more)));
}

function findCues(tokens: readonly Token[], text: string): CueMark[] {
  const cues: CueMark[] = [];
  let after = 0;
  for (const match of loadWords().find(tokens)) {
    if (match.first < after) continue;
    after = match.after;
    const [head, tail] = [tokens[match.first] as Token, tokens[match.after - 1] as Token];
    if (isOfMakingUp(text, head, tail) || isOfIdiom(text, head, tail)) continue;
    const values = match.values.filter(({ name }) => !(name === 'ahead' && isAdjectiveBest(tokens, match.first)));
    cues.push({
      type: 'cue',
      start: head.start,
      end: tail.end,
      text: text.slice(head.start, tail.end),
      classes: new Set(values.map(({ name }) => name)),
      verbClasses: new Set(values.filter(({ isVerb }) => isVerb).map(({ name }) => name)),
      isVerb: values.some(({ isVerb }) => isVerb),
    });
  }
  return cues;
}

/** "The seven make up 28% of the index": a share, and no rise. */
function isOfMakingUp(text: string, { start, word }: Token, { end }: Token): boolean {
  if (end - start !== word.length) return false;
  return word === 'up'
    ? /\b(?:makes?|making) $/i.test(text.slice(Math.max(0, start - 8), start))
    : /^(?:makes?|making)$/.test(word) && /^ up\b/i.test(text.slice(end, end + 4));
}

/** "The best month": no verb of beating another. */
function isAdjectiveBest(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.word === 'best' &&
    /^(?:the|its|their|his|her|our|my|a|an|s|second|third|fourth|fifth|next|ever|very|single|was|is|has)$|'s$/i.test(
      tokens[at - 1]?.word ?? '',
    )
  );
}

const strongWords = new Set(['while', 'whereas', 'but', 'although', 'though', 'whilst', 'yet', 'however', 'because']);
const weakBreaks = new Set([
  'and',
  'as',
  'after',
  'before',
  'which',
  'who',
  'with',
  'when',
  'where',
  'than',
  'or',
  'that',
]);

/** "Energy, while no longer in the lead, still gained": a clause without a subject does not part the name from its verb. */
const aside =
  /(?<=[A-Za-z]), (?:while|whilst|though|although|if) (?:no longer|not|still|once|far from|hardly|never|less|more|only|perhaps|by no means|admittedly|small|cheap|expensive|modest|weaker|stronger)\b[^,;.:\d]{0,50}(?=,)/g;

/** "Financials, though, have shed 5.7%": a word set between commas that begins no clause. */
const parenthetical =
  /, (?:though|however|meanwhile|moreover|nonetheless|nevertheless|of course|in turn|instead|by contrast|in contrast|on the other hand|for (?:its|their) part|for once|for instance|for example|to be sure|at least|in fact|indeed),/gi;

function findAll(pattern: RegExp, text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

/** "Energy - the year's darling - gave up 17%": what is said of a name between dashes does not part it from its verb. */
const betweenDashes =
  / - [^-;%]{2,40} - (?=(?:has|have|had|is|are|was|were|did|rose|fell|lost|gave|took|made|won|put|slid|sank|shed|led|came|went|stood|[a-z]{3,}ed)\b)/g;

function findBreaks(text: string, span: Span, tokens: readonly Token[]): Break[] {
  const breaks: Break[] = [];
  const parentheticals = [...findAll(parenthetical, text, span), ...findAll(betweenDashes, text, span)];
  const isParenthetical = (at: number): boolean => parentheticals.some(({ start, end }) => at >= start && at < end);
  let depth = 0;
  for (let at = span.start; at < span.end; at++) {
    if (isParenthetical(at)) continue;
    const character = text[at];
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (character === ';') breaks.push({ at, isStrong: true });
    else if (character === ':' && text[at + 1] === ' ') breaks.push({ at, isStrong: at - span.start > 40 });
    else if (character === ',' && !/\d/.test(text[at + 1] ?? '')) breaks.push({ at, isStrong: false });
    else if (character === '-' && text[at - 1] === ' ' && text[at + 1] === ' ') breaks.push({ at, isStrong: true });
  }
  const asides = findAll(aside, text, span);
  for (const { word, start } of tokens) {
    if (isParenthetical(start) || asides.some((one) => one.start < start && start < one.end)) continue;
    if (strongWords.has(word)) breaks.push({ at: start, isStrong: true });
    else if (weakBreaks.has(word)) breaks.push({ at: start, isStrong: false });
  }
  return breaks.sort((a, b) => a.at - b.at);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** How many breaks of a kind lie between two places. */
export function countBreaks({ breaks }: SentenceMarks, from: number, to: number, onlyStrong = false): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  let count = 0;
  for (const { at, isStrong } of breaks) if (at >= low && at < high && (isStrong || !onlyStrong)) count++;
  return count;
}

export function hasClass(cue: CueMark, ...classes: readonly string[]): boolean {
  return classes.some((name) => cue.classes.has(name));
}

/** Whether a cue is a verb of one of some classes: "lower" is a verb of cutting, and no verb of falling. */
export function isVerbOf(cue: CueMark, ...classes: readonly string[]): boolean {
  return classes.some((name) => cue.verbClasses.has(name));
}

export function distance(a: Span, b: Span): number {
  if (overlaps(a, b)) return 0;
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}
