import type { Span } from '../../document.ts';
import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findFigureTime } from './figure-time.ts';
import { emitChange } from './indicator-changes.ts';
import { toPastExtreme } from './indicator-levels.ts';
import { findTenors } from './indicator-names.ts';
import { toDayTold } from './point-told.ts';
import { toCue } from './sentence-cue.ts';

const ten = '(?:(?:ten|10)[- ](?:year|yr)s?|10[- ]?yr?|tens)';
const two = '(?:(?:two|2)[- ](?:year|yr)s?|2[- ]?yr?|twos)';
const paper =
  '(?: (?:treasury|government))?(?: (?:notes?|bonds?|paper|maturity|counterpart|yields?|treasury|treasuries))?';
const amount =
  '((?:(?:about |around |roughly |some |nearly |almost |just |only )?(?:[\\d.]+|[a-z]+(?: [a-z]+)?)[ -]?(?:basis[- ]points?|bps?|percentage points?|(?:of a )?(?:percentage )?point) )?)';
const pair = new Pattern(
  new RegExp(
    `\\b(${ten}|${two})${paper}(?: (?:now|once again|again|still|then|had|has|have))*,? (?:yield(?:s|ed|ing)?|pa(?:ys|id|ying)|offer(?:s|ed|ing)?|trad(?:es|ed|ing)|(?:is|was|are|were|stands?|stood) (?:at )?) ?${amount}(more|less|above|below|higher|lower)(?: than)? (?:the |that of the |those of )?(${ten}|${two})\\b`,
    'i',
  ),
);

/** "Tens yielded 108 basis points less than twos", "the ten-year note yields more than the two-year": the slope of the curve. */
export function readYieldGaps(reader: SentenceReader): void {
  readSlope(reader);
  const match = pair.exec(reader.sentence);
  const entry = loadNames().byId.get('yield-curve');
  if (match === null || entry === undefined) return;
  const [isTen, isOther] = [match[1], match[4]].map((name) => /ten|10/i.test(name as string));
  if (isTen === isOther) return;
  const at = reader.spanOf(match);
  const isMore = /more|above|higher/i.test(match[3] as string);
  const isSteep = isMore === isTen;
  const figure = reader.freeQuantities.find(
    (mark) =>
      mark.start >= at.start &&
      mark.end <= at.end &&
      !/year|yr/.test(reader.after(mark, 6)) &&
      mark.quantity.unit !== 'plain',
  );
  const time = findFigureTime(reader, at);
  const asserted = figure === undefined ? undefined : toAsserted(figure.quantity);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, match[0]),
      relation: asserted !== undefined ? 'at' : isSteep ? 'above' : 'below',
      asserted:
        asserted === undefined
          ? { low: 0, high: 0, unit: 'percentage points', wording: 'plain', rounding: 0 }
          : isSteep
            ? scaled(asserted)
            : { ...scaled(asserted), low: -scaled(asserted).high, high: -scaled(asserted).low },
    },
    { marks: [toCue(reader, at), figure], ...toTimeTold(reader, at, time), negated: false },
  );
  for (const name of reader.marks.names) if (name.start < at.end && name.end > at.start) reader.use(name);
}

const sloped = new Pattern(
  /\b(?:is|was|had been|has been|stood|remained|remains) (?:(?:still|again|now|back) )?(?:(?:positively|upwards?)[ -]slop(?:ed|ing)|(?<down>negatively[ -]slop(?:ed|ing)|downwards?[ -]slop(?:ed|ing)))\b/i,
);

/** "The yield curve was positively sloped then": above zero. */
function readSlope(reader: SentenceReader): void {
  const found = reader.find(sloped);
  const name = reader.marks.names.find(({ entry }) => entry.id === 'yield-curve');
  if (found === undefined || name === undefined || name.end > found.at.start || reader.breaks(name, found.at) > 0)
    return;
  const { match, at } = found;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(name.entry, name.text),
      relation: match.groups?.down === undefined ? 'above' : 'below',
      asserted: { low: 0, high: 0, unit: 'percentage points', wording: 'plain', rounding: 0 },
    },
    { marks: [name, toCue(reader, at)], ...toTimeTold(reader, at, findFigureTime(reader, at)) },
  );
}

