import { nextSession, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { PolicyMoveStatement, StatedPeriod } from '../../statement.ts';
import type { CueMark, QuantityMark, TimeMark } from '../marks.ts';
import { distance, hasClass, isVerbOf } from '../sentence.ts';
import { type SentenceReader, toAsserted } from '../sentence-reader.ts';
import { toNumber } from '../time-marks.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findFigureTime } from './figure-time.ts';
import { findOutlook, noteOutlook } from './outlook.ts';

/** The Federal Reserve: the level of its rate, its moves, their run and the cycle they belong to. */
export function readPolicy(reader: SentenceReader): void {
  noteOutlook(reader);
  const { names } = reader.marks;
  const sentence = toSentence(reader);
  const isAboutPolicy =
    names.some(({ entry }) => entry.type === 'bank' || entry.type === 'rate') ||
    /\b(?:interest[- ]rates?|rate (?:cuts?|hikes?|increases?|reductions?)|policy ?makers|monetary policy|basis-point (?:cut|hike|reduction|increase)|quarter-point|half-point|easing cycle|tightening cycle|raising rates|cutting rates|(?:further|more|another|first|second|third|last) (?:rate )?(?:cut|hike)s?)\b/i.test(
      sentence,
    ) ||
    isOfBankAbroad(reader, { start: reader.marks.end, end: reader.marks.end }) ||
    (/\b(?:rates?|range|target)\b/i.test(sentence) && reader.marks.quantities.some(isTargetRange));
  if (!isAboutPolicy) return;
  readAbroad(reader);
  readCountedMoves(reader);
  readLargest(reader);
  readRates(reader);
  readMoves(reader);
  readOrdinals(reader);
  readExpectedHold(reader);
  readCycles(reader);
}

const toSentence = ({ text, marks }: SentenceReader): string => text.slice(marks.start, marks.end);

/** What another central bank did is no statement about the Federal Reserve. */
function readAbroad(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    const isRate = unit === 'percent' || unit === 'basis points' || unit === 'percentage points' || unit === 'fraction';
    if (!isRate || !isOfBankAbroad(reader, figure)) continue;
    reader.emit(
      {
        kind: 'other',
        subject: null,
        asserted: toAsserted(figure.quantity),
        need: 'the decisions of that central bank: only those of the Federal Reserve are on record',
      },
      { marks: [figure] },
    );
  }
  for (const cue of reader.freeCues('cut', 'hike', 'hold')) if (isOfBankAbroad(reader, cue)) reader.use(cue);
}

function isRateFigure({ quantity }: QuantityMark): boolean {
  return quantity.unit === 'percent' && quantity.low >= 0 && quantity.high <= 25;
}

/** A range a quarter of a point wide between quarter points is that of the target. */
function isTargetRange({ quantity: { low, high, isRange } }: QuantityMark): boolean {
  return isRange && Math.abs(high - low - 0.25) < 1e-9 && Number.isInteger(4 * low);
}

const levelVerb =
  /\b(?:stay|remain|hold|sit|stand|rest|end|finish|start|peak|settle|is|be|to|toward|near)(?:s|ed|ing)? (?:still |put )?(?:at |near |to |around )?$/i;

