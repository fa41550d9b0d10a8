import type { Span } from '../../document.ts';
import type { PolicyMoveStatement, Statement } from '../../statement.ts';
import { hull } from '../hull.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { distance, hasClass, isVerbOf, overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isTold, toClauseAt } from '../times/tense.ts';
import { toNumber } from '../to-number.ts';
import { isPoint } from './policy-again.ts';
import { findMoveTime, ordinalMove } from './policy-counts.ts';
import { findEach } from './policy-months.ts';
import { findPoint, fullPoint, hasBank, isMoveSize, toBasisPoints } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

/** "Nine increases were made between December 2015 and December 2018", in a passage on the bank. */
const made = /^ (?:had been |were |was )(?:made|delivered|announced)\b/i;

/** "third straight cut", "a quarter-point hike", "left rates unchanged", "75 basis points of cuts". */
export function readMoves(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const cue of reader.freeCues('cut', 'hike', 'hold')) {
    if (!reader.isFree(cue)) continue;
    const action = hasClass(cue, 'hold') ? 'hold' : hasClass(cue, 'cut') ? 'cut' : 'hike';
    const around = `${reader.before(cue, 60)} ${cue.text} ${reader.after(cue, 50)}`;
    const isOfRates =
      action === 'hold' ||
      /\brates?\b|basis[- ]point|(?:\b|\d)bps?\b|quarter[- ]point|half[- ]point|quarter of a (?:percentage )?point|percentage point|\b(?:its|the) (?:target|range)\b/i.test(
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
    const isSpokenOf =
      hasBank(reader) || (reader.discourse.policyBlock === reader.block && made.test(reader.after(cue, 14)));
    const isCounted = !isOfRates && isSpokenOf && ordinal !== undefined;
    const isDenied =
      /\b(?:no (?:further|more|additional|other)|not a single|without (?:a|any|another)) (?:rate |interest[- ]rate )?$/i.test(
        reader.before(cue, 34),
      ) ||
      (/\bno (?:rate |interest-rate )?$/i.test(reader.before(cue, 20)) &&
        (/s$/.test(cue.text) ||
          /^ (?:before|until|this year|next year|in (?:19|20)\d\d)\b/i.test(reader.after(cue, 12))) &&
        /\b(?:likely|expected|will|this year|next year|before|until|in (?:19|20)\d\d)\b/i.test(reader.after(cue, 40)));
    const isOfOther =
      /\b(?:tax(?:es)?|job|jobs|price|dividend|production|output|spending|cost|costs|forecast|earnings|capital|staff|interest expenses?|financing)[\s-]*$/i.test(
        reader.before(cue, 16),
      ) ||
      /^ (?:(?:their|its|lending|credit|bank) )?(?:standards|terms|belts?|capital|supervision|rules)\b/i.test(
        reader.after(cue, 30),
      ) ||
      /^ (?:in|to|of|on) (?:borrowing|interest expense|cost|costs|taxes|spending)/i.test(reader.after(cue, 24));
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
        (isMoveSize(mark) && !isOfSome(reader, mark)) ||
        (mark.quantity.unit === 'fraction' && (/point/.test(sentence) || isPartOfPoint(reader, mark))) ||
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
        reader.statements.some((one) => one.kind === 'policy-move' && one.action === action && !isApart(one, time)))
    )
      continue;
    const isTotal =
      (point !== undefined &&
        /\b(?:since|so far|this year|over|in (?:19|20)\d\d|by the end|(?:at|before) the end of|by year-end|by (?:next )?[A-Z][a-z]+)\b/.test(
          sentence,
        )) ||
      (size !== undefined &&
        (/\b(?:total|cumulative|combined|altogether|together|in all|worth)\b/i.test(around) ||
          /^ since\b/i.test(reader.after(size, 8)) ||
          /^ (?:of|in) (?:[\w-]+ )?(?:cuts|hikes|easing|tightening|reductions|increases)/i.test(
            reader.after(size, 40),
          ) ||
          (/\b(?:since|so far|this year|last year|over the|between|from|in (?:19|20)\d\d)\b/i.test(sentence) &&
            Math.abs(toBasisPoints(size).high) > 75)));
    const isOnly = /\bwould be (?:only |just )?(?:the|its) $/i.test(run === undefined ? '' : reader.before(run, 24));
    const basisPoints = size === undefined ? point && fullPoint : toSummed(reader, size);
    const count = run === undefined ? undefined : run.quantity.high;
    const each = findEach(reader, time);
    const draft: PolicyMoveDraft = {
      kind: 'policy-move',
      action,
      asserted: basisPoints ?? null,
      isTotal,
      isStraight,
      ...(count === undefined ? {} : { count }),
      ...toCountWording(run),
      ...(count === 1 && isFirst(reader, run) ? { isFirst: true as const } : {}),
      ...(isOnly && !isStraight ? { isNextCounted: true } : {}),
      ...(count === undefined && time !== undefined && lastMove.test(reader.before(cue, 40))
        ? { isLast: true as const }
        : {}),
      ...(each === undefined ? {} : { each: each.stretches }),
    };
    const isFurther = run !== undefined && isToFollow(reader, hull([run, cue]));
    const isSum =
      count !== undefined && !isFurther && (!isStraight || time === undefined)
        ? findMoveTime(reader, {
            start: Math.min(cue.start, run?.start ?? cue.start),
            end: Math.max(cue.end, run?.end ?? cue.end),
          })
        : isTotal
          ? findMoveTime(reader, size === undefined ? cue : hull([cue, size]))
          : {};
    reader.emit(draft, {
      marks: [run, size, point, cue, each?.last],
      ...isSum,
      ...(each === undefined ? {} : { period: each.period }),
      ...(isOnly ? { modality: 'fact' as const } : {}),
      ...(isDenied ? { negated: true } : {}),
      ...(isFurther || (isToCome && isDenied) ? { modality: 'forecast' as const } : {}),
    });
    readSomeOf(reader, draft, isSum);
    if (run !== undefined)
      for (const other of reader.freeCues('cut', 'hike'))
        if (other.start < run.end + 12 && other.end > run.start) reader.use(other);
  }
}

