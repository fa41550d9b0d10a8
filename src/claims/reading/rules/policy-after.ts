import {
  addMonths,
  type DayNumber,
  endOfMonth,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
} from '../../../core/index.ts';
import type { PolicyMoveStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toNumberPattern } from '../number-words.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isMoveSize, toBasisPoints } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const rates =
  '(?:(?:interest )?rates|them|it|policy|things|(?:the|its) (?:funds |policy |target )?(?:rate|range|target))';
const still = '(?:steady|alone|unchanged|on hold|as (?:they|it) (?:were|was)|where (?:they|it) (?:were|was|stood))';
const after = new Pattern(
  new RegExp(
    `^\\W*(?:(?:And|But|Then) )?(?:in (${month}),? )?(?:it|they|the (?:Fed|committee|central bank)) (?:then |again )?(?:(?<hold>(?:left|held|kept) ${rates} ${still}|stood pat|did nothing|held|made no change|paused)|(?:(?<cut>lowered|cut|reduced|trimmed)|raised|lifted|hiked|increased) ${rates})(?: (?:again|once more|further))*(?: by [^,;.]{3,40}?)?(?:,? (?:again )?in (${month}))?(?: (?:again|as well))?\\W*$`,
    'i',
  ),
);

/** "In June 2017 the Fed raised rates. In July it held them steady", "it cut them again in October": the first such month after the move told. */
export function readMonthAfter(reader: SentenceReader): void {
  const { policyDay, policyBlock, published } = reader.discourse;
  const found = reader.find(after);
  if (found === undefined || policyDay === undefined || policyBlock !== reader.block || reader.isHeading) return;
  const { match, at } = found;
  const name = match[1] ?? match[4];
  if (name === undefined || (match[1] !== undefined && match[4] !== undefined) || reader.marks.names.length > 0) return;
  const period = toMonthAfter(name, policyDay);
  if (period.to > published) return;
  const size = reader.freeQuantities.find(isMoveSize);
  const { hold, cut } = match.groups ?? {};
  emitMove(reader, at, period, {
    action: hold !== undefined ? 'hold' : cut !== undefined ? 'cut' : 'hike',
    asserted: size === undefined || hold !== undefined ? null : toBasisPoints(size),
  });
}

/** The first month of a name that begins after a day. */
function toMonthAfter(name: string, day: DayNumber): StatedPeriod {
  const ahead = (months.indexOf(name.slice(0, 3).toLowerCase()) + 1 - toCivilDate(day).month + 12) % 12;
  const first = addMonths(startOfMonth(day), ahead === 0 ? 12 : ahead);
  const [base, to] = [sessionOnOrBefore(first - 1), sessionOnOrBefore(endOfMonth(first))];
  return { text: name, base, to, role: 'window', from: 'stated', isOpen: false, others: [] };
}

const lastOf = new Pattern(
  new RegExp(
    `\\bthe (?:last|final|latest) of (?:the |its |these |those )?(?<count>${toNumberPattern(2, 20)}|\\d{1,2}) (?:(?:straight|consecutive|successive) )?(?:(?:rate|interest-rate) )?(?:(?<cut>cuts|reductions)|increases|hikes|rises)\\b`,
    'i',
  ),
);

/** "It began to raise rates in December 2015. The last of nine increases came in December 2018": counted from the first that is told. */
export function readLastOf(reader: SentenceReader): void {
  const { policyBase, policyBlock, published } = reader.discourse;
  const found = reader.find(lastOf);
  const time = reader.marks.times.find(({ isSince, isAhead, isLength }) => !isSince && !isAhead && !isLength);
  if (found === undefined || time === undefined || time.period.to > published) return;
  const { match, at } = found;
  const isBegun = policyBlock === reader.block && policyBase !== undefined && policyBase < time.period.base;
  if (!isBegun) return;
  emitMove(
    reader,
    at,
    { ...time.period, text: time.text, base: policyBase, role: 'window', from: 'stated', others: [] },
    {
      action: match.groups?.cut === undefined ? 'hike' : 'cut',
      asserted: null,
      count: toNumber(match.groups?.count ?? ''),
    },
  );
}

type Told = Pick<PolicyMoveStatement, 'action' | 'asserted' | 'count'>;

/** A move told of its sentence as a whole, which uses up the words that tell it. */
function emitMove(reader: SentenceReader, at: { start: number; end: number }, period: StatedPeriod, told: Told): void {
  reader.emit(
    { kind: 'policy-move', isTotal: false, isStraight: false, ...told },
    { marks: [toCue(reader, at)], time: undefined, period, modality: 'fact', negated: false },
  );
  const { quantities, cues } = reader.marks;
  reader.use(...quantities.filter((mark) => overlaps(mark, at)), ...cues.filter((mark) => overlaps(mark, at)));
}
