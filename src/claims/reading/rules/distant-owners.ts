/** Whose a figure is where its name stands apart: before in the passage, behind a whole list, or on the other side of a comparison. */

import { toSubject } from '../../lexicon/names.ts';
import type { Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findTogether } from '../told-before.ts';
import { findMonthBefore } from './month-figures.ts';

/** "Is ahead 7.5% against 1.0%": the second figure is of the one that it is compared with. */
export function isOfRival(reader: SentenceReader, figure: QuantityMark): boolean {
  const isNamed = [...reader.marks.names, ...reader.marks.times].some(
    ({ start }) => start >= figure.end && start - figure.end < 40,
  );
  return (
    !isNamed &&
    /\d.*\b(?:against|versus|vs\.?|compared (?:with|to)) (?:about |just |only |a mere )?$/i.test(
      reader.before(figure, 40),
    ) &&
    /^(?:[.;)]|$)/.test(reader.after(figure, 2))
  );
}

export function findRival({ discourse, block }: SentenceReader): SubjectFound | undefined {
  const { against, againstBlock } = discourse;
  return against === undefined || againstBlock !== block ? undefined : { subject: against, mark: undefined };
}

/** "They have gained 24.3% and 18%, respectively": those that were named last. */
export function toNamedBefore(
  reader: SentenceReader,
  figures: readonly QuantityMark[],
): Map<QuantityMark, SubjectFound> | undefined {
  const { named } = reader.discourse;
  const hasNames = reader.marks.names.some(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  if (hasNames || figures.length < 2) return undefined;
  const told = findTogether(reader.discourse, reader.block, figures.length) ?? named;
  if (told.length !== figures.length) return undefined;
  return new Map(figures.map((figure, i) => [figure, { subject: told[i] as Subject, mark: undefined }]));
}

/** "January brought 1.6%, February 5.2% and March 3.1% for the S&P": the one name, after the last of several figures. */
export function findTrailingOwner(reader: SentenceReader, figures: readonly QuantityMark[]): SubjectFound | undefined {
  const [first, second] = figures;
  const last = figures.at(-1);
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  const [name] = names;
  if (first === undefined || second === undefined || last === undefined || name === undefined || names.length > 1)
    return undefined;
  const isAfter =
    name.start >= last.end && /^ (?:for|by|from|in) (?:the )?$/.test(reader.text.slice(last.end, name.start));
  const isDated = figures.every((figure) => findMonthBefore(reader, figure) !== undefined);
  return isAfter && isDated ? { subject: toSubject(name.entry, name.text), mark: undefined } : undefined;
}