/** "For the first time", "its first cut", and not "has cut once". */
const isFirst = ({ text }: SentenceReader, run: Span | undefined): boolean =>
  run !== undefined && /\bfirst\b/i.test(text.slice(run.start, run.end));

/** "Cut in December, and it cut again in January": a move of its own, at another time than the one told before. */
const isApart = ({ period }: Statement, time: TimeMark | undefined): boolean =>
  time !== undefined &&
  isPoint(time) &&
  period.from === 'stated' &&
  (time.period.base >= period.to || time.period.to <= period.base);

/** "The Fed last raised rates in July 2023", "its last increase came in": of one move, and the last of its sort. */
const lastMove =
  /(?:(?<!\bthe )\blast|\bmost recent(?:ly)?|\blatest) (?:(?:rate|interest-rate|quarter-point|half-point|policy) )*$/i;

const someOf = new RegExp(
  `\\b(?<count>${toNumberPattern(1, 20)}|\\d{1,2}) of (?:them|these|those|which)(?: (?:were|was|being|coming))?,? (?:(?:of|by|for|in steps of) )?$`,
  'i',
);

/** "Six moves, four of them of 75 basis points": the size of some of them. */
const isOfSome = (reader: SentenceReader, size: Span): boolean => someOf.test(reader.before(size, 44));

/** Some of the moves that were just counted had a size: so many of it, over the same time. */
function readSomeOf(reader: SentenceReader, told: PolicyMoveDraft, options: ReturnType<typeof findMoveTime>): void {
  const size = reader.freeQuantities.find((mark) => isMoveSize(mark) && isOfSome(reader, mark));
  if (size === undefined || told.count === undefined) return;
  const [said = '', count = ''] = someOf.exec(reader.before(size, 44)) ?? [];
  const number = toNumber(count);
  if (Number.isNaN(number) || number > told.count) return;
  const { action } = told;
  const cue = toCue(reader, { start: size.start - said.length, end: size.start - 1 });
  reader.emit(
    { kind: 'policy-move', action, asserted: toBasisPoints(size), isTotal: false, isStraight: false, count: number },
    { marks: [cue, size], ...options },
  );
  reader.use(...reader.marks.quantities.filter((mark) => overlaps(mark, cue)));
}

/** "At least one more Fed cut this year", "two further hikes by June": told of no past, they are to follow. */
function isToFollow(reader: SentenceReader, at: Span): boolean {
  const isMore = /\b(?:more|further|additional)\b/i.test(reader.text.slice(at.start, at.end));
  const isOpen = reader.marks.times.some(({ isAhead, ends }) => isAhead || ends !== undefined);
  return isMore && isOpen && !isTold(toClauseAt(reader.sentence, at.start - reader.marks.start));
}

/** "Cut by a quarter on Thursday", "raised rates by a half": of a point. */
function isPartOfPoint(reader: SentenceReader, figure: Span): boolean {
  return (
    /\bby (?:a|another|one)? ?$/i.test(reader.before(figure, 14)) &&
    !/^ (?:of (?!a (?:percentage )?point)|per ?cent|%)/i.test(reader.after(figure, 20))
  );
}

/** "Cuts that added up to 100bp": a sum, and no upper limit. */
function toSummed(reader: SentenceReader, size: QuantityMark) {
  const asserted = toBasisPoints(size);
  const isSummed = /\badd(?:s|ed|ing)? up to $/i.test(reader.before(size, 16));
  return isSummed ? { ...asserted, wording: 'plain' as const } : asserted;
}

/** "its first cut since 2019": a number of its own, and no pace. */
function isVerbBefore(reader: SentenceReader, cue: Span): boolean {
  return /\bfirst (?:[\w-]+ ){0,3}$/i.test(reader.before(cue, 40));
}

type PolicyMoveDraft = Omit<
  PolicyMoveStatement,
  'span' | 'sentence' | 'modality' | 'negated' | 'period' | 'attributedTo' | 'horizon'
>;

/** "At least one cut", "no more than two": a bound on their number. */
function toCountWording(run: QuantityMark | undefined): Pick<PolicyMoveStatement, 'countWording'> {
  const wording = run?.quantity.unit === 'plain' ? run.quantity.wording : undefined;
  return wording === 'at-least' || wording === 'at-most' ? { countWording: wording } : {};
}