/** "a range of 3.50%-3.75%", "a 3.5% federal funds rate", "rates at 5.25% to 5.5%", "the Fed stays at 1%". */
function readRates(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities.filter(isRateFigure)) {
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
    if (isFrom) continue;
    const rate = reader.marks.names.find(
      (name) =>
        (name.entry.type === 'rate' ||
          (name.entry.type === 'bank' && /range|target|\brates?\b|corridor/i.test(between(reader, name, figure)))) &&
        distance(name, figure) < 110 &&
        reader.breaks(name, figure, true) === 0,
    );
    const ahead = reader.before(figure, 30);
    const isBank =
      rate === undefined &&
      reader.marks.names.some(
        (name) =>
          name.entry.type === 'bank' &&
          name.end <= figure.start &&
          figure.start - name.end < 60 &&
          reader.breaks(name, figure, true) === 0,
      ) &&
      (levelVerb.test(ahead) ||
        /\b(?:path|cycle|campaign|normali[sz]ation|way)\b.{0,16}\b(?:toward|towards|to|near)\s*$/i.test(ahead)) &&
      !/inflation|prices|unemployment|growth|goal|yield/i.test(reader.before(figure, 60));
    const isBareRange =
      figure.quantity.isRange &&
      (/\b(?:range|target|corridor|rates) (?:of|to|at|between|from)?\s*$/i.test(reader.before(figure, 24)) ||
        isTargetRange(figure));
    if (rate === undefined && !isBareRange && !isBank) continue;
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
    if (/\b(?:cut|hike|increase|reduction)s?\b/.test(stretch) && !/\bto\b/.test(stretch)) continue;
    const isNow = /\b(?:at present|currently|now|still|already)\b/i.test(reader.before(figure, 50));
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
    const time = isNow ? undefined : findFigureTime(reader, figure, () => true);
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
          { kind: 'policy-rate', relation, asserted: toAsserted(figure.quantity) },
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
      /\b(?:has|have|had|kept|held|left|lowered|cut|raised|lifted|trimmed|brought|put|took|moved|reduced|increased)\b/i.test(
        reader.before(figure, 90),
      ) &&
      (time === undefined || !time.isAhead);
    reader.emit(
      { kind: 'policy-rate', relation, asserted: toAsserted(figure.quantity) },
      {
        marks: [rate !== undefined && distance(rate, figure) < 60 ? rate : undefined, from, figure],
        time,
        ...(isNow || isPast ? { modality: 'fact' as const } : isOpinion ? { modality: 'forecast' as const } : {}),
      },
    );
  }
}

function between(reader: SentenceReader, a: Span, b: Span): string {
  return reader.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
}

const ordinalMove = /\b(?:straight|consecutive|successive|in a row|running)\b/i;

const verbs = '(?:cut|lower|reduc|trim|eas|slash|hik|rais|lift|increas|tighten)(?:ed|s|es|e|ing|t|ting|)?';
const numeral =
  '(?:once|twice|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|\\d{1,2}) times)';
const timesOf = new RegExp(
  `\\b(${verbs})\\b([^.;:]{0,46}?)\\b((?:no more than|at most|at least|no fewer than|not more than) )?(${numeral})\\b`,
  'i',
);
const nthTime =
  /\bfor (?:only |just )?(?:the|a) (\w+) time\b[^.;]{0,60}?\b(?:(?:monetary )?policy was (eased|tightened|loosened)|(?:rates were|the Fed|the committee|it|they) (?:has |have )?(cut|raised|lowered|hiked|lifted|reduced))|\b(?:cut|raised|lowered|hiked|lifted|reduced|eased|tightened)\b[^.;]{0,40}\bfor (?:only |just )?the (\w+) time\b/i;

const isCutWord = (word: string): boolean => /^(?:cut|lower|reduc|trim|eas|slash|loosen)/i.test(word);
const toTimes = (word: string): number =>
  /once/i.test(word) ? 1 : /twice/i.test(word) ? 2 : toNumber(word.replace(/ times$/i, ''));
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
];

