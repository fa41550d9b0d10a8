import { sessionOnOrBefore } from '../../core/index.ts';
import type { Span } from '../document.ts';
import { isMarketName } from './discourse.ts';
import type { TimeMark } from './marks.ts';
import { contains, distance } from './sentence.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { isOfExtreme } from './time-marks.ts';

const comparedWith =
  /\b(?:(?:exceeded|surpassed|beaten|matched|rivalled|rivaled|equalled|equaled|eclipsed|topped|bettered) only (?:by|in|on)|second only to|(?:not |un)(?:matched|seen|rivall?ed) since|reminiscent of|echoing|not unlike|the (?:crash|rout|collapse|panic|melt-?up|rally|surge) of)\b[^.;]*$/i;

/** "A fall exceeded only by the crash of October 19, 1987": a day that the one told of is only compared with. */
export function isComparedWith(reader: SentenceReader, mark: TimeMark): boolean {
  // "A month not seen since 2011, and on October 20 it closed at 403": another clause than the one compared with.
  return comparedWith.test(reader.before(mark, 60)) && !/, (?:and|but) /.test(reader.before(mark, 30));
}

/** "From 16.43 on Thursday", "against 12 on May 3": the day of a figure that another came from. */
const ofOrigin =
  /\b(?:from|against|versus|compared with|than|since|after|before|until|by) (?:(?:about|around|just|an?|the|its|their) )*(?:\$?[\d.,]+(?:%| per ?cent| points?)? )?(?:at |on |by )?(?:the close (?:of|on) )?$/i;

/** Whether a sentence tells of a day: one named for a clause of its own, or whose event the sentence begins with. */
export function isDayTold(reader: SentenceReader, mark: TimeMark): boolean {
  const { period, isAhead, isLookBack, isSince, isDeadline, start } = mark;
  if (period.role !== 'day' || isAhead || isLookBack || isSince || isDeadline) return false;
  if (isComparedWith(reader, mark) || isOfExtreme(reader.text, mark) || ofOrigin.test(reader.before(mark, 50)))
    return false;
  if (isPutIn(reader, mark)) return false;
  const isOpening = start - reader.marks.start < 4;
  return (!isOwner(reader, mark) || isOpening) && !isOfOneOfThem.test(reader.before(mark, 70));
}

/** The time that a stretch of the sentence speaks of. */
export function findTime(
  reader: SentenceReader,
  at: Span,
  isWanted: (mark: TimeMark) => boolean = () => true,
): TimeMark | undefined {
  const counted = reader.marks.times.find((mark) => isOfCounted(at, mark) && reader.isFree(mark) && isWanted(mark));
  if (counted !== undefined) return counted;
  const own = findTimeInTurn(reader, at) ?? findTimeOfFigure(reader, at);
  if (own !== undefined && reader.isFree(own) && isWanted(own)) return own;
  let best: TimeMark | undefined;
  let least = 40;
  for (const mark of reader.marks.times) {
    if (!reader.isFree(mark) || !isWanted(mark) || isTold(reader, mark) || isEndOfOpen(reader, mark)) continue;
    if (isBeforeNow(reader, at, mark) || isOfClosedAside(reader, at, mark)) continue;
    const isInside = contains(at, mark);
    const strong = reader.breaks(at, mark, true);
    const weak = reader.breaks(at, mark) - strong;
    const isHead = mark.start - reader.marks.start < 4 && mark.end < at.start;
    const isOpening =
      isHead ||
      isTaken(reader, mark) ||
      (mark.start - reader.marks.start < 25 && /,/.test(reader.text.slice(mark.end, mark.end + 25)));
    const cost =
      (isInside ? 0 : Math.min(distance(at, mark) / 6, isHead ? 24 : 1000) + (isOpening ? 4 : weak * 5 + strong * 30)) +
      (isHead && isSuperseded(reader, at, mark) ? 20 : 0) +
      (mark.isLength ? (isInside || distance(at, mark) < 22 ? 4 : 18) : 0);
    if (
      !isInside &&
      (isOfInsertion(reader, at, mark) || isOfOther(reader, at, mark) || isOfComparison(reader, at, mark))
    )
      continue;
    const rivals = isInside ? 0 : countFiguresBetween(reader, at, mark);
    if (cost + 22 * rivals < least) {
      least = cost + 22 * rivals;
      best = mark;
    }
  }
  return best;
}

