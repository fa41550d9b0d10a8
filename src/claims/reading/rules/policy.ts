import type { QuantityMark } from '../marks.ts';
import { distance, hasClass, isVerbOf } from '../sentence.ts';
import { type SentenceReader, toAsserted } from '../sentence-reader.ts';

/** The Federal Reserve: the level of its rate, its moves, their run and the cycle they belong to. */
export function readPolicy(reader: SentenceReader): void {
  const { names } = reader.marks;
  const isAboutPolicy =
    names.some(({ entry }) => entry.type === 'bank' || entry.type === 'rate') ||
    /\b(?:interest[- ]rates?|rate (?:cuts?|hikes?|increases?|reductions?)|policy ?makers|basis-point (?:cut|hike|reduction|increase)|quarter-point|half-point|easing cycle|tightening cycle)\b/i.test(
      reader.text.slice(reader.marks.start, reader.marks.end),
    );
  if (!isAboutPolicy) return;
  readRates(reader);
  readMoves(reader);
  readCycles(reader);
}

function isRateFigure({ quantity }: QuantityMark): boolean {
  return quantity.unit === 'percent' && quantity.low >= 0 && quantity.high <= 25;
}

/** "a range of 3.50%-3.75%", "a 3.5% federal funds rate", "rates at 5.25% to 5.5%". */
function readRates(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities.filter(isRateFigure)) {
    const rate = reader.marks.names.find(
      (name) =>
        (name.entry.type === 'rate' || (name.entry.type === 'bank' && /range|target|rate/i.test(reader.text.slice(Math.min(name.end, figure.end), Math.max(name.start, figure.start))))) &&
        distance(name, figure) < 110 &&
        reader.breaks(name, figure, true) === 0,
    );
    const between = rate === undefined ? '' : reader.text.slice(Math.min(rate.end, figure.end), Math.max(rate.start, figure.start));
    const isBareRange = /\b(?:range|target|corridor) (?:of|to|at|between|from)?\s*$/i.test(reader.before(figure, 24)) && figure.quantity.isRange;
    if (rate === undefined && !isBareRange) continue;
    if (reader.marks.names.some((other) => other !== rate && (other.entry.type === 'indicator' || other.entry.type === 'index') && distance(other, figure) < 25 && other.start > (rate?.end ?? 0) && other.end <= figure.start)) continue;
    if (/\b(?:cut|hike|increase|reduction)s?\b/.test(between) && !/\bto\b/.test(between)) continue;
    const ahead = reader.before(figure, 30);
    const isNow = /\b(?:at present|currently|now|still|already)\b/i.test(reader.before(figure, 50));
    const relation = /\b(?:above|over|more than|north of)\s*$/i.test(ahead) ? 'above' : /\b(?:below|under|less than)\s*$/i.test(ahead) ? 'below' : 'at';
    reader.emit({ kind: 'policy-rate', relation, asserted: toAsserted(figure.quantity) }, { marks: [rate !== undefined && distance(rate, figure) < 60 ? rate : undefined, figure], ...(isNow ? { modality: 'fact' as const, time: undefined } : {}) });
  }
}

const ordinalMove = /\b(?:straight|consecutive|successive|in a row|running)\b/i;

