import type { Span } from '../../document.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { CueMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findAction } from './policy-action.ts';
import { toCue } from './sentence-cue.ts';

const largest = new Pattern(
  /\b(?:its|the|their) (?:largest|biggest|steepest|sharpest|most aggressive) (?:single |one-time |individual )?(?:[\w-]+ )?(?:move|increase|hike|rise|cut|reduction|tightening|easing)s?\b(?: in either direction| in one go| at (?:one|a single) meeting)?|(?<=, |\b(?:was|is|being) )the (?:largest|biggest|steepest|sharpest)(?= (?:one |of its kind |in a single meeting )?since\b)/i,
);

/** "which was its largest single move since 1994", "a half-point increase, the largest since 2000": of the move named before it. */
export function readLargest(reader: SentenceReader): void {
  const match = largest.exec(reader.sentence);
  if (match === null || !hasBank(reader)) return;
  const at = reader.spanOf(match);
  const since = reader.marks.times.find(
    (time) => time.start >= at.end && time.start - at.end < 14 && time.sinceEnd !== undefined,
  );
  if (since?.sinceEnd === undefined || isOfBankAbroad(reader, at)) return;
  const ahead = reader.text.slice(reader.marks.start, at.start);
  const size = reader.marks.quantities.filter((mark) => mark.end <= at.start && isMoveSize(mark)).at(-1);
  const isCut = /\b(?:cut|lower|eas|reduc|trim)/i.test(`${ahead} ${match[0]}`);
  const isHike = /\b(?:rais|hik|lift|increas|tighten)/i.test(`${ahead} ${match[0]}`);
  const action = isCut === isHike ? findAction(reader, at) : isCut ? 'cut' : 'hike';
  if (action === undefined) return;
  const time = reader.marks.times.find((mark) => mark.end <= at.start && mark.period.role === 'day');
  reader.emit(
    {
      kind: 'policy-move',
      action,
      asserted: size === undefined ? null : toBasisPoints(size),
      isTotal: false,
      isStraight: false,
      largestSince: since.sinceEnd,
    },
    { marks: [toCue(reader, at), since], time, modality: 'fact', negated: false },
  );
  for (const cue of reader.freeCues('cut', 'hike')) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}

export function isMoveSize({ quantity }: QuantityMark): boolean {
  return (
    quantity.unit === 'basis points' ||
    quantity.unit === 'percentage points' ||
    (quantity.unit === 'points' && Math.abs(quantity.high) <= 2)
  );
}

export const fullPoint = { low: 100, high: 100, unit: 'basis points', wording: 'plain', rounding: 0.5 } as const;

/** "by a full percentage point": a figure in words. */
export function findPoint(reader: SentenceReader, cue: Span): CueMark | undefined {
  const match = /^[^.;,]{0,24}\bby (a (?:full |whole |cumulative )?(?:percentage )?point)\b/i.exec(
    reader.after(cue, 60),
  );
  if (match === null) return undefined;
  const end = cue.end + match[0].length;
  return toCue(reader, { start: end - (match[1] as string).length, end });
}

/** Whether the sentence names the Federal Reserve or its rate. */
export const isNamed = ({ marks }: SentenceReader): boolean =>
  marks.names.some(({ entry }) => entry.type === 'bank' || entry.type === 'rate' || entry.id === 'fomc-meeting');

const reference = new Pattern(
  /^\W*(?:(?:Since|In|Over|During|Between|From|Until|By|After|Before) [^,;.:]{3,40}?,? (?=(?:it|they) (?:has|have|had|cut|lowered|raised|lifted|reduced|hiked|trimmed)\b))?(?:it|its|they|that|the (?:committee|central bank|cut|hike|increase|reduction|move|rise|decision|(?:last|latest|first|second|third|fourth|final) (?:one|step|move|cut|hike|increase|rise)))\b|\b(?:we|I) (?:\w+ )?(?:expect|see|foresee|anticipate|look for)\b|\bour (?:expectation|base case)\b/i,
);

/** Whether it names the Federal Reserve, or refers to it where the passage has named it. */
export function hasBank(reader: SentenceReader): boolean {
  const isCarried =
    reader.discourse.policyBlock === reader.block &&
    reader.marks.names.every(({ entry }) => entry.type === 'topic' || entry.type === 'bank' || entry.type === 'rate');
  return isNamed(reader) || (isCarried && reference.test(reader.sentence));
}

const them = new Pattern(
  /\b(?:it|they|the (?:Fed|committee|central bank)) (?:(?:has|have|had|then) )?(?:raised|lifted|hiked|increased|lowered|cut|reduced|trimmed) (?:them|it)\b/i,
);

/** "Between December 2015 and June 2017 it raised them by a point": rates by a pronoun, in a passage on the bank. */
export const movesThem = (reader: SentenceReader): boolean =>
  reader.discourse.policyBlock === reader.block && reader.marks.names.length === 0 && them.test(reader.sentence);

export function toBasisPoints({ quantity }: QuantityMark) {
  const factor = quantity.unit === 'basis points' ? 1 : 100;
  const asserted = toAsserted(quantity, 'basis points');
  return {
    ...asserted,
    low: asserted.low * factor,
    high: asserted.high * factor,
    rounding: Math.max(asserted.rounding * factor, 0.5),
  };
}
