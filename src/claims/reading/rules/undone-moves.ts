import { sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Asserted, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTale } from '../tale.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { findMarketSubject, findNameWithin } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';
import { sharePattern, toPart } from './told-parts.ts';

const either = 'erased|wiped out|reversed|undone|retraced|cancell?ed(?: out)?|unwound';
const eitherPast = `${either}|undid`;
const regained =
  'regained|recovered|recouped|reclaimed|made (?:good|up(?: for)?|back)|won back|earned back|clawed back|got back|repaired|offset';
const surrendered =
  'given (?:back|up)|surrendered|forfeited|handed back|yielded(?: up)?|relinquished|lost|shed|squandered';
const surrenderedPast = `${surrendered}|gave (?:back|up)`;
const softener =
  '(?:(?:now|since|already|also|thereby|more than|largely|long since|finally|only|itself|even|by now|yet) )*';

const lossNoun =
  'loss(?:es)?|declines?|falls?|drops?|slides?|sell-?offs?|slumps?|rout|plunge|tumble|damage|setbacks?|retreat|decline';
const gainNoun = 'gains?|advances?|rises?|rally|rallies|surges?|rebounds?|climbs?|jumps?|bounce|run-up|profits?';

/** "all of", "half of", "the whole of", "fully three quarters of"; of "every point" all too. */
const part = `(?:(?<share>${sharePattern}|the (?:whole|entirety)|every (?:point|bit|cent|inch)|everything|fully all) (?:of )?)?`;
/** "everything it gained", "what they had lost", "what was lost", "the ground it lost": a move told by its verb. */
const clause = `(?:(?:of )?(?:what|that|the ground|the territory|the points))? ?(?:that |which )?(?:it|they|he|she|was|(?:has|had) been|the (?:index|fund|sector|benchmark|gauge|stocks?|shares)) (?:(?:had|has|have) )?(?:(?<lost>lost|given up|gave up|shed|fallen|dropped|surrendered)|(?<gained>gained|made|won|earned|put on|added|risen))`;
/** "Part of its gains": how much nobody knows. */
const vague =
  '(?:(?:a|an|only|at least|just) )*(?:good |large |small |fair |big |great )?(?:part|some|portion|bit|little|piece|chunk|few|fraction|slice|share|deal|number|more|further|another)\\b';
/** "its losses", "July's rally", "the 2021 gains", "the losses": a move told by its noun, with a time inside or after it. */
const noun = (name: string): string =>
  `(?!${vague})(?:(?:its|their|the|that|this|[A-Z][a-z]+(?:'s|s')) )?(?:[\\w'-]+ ){0,5}?(?:(?<${name}loss>${lossNoun})|(?<${name}gain>${gainNoun}))\\b`;

/** "has regained all it lost in 2020", "gave back the whole of the July surge". */
const active = new Pattern(
  new RegExp(
    `(?<denied>\\b(?:has|have|had)(?: still)?(?: not|n't| never| yet to)(?: yet)? ${softener})?(?<!\\b(?:to|will|would|could|might|may|should|can|if|be|been|being|is|are|was|were|get|gets) )(?<verb>\\b(?:${regained}|${surrenderedPast}|${eitherPast}|regain|recover|recoup|reclaim|win back|make (?:good|up)|give (?:back|up)|surrender|erase|wipe out))\\b ${part}(?:${clause}|${noun('own')})`,
    'i',
  ),
);

/** "The whole of the July surge has been wiped out", "its gains of 2021 are gone". */
const passive = new Pattern(
  new RegExp(
    `(?:^\\W*(?:(?:by now|so far|since then|today|meanwhile),? )?|[,;:] |\\band |\\bbut )${part}${noun('told')}(?<of>(?: (?:of|in|from|for|during|by) [^.,;]{2,60}?)?) (?<denied>(?:has|have|had)(?: not|n't| never) )?(?:(?:has|have|had) )?${softener}(?:(?:been|was|were|is|are) ${softener}(?<verb>${either}|${regained}|${surrendered}|gone)|vanished|evaporated|disappeared|melted away)\\b`,
    'i',
  ),
);

