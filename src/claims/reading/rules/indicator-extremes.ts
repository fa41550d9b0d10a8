import { type DayNumber, fromCivilDate, previousSession, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import { daysOf } from '../../calendar-lengths.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { IndicatorStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toLatest } from '../latest-span.ts';
import { toLookBack } from '../look-back.ts';
import type { NameMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { toShareMeant } from '../rounded-length.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toCue } from './sentence-cue.ts';

const high = 'highest|steepest|widest|strongest|most|largest|biggest|fastest|dearest|costliest|hottest|stickiest';
const low =
  'lowest|flattest|narrowest|tightest|weakest|least|smallest|slowest|deepest|cheapest|softest|mildest|tamest|coolest';
const span = '(?:an? (?:week|month|quarter|year|decade)|(?:[\\w-]+ )?(?:weeks|months|quarters|years|decades))';
const superlative = new Pattern(
  new RegExp(
    `(?:,|-|\\bwhich was|\\bwas|\\bis|\\bare|\\bwere|(?<!\\b(?:close|near|nearer|next|back)) (?:to|at)) (?:(?:the|its|their) (${high}|${low})(?: (?:level|reading|yield|increase|rise|rate|figure|print|pace|gap|spread|close|inversion))?) (?:since|on record|ever|in (?:more than |over |nearly |almost |about |roughly |around )?${span}|(?:so far )?(?:of|in) (?:the|this) year|(?:so far )?this year|(?:of|in) (?:19|20)\\d\\d)\\b`,
    'i',
  ),
);

/** "A six-month high", "to a two-year low". */
const highOf = new Pattern(
  new RegExp(
    `(?:,| to| at|\\b(?:is|was)) an? (?<count>${toNumberPattern(2, 20)}|\\d{1,2})-(?<unit>week|month|year) (?<side>high|low)\\b`,
    'i',
  ),
);

/** "Its biggest drop of the week", "the largest one-day fall since 1987", "fell by the most since March". */
const change = new Pattern(
  new RegExp(
    `(?:(?:,| with) (?:the|its|their) (?:biggest|largest|steepest|sharpest) (?:(?:one-day|daily|single-day) )?(?:percentage )?(?<noun>drop|fall|decline|slide|plunge|rise|gain|jump|increase|climb|surge|move)| by the most(?: in a (?:single )?(?:day|session))?) (?:since\\b|on record\\b|(?:of|in) (?<unit>the (?:week|month|year))\\b|in (?:more than |over |nearly |almost |about )?${span}\\b)`,
    'i',
  ),
);

/** "printed 36.2 for November, the weakest reading since 1982": of the figure stated before it. */
export function readSuperlative(reader: SentenceReader): void {
  readChange(reader);
  const match = superlative.exec(reader.sentence) ?? highOf.exec(reader.sentence);
  if (match === null) return;
  const start = reader.marks.start + match.index;
  const end = start + match[0].length;
  const stated =
    reader.statements.findLast(
      (one): one is IndicatorStatement => one.kind === 'indicator' && one.span.start < start,
    ) ?? findToldBefore(reader, match[0]);
  const isRival = reader.marks.names.some(
    (name) =>
      name.entry.type !== 'indicator' &&
      name.entry.type !== 'bank' &&
      name.start > (stated?.span.start ?? 0) &&
      name.start >= reader.marks.start &&
      name.end <= start,
  );
  if (stated === undefined || isRival || stated.modality === 'forecast') return;
  const { count, unit, side: reached } = match.groups ?? {};
  const years = toYearsBack(count === undefined ? match[0] : ` in ${count} ${unit}s`, reader.discourse.published);
  const since = reader.marks.times.find(
    (time) => time.start >= start && time.sinceEnd !== undefined && time.start - end < 4,
  );
  const isSince = /since$/i.test(match[0]);
  const ofYear = toYearBefore(match[0], reader.discourse.published);
  if (isSince && since?.sinceEnd === undefined) return;
  const isTold = reader.statements.some(
    (one) =>
      one.kind === 'indicator' &&
      (one.relation === 'highest' || one.relation === 'lowest') &&
      one.subject.id === stated.subject.id &&
      overlaps(one.span, { start, end }),
  );
  if (isTold || stated.relation === 'highest' || stated.relation === 'lowest') return;
  const isHigh =
    reached === undefined ? new RegExp(`^(?:${high})$`, 'i').test(match[1] as string) : /high/i.test(reached);
  const side = isHigh ? 'highest' : 'lowest';
  reader.emit(
    {
      kind: 'indicator',
      subject: stated.subject,
      relation: side,
      asserted: null,
      ...(since === undefined ? {} : toLookBack(since)),
      ...(ofYear === undefined ? {} : { since: ofYear }),
      ...(years === undefined ? {} : { since: years }),
    },
    {
      marks: [toCue(reader, { start: start + (/^[,\s-]*/.exec(match[0])?.[0].length ?? 0), end }), since],
      period:
        ofYear === undefined || stated.period.role === 'day'
          ? stated.period
          : toLastSession(reader.discourse.published),
      modality: stated.modality,
    },
  );
}

const shape = new Pattern(
  new RegExp(
    `^(?: \\([^()]{1,20}\\))? (?:is|are|was|were|has been|have been|stands?|remains?)(?: now| still| currently)? (?:at )?(?:the|its|their) (?:(?<high>steepest|widest)|flattest|narrowest|tightest|most inverted)(?: (?:level|reading|gap|spread|it has been|they have been))? (?:since|on record|ever|in (?:more than |over |nearly |almost |about |roughly |around )?${span})\\b`,
    'i',
  ),
);

/** "The yield curve is at its steepest since 2021", "credit spreads are the tightest in two decades": a state, without a figure. */
export function readShape(reader: SentenceReader, { entry, text, end }: NameMark): boolean {
  const match = shape.exec(reader.text.slice(end, reader.marks.end));
  if (match === null) return false;
  const at = { start: end + 1, end: end + match[0].length };
  const since = reader.marks.times.find(
    ({ start, sinceEnd }) => sinceEnd !== undefined && start - at.end < 4 && start >= at.start,
  );
  const years = toYearsBack(match[0], reader.discourse.published);
  if (/since$/i.test(match[0]) && since === undefined) return false;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, text),
      relation: match.groups?.high === undefined ? 'lowest' : 'highest',
      asserted: null,
      ...(since === undefined ? {} : toLookBack(since)),
      ...(years === undefined ? {} : { since: years }),
    },
    { marks: [toCue(reader, { start: end - text.length, end: at.end }), since], time: undefined, negated: false },
  );
  return true;
}

