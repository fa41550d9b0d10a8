import { addMonths, type DayNumber, fromCivilDate, sessionOnOrBefore } from '../../core/index.ts';
import type { Span } from '../document.ts';
import type { DrawdownStatement, ReturnStatement, StatedPeriod, Statement } from '../statement.ts';
import { Pattern } from '../text/pattern.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** "In the 2020 crash", "during the tariff slump of early 2025", "in the bear market of 2007-09": a fall that has its own ends. */
const event = new Pattern(
  /\b(?:in|during|through|throughout|over) (?:the|that) (?<ahead>(?:[\w’'–-]+ ){0,4}?)(?:crash|slump|sell-?off|rout|bear market|bust|meltdown|collapse|crisis|panic|swoon|correction)(?! (?:low|high|of confidence))(?: (?:of|in|at the (?:start|end|turn) of) (?:the )?(?<behind>(?:[\w’'–-]+ ){0,3}?(?:19|20)\d\d(?:[-–]\d{2,4})?))?(?![\w-])/i,
);

/** "The previous bear market, in 2006, had cost 22%", "the fall of 2004 came to 19%": the same as what cost so much. */
const eventThatCost = new Pattern(
  /\bthe (?:(?:previous|last|earlier|preceding|prior) )?(?:one|crash|slump|sell-?off|rout|bear market|bust|meltdown|collapse|panic|swoon|correction|fall|decline)(?: before(?: it| that)?)?,? (?:in|of|that of) (?:19|20)\d\d,?(?= (?:had |has )?(?:cost|taken|took|come to|came to|amounted to|brought|meant|been|was|went to)\b)/i,
);

/** "In 2011 the loss from high to low had been 19%": not that of the year. */
const fallOfYear = new Pattern(
  /\bin (?:19|20)\d\d,? (?:the|its) (?:(?:whole|full|total) )?(?:(?:peak-to-trough|top-to-bottom) (?:loss|fall|decline|drop|damage|slide)|(?:loss|fall|decline|drop|damage|slide) from (?:high|peak|top) to (?:low|trough|bottom))\b/i,
);

const day = fromCivilDate;

/** Falls that texts know by a name without a year, with the time that they lay in. */
const namedFalls: readonly (readonly [name: RegExp, first: DayNumber, last: DayNumber])[] = [
  [/\b(?:covid(?:-19)?|coronavirus|pandemic)\b/i, day(2020, 1, 31), day(2020, 4, 30)],
  [/\b(?:tariff|liberation day)s?\b/i, day(2025, 1, 31), day(2025, 4, 30)],
  [/\b(?:global |great )?financial crisis$/i, day(2006, 12, 29), day(2009, 6, 30)],
  [/\b(?:dot-?com|internet)\b/i, day(1999, 12, 31), day(2002, 12, 31)],
];

/** The crash of one day stands for its year: what was lost "in the 1987 crash" is told of that day or of that autumn. */
const ofOneDay = /\b1987\b/;

/**
 * "In the 2020 crash the S&P 500 lost 33.9%": what is lost in a fall that is named is lost from its peak to its trough, and
 * not over the year. Of a named fall without a year only what has no time of its own is told.
 */
export function withEventFalls(reader: SentenceReader, told: readonly Statement[]): readonly Statement[] {
  const found = findEvent(reader);
  if (found === undefined) return told;
  const isCost = eventThatCost.test(reader.sentence);
  return told.map((statement) => {
    const loss = isLoss(statement) ? statement : isCost ? toCost(statement) : undefined;
    return loss !== undefined && isOf(loss, found) ? toFall(loss, found) : statement;
  });
}

function findEvent(reader: SentenceReader): StatedPeriod | undefined {
  const match = event.exec(reader.sentence) ?? eventThatCost.exec(reader.sentence) ?? fallOfYear.exec(reader.sentence);
  if (match === null || ofOneDay.test(match[0])) return undefined;
  const at = reader.spanOf(match);
  const period = toYears(match[0]) ?? toMarked(reader, at) ?? toNamed(match[0], reader.discourse.published);
  return period === undefined ? undefined : { ...period, text: match[0], from: 'stated', isOpen: false };
}

/** "The 2007-09 bear market": from the first of these years to the last. */
function toYears(words: string): StatedPeriod | undefined {
  const [, first = '', last = ''] = /\b((?:19|20)\d\d)[-–](\d{2}(?:\d\d)?)\b/.exec(words) ?? [];
  if (first === '') return undefined;
  const end = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last);
  return end <= Number(first) ? undefined : toWindow(day(Number(first) - 1, 12, 31), day(end, 12, 31));
}

/** The time that the words name: a part of a year is not sharp, and the fall may reach a month over it. */
function toMarked({ marks }: SentenceReader, at: Span): StatedPeriod | undefined {
  const mark = marks.times.find(
    ({ start, end, period }) => start >= at.start && end <= at.end && period.role !== 'day',
  );
  if (mark === undefined || mark.isAhead || mark.isLength || mark.isCarried) return undefined;
  const { base, to, role } = mark.period;
  return role === 'scope' ? toWindow(addMonths(base, -1), addMonths(to, 1)) : mark.period;
}

function toNamed(words: string, published: DayNumber): StatedPeriod | undefined {
  const fall = namedFalls.find(([name, , last]) => name.test(words) && last < published);
  return fall === undefined ? undefined : toWindow(fall[1], fall[2]);
}

function toWindow(first: DayNumber, last: DayNumber): StatedPeriod {
  const [base, to] = [sessionOnOrBefore(first), sessionOnOrBefore(last)];
  return { text: null, base, to, role: 'window', from: 'stated', isOpen: false, others: [] };
}

type Loss = Pick<
  ReturnStatement,
  'subject' | 'asserted' | 'span' | 'sentence' | 'modality' | 'negated' | 'period' | 'attributedTo'
>;

function isLoss(statement: Statement): statement is ReturnStatement {
  return (
    statement.kind === 'return' &&
    statement.direction === 'down' &&
    statement.asserted?.unit === 'percent' &&
    statement.isAnnual !== true &&
    statement.than === undefined &&
    (statement.modality === 'fact' || statement.modality === 'attributed')
  );
}

/** "The bear market of 2010 had taken 17%": what a fall takes is lost, whatever its verb tells elsewhere. */
function toCost(statement: Statement): Loss | undefined {
  if (statement.kind !== 'other' || statement.subject === null || statement.asserted?.unit !== 'percent')
    return undefined;
  return { ...statement, subject: statement.subject };
}

/** Told by the time of the fall, or without a time of its own. */
function isOf({ period }: Loss, { text }: StatedPeriod): boolean {
  return period.from !== 'stated' || (period.text !== null && (text ?? '').includes(period.text));
}

function toFall(statement: Loss, period: StatedPeriod): DrawdownStatement {
  const { subject, asserted, span, sentence, modality, negated, attributedTo } = statement;
  return {
    ...{ kind: 'drawdown', relation: 'deepest', isOfEvent: true, subject, asserted, span, sentence },
    ...{ modality, negated, period },
    ...(attributedTo === undefined ? {} : { attributedTo }),
  };
}