/** A fall or a rise of a stretch that is named, and said to be undone since: all of it, or a share. */
export function readUndoneMoves(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  for (const pattern of [active, passive]) {
    const found = reader.find(pattern, ({ kind }) => kind !== 'other');
    if (found !== undefined && emitUndone(reader, found.match, toTrimmed(found.at, found.match[0]))) return;
  }
}

/** A stretch without the space or the sign that a wording begins with. */
const toTrimmed = (at: Span, words: string): Span => ({
  ...at,
  start: at.start + (/^\W*/.exec(words)?.[0].length ?? 0),
});

function emitUndone(reader: SentenceReader, { groups = {} }: RegExpExecArray, at: Span): boolean {
  const isFall = toWay(groups);
  const time = findStretch(reader, at, groups) ?? (isFall === true ? findFallTold(reader, at) : undefined);
  if (isFall === undefined || time === undefined) return false;
  const whole = { start: at.start, end: Math.max(at.end, time.end) };
  const found = findNameWithin(reader, whole) ?? findMarketSubject(reader, at);
  const modality = reader.findModality(whole, undefined);
  if (found === undefined || modality === 'forecast' || modality === 'conditional') return false;
  const isDenied = groups.denied !== undefined;
  const share = toShare(groups.share) ?? null;
  const isAccount = share === null && isRunning(reader, time);
  const end = isAccount ? undefined : findEnd(reader, whole, time);
  reader.use(...reader.marks.quantities.filter((mark) => overlaps(mark, whole)));
  const { periods, periodBlock } = reader.discourse;
  reader.emit(
    {
      kind: 'return',
      subject: found.subject,
      direction: isFall ? 'up' : 'down',
      asserted: share,
      ...(isAccount ? {} : { undoes: { base: time.period.base, to: time.period.to } }),
    },
    {
      marks: [isBeside(reader, found.mark, whole) ? found.mark : undefined, toCue(reader, whole)],
      period: isAccount ? time.period : toPeriod(reader, time, end),
      time: undefined,
      modality,
      negated: isDenied,
    },
  );
  // "Stands 18% higher and has erased its loss for 2025": nothing else of the passage is of that stretch.
  Object.assign(reader.discourse, { periods, periodBlock });
  reader.use(
    time,
    end,
    ...reader.freeCues('up', 'down', 'recovered', 'drawdown').filter((cue) => overlaps(cue, whole)),
  );
  return true;
}

/** "Stands 18% higher and has erased its loss": the name belongs to the quote where nothing else is told between. */
const isBeside = ({ marks }: SentenceReader, name: Span | undefined, whole: Span): boolean =>
  name !== undefined && !marks.quantities.some(({ start }) => start > name.end && start < whole.start);

/** Whether what is undone was a fall; undefined where the verb does not go with it: "lost its losses". */
function toWay(groups: Readonly<Record<string, string | undefined>>): boolean | undefined {
  const isFall = (groups.lost ?? groups.ownloss ?? groups.toldloss) !== undefined;
  const verb = groups.verb ?? '';
  return (isFall && isSurrendering(verb)) || (!isFall && isRegaining(verb)) ? undefined : isFall;
}

/** Whether a verb undoes falls alone. */
export const isRegaining = (verb: string): boolean =>
  /^(?:regain|recover|recoup|reclaim|made|make|won|win|earned|clawed|got|repaired)/i.test(verb);

/** Whether a verb undoes gains alone. */
export const isSurrendering = (verb: string): boolean =>
  /^(?:giv|gave|surrender|forfeit|handed|yield|relinquish|lost|shed|squander)/i.test(verb);

/** "It had lost in 2020", "its gains of 2021": what joins a move to its time; "in" may be of a simple past instead. */
const ofMove = /^ ?(?:(?:of|from|for|made in|suffered in) )?(?:the )?$/;
const inMove = /^ ?(?:(?:of|in|from|for|during|over|made in|suffered in) )?(?:the )?$/;