/** "third straight cut", "a quarter-point hike", "left rates unchanged", "75 basis points of cuts". */
function readMoves(reader: SentenceReader): void {
  const sentence = reader.text.slice(reader.marks.start, reader.marks.end);
  for (const cue of reader.freeCues('cut', 'hike', 'hold')) {
    const action = hasClass(cue, 'hold') ? 'hold' : hasClass(cue, 'cut') ? 'cut' : 'hike';
    const around = `${reader.before(cue, 60)} ${cue.text} ${reader.after(cue, 50)}`;
    const isOfRates =
      action === 'hold' ||
      /\brates?\b|basis[- ]point|\bbps?\b|quarter-point|half-point|quarter of a (?:percentage )?point|percentage point/i.test(around) ||
      (reader.marks.names.some(({ entry, end }) => (entry.type === 'bank') && end <= cue.start && cue.start - end < 60) && isVerbOf(cue, 'cut', 'hike') && !/cost|borrowing|price|tax|jobs?|forecast|spending/i.test(reader.after(cue, 25)));
    const isCounted = !isOfRates && hasBank(reader) && reader.freeQuantities.some((mark) => mark.quantity.unit === 'ordinal' && cue.start - mark.end >= 0 && cue.start - mark.end < 14);
    const isOfOther = /\b(?:tax(?:es)?|job|jobs|price|dividend|production|output|spending|cost|costs|forecast|earnings|capital|staff|interest expenses?|financing)[\s-]*$/i.test(reader.before(cue, 16)) || /^ (?:in|to|of|on) (?:borrowing|interest expense|cost|costs|taxes|spending)/i.test(reader.after(cue, 24));
    if (!(isOfRates || isCounted) || isOfOther) continue;
    const nearby = reader.freeQuantities.filter((mark) => distance(mark, cue) < 70 && reader.breaks(mark, cue, true) === 0);
    const size = nearby.find(({ quantity }) => quantity.unit === 'basis points' || quantity.unit === 'percentage points' || (quantity.unit === 'points' && Math.abs(quantity.high) <= 2) || (quantity.unit === 'fraction' && /point/.test(sentence)));
    const run = nearby.find(({ quantity }) => (quantity.unit === 'ordinal' || quantity.of === 'cut' || quantity.of === 'hike' || quantity.of === 'move' || quantity.of === 'hold' || quantity.of === 'meeting' || quantity.of === 'time') && quantity.high <= 40);
    const isStraight = run !== undefined && (run.quantity.isStraight || ordinalMove.test(reader.text.slice(Math.min(run.start, cue.start), Math.max(run.end, cue.end) + 12)));
    const isPlain = size === undefined && run === undefined;
    const hasDate = reader.findTime(cue) !== undefined;
    const isDone = isVerbOf(cue, 'cut', 'hike') || /\b(?:deliver|announc|enact|approv|order|vot|decid|made|make|left|held|kept|stood|paus|following|after|since|the Fed(?:eral Reserve)?'s|initiated|began|started|brought)/i.test(sentence);
    if (isPlain && action !== 'hold' && !(hasDate && isDone)) continue;
    const isTotal = size !== undefined && (/\b(?:total|cumulative|combined|altogether|in all|worth)\b/i.test(around) || /^ (?:of|in) (?:[\w-]+ )?(?:cuts|hikes|easing|tightening|reductions|increases)/i.test(reader.after(size, 40)) || (/\b(?:since|so far|this year|over the|between|from|in (?:19|20)\d\d)\b/i.test(sentence) && Math.abs(size.quantity.high) > 75));
    const count = run === undefined ? undefined : run.quantity.high;
    reader.emit(
      {
        kind: 'policy-move',
        action,
        asserted: size === undefined ? null : toBasisPoints(size),
        isTotal,
        isStraight,
        ...(count === undefined ? {} : { count }),
      },
      { marks: [run, size, cue] },
    );
  }
}

const hasBank = (reader: SentenceReader): boolean => reader.marks.names.some(({ entry }) => entry.type === 'bank' || entry.type === 'rate');

function toBasisPoints({ quantity }: QuantityMark) {
  const factor = quantity.unit === 'basis points' ? 1 : 100;
  const asserted = toAsserted(quantity, 'basis points');
  return { ...asserted, low: asserted.low * factor, high: asserted.high * factor, rounding: Math.max(asserted.rounding * factor, 0.5) };
}

/** "has entered an easing cycle", "the tightening cycle that ended in July 2023". */
function readCycles(reader: SentenceReader): void {
  for (const cue of reader.freeCues('easing', 'tightening')) {
    if (/^(?:easing|tightening)$/i.test(cue.text) && !reader.marks.names.some(({ entry }) => entry.type === 'bank')) continue;
    const phases = reader.cues('completed', 'begun', 'continuing').filter((phase) => distance(phase, cue) < 45 && reader.breaks(phase, cue, true) === 0 && reader.breaks(phase, cue) === 0);
    const [phase] = [...phases].sort((a, b) => rank(a.classes) - rank(b.classes) || distance(a, cue) - distance(b, cue));
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
