/** Superlatives of a lead over another: "its best month against the S&P 500". */

import { toSubject } from '../../lexicon/names.ts';
import type { Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark } from '../marks.ts';
import { findOtherOfPair } from '../pair-told.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import type { Noun } from './extreme-noun.ts';
import { findMarketSubject } from './market-subject.ts';

/** "The largest monthly win for growth", "its biggest weekly shortfall": of the lead over another, and of no return. */
export const ofMargin =
  /^ (?:percentage[- ]point )?(?:margin|lead|gap|difference|spread|shortfall|deficit|advantage|win|victory|defeat|lag|outperformance|underperformance)s?\b/i;

/** "The shortfall against the S&P was the worst quarterly result": of a difference, and of no return. */
export const ofDifference =
  /\b(?:shortfall|gap|deficit|lag|margin|difference|underperformance|outperformance|spread) (?:(?:against|versus|behind|to|with|over|between) [^.;]{2,40} )?(?:was|is|has been|were|marked|became) (?:the|its|their) $/i;

/** "Beat growth by five points in January, the most since 2001": of the lead, or the lag, that its clause tells. */
export function findLeadBefore(reader: SentenceReader, cue: CueMark): LeadTold | undefined {
  if (!/^(?:the )?(?:most|widest|largest|biggest)\b/i.test(cue.text)) return undefined;
  const verb = reader.marks.cues.findLast(
    (mark) => mark.isVerb && mark.end <= cue.start && hasClass(mark, 'ahead', 'behind', 'up', 'down'),
  );
  if (verb === undefined || !hasClass(verb, 'ahead', 'behind')) return undefined;
  if (!/^[^,;:]* by [^,;:]*,(?: by far)? (?:(?:the|its|their) )?$/i.test(reader.text.slice(verb.end, cue.start)))
    return undefined;
  const found = findMarketSubject(reader, verb);
  const object = found === undefined ? undefined : reader.findAgainst(verb, found);
  if (found === undefined || object === undefined || object.entry.id === found.subject.id) return undefined;
  return {
    subject: found.subject,
    against: toSubject(object.entry, object.text),
    isLag: hasClass(verb, 'behind') && !hasClass(verb, 'ahead'),
  };
}

interface LeadTold {
  readonly subject: Subject;
  readonly against: Subject;
  readonly isLag: boolean;
}

const relativeTo =
  /\b(?:relative to|compared (?:with|to)|(?:as )?(?:measured|set) against|in relation to|against|versus|vs\.?) (?:the )?$/i;

/** "Relative to the large-cap index, it was the best half", "its best month against the S&P 500": of the lead over it. */
export function findRelative(reader: SentenceReader, cue: CueMark, noun: Noun): Subject | undefined {
  const name = reader.marks.names.find((mark) => {
    if (!isMarketName(mark.entry)) return false;
    const isAhead = mark.end <= cue.start && /^,/.test(reader.after(mark, 2));
    const isBehind =
      mark.start >= noun.end &&
      /^ [^.;,\d]*$/.test(reader.text.slice(noun.end, mark.start)) &&
      mark.start - noun.end < 40;
    return (isAhead || isBehind) && relativeTo.test(reader.before(mark, 26));
  });
  return name === undefined ? undefined : toSubject(name.entry, name.text);
}

/** "It was its best month relative to the S&P 500": of the other side of the pair told, where none is named. */
export function findRelated({ discourse }: SentenceReader, { subject, mark }: SubjectFound, against: Subject): Subject {
  const other = mark === undefined ? findOtherOfPair(discourse, against) : undefined;
  return other ?? subject;
}