const itAgainst = new Pattern(
  new RegExp(
    `\\b(?:it|they) (?:(?:is|are|was|were|stands?|stood) (?:now |once again |again |still |back |once more )*(above|below|higher than|lower than)|(?:now |again |still )?(?:yields?|pays?|yielded|paid) (more|less) than) (?:the |that of the )?(${ten}|${two})(?:'s| (?:notes?|bonds?|yields?))?`,
    'i',
  ),
);

/** "The two-year ended at 2.92%. It is above the ten-year's again": the sign of the slope, of the note told before. */
function readItAgainst(reader: SentenceReader, carried: NameEntry | undefined): void {
  const found = reader.find(itAgainst);
  const entry = loadNames().byId.get('yield-curve');
  if (found === undefined || entry === undefined) return;
  const { match, at } = found;
  const isTen = !/ten|10/i.test(match[3] as string);
  const own = [...reader.marks.names, ...findTenors(reader)].findLast(({ end }) => end <= at.start);
  if ((own?.entry ?? carried)?.id !== (isTen ? 'treasury-10y' : 'treasury-2y')) return;
  const isMore = /above|higher|more/i.test(match[1] ?? match[2] ?? '');
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, entry.name),
      relation: isMore === isTen ? 'above' : 'below',
      asserted: { low: 0, high: 0, unit: 'percentage points', wording: 'plain', rounding: 0 },
    },
    { marks: [toCue(reader, at)], ...toTimeTold(reader, at, findFigureTime(reader, at)), negated: false },
  );
  for (const name of reader.marks.names) if (name.start < at.end && name.end > at.start) reader.use(name);
}

const ofTold = new Pattern(
  new RegExp(
    `\\b(?:the |that of the |those of the )?(${ten}|${two})${paper}(?: (?:now|still|then))*,? (?:(?:yield(?:s|ed)|pa(?:ys|id)|offer(?:s|ed)|trad(?:es|ed)|sits?|sat|is|are|was|were|stands?|stood|comes in|came in) )?(?:at )?${amount.replace(') )?)', ') ))')}(more|less|above|below|higher|lower)(?: (?:it|that))?(?=[.,;:)]|$)`,
    'i',
  ),
);

/** "Tens yield 4.7%. The two-year sits 51 basis points lower": than the other note, that was told just before. */
export function readGapFromTold(reader: SentenceReader, carried: NameEntry | undefined): Span | undefined {
  readItAgainst(reader, carried);
  const match = ofTold.exec(reader.sentence);
  const entry = loadNames().byId.get('yield-curve');
  if (match === null || entry === undefined) return undefined;
  const at = reader.spanOf(match);
  const isTen = /ten|10/i.test(match[1] as string);
  const told = [...reader.marks.names, ...findTenors(reader)].find(
    ({ entry: name, end }) => name.type === 'indicator' && end <= at.start,
  );
  const before = told?.entry.id ?? carried?.id;
  if (before !== (isTen ? 'treasury-2y' : 'treasury-10y')) return undefined;
  const figure = reader.freeQuantities.find(
    (mark) => mark.start > at.start + 5 && mark.end <= at.end && /point|bp/.test(mark.quantity.unit),
  );
  if (figure === undefined) return undefined;
  const isSteep = /more|above|higher/i.test(match[3] as string) === isTen;
  const asserted = scaled(toAsserted(figure.quantity));
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, entry.name),
      relation: 'at',
      asserted: isSteep ? asserted : { ...asserted, low: -asserted.high, high: -asserted.low },
    },
    { marks: [toCue(reader, at), figure], ...toTimeTold(reader, at, undefined), modality: 'fact', negated: false },
  );
  for (const name of reader.marks.names) if (name.start < at.end && name.end > at.start) reader.use(name);
  return at;
}

/** The time of a gap, else the day that the passage has told of just before: "The two-year yield was 58 basis points above it." */
function toTimeTold(
  reader: SentenceReader,
  at: Span,
  time: TimeMark | undefined,
): { time: TimeMark | undefined; period?: StatedPeriod } {
  const period = time === undefined ? toDayTold(reader, at) : undefined;
  return period === undefined ? { time } : { time, period };
}

/** "three quarters of a point" is 0.75 points of percent. */
function scaled(asserted: ReturnType<typeof toAsserted>): ReturnType<typeof toAsserted> {
  return asserted.unit === 'percent' && asserted.high > 2.5
    ? {
        ...asserted,
        low: asserted.low / 100,
        high: asserted.high / 100,
        rounding: asserted.rounding / 100,
        unit: 'percentage points',
      }
    : asserted;
}