/** "has lowered the funds rate twelve times", "hiked seven times for a cumulative 425bp", "for the third time in seven weeks". */
function readCountedMoves(reader: SentenceReader): void {
  const sentence = toSentence(reader);
  const times = timesOf.exec(sentence);
  const nth = times === null ? nthTime.exec(sentence) : null;
  const match = times ?? nth;
  if (match === null || !(hasBank(reader) || /\b(?:interest )?rates\b|monetary policy/i.test(match[0]))) return;
  if (/cost|borrowing|price|tax|jobs?|forecast|spending|dividend|estimate/i.test(match[0])) return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  if (isOfBankAbroad(reader, at)) return;
  const verb = times === null ? (nth?.[2] ?? nth?.[3] ?? match[0]) : (times[1] as string);
  const ordinal = ordinals.indexOf((nth?.[1] ?? nth?.[4] ?? '').toLowerCase()) + 1;
  const count = times === null ? ordinal : toTimes(times[4] as string);
  if (Number.isNaN(count) || count < 1) return;
  const limit = times?.[3];
  const figures = reader.freeQuantities.filter(
    (mark) => mark.start >= start && mark.start - at.end < 60 && reader.breaks(at, mark, true) === 0,
  );
  const size = figures.find(isMoveSize);
  const rates = figures.filter(
    (mark) =>
      isRateFigure(mark) &&
      mark.start >= at.end &&
      (mark.quantity.change !== undefined || /\b(?:from|to) (?:a range of )?$/i.test(reader.before(mark, 18))),
  );
  const [from, to] = rates.length === 2 ? rates : [];
  const spread =
    from !== undefined && to !== undefined && !from.quantity.isRange && !to.quantity.isRange
      ? Math.abs(from.quantity.low - to.quantity.low)
      : undefined;
  const isTotal =
    (size !== undefined &&
      /\b(?:total|cumulative|combined|altogether|in all|worth|sum)\b/i.test(
        reader.text.slice(at.end, size.end + 12),
      )) ||
    (size === undefined && spread !== undefined);
  const inside = reader.marks.quantities.filter((mark) => mark.start >= at.start && mark.end <= at.end);
  const asserted =
    size !== undefined
      ? toBasisPoints(size)
      : spread === undefined
        ? null
        : {
            low: 100 * spread,
            high: 100 * spread,
            unit: 'basis points' as const,
            wording: 'plain' as const,
            rounding: 0.5,
          };
  const outlook = times === null ? undefined : findOutlook(reader, verb);
  const stated =
    outlook === undefined
      ? findMoveTime(reader, at)
      : { time: undefined, modality: 'forecast' as const, horizon: outlook };
  reader.emit(
    {
      kind: 'policy-move',
      action:
        isCutWord(verb) || /\b(?:cut|lowered|eased|reduced)\b/i.test(nth?.[4] === undefined ? verb : match[0])
          ? 'cut'
          : 'hike',
      asserted,
      isTotal,
      isStraight: false,
      count,
      ...(limit === undefined
        ? {}
        : { countWording: /least|fewer/i.test(limit) ? ('at-least' as const) : ('at-most' as const) }),
    },
    { marks: [toCue(reader, at), ...inside, size, ...(spread === undefined ? [] : rates)], ...stated, negated: false },
  );
  for (const cue of reader.freeCues('cut', 'hike')) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}

/** The time of a count of moves: "since September 2007" may begin or end the count, and a length ends on the day named. */
function findMoveTime(reader: SentenceReader, at: Span): { time?: TimeMark | undefined; period?: StatedPeriod } {
  const { published } = reader.discourse;
  const now = sessionOnOrBefore(published);
  const ofYear = /^ ?(?:of|this|in) (?:the |this )?year\b/i.test(reader.after(at, 16));
  if (ofYear) {
    const base = previousSession(nextSession(reader.discourse.published - dayOfYear(published)));
    return {
      period: { text: 'of the year', base, to: now, role: 'window', from: 'stated', isOpen: true, others: [] },
      time: undefined,
    };
  }
  const since = reader.marks.times.find(
    (time) =>
      time.isSince &&
      reader.isFree(time) &&
      (time.start >= at.end
        ? time.start - at.end < 50
        : time.start - reader.marks.start < 30 || at.start - time.end < 40),
  );
  if (since !== undefined) {
    const others =
      since.sinceEnd === undefined || since.sinceEnd <= since.period.base
        ? []
        : [{ label: `after ${since.text.replace(/^since /i, '')}`, base: since.sinceEnd, to: since.period.to }];
    return { period: { ...since.period, others }, time: since };
  }
  const length = reader.marks.times.find((time) => time.isLength);
  const day = reader.marks.times.find(({ period, isAhead }) => period.role === 'day' && !isAhead);
  if (length !== undefined && day !== undefined) {
    const days = length.period.to - length.period.base;
    return { period: { ...length.period, base: day.period.to - days - 1, to: day.period.to }, time: length };
  }
  const time = findFigureTime(reader, at, ({ isSince }) => !isSince);
  return { time };
}

