import type { DayNumber } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { ReturnStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

const goal =
  '(?:(?:its|the|that|their) (?:(?:old|former|previous|earlier|prior|pre-crisis|own) )*(?:peak|high|record|level|mark|loss(?:es)?)|it|that(?: level)?)(?: of (?:[A-Z][a-z]+ )?\\d{4})?';
const verb =
  '(?:regain|recover|recoup|see|surpass|exceed|reclaim|reach|return to|get back (?:to|above)|close above|better|pass|make up)';

/** "did not regain its old peak until 2011", "from which it did not recover before March 2013". */
const notUntil = new Pattern(
  new RegExp(
    `\\b(?:(?:did|would|could) not|(?:did|would|could)n't) (?:${verb} ${goal}|recover)(?: again)? (?:until|before|till) `,
    'i',
  ),
);

/** "was back at its peak of March 2000 by April 2004". */
const backBy = new Pattern(
  new RegExp(
    `\\b(?:(?:was|were) back (?:at|to|above)|had (?:regained|recovered|reclaimed|surpassed)) ${goal},? (by|in) `,
    'i',
  ),
);

interface Told {
  readonly at: Span;
  /** Whether any earlier close would do. */
  readonly isBy: boolean;
}

/** When an asset first closed above a peak that the text has told: of the peak it names, or that of the fall it tells. */
export function readRegainedPeaks(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const told = findTold(reader);
  if (told === undefined) return;
  const { at, isBy } = told;
  const time = reader.marks.times.find(
    (mark) => mark.start >= at.end - 8 && mark.start - at.end < 20 && !mark.isLength,
  );
  const found = findMarketSubject(reader, at);
  if (time === undefined || found === undefined) return;
  const peak = findPeak(reader, at, time);
  if (peak === undefined || peak.base >= time.period.to) return;
  const period: StatedPeriod = {
    ...time.period,
    base: isBy ? peak.base : time.period.base,
    role: 'scope',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  reader.emit(
    { kind: 'drawdown', subject: found.subject, relation: 'regained', asserted: null, peak },
    { marks: [toCue(reader, at), time], period, time: undefined, modality: 'fact', negated: false },
  );
}

function findTold(reader: SentenceReader): Told | undefined {
  const sentence = reader.sentence;
  const [late, early] = [notUntil.exec(sentence), backBy.exec(sentence)];
  const match = late ?? early;
  if (match === null) return undefined;
  const at = reader.spanOf(match);
  const isTaken = reader.statements.some(({ kind, span }) => kind === 'drawdown' && overlaps(span, at));
  return isTaken ? undefined : { at, isBy: late === null && early?.[1] === 'by' };
}

type Peak = { readonly base: DayNumber; readonly to: DayNumber };

/** Days before the start of a fall in which the peak it is told from may lie. */
const beforeFall = 31;

/** The peak that the words name, the one the sentence tells before them, or the top of the fall told last. */
function findPeak(reader: SentenceReader, at: Span, until: TimeMark): Peak | undefined {
  const named = reader.marks.times.find(
    (mark) =>
      mark !== until &&
      mark.period.to < until.period.to &&
      mark.start >= at.start &&
      mark.start < at.end + 2 &&
      !mark.isLength,
  );
  if (named !== undefined) return toStretch(named.period);
  const record = reader.statements.findLast(
    (one) => one.kind === 'record' && one.side === 'high' && one.span.end <= at.start,
  );
  if (record !== undefined) return toStretch(record.period);
  const fall = reader.statements.findLast(isFall) ?? reader.discourse.returns.findLast(isFall);
  if (fall !== undefined) return { base: fall.period.base - beforeFall, to: fall.period.to };
  const { said } = reader.discourse;
  return said?.kind === 'record' && said.side === 'high' ? toStretch(said.period) : undefined;
}

const isFall = (one: { readonly kind: string }): one is ReturnStatement =>
  one.kind === 'return' && (one as ReturnStatement).direction === 'down';

function toStretch({ role, base, to, anchor }: StatedPeriod): Peak {
  if (anchor !== undefined) return { base: anchor.base, to: anchor.to };
  return { base: role === 'day' ? to - 1 : base, to };
}