const inversion = new Pattern(
  /\b(?:an? (?:[a-z]+ )?inversion of|inver(?:ted|sion)(?: \w+){0,2}?,? by|upside down by|inverted at|turned over by) (?:about |around |some |roughly |nearly |almost |just |more than )?$/i,
);
const slopeMove = new Pattern(
  /\b(flatten|steepen)(?:ed|ing|s)? (?:the (?:yield )?curve |(?:it |out )?)by (?:about |around |some |roughly |nearly |almost |just )?$/i,
);

/** "an inversion of 60 basis points", "the curve is upside down by 28", "flattening the curve by 31 basis points". */
export function readInversions(reader: SentenceReader): void {
  const entry = loadNames().byId.get('yield-curve');
  if (
    entry === undefined ||
    !/\b(?:curve|yields?|yielded|Treasur\w+|two-year|ten-year|2-year|10-year|twos|tens)\b/i.test(reader.sentence)
  )
    return;
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'basis points' && unit !== 'percentage points' && unit !== 'points') continue;
    const ahead = reader.before(figure, 60);
    const [level, move] = [inversion.exec(ahead), slopeMove.exec(ahead)];
    const told = level ?? move;
    if (told === null) continue;
    const cue = toCue(reader, { start: figure.start - told[0].length, end: figure.start - 1 });
    const asserted = toAsserted(figure.quantity);
    if (level !== null)
      reader.emit(
        {
          kind: 'indicator',
          subject: toSubject(entry, told[0].trim()),
          relation: 'at',
          asserted: { ...asserted, low: -asserted.high, high: -asserted.low },
        },
        { marks: [cue, figure], ...toTimeOf(reader, figure), negated: false },
      );
    else emitChange(reader, entry, figure, [cue], /flatten/i.test(told[1] as string) ? 'fell' : 'rose');
    for (const name of reader.marks.names)
      if (name.entry.id === 'yield-curve' && Math.abs(name.start - figure.start) < 50) reader.use(name);
  }
}

/** "Had been inverted by 107 basis points, the most since 1981, is today almost flat": at some time before. */
function toTimeOf(
  reader: SentenceReader,
  figure: Span,
): { time: TimeMark | undefined } | { period: StatedPeriod; modality: 'fact' } {
  const time = findFigureTime(reader, figure);
  const isOfNow = time === undefined || /^(?:today|now)$/i.test(time.text);
  const before = isOfNow ? toPastExtreme(reader, figure) : undefined;
  return before === undefined ? { time } : { period: before, modality: 'fact' };
}

const parted = new Pattern(
  new RegExp(
    `^ (?:now |still |currently )?(?:(?:separates?|separated|divides?|divided|parts?|parted) (?:it|them|the two|${ten}|${two}|the (?:${ten}|${two})${paper})(?: from (?:the )?(?:${ten}|${two})${paper})?|(?:of (?:space |daylight )?)?between (?:them|the two(?! years)))(?![\\w-])`,
    'i',
  ),
);

/** "Only 12 basis points separate it from the two-year", "that leaves 8 basis points between them": the slope, of two yields told. */
export function readParted(reader: SentenceReader): void {
  const entry = loadNames().byId.get('yield-curve');
  const { indicator, indicatorBlock } = reader.discourse;
  const isOfNotes =
    /\b(?:two|2|ten|10)[- ]year/i.test(reader.sentence) ||
    (indicatorBlock === reader.block && /^treasury-(?:2|10)y$/.test(indicator?.id ?? ''));
  if (entry === undefined || !isOfNotes) return;
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'basis points' && unit !== 'percentage points') continue;
    const match = parted.exec(reader.after(figure, 90));
    if (match === null) continue;
    const at = { start: figure.start, end: figure.end + match[0].length };
    const cue = toCue(reader, { start: figure.end + 1, end: at.end });
    reader.emit(
      {
        kind: 'indicator',
        subject: toSubject(entry, entry.name),
        relation: 'at',
        asserted: toAsserted(figure.quantity),
      },
      { marks: [figure, cue], ...toTimeTold(reader, at, findFigureTime(reader, figure)), negated: false },
    );
    for (const name of reader.marks.names) if (name.start < at.end && name.end > at.start) reader.use(name);
  }
}
