import { type DayNumber, fromCivilDate, previousSession, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { IndicatorStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toCue } from './sentence-cue.ts';

const superlative = new Pattern(
  /(?:,|-|\bwhich was|\bwas|\bis|\bare|\bwere) (?:(?:the|its|their) (highest|steepest|widest|strongest|most|largest|biggest|fastest|lowest|flattest|narrowest|tightest|weakest|least|smallest|slowest|deepest|cheapest|dearest|costliest)(?: (?:level|reading|yield|increase|rise|rate|figure|print|pace|gap|spread|close|inversion))?) (?:since|on record|ever|in (?:more than |over |nearly |almost |about |roughly |around )?(?:an? (?:year|decade)|(?:[\w-]+ )?(?:years|decades))|(?:so far )?(?:of|in) (?:the|this) year|(?:so far )?this year|(?:of|in) (?:19|20)\d\d)\b/i,
);

/** "printed 36.2 for November, the weakest reading since 1982": of the figure stated before it. */
export function readSuperlative(reader: SentenceReader): void {
  const match = superlative.exec(reader.sentence);
  if (match === null) return;
  const start = reader.marks.start + match.index;
  const end = start + match[0].length;
  const stated = reader.statements.findLast(
    (one): one is IndicatorStatement => one.kind === 'indicator' && one.span.start < start,
  );
  const isRival = reader.marks.names.some(
    (name) =>
      name.entry.type !== 'indicator' &&
      name.entry.type !== 'bank' &&
      name.start > (stated?.span.start ?? 0) &&
      name.end <= start,
  );
  if (stated === undefined || isRival || stated.modality === 'forecast') return;
  const years = toYearsBack(match[0], reader.discourse.published);
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
  const side = /highest|steepest|widest|strongest|most|largest|biggest|fastest|dearest|costliest/i.test(
    match[1] as string,
  )
    ? 'highest'
    : 'lowest';
  reader.emit(
    {
      kind: 'indicator',
      subject: stated.subject,
      relation: side,
      asserted: null,
      ...(since?.sinceEnd === undefined ? {} : { since: since.sinceEnd, sinceBase: since.period.base }),
      ...(ofYear === undefined ? {} : { since: ofYear }),
      ...(years === undefined ? {} : { since: years }),
    },
    {
      marks: [toCue(reader, { start: start + (/^[,-]? ?/.exec(match[0])?.[0].length ?? 0), end }), since],
      period:
        ofYear === undefined || stated.period.role === 'day' ? stated.period : toLatest(reader.discourse.published),
      modality: stated.modality,
    },
  );
}

/** Unit: days. */
const daysPerYear = 365.25;

/** The day that "in more than a year", "in nearly three years" looks back to: said of a little less than the round number. */
export function toYearsBack(text: string, published: DayNumber): DayNumber | undefined {
  const match =
    / in (more than |over |nearly |almost |about |roughly |around )?(?:an? |([\w-]+) )?(year|decade)s?$/i.exec(text);
  if (match === null) return undefined;
  const [, about = '', word, noun = ''] = match;
  const count = word === undefined ? (/s$/i.test(text) ? 2 : 1) : toNumber(word);
  if (Number.isNaN(count)) return undefined;
  const share = /more|over/i.test(about) ? 1 : about === '' ? 0.97 : 0.88;
  return published - Math.round(count * (/decade/i.test(noun) ? 10 : 1) * daysPerYear * share);
}

/** The last day before "the year" of a superlative. */
export function toYearBefore(text: string, published: DayNumber): DayNumber | undefined {
  const match = /\b(?:(?:the|this) year|(?:of|in) ((?:19|20)\d\d))$/i.exec(text);
  if (match === null) return undefined;
  return fromCivilDate(match[1] === undefined ? toCivilDate(published).year : Number(match[1]), 1, 1) - 1;
}

/** Of "its lowest close of 2026" the figure is the latest. */
function toLatest(published: DayNumber): StatedPeriod {
  const to = sessionOnOrBefore(published);
  return { text: null, base: previousSession(to), to, role: 'day', from: 'assumed', isOpen: true, others: [] };
}
