import { type DayNumber, fromCivilDate, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { PolicyRateStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { NameMark, QuantityMark, TimeMark } from '../marks.ts';
import { distance, overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findFigureTime } from './figure-time.ts';
import { toYearsBack } from './indicator-extremes.ts';
import { findOutlook } from './outlook.ts';
import { isOfPolicy } from './policy-action.ts';
import { hasBank } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

export function isRateFigure({ quantity }: QuantityMark): boolean {
  return quantity.unit === 'percent' && quantity.low >= 0 && quantity.high <= 25;
}

/** "Held in January at 3.50 to 3.75": a range of the target that is written without its unit. */
function isPlainRange(reader: SentenceReader, figure: QuantityMark): boolean {
  const isWritten = /\d\.(?:25|5|50|75|00)\b/.test(reader.text.slice(figure.start, figure.end));
  return figure.quantity.unit === 'plain' && isWritten && isTargetRange(figure) && hasBank(reader);
}

/** A range a quarter of a point wide between quarter points is that of the target. */
export function isTargetRange({ quantity: { low, high, isRange } }: QuantityMark): boolean {
  return isRange && Math.abs(high - low - 0.25) < 1e-9 && Number.isInteger(4 * low);
}

/** One end of the target range. */
export const bound =
  /\b(?:(?:upper|lower|top|bottom) (?:end|bound|limit)|(?:top|bottom|ceiling|floor)) of (?:the|its) (?:target |funds |policy )?(?:range|rate|target)\b/i;

const levelVerb =
  /\b(?:stay|remain|hold|sit|stand|rest|end|finish|start|peak|settle|stop|top out|is|be|to|toward|near)(?:s|ed|p?ing)? (?:still |put )?(?:at |near |to |around )?$/i;

const ofRate =
  "(?:(?:it|that|them|rates?|borrowing costs)|(?:the|its|their|interest|policy|benchmark|key|funds|target|Fed's|official|short-term|federal|overnight|lending) (?:(?:[a-z]+ ){0,3}?(?:rates?|range|target)\\b))";
/** "Had raised its rate to 6.5 percent", "taking the rate down to 1.5 percent": what a move brought. */
const brought = new RegExp(
  `\\b(?:rais|lift|lower|cut|trimm|reduc|slash|hik|mov|bring|brought|tak|took|push|pull|put|driv|drove|increas|tighten|eas)(?:ed|en|ing|t|ting|s|es|e)? (?:${ofRate}|rates) (?:(?:back|all the way|further|down|up|by) )*(?:[a-z-]+ (?:percentage )?points?,? )?to (?:about |around |just )?(?:a range of |between )?$`,
  'i',
);
/** "We expect that to come down to 4.75%": what becomes of the rate spoken of. */
const becomes =
  /\b(?:it|that|this|them|rates?|the (?:rate|target|range)) (?:to |will |would |should |could |might )?(?:come|go|fall|drop|rise|climb|move|get|head|be cut|be raised|be lowered|be lifted)s? (?:(?:back|down|up|further|all the way) )*to (?:about |around )?$/i;
/** "Will trim its 2% target". */
const itsTarget =
  /\b(?:trim|cut|lower|reduce|slash|raise|lift|hike|change|keep|hold|leave)(?:s|d|ed|ing|med|ming|t|ting)? (?:its|the) (?:current )?$/i;
const moved =
  /\b(?:it|they|stocks|shares|gold|bonds|the (?:index|market|fund)) (?:had |has |have )?(?:rose|risen|fallen|fell|gained|lost|climbed|dropped|jumped|returned) (?:about |around |nearly |almost |some )?$/i;
const target = /^ (?:funds |policy |fed funds |federal funds |rate |overnight )?(?:target|rate)\b(?! of)/i;

/** "The yield of the note that hews to expectations for the Fed": what is told is told of the yield. */
const isSpokenOf = /\b(?:for|of|from|by|to|on|about|with|what) (?:the )?$/i;

const isYieldBefore = ({ entry, end }: NameMark, { start }: Span): boolean =>
  entry.type === 'indicator' && end <= start;

/** "Down from 5.5% at its peak": what it once was. */
const isOfPeak = (reader: SentenceReader, figure: QuantityMark): boolean =>
  /\b(?:down|up|lower|higher|cut|reduced) from (?:about |a range of )?$/i.test(reader.before(figure, 34)) &&
  /^,? at (?:its|the|their) (?:peak|high|top|low|trough|height)\b/i.test(reader.after(figure, 24));

/** "a range of 3.50%-3.75%", "a 3.5% federal funds rate", "rates at 5.25% to 5.5%", "the Fed stays at 1%". */
export function readRates(reader: SentenceReader): void {
  const isMeant = (mark: QuantityMark): boolean => isRateFigure(mark) || isPlainRange(reader, mark);
  for (const figure of reader.freeQuantities.filter(isMeant)) {
    if (!reader.isFree(figure) || figure.quantity.change === 'from') continue;
    const isFrom =
      /\bfrom (?:about )?$/i.test(reader.before(figure, 12)) &&
      reader.freeQuantities.some(
        (mark) =>
          isRateFigure(mark) &&
          mark.start > figure.end &&
          mark.start - figure.end < 40 &&
          /\bto (?:a range of |between )?$/i.test(reader.before(mark, 18)),
      );
    if (isFrom || isOfPeak(reader, figure)) continue;
    const rate = reader.marks.names.find(
      (name) =>
        (name.entry.type === 'rate' ||
          (name.entry.type === 'bank' && /range|target|\brates?\b|corridor/i.test(between(reader, name, figure)))) &&
        distance(name, figure) < 110 &&
        reader.breaks(name, figure, true) === 0,
    );
    const ahead = reader.before(figure, 30);
    // "With the Fed raising rates, it had risen 5.4%": how far something else moved.
    if (moved.test(ahead)) continue;
    const isBank =
      rate === undefined &&
      reader.marks.names.some(
        (name) =>
          name.entry.type === 'bank' &&
          name.end <= figure.start &&
          figure.start - name.end < 60 &&
          reader.breaks(name, figure, true) === 0 &&
          !(isSpokenOf.test(reader.before(name, 14)) && reader.marks.names.some((other) => isYieldBefore(other, name))),
      ) &&
      (levelVerb.test(ahead) ||
        /\b(?:path|cycle|campaign|normali[sz]ation|way)\b.{0,16}\b(?:toward|towards|to|near)\s*$/i.test(ahead)) &&
      !/inflation|prices|unemployment|growth|goal|yield/i.test(reader.before(figure, 60));
    const isBareRange =
      figure.quantity.isRange &&
      (/\b(?:range|target|corridor|rates) (?:of|to|at|between|from)?\s*$/i.test(reader.before(figure, 24)) ||
        isTargetRange(figure));
    const isBound = bound.test(reader.before(figure, 80));
    const isBrought = brought.test(reader.before(figure, 110)) && isSpokenOfRate(reader, figure);
    const isToCome = becomes.test(reader.before(figure, 60)) && isSpokenOfRate(reader, figure);
    const isPronoun = isRateByPronoun(reader, figure);
    const isTarget = itsTarget.test(ahead) && target.test(reader.after(figure, 30)) && hasBank(reader);
    if (rate === undefined && !isBareRange && !isBank && !isBound && !isBrought && !isToCome && !isTarget && !isPronoun)
      continue;
    const stretch = rate === undefined ? '' : between(reader, rate, figure);
    if (
      reader.marks.names.some(
        (other) =>
          other !== rate &&
          (other.entry.type === 'indicator' || other.entry.type === 'index') &&
          distance(other, figure) < 25 &&
          other.start > (rate?.end ?? 0) &&
          other.end <= figure.start,
      )
    )
      continue;
    if (
      /\b(?:cut|hike|increase|reduction)s?\b/.test(stretch) &&
      !/\b(?:to|left|held|kept|leaving|holding|keeping)\b/.test(stretch)
    )
      continue;
    const foretold = toForetold(reader, figure);
    if (foretold !== undefined) {
      reader.emit(
        { kind: 'policy-rate', relation: 'at', asserted: toAsserted(figure.quantity, 'percent') },
        { marks: [figure], time: undefined, modality: 'forecast', horizon: foretold },
      );
      continue;
    }
    const isNow = /\b(?:at present|currently|now|still|already|today)\b/i.test(reader.before(figure, 50));
    const relation = /\b(?:above|over|more than|north of)\s*$/i.test(ahead)
      ? 'above'
      : /\b(?:below|under|less than)\s*$/i.test(ahead)
        ? 'below'
        : 'at';
    const from = reader.freeQuantities.find(
      (mark) =>
        isRateFigure(mark) &&
        mark.end <= figure.start &&
        figure.start - mark.end < 40 &&
        /\bfrom (?:about )?$/i.test(reader.before(mark, 12)),
    );
    const told =
      isNow || isTarget
        ? undefined
        : (findFigureTime(reader, figure, (mark) => !mark.isLength && !isOfMove(reader, figure, mark)) ??
          findMoveTime(reader, figure));
    // "Has cut three times since September, taking its target to 3.5%": where the moves since then have brought it.
    const time = isBrought && told?.isSince === true && told.end <= figure.start ? undefined : told;
    const movedIn = reader.marks.times.find((mark) => isOfMove(reader, figure, mark));
    const isReached =
      isBrought &&
      relation === 'at' &&
      time !== undefined &&
      !time.isSince &&
      !time.isAhead &&
      !time.isDeadline &&
      time.start >= figure.end;
    const verb = /\b(\w+s) (?:still |put )?(?:at |near |around |to )?$/i.exec(ahead)?.[1];
    const horizon = verb === undefined ? undefined : findOutlook(reader, verb);
    if (horizon !== undefined) {
      const isStill = /^(?:stays|remains|holds|sits|stands|rests)$/i.test(verb ?? '');
      // To stay where it is, it must not be moved: the forecast is of no decision other than to hold.
      if (isStill)
        reader.emit(
          { kind: 'policy-move', action: 'hold', asserted: null, isTotal: false, isStraight: false },
          { marks: [rate, figure], time: undefined, modality: 'forecast', horizon },
        );
      else
        reader.emit(
          { kind: 'policy-rate', relation, asserted: toAsserted(figure.quantity, 'percent') },
          { marks: [rate, figure], time: undefined, modality: 'forecast', horizon },
        );
      continue;
    }
    const opinion =
      /\b(?:we|I) (?:think|believe|reckon|expect|suspect)\b|\b(?:our|my) (?:view|guess|base case|call)\b/i.test(
        reader.text.slice(reader.marks.start, figure.start),
      );
    const isOpinion = opinion && time?.ends !== undefined;
    const isPast =
      !isOpinion &&
      relation === 'at' &&
      /(?<!\b(?:will|would|should|may|might|could|to) )\b(?:has|have|had|kept|held|left|lowered|cut|raised|lifted|trimmed|brought|put|took|moved|reduced|increased)\b/i.test(
        reader.before(figure, 90),
      ) &&
      (time === undefined || !time.isAhead);
    reader.emit(
      {
        kind: 'policy-rate',
        relation,
        asserted: toAsserted(figure.quantity, 'percent'),
        ...(isReached ? { isReached } : {}),
      },
      {
        marks: [rate !== undefined && distance(rate, figure) < 60 ? rate : undefined, movedIn, from, figure],
        time,
        ...(relation !== 'at' && denied.test(ahead) ? { negated: true } : {}),
        ...(time === undefined && !isNow && !isTarget ? toMoveTold(reader, figure) : {}),
        ...(isNow || isPast || isTarget
          ? { modality: 'fact' as const }
          : isOpinion
            ? { modality: 'forecast' as const }
            : {}),
      },
    );
  }
}

const beforeMove = /\b(?:until then|till then|before(?: that| then)?|previously|beforehand|had (?:been|stood|sat))\b/i;
const afterMove =
  /^\W*(?:(?:with|after|following) (?=that|this|the))?(?:that|this|it|which|the (?:move|cut|hike|increase|reduction|decision)|afterwards|after that|the new)\b.*\b(?:took|brought|left|put|lifted|lowered|raised|cut|moved|stood|was|were)\b/i;

/** "That took the range to 4.00%-4.25%", "until then it had been 4.25%-4.50%": after the move told before, or before it. */
function toMoveTold(reader: SentenceReader, figure: Span): { period?: StatedPeriod } {
  const { policyDay, policyBase, policyBlock } = reader.discourse;
  if (policyDay === undefined || policyBase === undefined || policyBlock !== reader.block) return {};
  const isBefore = beforeMove.test(
    `${reader.text.slice(reader.marks.start, figure.start)} ${reader.after(figure, 20)}`,
  );
  if (!isBefore && !afterMove.test(reader.sentence)) return {};
  const to = isBefore ? policyBase : policyDay;
  return {
    period: toSession(to, null, 'carried'),
  };
}

const nowIts =
  /\b(?:(?:today|now|at present),? it (?:is|stands at|sits at)|it (?:is|stands|sits) (?:now|today|currently)(?: at)?) (?:just |only |a mere |still )?$/i;

/** "The funds rate was 5.75 percent in May; today it is 1 percent": of the rate that was told last in the sentence. */
function isRateByPronoun(reader: SentenceReader, figure: QuantityMark): boolean {
  const told = reader.statements.findLast(({ span }) => span.start >= reader.marks.start && span.end <= figure.start);
  const isOther = reader.marks.names.some(({ start, end }) => start >= (told?.span.end ?? 0) && end <= figure.start);
  return told?.kind === 'policy-rate' && !isOther && nowIts.test(reader.before(figure, 40));
}

/** Of the Federal Reserve: by its name, or as the passage that it stands in. */
function isSpokenOfRate(reader: SentenceReader, figure: Span): boolean {
  const isOther = reader.marks.names.some(({ entry, end }) => entry.type === 'indicator' && end <= figure.start);
  return (hasBank(reader) || isOfPolicy(reader)) && !isOther && !isOfBankAbroad(reader, figure);
}

/** "Has lowered its range by a full point since September, to 4.25%": the move took so long, the rate is that of now. */
function isOfMove(reader: SentenceReader, figure: Span, { end, isSince, isLookBack }: TimeMark): boolean {
  return (
    isSince &&
    !isLookBack &&
    end <= figure.start &&
    /^,? (?:down |up )?to (?:a range of )?$/i.test(reader.text.slice(end, figure.start))
  );
}

/** "Moved on Thursday, trimming the rate a quarter point to 5 percent", "Ten cuts before that year was out, taking it to 2%". */
function findMoveTime(reader: SentenceReader, figure: Span): TimeMark | undefined {
  const behind = reader.marks.times.find(
    ({ start, isSince, isAhead }) =>
      start >= figure.end && !isSince && !isAhead && byMove.test(reader.text.slice(figure.end, start)),
  );
  if (behind !== undefined) return behind;
  if (!trailing.test(reader.before(figure, 90))) return undefined;
  return reader.marks.times.findLast(
    (time) =>
      time.end <= figure.start &&
      !time.isSince &&
      !time.isLength &&
      !time.isLookBack &&
      !time.isAhead &&
      reader.breaks(time, figure, true) === 0,
  );
}

/** "Raised its rate to 6.5% with a half-point move in May 2000". */
const byMove =
  /^ (?:with|by|in|through|after) (?:an?|the|its|one|another) (?:[a-z-]+ ){0,4}(?:moves?|steps?|increases?|hikes?|cuts?|rises?|reductions?)(?: of [^,;.]{2,24})? (?:(?:in|on) )?$/i;

const trailing =
  /,[^,;.]{0,24}\b(?:cutting|trimming|lowering|raising|lifting|taking|bringing|pushing|putting|moving|hiking|reducing|slashing|leaving|driving) [^,;]{3,60} (?:to|at) (?:a range of )?$/i;

const resulting =
  /\b(?:will|would|should|to|expects?|sees?|likely|think)\b[^;.]{3,90}, (?:taking|bringing|lifting|pushing|putting|lowering|raising|leaving|moving|driving) [^,;.\d]{3,60} (?:to|at) (?:about |around |just )?$/i;

/** "Will cut twice this year, taking its rate to 4.5%": foretold with the moves that lead there, for the same day. */
function toForetold(reader: SentenceReader, figure: QuantityMark): DayNumber | undefined {
  if (!resulting.test(reader.before(figure, 190))) return undefined;
  const { published } = reader.discourse;
  const { year } = toCivilDate(published);
  const time = reader.marks.times.find(({ end, isSince }) => end <= figure.start && isSince !== true);
  if (time === undefined) return undefined;
  const last = time.isAhead
    ? time.period.to
    : /\bthis year\b/i.test(time.text)
      ? fromCivilDate(year, 12, 31)
      : published;
  return last > published ? last : undefined;
}

function between(reader: SentenceReader, a: Span, b: Span): string {
  return reader.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
}

/** "5% to 5.25%, the highest since 2001", "1.75%, which is the lowest it has been in forty years". */
const extreme = new Pattern(
  /, (?:which (?:is|was) )?(?:its|the|their) (highest|lowest)(?: (?:level|rate|point))?(?: it has been)? (?:since\b|in (?:more than |over |nearly |almost |about )?(?:an? (?:year|decade)|[\w-]+ (?:years|decades))\b)/i,
);

/** How the rate that was told just before compares with all since a time. */
export function readRateExtreme(reader: SentenceReader): void {
  const match = extreme.exec(reader.sentence);
  if (match === null) return;
  const whole = reader.spanOf(match);
  const at = { start: whole.start + 2, end: whole.end };
  const told = reader.statements.findLast(
    (one): one is PolicyRateStatement =>
      one.kind === 'policy-rate' && one.span.end <= at.start && at.start - one.span.end < 12,
  );
  const time = reader.marks.times.find((mark) => mark.start >= at.start && mark.start - at.end < 6 && mark.isSince);
  const since = time?.sinceEnd ?? toYearsBack(match[0], reader.discourse.published);
  if (told === undefined || told.modality === 'forecast' || since === undefined) return;
  const { kind, relation, asserted, period, modality } = told;
  const side = /highest/i.test(match[1] as string) ? 'highest' : 'lowest';
  reader.use(time, ...reader.freeCues('highest', 'lowest').filter((cue) => overlaps(cue, at)));
  reader.emit(
    { kind, relation, asserted, extreme: { side, since } },
    { marks: [toCue(reader, at), time], period, time: undefined, modality, negated: false },
  );
}

/** "Was never below 4% in 2025". */
const denied = /\b(?:not|never|at no time)\b[^,;.]*$|n't\b[^,;.]*$/i;