const pointing =
  /^\W*(?:(?:It|That|This)|(?:The|That|This) (?:[a-z]+ )?(?:figure|reading|print|number|rate|level|yield|spread|gap))(?: [a-z]+)? $/;

/** "Inflation slowed to 3.5%. That was the lowest since January": of the figure that the sentence before told alone. */
function findToldBefore(
  { discourse, block, marks, text }: SentenceReader,
  said: string,
): IndicatorStatement | undefined {
  const { indicatorStated, isOfIndicator } = discourse;
  const start = text.indexOf(said, marks.start);
  const isPointed = /^(?:was|is|are|were)\b/i.test(said) && pointing.test(text.slice(marks.start, start));
  return isPointed && isOfIndicator && indicatorStated?.block === block ? indicatorStated.statement : undefined;
}

/** The change of a day that stands out among all since, of a figure that a market quotes. */
function readChange(reader: SentenceReader): void {
  const match = change.exec(reader.sentence);
  if (match === null) return;
  const whole = reader.spanOf(match);
  const at = { ...whole, start: whole.start + (/^[,\s]*/.exec(match[0])?.[0].length ?? 0) };
  const stated = reader.statements.findLast(
    (one): one is IndicatorStatement => one.kind === 'indicator' && one.span.start < at.start,
  );
  const isRise = stated?.relation === 'rose' || /rise|gain|jump|increase|climb|surge/i.test(match.groups?.noun ?? '');
  const isFall = stated?.relation === 'fell' || /drop|fall|decline|slide|plunge/i.test(match.groups?.noun ?? '');
  if (stated === undefined || stated.modality === 'forecast' || isRise === isFall || stated.period.role !== 'day')
    return;
  const { published } = reader.discourse;
  const since = reader.marks.times.find(
    (time) => time.start >= at.start && time.sinceEnd !== undefined && time.start - at.end < 4,
  );
  const unit = match.groups?.unit;
  const back =
    since?.sinceEnd ??
    toYearsBack(match[0], published) ??
    (unit === undefined ? undefined : toLatest(unit, unit, published).base);
  if (back === undefined && !/on record$/i.test(match[0])) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: stated.subject,
      relation: isRise ? 'highest' : 'lowest',
      asserted: null,
      isOfChange: true,
      ...(back === undefined ? {} : { since: back }),
    },
    { marks: [toCue(reader, at), since], period: stated.period, time: undefined, modality: stated.modality },
  );
}

/** The day that "in more than a year", "in three months" looks back to: said of a little less than the round number. */
export function toYearsBack(text: string, published: DayNumber): DayNumber | undefined {
  const match =
    / in (more than |over |nearly |almost |about |roughly |around )?(?:an? |([\w-]+) )?(week|month|quarter|year|decade)s?$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [, about = '', word, noun = ''] = match;
  const count = word === undefined ? (/s$/i.test(text) ? 2 : 1) : toNumber(word);
  if (Number.isNaN(count)) return undefined;
  return published - Math.round(count * daysOf[noun.toLowerCase() as keyof typeof daysOf] * toShareMeant(about));
}

/** The last day before "the year" of a superlative. */
export function toYearBefore(text: string, published: DayNumber): DayNumber | undefined {
  const match = /\b(?:(?:the|this) year|(?:of|in) ((?:19|20)\d\d))$/i.exec(text);
  if (match === null) return undefined;
  return fromCivilDate(match[1] === undefined ? toCivilDate(published).year : Number(match[1]), 1, 1) - 1;
}

/** Of "its lowest close of 2026" the figure is the latest. */
function toLastSession(published: DayNumber): StatedPeriod {
  const to = sessionOnOrBefore(published);
  return { text: null, base: previousSession(to), to, role: 'day', from: 'assumed', isOpen: true, others: [] };
}