/** Days from the start of the year. */
function dayOfYear(published: number): number {
  const date = new Date(published * 86_400_000);
  return Math.round((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
}

function toCue(reader: SentenceReader, at: Span): CueMark {
  return {
    type: 'cue',
    ...at,
    text: reader.text.slice(at.start, at.end),
    classes: new Set(),
    verbClasses: new Set(),
    isVerb: false,
  };
}

const largest =
  /\b(?:its|the|their) (?:largest|biggest|steepest|sharpest|most aggressive) (?:single |one-time |individual )?(?:[\w-]+ )?(?:move|increase|hike|rise|cut|reduction|tightening|easing)s?\b/i;

/** "which was its largest single move since 1994": of the move named before it. */
function readLargest(reader: SentenceReader): void {
  const match = largest.exec(toSentence(reader));
  if (match === null || !hasBank(reader)) return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  const since = reader.marks.times.find(
    (time) => time.start >= at.end && time.start - at.end < 14 && time.sinceEnd !== undefined,
  );
  if (since?.sinceEnd === undefined || isOfBankAbroad(reader, at)) return;
  const ahead = reader.text.slice(reader.marks.start, at.start);
  const size = reader.marks.quantities.filter((mark) => mark.end <= at.start && isMoveSize(mark)).at(-1);
  const isCut = /\b(?:cut|lower|eas|reduc|trim)/i.test(`${ahead} ${match[0]}`);
  const isHike = /\b(?:rais|hik|lift|increas|tighten)/i.test(`${ahead} ${match[0]}`);
  if (isCut === isHike) return;
  const time = reader.marks.times.find((mark) => mark.end <= at.start && mark.period.role === 'day');
  reader.emit(
    {
      kind: 'policy-move',
      action: isCut ? 'cut' : 'hike',
      asserted: size === undefined ? null : toBasisPoints(size),
      isTotal: false,
      isStraight: false,
      largestSince: since.sinceEnd,
    },
    { marks: [toCue(reader, at), since], time, modality: 'fact', negated: false },
  );
  for (const cue of reader.freeCues('cut', 'hike')) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}

function isMoveSize({ quantity }: QuantityMark): boolean {
  return (
    quantity.unit === 'basis points' ||
    quantity.unit === 'percentage points' ||
    (quantity.unit === 'points' && Math.abs(quantity.high) <= 2)
  );
}

/** "third straight cut", "a quarter-point hike", "left rates unchanged", "75 basis points of cuts". */
function readMoves(reader: SentenceReader): void {
  const sentence = toSentence(reader);
  for (const cue of reader.freeCues('cut', 'hike', 'hold')) {
    if (!reader.isFree(cue)) continue;
    const action = hasClass(cue, 'hold') ? 'hold' : hasClass(cue, 'cut') ? 'cut' : 'hike';
    const around = `${reader.before(cue, 60)} ${cue.text} ${reader.after(cue, 50)}`;
    const isOfRates =
      action === 'hold' ||
      /\brates?\b|basis[- ]point|\bbps?\b|quarter-point|half-point|quarter of a (?:percentage )?point|percentage point|\b(?:its|the) (?:target|range)\b/i.test(
        around,
      ) ||
      (reader.marks.names.some(({ entry, end }) => entry.type === 'bank' && end <= cue.start && cue.start - end < 60) &&
        isVerbOf(cue, 'cut', 'hike') &&
        !/cost|borrowing|price|tax|jobs?|forecast|spending/i.test(reader.after(cue, 25)));
    const ordinal = reader.freeQuantities.find(
      (mark) =>
        (mark.quantity.unit === 'ordinal' || mark.quantity.of === 'cut' || mark.quantity.of === 'hike') &&
        mark.end <= cue.end &&
        cue.start - mark.end < 14,
    );
    const isCounted = !isOfRates && hasBank(reader) && ordinal !== undefined;
    const isDenied =
      /\b(?:no (?:further|more|additional|other)|not a single|without (?:a|any|another)) (?:rate |interest[- ]rate )?$/i.test(
        reader.before(cue, 34),
      ) ||
      (/\bno (?:rate |interest-rate )?$/i.test(reader.before(cue, 20)) &&
        /s$/.test(cue.text) &&
        /\b(?:likely|expected|will|this year|next year|before|until|in (?:19|20)\d\d)\b/i.test(reader.after(cue, 40)));
    const isOfOther =
      /\b(?:tax(?:es)?|job|jobs|price|dividend|production|output|spending|cost|costs|forecast|earnings|capital|staff|interest expenses?|financing)[\s-]*$/i.test(
        reader.before(cue, 16),
      ) || /^ (?:in|to|of|on) (?:borrowing|interest expense|cost|costs|taxes|spending)/i.test(reader.after(cue, 24));
    if (!(isOfRates || isCounted || isDenied) || isOfOther) continue;
    if (
      /\bhad not\b/i.test(reader.before(cue, 14)) ||
      /\bhad been (?:left|kept|held)\b/i.test(`${reader.before(cue, 10)}${cue.text}`)
    )
      continue;
    if (
      /\b(?:fastest|steepest|quickest|sharpest|biggest|largest|most aggressive|first)\b[^.;,]{0,20}$/i.test(
        reader.before(cue, 40),
      ) &&
      !isVerbBefore(reader, cue)
    )
      continue;
    const nearby = reader.freeQuantities.filter(
      (mark) => distance(mark, cue) < 70 && reader.breaks(mark, cue, true) === 0,
    );
    const size = nearby.find(
      (mark) =>
        isMoveSize(mark) ||
        (mark.quantity.unit === 'fraction' && /point/.test(sentence)) ||
        (mark.quantity.unit === 'percent' &&
          mark.quantity.high <= 1.5 &&
          /\bby (?:a |another )?(?:full )?$/i.test(reader.before(mark, 16))),
    );
    const run = nearby.find(
      ({ quantity }) =>
        (quantity.unit === 'ordinal' ||
          quantity.of === 'cut' ||
          quantity.of === 'hike' ||
          quantity.of === 'move' ||
          quantity.of === 'hold' ||
          quantity.of === 'meeting' ||
          quantity.of === 'time') &&
        quantity.high <= 40,
    );
    const isStraight =
      run !== undefined &&
      (run.quantity.isStraight ||
        ordinalMove.test(reader.text.slice(Math.min(run.start, cue.start), Math.max(run.end, cue.end) + 12)));
    const point = size === undefined ? findPoint(reader, cue) : undefined;
    const isPlain = size === undefined && run === undefined && point === undefined;
    const time = reader.findTime(cue);
    const isToCome = isDenied || /\b(?:will|won't|going to|would)\b/i.test(reader.before(cue, 40));
    const isDone =
      isVerbOf(cue, 'cut', 'hike') ||
      isDenied ||
      /\b(?:deliver|announc|enact|approv|order|vot|decid|made|make|left|held|kept|stood|paus|following|after|since|the Fed(?:eral Reserve)?'s|initiated|began|started|brought)/i.test(
        sentence,
      );
    if (
      isPlain &&
      action !== 'hold' &&
      (!(time !== undefined && isDone) ||
        reader.statements.some((one) => one.kind === 'policy-move' && one.action === action))
    )
      continue;
    const isTotal =
      (point !== undefined && /\b(?:since|so far|this year|over|in (?:19|20)\d\d)\b/i.test(sentence)) ||
      (size !== undefined &&
        (/\b(?:total|cumulative|combined|altogether|in all|worth)\b/i.test(around) ||
          /^ (?:of|in) (?:[\w-]+ )?(?:cuts|hikes|easing|tightening|reductions|increases)/i.test(
            reader.after(size, 40),
          ) ||
          (/\b(?:since|so far|this year|over the|between|from|in (?:19|20)\d\d)\b/i.test(sentence) &&
            Math.abs(toBasisPoints(size).high) > 75)));
    const isOnly = /\bwould be (?:only |just )?(?:the|its) $/i.test(run === undefined ? '' : reader.before(run, 24));
    const basisPoints = size === undefined ? point && fullPoint : toBasisPoints(size);
    const count = run === undefined ? undefined : run.quantity.high;
    const draft: PolicyMoveDraft = {
      kind: 'policy-move',
      action,
      asserted: basisPoints ?? null,
      isTotal,
      isStraight,
      ...(count === undefined ? {} : { count }),
      ...(isOnly && !isStraight ? { isNextCounted: true } : {}),
    };
    const isSum =
      count !== undefined && !isStraight
        ? findMoveTime(reader, {
            start: Math.min(cue.start, run?.start ?? cue.start),
            end: Math.max(cue.end, run?.end ?? cue.end),
          })
        : isTotal
          ? findMoveTime(reader, cue)
          : {};
    reader.emit(draft, {
      marks: [run, size, point, cue],
      ...isSum,
      ...(isOnly ? { modality: 'fact' as const } : {}),
      ...(isDenied ? { negated: true } : {}),
      ...(isToCome && isDenied ? { modality: 'forecast' as const } : {}),
    });
    if (run !== undefined)
      for (const other of reader.freeCues('cut', 'hike'))
        if (other.start < run.end + 12 && other.end > run.start) reader.use(other);
  }
}

/** "its first cut since 2019": a number of its own, and no pace. */
function isVerbBefore(reader: SentenceReader, cue: Span): boolean {
  return /\bfirst (?:[\w-]+ ){0,3}$/i.test(reader.before(cue, 40));
}

const fullPoint = { low: 100, high: 100, unit: 'basis points', wording: 'plain', rounding: 0.5 } as const;

/** "by a full percentage point": a figure in words. */
function findPoint(reader: SentenceReader, cue: Span): CueMark | undefined {
  const match = /^[^.;,]{0,24}\bby (a (?:full |whole |cumulative )?(?:percentage )?point)\b/i.exec(
    reader.after(cue, 60),
  );
  if (match === null) return undefined;
  const end = cue.end + match[0].length;
  return toCue(reader, { start: end - (match[1] as string).length, end });
}

type PolicyMoveDraft = Omit<
  PolicyMoveStatement,
  'span' | 'sentence' | 'modality' | 'negated' | 'period' | 'attributedTo' | 'horizon'
>;

const hasBank = (reader: SentenceReader): boolean =>
  reader.marks.names.some(({ entry }) => entry.type === 'bank' || entry.type === 'rate');

function toBasisPoints({ quantity }: QuantityMark) {
  const factor = quantity.unit === 'basis points' ? 1 : 100;
  const asserted = toAsserted(quantity, 'basis points');
  return {
    ...asserted,
    low: asserted.low * factor,
    high: asserted.high * factor,
    rounding: Math.max(asserted.rounding * factor, 0.5),
  };
}

/** "it would be only the third rise since 2006": a number in a row of moves, said with no verb of moving. */
function readOrdinals(reader: SentenceReader): void {
  if (!hasBank(reader) && !/\brates?\b/.test(toSentence(reader))) return;
  for (const run of reader.freeQuantities) {
    const { unit, of, high, isStraight } = run.quantity;
    const isOfOther = /price|tax|earnings|dividend|profit|quarterly|weekly|daily/i.test(
      `${reader.before(run, 10)}${reader.text.slice(run.start, run.end)}`,
    );
    if (unit !== 'ordinal' || (of !== 'cut' && of !== 'hike') || high > 40 || isOfOther || isOfBankAbroad(reader, run))
      continue;
    const isOnly = /\bwould be (?:only |just )?(?:the|its) $/i.test(reader.before(run, 24));
    reader.emit(
      {
        kind: 'policy-move',
        action: of,
        asserted: null,
        isTotal: false,
        isStraight,
        count: high,
        ...(isOnly && !isStraight ? { isNextCounted: true } : {}),
      },
      { marks: [run], ...findMoveTime(reader, run), ...(isOnly ? { modality: 'fact' as const } : {}) },
    );
  }
}

const expectedHold =
  /\b(?:nobody|no one|no economists?|few|hardly anyone|almost no one) (?:\w+ )?(?:expects?|foresees?|predicts?|looks? for) (?:a|any) (?:change|move)\b|\bno (?:change|move) (?:is|was) (?:expected|foreseen|on the cards)\b/i;

/** "nobody expects a change when it meets on March 16-17". */
function readExpectedHold(reader: SentenceReader): void {
  const match = expectedHold.exec(toSentence(reader));
  if (match === null || !hasBank(reader)) return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.period.to > reader.discourse.published);
  if (time === undefined || isOfBankAbroad(reader, at)) return;
  reader.emit(
    { kind: 'policy-move', action: 'hold', asserted: null, isTotal: false, isStraight: false },
    { marks: [toCue(reader, at)], time, modality: 'forecast', horizon: time.period.to, negated: false },
  );
}

/** "has entered an easing cycle", "the tightening cycle that ended in July 2023". */
function readCycles(reader: SentenceReader): void {
  for (const cue of reader.freeCues('easing', 'tightening')) {
    if (isOfBankAbroad(reader, cue)) continue;
    if (/^(?:easing|tightening)$/i.test(cue.text) && !reader.marks.names.some(({ entry }) => entry.type === 'bank'))
      continue;
    const phases = reader
      .cues('completed', 'begun', 'continuing')
      .filter(
        (phase) =>
          distance(phase, cue) < 45 && reader.breaks(phase, cue, true) === 0 && reader.breaks(phase, cue) === 0,
      );
    const [phase] = [...phases].sort(
      (a, b) => rank(a.classes) - rank(b.classes) || distance(a, cue) - distance(b, cue),
    );
    if (phase === undefined) continue;
    reader.emit(
      {
        kind: 'policy-move',
        action: hasClass(cue, 'easing') ? 'easing' : 'tightening',
        asserted: null,
        isTotal: false,
        isStraight: false,
        phase: hasClass(phase, 'completed') ? 'completed' : hasClass(phase, 'begun') ? 'begun' : 'continuing',
      },
      { marks: [phase, cue] },
    );
  }
}

const rank = (classes: ReadonlySet<string>): number => (classes.has('completed') ? 0 : classes.has('begun') ? 1 : 2);
