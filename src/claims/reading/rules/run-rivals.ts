/** Whom a run of leads or lags was won from, where the text names nobody. */

import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { Subject } from '../../statement.ts';
import { findOtherOfPair } from '../pair-told.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toStyleRival } from './relative-returns.ts';

/** What "it" stands for where the last asset spoken of is the one it is compared with. */
export function findOther({ discourse }: SentenceReader, id: string): SubjectFound | undefined {
  const candidates = [discourse.subjectBefore, discourse.against, ...discourse.byType.values()];
  const subject = candidates.find((candidate) => candidate !== undefined && candidate.id !== id);
  return subject === undefined ? undefined : { subject, mark: undefined };
}

export function toMarket({ discourse }: SentenceReader) {
  const base = loadNames().byId.get('sp-500');
  return discourse.against ?? toSubject(base as NonNullable<typeof base>, 'the market');
}

const isSame = (one: Subject, other: Subject): boolean => one.readings[0]?.series === other.readings[0]?.series;

/** "Large caps won in seven of the ten": of the other style, or the market; and of the market, the small ones. */
export function findUnsaid(reader: SentenceReader, found: SubjectFound): Subject | undefined {
  const small = loadNames().byId.get('small-caps');
  const others = [
    findOtherOfPair(reader.discourse, found.subject),
    toStyleRival(reader, found),
    toMarket(reader),
    small && toSubject(small, 'small caps'),
  ];
  return others.find((other) => other !== undefined && !isSame(other, found.subject));
}

/** The one of a pair that a passage has compared which is not the subject. */
export function findRival({ discourse, block }: SentenceReader, { subject }: SubjectFound): Subject | undefined {
  const other = findOtherOfPair(discourse, subject);
  if (other !== undefined) return other;
  const { against, againstBlock, named, namedBlock } = discourse;
  const told = againstBlock === block && against !== undefined ? [against] : namedBlock === block ? named : [];
  const others = told.filter((one) => !isSame(one, subject));
  return others.length === 1 ? others[0] : undefined;
}
