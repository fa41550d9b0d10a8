import { addMonths, type DayNumber, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, StatedPeriod, Statement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { type Discourse, isMarketName } from '../discourse.ts';
import type { NameMark, QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { endsOnDay } from '../time-marks.ts';
import { toNumber } from '../to-number.ts';

const stake = new Pattern(
  /(?:\b(?:an?|one|each|every|the) (dollar|pound|euro|hundred dollars|thousand dollars)\b|\b((?:two|five|ten|twenty|fifty|(?:a|one) hundred) (?:hundred|thousand) (?:dollars|pounds|euros))\b|[$\u00a3\u20ac](1|100|1,000|5,000|10,000|50,000|100,000)(?![\d,.]))(?: (?:that|which|you|we|was|had|been|originally)){0,5}(?: (?:put|invested|placed|left|parked|sitting|bet|held|stuck|tracked|tracking|followed|following|matched|matching|earning|in|into|with|on)){1,6} /i,
);

/** "The same sum", "a similar stake": what the sentence before has put in. */
const sameStake = new Pattern(
  /\b(?:(?:the|that) (?:very )?same|an (?:equal|identical)|a (?:similar|like)|that|such an?) (?:sum|amount|money|stake|investment|outlay|bet|dollar|pound|euro|[$\u00a3\u20ac][\d,]+)\b|\b(?:you|it|they|investors|one|that)(?: would|['\u2019]d) (?:now |today |by now )?(?:have|be|hold|own)\b/i,
);
const outcome =
  /\b(?:turned|turns|grew|grown|grows|became|become|becomes|shrank|shrunk|fell|fallen|dwindled|worth|swelled|swollen|compounded|is now|was|made|(?:end|ended|finish|finished|wind|wound)(?: up)? with|left (?:you |them |investors )?with|amount(?:ed|s)?|comes?|came|have|be|hold|own)(?: (?:in)?to| up to| down to| by now)?(?: (?:about|around|roughly|nearly|almost|just|only|some|more than|less than|over|under|now|a))*\s*$/i;

const staked: Readonly<Record<string, number>> = { 'hundred dollars': 100, 'thousand dollars': 1000 };

/** "A dollar put into the fund at the end of 2019 had become $1.43": a return, told by what a sum has grown to. */
export function readCompounding(reader: SentenceReader): void {
  const { discourse, block, marks } = reader;
  const match = stake.exec(reader.sentence);
  if (match !== null) {
    const start = marks.start + match.index;
    const told = { amount: toAmount(match), block, period: undefined };
    discourse.stake = told;
    const period = readSums(reader, told, { start, end: start + match[0].length })?.period;
    discourse.stake = period === undefined ? undefined : { ...told, period };
    return;
  }
  const last = discourse.stake;
  if (last?.period === undefined || last.block !== block || !sameStake.test(reader.sentence)) return;
  readSums(reader, last, { start: marks.start, end: marks.start });
}

function toAmount([, word, words, digits]: RegExpExecArray): number {
  if (words !== undefined) return toSumInWords(words);
  return digits === undefined ? (staked[(word as string).toLowerCase()] ?? 1) : Number(digits.replaceAll(',', ''));
}

/** "Ten thousand dollars", "a hundred thousand euros". */
function toSumInWords(words: string): number {
  const [count = '', scale = ''] = words
    .toLowerCase()
    .replace(/^(?:a|one) hundred /, 'hundred ')
    .split(' ');
  return (count === 'hundred' ? 100 : toNumber(count)) * (scale === 'hundred' ? 100 : 1000);
}

/** What the stake that is put in at a place of the sentence has come to. */
function readSums(
  reader: SentenceReader,
  { amount, period }: NonNullable<Discourse['stake']>,
  at: Span,
): Statement | undefined {
  const names = reader.marks.names.filter(
    ({ entry, isBracketed, start }) => isMarketName(entry) && !isBracketed && start >= at.end,
  );
  const sum = reader.freeQuantities.find((mark) => isSum(reader, mark, names[0]?.end ?? at.end));
  const behind = period === undefined ? undefined : findBehind(reader, names, at.end);
  const [name, grown] = sum === undefined ? [behind?.name, behind?.sum] : [names[0], sum];
  if (name === undefined || grown === undefined || name.entry.readings.length === 0) return undefined;
  if (period === undefined && name.start - at.end >= 40) return undefined;
  if (names.some((one) => one !== name && one.start < grown.start && !isDescription(reader, name, one)))
    return undefined;
  const asserted = toReturn(grown, amount);
  reader.use(...reader.freeQuantities.filter((mark) => mark.start < at.end && mark.end > at.start));
  const own = toPeriod(reader);
  const isDated = own.period !== undefined || own.time !== undefined || isDatedApart(reader, grown);
  const statement = reader.emit(
    {
      kind: 'return',
      subject: toSubject(name.entry, name.text),
      direction: asserted.low < 0 ? 'down' : 'up',
      asserted: { ...asserted, low: Math.abs(asserted.low), high: Math.abs(asserted.high) },
    },
    {
      marks: [name, grown],
      ...(isDated || period === undefined ? own : { period: { ...period, from: 'carried', text: null } }),
      ...(/\bwill\b/i.test(reader.sentence) ? {} : { modality: 'fact' }),
    },
  );
  reader.use(...reader.marks.cues.filter((cue) => cue.start >= at.start && cue.end <= grown.end));
  readOtherSums(reader, amount, { after: grown.end, period: statement.period });
  return statement;
}

const inOther = /(?:[,;]|\b(?:and|but|while|against)) (?:(?:and|but|only|just) )?(?:in|for|with) (?:the )?$/i;
const itsSum =
  /^(?: (?:index|fund|shares|stocks))?,? (?:(?:only|just|merely|about|almost|nearly|some|a mere) )*[$\u00a3\u20ac]?$/i;

/** "A dollar in the Dow has become $4, and in gold $2": the same stake in another over the same stretch. */
function readOtherSums(
  reader: SentenceReader,
  amount: number,
  { after, period }: { readonly after: number; readonly period: StatedPeriod },
): void {
  for (const name of reader.marks.names) {
    if (name.start < after || !isMarketName(name.entry) || !inOther.test(reader.before(name, 24))) continue;
    const sum = reader.freeQuantities.find(
      ({ start, quantity }) =>
        quantity.unit === 'currency' && start >= name.end && itsSum.test(reader.text.slice(name.end, start)),
    );
    if (sum === undefined) continue;
    const grown = toReturn(sum, amount);
    reader.emit(
      {
        kind: 'return',
        subject: toSubject(name.entry, name.text),
        direction: grown.low < 0 ? 'down' : 'up',
        asserted: { ...grown, low: Math.abs(grown.low), high: Math.abs(grown.high) },
      },
      { marks: [name, sum], period, time: undefined, modality: 'fact' },
    );
  }
}

/** "IWM, the big Russell 2000 fund, on the last day of 2025": what a name is said to be. */
const isDescription = ({ text }: SentenceReader, name: NameMark, { start, end }: NameMark): boolean =>
  /^, (?:the|a|an|its|which (?:tracks|follows|holds)) [^,;.]*$/.test(text.slice(name.end, start)) &&
  /^[^,;.]{0,30},/.test(text.slice(end, end + 32));

/** "You would have ended up with $5,960 in the Nasdaq-100": the name behind the sum. */
function findBehind(
  reader: SentenceReader,
  names: readonly NameMark[],
  after: number,
): { name: NameMark; sum: QuantityMark } | undefined {
  const [name] = names;
  const sum = reader.freeQuantities.find((mark) => isSum(reader, mark, after));
  if (name === undefined || sum === undefined) return undefined;
  return /^ (?:in|from|with|by way of) (?:the |an? )?$/.test(reader.text.slice(sum.end, name.start))
    ? { name, sum }
    : undefined;
}

/** "Today", "now": no time of its own beside the stretch that the stake has grown over. */
function isDatedApart(reader: SentenceReader, sum: QuantityMark): boolean {
  const time = reader.findTime(sum);
  return time !== undefined && !(time.period.role === 'day' && time.period.to >= reader.discourse.published - 4);
}

function isSum(reader: SentenceReader, { start, quantity }: QuantityMark, after: number): boolean {
  const isMoney = quantity.unit === 'currency' || (quantity.unit === 'plain' && quantity.of === undefined);
  return (
    isMoney && start >= after && outcome.test(reader.before({ start, end: start }, 40).replace(/[$\u00a3\u20ac]$/, ''))
  );
}

/** The sum over what was put in, less one. Unit: percent. */
function toReturn({ quantity }: QuantityMark, base: number): Asserted {
  const toPercent = (sum: number): number => Math.round(10_000 * (sum / base - 1)) / 100;
  return {
    low: toPercent(quantity.low),
    high: toPercent(quantity.high),
    unit: 'percent',
    wording: quantity.wording,
    rounding: (100 * quantity.rounding) / base,
  };
}

/** "The last day of 2025": one session. */
const isSession = ({ period }: TimeMark): boolean => period.base === previousSession(period.to);

const yearsLater = /\b(\d{1,2}|[a-z]+(?:-[a-z]+)?) years (?:later|on|afterwards|after that)\b/i;

/** "At the end of 2000 ... ten years later": the day so many years after the first. */
function findLater({ sentence, discourse }: SentenceReader, first: TimeMark): DayNumber | undefined {
  const match = yearsLater.exec(sentence);
  const years = match === null ? Number.NaN : toNumber(match[1] as string);
  if (!(years > 0)) return undefined;
  const day = sessionOnOrBefore(addMonths(first.period.to, 12 * years));
  return day <= discourse.published ? day : undefined;
}

/** From the day that it was put in to now, or to the day named last. */
function toPeriod(reader: SentenceReader): { period?: StatedPeriod; time?: TimeMark } {
  const days = reader.marks.times.filter(
    (mark) => (endsOnDay(mark) || isSession(mark)) && !mark.isAhead && !mark.isLookBack,
  );
  const since = reader.marks.times.find(({ isSince }) => isSince);
  if (since !== undefined) return { time: since };
  const now: DayNumber = sessionOnOrBefore(reader.discourse.published);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || !(first.period.role === 'day' || isSession(first))) return {};
  const limit = reader.marks.times.findLast(
    (mark) => mark.isDeadline && mark.start > first.end && mark.period.to <= now,
  );
  const to =
    limit?.period.to ?? findLater(reader, first) ?? (last === first || last === undefined ? now : last.period.to);
  if (to <= first.period.to) return {};
  return {
    period: {
      text: first.text,
      base: first.period.to,
      to,
      role: 'window',
      from: 'stated',
      isOpen: to === now,
      others: [],
    },
  };
}