/** When the move was: a time within its words, or right after them. */
function findStretch(
  reader: SentenceReader,
  at: Span,
  { lost, gained }: Readonly<Record<string, string | undefined>>,
): TimeMark | undefined {
  const isOfMove =
    (lost ?? gained) !== undefined ||
    /\b(?:has|have|had) (?:[\w']+ ){0,3}$/i.test(reader.before(at, 40)) ||
    /^(?:has|have|had)\b/i.test(reader.text.slice(at.start, at.end));
  return reader.marks.times.find(
    (mark) =>
      mark.period.role !== 'day' &&
      !mark.isLength &&
      !mark.isSince &&
      !mark.isAhead &&
      !mark.isCarried &&
      mark.start >= at.start &&
      (mark.end <= at.end ||
        (isOfMove ? inMove : ofMove).test(reader.text.slice(at.end, Math.max(at.end, mark.start)))),
  );
}

/** "It has recouped half of its loss": that of the fall which the passage tells, where the sentence names no other time. */
function findFallTold(reader: SentenceReader, at: Span): TimeMark | undefined {
  const tale = findTale(reader);
  const isTimed = reader.marks.times.some(
    ({ isCarried, isSince, text }) => !isCarried && !isSince && !/^since/i.test(text),
  );
  if (tale?.peak === undefined || tale.low === undefined || isTimed) return undefined;
  const { peak, low } = tale;
  const text = reader.text.slice(at.start, at.end);
  const period: StatedPeriod = { text, base: peak, to: low, role: 'window', from: 'stated', isOpen: false, others: [] };
  return {
    ...{
      type: 'time',
      ...at,
      text,
      period,
      isSince: false,
      isLookBack: false,
      isAttributive: false,
      isDeadline: false,
    },
    ...{ isAhead: false, isLength: false, isCarried: false, sinceEnd: undefined, ends: undefined },
  };
}

/** "Has erased its loss for 2025": of a year, quarter or month that is not over, whose account opens at nought. */
const isRunning = ({ discourse }: SentenceReader, { text, period }: TimeMark): boolean =>
  period.to >= sessionOnOrBefore(discourse.published) && !/\b(?:spring|summer|autumn|fall|winter)\b/i.test(text);

/** "Had recouped half of its 2025 slump by the end of April": a limit within the year of the fall. */
const isLimit = (reader: SentenceReader, mark: TimeMark): boolean =>
  mark.isDeadline || /\b(?:by|before) (?:the )?$/i.test(reader.before(mark, 12)) || /^by\b/i.test(mark.text);

/** By when it was undone: another time of the sentence, which does not end before the stretch, or is a limit within it. */
export function findEnd(
  reader: SentenceReader,
  whole: Span,
  { period }: Pick<TimeMark, 'period'>,
): TimeMark | undefined {
  return reader.findTime(
    whole,
    (mark) =>
      !mark.isLength &&
      !mark.isSince &&
      !mark.isAhead &&
      !mark.isCarried &&
      !mark.isLookBack &&
      !overlaps(mark, whole) &&
      (mark.period.to > period.to || (mark.period.to > period.base && isLimit(reader, mark))),
  );
}

function toPeriod({ discourse }: SentenceReader, stretch: TimeMark, end: TimeMark | undefined): StatedPeriod {
  const last = sessionOnOrBefore(discourse.published);
  const to = Math.min(end?.period.to ?? last, last);
  const base = Math.min(stretch.period.to, to - 1);
  const isOpen = end === undefined || end.period.isOpen;
  return { text: stretch.text, base, to, role: 'window', from: 'stated', isOpen, others: [] };
}

/** The part that is undone: all of it where none is told, undefined where it cannot be told. Unit: percent. */
export function toShare(words: string | undefined): Asserted | null | undefined {
  const share = words?.toLowerCase() ?? '';
  if (share === '' || /^(?:the (?:whole|entirety)|every|fully all)|^all$|^more than all$/.test(share)) return null;
  const whole: Asserted = { low: 100, high: 100, unit: 'percent', wording: 'plain', rounding: 2.5 };
  const [, number, parts] = /^(.+)[- ](fifth|sixth|eighth|tenth)s$/.exec(share) ?? [];
  if (number !== undefined && parts !== undefined) {
    const part = (100 * toNumber(number)) / toRankNumber(parts);
    return Number.isNaN(part) ? undefined : { ...whole, low: part, high: part, wording: 'about' };
  }
  const percent = /^(\d[\d.]*) ?(?:%|per ?cent)$/.exec(share);
  if (percent !== null) return { ...whole, low: Number(percent[1]), high: Number(percent[1]) };
  return toPart(whole, /^all but\b/.test(share) ? 'nearly all' : share);
}