/** "May and June brought 6.2% and 5.0%": the time that stands where the figure does, in two lists as long as each other. */
export function findTimeInTurn({ text, marks }: SentenceReader, at: Span): TimeMark | undefined {
  const figures = toPair(marks.quantities, text, /^,? and (?:by |of |then |a |only |just )*$/);
  const times = toPair(marks.times, text, /^,? and (?:in |on )?$/);
  if (figures === undefined || times === undefined) return undefined;
  const place = figures.findLastIndex((figure) => contains(at, figure));
  return times[place];
}

/** The only two marks of a sentence that stand side by side. */
function toPair<Type extends Span>(marks: readonly Type[], text: string, link: RegExp): readonly Type[] | undefined {
  const pairs = marks.flatMap((mark, i) => {
    const next = marks[i + 1];
    return next !== undefined && link.test(text.slice(mark.end, next.start)) ? [[mark, next]] : [];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
}

/** "Materials, unloved since summer, ended 2% higher": a time between commas after a name dates what stands there. */
function isOfInsertion({ text, marks }: SentenceReader, at: Span, mark: TimeMark): boolean {
  return (
    mark.end < at.start &&
    /^, (?!(?:and|but|then|before|while|up|down|with|at)\b)[a-z]+ /.test(text.slice(mark.end, at.start)) &&
    marks.names.some(
      ({ end, entry }) =>
        end <= mark.start &&
        isMarketName(entry) &&
        /^(?: (?:index|fund|shares|stocks|average))?(?: \([^()]*\))?, (?:which|who|[a-z]{4,}ed|still|long|once|the|an?|one|at (?:its|their|one)) [^,;]*$/.test(
          text.slice(end, mark.start),
        ),
    )
  );
}

/** "Its second record in as many sessions": the stretch that what stands before it is counted over. */
function isOfCounted(at: Span, { start, text }: TimeMark): boolean {
  return /^in as many\b/i.test(text) && start >= at.end && start - at.end < 4;
}

/** "Has ended February with a 6% gain for 2026": the time right behind a figure, and not the one that the verb ends. */
export function findTimeOfFigure({ text, marks }: SentenceReader, figure: Span): TimeMark | undefined {
  const isEnded = marks.times.some(
    ({ start, end }) =>
      end <= figure.start &&
      ofEnding.test(text.slice(marks.start, start)) &&
      /^,? (?:with|up|down|on) (?:[a-z]+ ){0,3}$/.test(text.slice(end, figure.start)),
  );
  if (!isEnded) return undefined;
  return marks.times.find(({ start }) => start >= figure.end && besideFigure.test(text.slice(figure.end, start)));
}

const besideFigure = /^ (?:(?:gain|loss|return|advance|rise|fall|decline|drop|increase) )?(?:(?:for|in|on|over) )?$/;

/** "Closed out the week", "enters May", "has finished the quarter". */
const ofEnding =
  /\b(?:end(?:s|ed|ing)?|clos(?:es?|ed|ing)|finish(?:es|ed|ing)?|wrapp?(?:s|ed|ing)? up|enter(?:s|ed|ing)?|le(?:ft|aves?|aving)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?)(?: out| off)? (?:the )?$/i;

/** "The next day it lost 6%, and it now trades 9% below its peak": what is so now is of no day told before. */
function isBeforeNow({ text, discourse }: SentenceReader, at: Span, { end, period }: TimeMark): boolean {
  return (
    end <= at.start &&
    period.role === 'day' &&
    period.to < sessionOnOrBefore(discourse.published) &&
    /[,;] (?:and|but|yet|though|although|while) [^,;]*$/.test(text.slice(end, at.start)) &&
    nowInClause.test(text.slice(end, at.end))
  );
}

const nowInClause = /[,;] [a-z]+ (?:[\w&.-]+ ){0,4}?now [a-z]+s?\b[^,;]*$/;

/** "A year ago they saw nothing coming in 2023; it rose by 24%": another time was named since, in an earlier clause. */
function isSuperseded(reader: SentenceReader, at: Span, head: TimeMark): boolean {
  return (
    reader.breaks(head, at, true) > 0 &&
    reader.marks.times.some(
      (mark) =>
        mark.start >= head.end && mark.end <= at.start && !mark.isLookBack && !mark.isLength && !mark.isAttributive,
    )
  );
}

/** "in less than a month from its February 12 record": how long it took, beside the day it began. */
function isTold(reader: SentenceReader, mark: TimeMark): boolean {
  return (
    mark.isLength &&
    reader.marks.times.some(
      (other) =>
        (other.start - mark.end === 1 && (other.period.anchor !== undefined || /^from /i.test(other.text))) ||
        (other.end <= mark.start && isDatedRange(other) && reader.breaks(other, mark, true) === 0),
    )
  );
}

/** "Since the April low (+41% against +37% into year-end)": the end of a stretch that the clause has told the start of. */
function isEndOfOpen(reader: SentenceReader, mark: TimeMark): boolean {
  return (
    mark.period.role === 'day' &&
    /\b(?:into|up to|up until) (?:the )?$/i.test(reader.before(mark, 14)) &&
    reader.marks.times.some(
      ({ end, period, isSince }) =>
        end <= mark.start && period.role === 'window' && period.isOpen && (isSince || period.anchor !== undefined),
    )
  );
}

/** "Between February 19 and March 23": both ends are named. */
function isDatedRange({ text, period, isLength, isCarried }: TimeMark): boolean {
  return (
    !isLength &&
    !isCarried &&
    period.role === 'window' &&
    !period.isOpen &&
    /^(?:from|between) .* (?:to|and|until|through) /i.test(text)
  );
}

/** "Take the three years to September together: value returned 37%". */
function isTaken(reader: SentenceReader, mark: TimeMark): boolean {
  return /^\W*(?:Take|Taking|Taken over|Look at|Looking at|Looked at over|Measured over|Over) (?:the )?$/.test(
    reader.text.slice(reader.marks.start, mark.start),
  );
}

/** "Gold, up 24%, has risen in each of the past five years": the figure stands in an insertion, the time behind it. */
const isOfMainVerb = /^,\s+(?:which\s+)?(?:has|have|had|is|are|was|were)\s/i;

/** "eased 0.4%, which after the month it has had is fair": the time of what is said about the move. */
const isOfRemark = /,\s+which,? (?:after|given|considering|in|for|by|over|on) (?:the )?$/i;

/** "rose by a third, gaining 10% in April": the time of a part of the move, which has its own figure. */
const isOfPart = /,\s+[a-z]{2,}ing (?:[a-z]+ )?[\d.]+ ?(?:%|per ?cent)[^,;]*$/i;

/** "sank 3.5%, trimming its gain for the year": what the move made of another stretch. */
const isOfResult =
  /,\s+(?:\w+ly )?(?!during|including|according|following|excluding)[a-z]{2,}ing (?:[a-z]+ )?(?:its|their|the|a) [^,;]*$/i;

/** "lost 7.7% but still finished the week higher": the time is what the next verb is about. */
const isOfOutcome =
  /\b(?:and|but|yet|though|while)\b[^,;]{0,24}\b(?:(?:finish|end|clos|start|began|open|enter)(?:ed|es|s|ing)?(?: out)?|(?:is|are|was|were|remains?|stands?) (?:now |still |also |well |even )*(?:positive|negative|higher|lower|ahead|up|down|in the (?:black|red|green))) (?:for |in |on |over )?$/i;

/** "Shares that had been left for dead only a week ago": the time of a clause that describes what stands before it. */
const isOfRelative =
  /\s(?:that|which|who) (?:had|was|were) (?:[a-z]+ )*?(?:only |just |as recently as )?(?:in |on )?$/i;

/** "45 record closes, the first of them on 28 March": the day of one of them. */
const isOfOneOfThem =
  /(?:,|,? with)\s+(?:well |almost |nearly |about |more than |less than |over |under |at least |roughly |just |the )*(?:half|most|much|all|part|some|two[- ]thirds|three[- ]quarters|a (?:third|quarter|fifth)|the bulk|the rest|[\d.]+%?) of (?:it|them|that|which)(?: (?:coming|falling|lost|made|came|gained|earned|won))?(?: (?:on|in|after|before|since|by))? $|,\s+the (?:first|second|third|last|latest|most recent)(?: of (?:them|these|which))?(?: (?:coming|falling|set))?(?: (?:on|in))? $/i;

/** "below last December's.", "this year's 66%": what is compared with, or the time of another figure. */
function isReference(reader: SentenceReader, mark: TimeMark): boolean {
  return (
    /^(?:'s)?(?:\s*[.,;:)]|$)|^(?:'s)? [+-]?\d[\d.]* ?(?:%|per)/.test(reader.after(mark, 12)) &&
    /'s/.test(`${mark.text.slice(-2)}${reader.after(mark, 2)}`)
  );
}

/** "The year's worst day was 20 June, and it cost 2.5%": the stretch that a day is the worst of. */
function isOfBestDay(reader: SentenceReader, at: Span, mark: TimeMark): boolean {
  return (
    mark.end <= at.start &&
    /'s\s*$/.test(mark.text) &&
    /^(?:[a-z]+ )?(?:single |trading )?(?:day|session|week|month|quarter) (?:was|came|fell)\b/i.test(
      reader.after(mark, 50).trimStart(),
    )
  );
}

/** "On July 11 alone, after a report showed that prices had slowed in June, the index": the time of an insertion. */
function isInInsertion(reader: SentenceReader, at: Span, mark: TimeMark): boolean {
  const { start, times, quantities } = reader.marks;
  if (
    mark.end > at.start ||
    !/^[^,;]*, (?!(?:by|to|with|and|or|from|an?)\b)/.test(reader.text.slice(mark.end, at.start))
  )
    return false;
  const opening = /^(.*?), (?:after|as|because|once|when|where|which|who|whose|following) [^,;]*$/is.exec(
    reader.text.slice(start, mark.start),
  );
  if (opening === null) return false;
  const inserted = start + (opening[1] as string).length;
  return (
    times.some((other) => other.end <= inserted && !other.isLookBack) && !quantities.some(({ end }) => end <= inserted)
  );
}

/** "The index, which had lost 8% on Monday, rose 3%": a time of a clause that is put in before the verb. */
export function isPutIn({ text, marks }: SentenceReader, { start, end }: Span): boolean {
  return (
    /[\w)], (?:which|who|whose [a-z]+|having|already)\b[^,;]*$/i.test(text.slice(marks.start, start)) &&
    /^[^,;.]{0,40},(?! (?:and|but|or|which|who)\b)/.test(text.slice(end, marks.end))
  );
}

/** A time told of something else: of a later clause with a verb of its own, or of the low that a name refers to. */
function isOfOther(reader: SentenceReader, at: Span, mark: TimeMark): boolean {
  if (isOfBestDay(reader, at, mark)) return true;
  if (isOfSizedNoun(reader, at, mark)) return true;
  if (mark.start < at.end) {
    if (
      mark.period.role === 'day' &&
      isPutIn(reader, mark) &&
      /^[^,]{0,40},/.test(reader.text.slice(mark.end, at.start))
    )
      return true;
    if (mark.end <= at.start && (isBeforeThen(reader, at, mark) || isAdded(reader, mark))) return true;
    if (isInInsertion(reader, at, mark) || isOfMoveBefore(reader, mark)) return true;
    if (isOfStateBefore(reader, at, mark)) return true;
    if (/^[^,;]*,\s(?:and|but|while)\s/.test(reader.text.slice(mark.end, at.start)) && isInHelper(reader, mark))
      return true;
    const isFar = mark.start - reader.marks.start > 24;
    return mark.isLength && isFar && mark.end <= at.start && /[,;]/.test(reader.text.slice(mark.end, at.start));
  }
  const between = reader.text.slice(at.end, mark.start);
  if (isOwner(reader, mark)) return true;
  if (
    /\b(?:higher|lower|more|less|above|below|[a-z]{3,}er) than (?:it was |they were |it did )?(?:at|in|on|a|the)? ?(?:the )?$/i.test(
      between,
    )
  )
    return true;
  if (isOfRelative.test(between) && / ago$/i.test(mark.text)) return true;
  if (isOfMainVerb.test(between) || isOfOneOfThem.test(between) || isReference(reader, mark)) return true;
  if (isOfRemark.test(between)) return true;
  if (isOfResult.test(between) || isOfOutcome.test(between)) return true;
  const hasFigure = reader.marks.quantities.some((figure) => figure.start < at.end && at.start < figure.end);
  if (hasFigure && isOfPart.test(between)) return true;
  if (/^[^,;]*,\s/.test(between) && isInHelper(reader, mark) && countFiguresBetween(reader, at, mark) > 0) return true;
  if (isOfNextClause(reader, between, mark) || isOfOrigin(reader, between, mark)) return true;
  if (/,?\s(?:and|but)\s+(?:is|are|has|have|had|was|were|remains?|stands?|its|their)\s/i.test(between))
    return countFiguresBetween(reader, at, mark) > 0 || /\b(?:its|their)\b/i.test(between);
  return /,\s*having\s/i.test(between) || (mark.isLength && /[,;]/.test(between));
}

/** "Fell 18% in July after a first half of 82%": the time of the figure that it is told by, and of no other. */
function isOfSizedNoun(reader: SentenceReader, at: Span, mark: TimeMark): boolean {
  const figure = /^(?:'s)? of (?:[a-z]+ ){0,2}?[\d.]+ ?(?:%|per)/i.exec(reader.after(mark, 30));
  return (
    figure !== null &&
    /\b(?:after|following|despite|on top of|against|versus) (?:an?|the|its|their) $/i.test(reader.before(mark, 20)) &&
    (at.end <= mark.start || at.start >= mark.end + figure[0].length)
  );
}

/** "Was 5% down for the year - it lost 7% in June alone - against a gain of 7%": the time of what stands between dashes. */
function isOfClosedAside({ text, marks }: SentenceReader, at: Span, mark: TimeMark): boolean {
  const ahead = text.slice(marks.start, mark.start).split(dash);
  if (ahead.length !== 2 || text.slice(mark.end, Math.max(mark.end, at.end)).split(dash).length !== 2) return false;
  const start = mark.start - (ahead[1] as string).length;
  return marks.quantities.some((figure) => figure.start >= start && figure.end <= mark.start);
}

const dash = / [-–—] ?(?=[\w,])/;

/** "Had been up 1.1% through Thursday and ended it 2.5% lower": the time of the state told before. */
function isOfStateBefore(reader: SentenceReader, at: Span, mark: TimeMark): boolean {
  return (
    /\d ?(?:%|per ?cent)[^;.]{0,12}\b(?:through|up to|until) $/i.test(reader.before(mark, 40)) &&
    /^,? (?:and|but|before|then)\b/i.test(reader.text.slice(mark.end, at.start))
  );
}

/** "After 4.9% lost in March, it jumped 15%", "down 5% the month before, it rose": the time of the move told first. */
function isOfMoveBefore({ text, marks }: SentenceReader, { start, end }: Span): boolean {
  return (
    /(?:(?:^|[;:,] )\W*(?:and |but )?(?:after|following|despite|on top of|besides)|(?:^|[;:] )\W*having) [^,;]*\d ?(?:%|per ?cent)[^,;]*$/i.test(
      text.slice(marks.start, start),
    ) && /^[^,;.\d]{0,24},/.test(text.slice(end, marks.end))
  );
}

/** "More than erased Tuesday's slide", "undid yesterday's gain": the day of what is named after it alone. */
function isOwner(reader: SentenceReader, { end, text, period }: TimeMark): boolean {
  return (
    period.role === 'day' &&
    (text.endsWith("'s") || reader.text.startsWith("'s", end)) &&
    /^(?:'s)? (?:[-\w.,]+ ){0,3}(?:gains?|loss(?:es)?|slides?|rall(?:y|ies)|falls?|drops?|declines?|advances?|rises?|jumps?|bounces?|plunges?|routs?|sell-?offs?|rebounds?|retreats?|tumbles?|slumps?|surges?|damage|setback|record|high|low|peak|report|release|decision|vote|speech|figures?|numbers?|data|news)\b/i.test(
      reader.after({ start: end, end }, 60),
    )
  );
}

/** "lost 3.9% in January, then made 5.5%": the time of the move before. */
function isBeforeThen(reader: SentenceReader, at: Span, mark: TimeMark): boolean {
  const isTold = reader.marks.quantities.some(({ end }) => end <= mark.start);
  return (
    isTold &&
    /^,? (?:and |but |only to |before )?(?:then|afterwards|thereafter|subsequently)\b[^;]*$/i.test(
      reader.text.slice(mark.end, at.start),
    )
  );
}

/** "Together with Thursday's rebound that made 7.5%": the time of what is added. */
function isAdded(reader: SentenceReader, mark: TimeMark): boolean {
  return /\b(?:together with|along with|combined with|added to|on top of|adding to) (?:the |a )?$/i.test(
    reader.before(mark, 24),
  );
}

const ofFigureBefore =
  /\b(?:after|following|on top of|against|versus|compared with) (?:an?|its|the)(?: [a-z]+)?(?: of)? [\d.]+ ?(?:%|per ?cent)/i;

/** "climbed 38% and on November 26 closed above", "up 31% even after losing 7% reader week": the time of another verb. */
function isOfNextClause(reader: SentenceReader, between: string, mark: TimeMark): boolean {
  if (/\b(?:even |only )?(?:after|despite|before|following) (?:an? )?[a-z]+ing\b/i.test(between)) return true;
  // "Rose 19% after a 3% drop the year before".
  if (ofFigureBefore.test(between)) return true;
  if (
    /,? (?:and|but),? (?:was |stood )?(?:at (?:its|their|the|one) [a-z]+(?: [a-z]+)?|for a (?:while|time)),? (?:in |on |during )?$/i.test(
      between,
    )
  )
    return true;
  if (isOfNextVerb(reader, between, mark)) return true;
  if (!/(?:^|[\s,])(?:and|but)\s+(?:in |on |for |the )?$/i.test(between)) return false;
  return /^,? (?:at [^,;]{1,14}, )?(?:it |they )?(?:[a-z]+ly |then |also )?(?:was|were|is|saw|brought|closed|finished|ended|set|hit|rose|fell|broke|crossed|made|[a-z]{3,}ed)\b/i.test(
    reader.after(mark, 44),
  );
}

/**
 * "Slipped 0.1%, in May it lost 5.7%", "regained 1.2%, on Thursday another 0.5%", "brought 6.8%, so the quarter came to
 * 11%": the time of what is told behind the comma.
 */
function isOfNextVerb(reader: SentenceReader, between: string, mark: TimeMark): boolean {
  if (!/,\s+(?:(?:and|so|which|then)\s+)?(?:in |on |for |over |during |that |this )?(?:the )?$/i.test(between))
    return false;
  const rest = reader.after(mark, 70);
  return (
    /^(?: so far)?,? (?:it (?:is|was) )?[-+]?\d[\d.]* ?(?:%|per ?cent)/i.test(rest) ||
    /^,? (?:(?:after|before) (?:it|that),? )?(?:another|a further|a|an?other) (?:[a-z]+ )?[\d.]+ ?(?:%|per)/i.test(
      rest,
    ) ||
    (/,\s+(?:and )?so\s+(?:in |for |over )?(?:the )?$/i.test(between) &&
      /^ (?:[a-z]+ ){0,4}[a-z]+ (?:to|of|at|by|with)\b/i.test(rest)) ||
    /^,? (?:it|they|the (?:former|latter|two|three|index|fund|sector|group|rest)|both|these) (?:had |has |have |was |were )?(?:[a-z]+ly |then |also )?(?:was|were|lost|fell|rose|gave|made|took|won|sank|slid|shed|came|[a-z]{3,}ed)\b/i.test(
      rest,
    )
  );
}

/** "narrowed to 3.9 points from 4.5 a week ago": the time of the figure that it came from. */
function isOfOrigin(reader: SentenceReader, between: string, mark: TimeMark): boolean {
  const from = /\b(?:from|against|versus|compared with|down on|up on) (?:about |around |just |a |an |the )*$/i;
  return reader.marks.quantities.some(
    (figure) =>
      figure.end <= mark.start &&
      mark.start - figure.end < 16 &&
      between.length > mark.start - figure.start &&
      from.test(reader.before(figure, 24)),
  );
}

/** "helped by a 7.7% jump reader past week, and ...": told in passing. */
function isInHelper(reader: SentenceReader, mark: TimeMark): boolean {
  return /\b(?:helped|hurt|aided|boosted|lifted|dragged|hit|led|driven|thanks to|after|despite|including)\b[^,;]*$/i.test(
    reader.before(mark, 50),
  );
}

/** "exceeded only by the crash of October 19, 1987": the day of what the statement is compared with. */
function isOfComparison(reader: SentenceReader, at: Span, mark: TimeMark): boolean {
  return mark.start >= at.end && comparedWith.test(reader.text.slice(at.end, mark.end));
}

/** A figure between a statement and a time has the better claim to it. */
export function countFiguresBetween(reader: SentenceReader, at: Span, mark: TimeMark): number {
  if (mark.start < at.end) return 0;
  return reader.marks.quantities.filter(
    ({ start, end, quantity }) => start >= at.end && end <= mark.start && quantity.of === undefined,
  ).length;
}
