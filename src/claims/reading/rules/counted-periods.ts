/** How many of the latest periods were such: "four of the last five months", "nine times in ten sessions". */

import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Frequency, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { CueMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { countPeriods, toFrequency } from './frequencies.ts';
import { findMarketSubject } from './market-subject.ts';
import { findWon, lossWord, toRunOf } from './run-owner.ts';
import { findUnsaid } from './run-rivals.ts';
import { toRunPeriod } from './run-time.ts';
import { findPeriodTold, toLastSession } from './told-period.ts';

const someOf = new Pattern(
  /\b(?:(?:in|on|for|during) )?(\d{1,2}|[a-z]+(?:-[a-z]+)?) of (?:(?:the|its|their)(?: year's)? )?(?:(last|past|previous|prior|latest|most recent|preceding) )?(\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:(earlier|previous|preceding|prior) )?((?:full |calendar |trading )?(?:sessions|days|weeks|months|quarters|years))\b/gi,
);

/** "Ten of the last eleven weeks have ended lower". */
const endedSo = /^ (?:(?:have|has|had|were|are) )?(?:(?:been|ended|closed|finished) )?$/i;

/** "has risen in four of the last five months": how many of the latest periods were such. */
export function readSomeOf(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of someOf.matchAll(sentence)) {
    const at = reader.spanOf(match);
    const [, some = '', , all = '', earlier, noun = ''] = match;
    const [count, outOf] = [toNumber(some), toNumber(all)];
    const verbs = reader.freeCues('ahead', 'behind', 'up', 'down');
    const verb =
      verbs.findLast((cue) => cue.end <= at.start && at.start - cue.end < 60 && reader.breaks(cue, at, true) === 0) ??
      verbs.find((cue) => cue.start >= at.end && endedSo.test(reader.text.slice(at.end, cue.start))) ??
      findWon(reader, at) ??
      findAfterOpening(reader, at, verbs);
    if (!(count >= 1 && outOf >= count && outOf > 1) || verb === undefined) continue;
    const near = findMarketSubject(reader, verb);
    if (near === undefined) continue;
    const isRelative = hasClass(verb, 'ahead', 'behind');
    const object = isRelative ? reader.findAgainst(verb, near) : undefined;
    const against = object === undefined ? findUnsaid(reader, near) : toSubject(object.entry, object.text);
    if (isRelative && against === undefined) continue;
    const isDown = hasClass(verb, 'down', 'behind') && !hasClass(verb, 'up', 'ahead');
    const mark = toPhraseCue(at, match[0], 'streak');
    const isLast = match[2] !== undefined || earlier !== undefined;
    const before = earlier === undefined ? undefined : findEarlier(reader, toFrequency(noun) ?? 'session', outOf, at);
    if (earlier !== undefined && before === undefined) continue;
    const time = isLast
      ? undefined
      : reader.findTime(at, ({ isLength, isSince, isAhead }) => !isLength && !isSince && !isAhead);
    reader.emit(
      {
        kind: 'streak',
        subject: near.subject,
        of: toRunOf(isRelative, isDown),
        frequency: toFrequency(noun) ?? 'session',
        asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
        outOf,
        ...(isRelative ? { against: against as Subject } : {}),
      },
      {
        marks: [verb, mark],
        time,
        ...(before !== undefined
          ? { period: before }
          : time === undefined
            ? toRunPeriod(reader, toFrequency(noun), at)
            : {}),
      },
    );
    reader.useFiguresIn(at);
    for (const inside of reader.marks.times) if (inside.start >= at.start && inside.end <= at.end) reader.use(inside);
  }
}

/** "In two of the last three weeks growth did better than value": the count opens the sentence, its verb follows. */
function findAfterOpening(reader: SentenceReader, at: Span, verbs: readonly CueMark[]): CueMark | undefined {
  const isOpening = /^\W*(?:and |but |yet |so )?$/i.test(reader.text.slice(reader.marks.start, at.start));
  if (!isOpening) return undefined;
  return verbs.find((cue) => cue.start >= at.end && cue.start - at.end < 60 && reader.breaks(cue, at, true) === 0);
}

const overLast = new Pattern(
  /\b(?:over|in|during|within) (?:the|its|their) (?:last|past|previous|latest|most recent) (\d{1,2}|[a-z]+) ((?:full |calendar |trading )?(?:sessions|days|weeks|months|quarters|years))\b/i,
);

const soOften = new Pattern(/\b(?:only |just )?(once|twice|(?:\d{1,2}|[a-z]+) times)(?=[,.;]|$)/i);

/** "Over the last five weeks small caps beat the S&P 500 three times": how many of them one side won. */
export function readTimesOver(reader: SentenceReader): void {
  const [over, often] = [overLast.exec(reader.sentence), soOften.exec(reader.sentence)];
  if (over === null || often === null) return;
  const at = reader.spanOf(often);
  const [, all = '', noun = ''] = over;
  const word = (often[1] as string).toLowerCase();
  const count = word === 'once' ? 1 : word === 'twice' ? 2 : toNumber(word.replace(/ times$/, ''));
  const outOf = toNumber(all);
  const verb = reader
    .freeCues('ahead', 'behind')
    .findLast((cue) => cue.isVerb && cue.end <= at.start && at.start - cue.end < 50 && reader.breaks(cue, at) === 0);
  const found = verb === undefined ? undefined : findMarketSubject(reader, verb);
  if (!(count >= 1 && outOf >= count && outOf > 1) || verb === undefined || found === undefined) return;
  const object = reader.findAgainst(verb, found);
  const against = object === undefined ? findUnsaid(reader, found) : toSubject(object.entry, object.text);
  if (against === undefined) return;
  reader.emit(
    {
      kind: 'streak',
      subject: found.subject,
      of: toRunOf(true, hasClass(verb, 'behind') && !hasClass(verb, 'ahead')),
      frequency: toFrequency(noun) ?? 'session',
      asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
      outOf,
      against,
    },
    {
      marks: [verb, toPhraseCue(at, often[0], 'streak')],
      time: undefined,
      ...toRunPeriod(reader, toFrequency(noun), at),
    },
  );
  reader.useFiguresIn(at);
}

/** "It had trailed in six of the seven earlier months": those before the one told, which begin with the year if so many do. */
function findEarlier(reader: SentenceReader, frequency: Frequency, count: number, at: Span): StatedPeriod | undefined {
  const told = findPeriodTold(reader, frequency, at);
  if (told === undefined) return undefined;
  const isOfYear = / of (?:the|this) year\b/i.test(reader.after(at, 14));
  const inYear = countPeriods({ ...told, base: toYearSoFar(told.to).base, to: told.base }, frequency);
  return isOfYear && inYear !== count ? undefined : toLastSession({ ...told, to: told.base, from: 'stated' });
}

const countedMove = '(?:gains?|advances?|rises?|wins?|loss|losses|declines?|drops?|falls?|slides?|retreats?|setbacks?)';

/** "Fell nine times in ten sessions", "its fourteenth gain in fifteen weeks", "its fifth monthly gain in six", "eight gains in ten calendar years". */
const timesIn = new Pattern(
  new RegExp(
    `\\b(\\d{1,2}(?:st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?) (?:times|(?:(daily|weekly|monthly|quarterly|annual|yearly) )?(${countedMove})) in (?:(?:the|its|their) )?(?:(?:last|past|previous|prior|latest|most recent|preceding) )?(\\d{1,2}|[a-z]+(?:-[a-z]+)?)(?: ((?:trading |calendar |full )?(?:sessions|days|weeks|months|quarters|years))\\b|(?=[,.;:)]|$| (?:and|but|while|for)\\b))`,
    'gi',
  ),
);

/** How many of the periods up to the one told last were such. */
export function readTimesIn(reader: SentenceReader): void {
  for (const match of timesIn.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const [, some = '', often, move, all = '', noun = often] = match;
    if (noun === undefined) continue;
    const [count, outOf] = [toNumber(some) || toRankNumber(some), toNumber(all)];
    const verb =
      move === undefined
        ? reader.freeCues('up', 'down').findLast((cue) => cue.isVerb && cue.end <= at.start && at.start - cue.end < 12)
        : undefined;
    if (!(count > 1 && outOf > count) || (move === undefined && verb === undefined)) continue;
    const found = findMarketSubject(reader, verb ?? at);
    const frequency = toFrequency(noun) ?? 'session';
    if (found === undefined) continue;
    const isDown = move === undefined ? hasClass(verb as CueMark, 'down') : lossWord.test(move);
    reader.emit(
      {
        kind: 'streak',
        subject: found.subject,
        of: toRunOf(false, isDown),
        frequency,
        asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
        outOf,
      },
      {
        marks: [verb, toPhraseCue(at, match[0], 'streak')],
        time: undefined,
        ...toRunPeriod(reader, frequency, at),
      },
    );
    reader.useFiguresIn(at);
    reader.use(...reader.freeCues('up', 'down').filter((cue) => cue.start >= at.start && cue.end <= at.end));
  }
}
