import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toEndAfter } from '../times/told-times.ts';
import { toNumber } from '../to-number.ts';
import { fits, toPlainMark } from './indicator-names.ts';
import { toCue } from './sentence-cue.ts';

const took = new Pattern(
  new RegExp(
    `\\b(?:it|that|which) (?:took|needed|was) (?:(?<less>(?:less|fewer) than|under|not even)|no more than|at most) (?<count>an?|${toNumberPattern(2, 20)}|\\d{1,2}) (?<unit>session|day|week|month)s? (?:for (?:it|the (?:yield|spread|index|gauge|rate)) )?(?:to|before it) (?:[a-z]+ ){1,3}?(?:(?<down>below|under|beneath)|above|over) $`,
    'i',
  ),
);

/** "It closed at 48.0. It took less than eight days to close under 40 again": below it within that time of the figure told. */
export function readTimeTaken(reader: SentenceReader, carried: NameEntry | undefined): void {
  const { discourse, marks, block } = reader;
  const { indicatorTo, indicatorBlock, published } = discourse;
  if (carried === undefined || indicatorTo === undefined || indicatorBlock !== block) return;
  for (const figure of reader.freeQuantities) {
    const match = took.exec(reader.text.slice(marks.start, figure.start));
    if (match === null || !fits(reader, toPlainMark(carried, figure.start), figure)) continue;
    const { count = '', unit = '', down, less } = match.groups ?? {};
    const number = /^an?$/i.test(count) ? 1 : toNumber(count);
    const end = toEndAfter(indicatorTo, number, unit.toLowerCase());
    const to = less === undefined ? sessionOnOrBefore(end) : previousSession(end);
    if (!(number >= 1) || to > published || to <= indicatorTo) return;
    const at = { start: marks.start + match.index, end: figure.start };
    reader.emit(
      {
        kind: 'indicator',
        subject: toSubject(carried, discourse.indicatorText ?? carried.name),
        relation: down === undefined ? 'above' : 'below',
        asserted: { ...toAsserted(figure.quantity), wording: 'plain' },
      },
      {
        marks: [toCue(reader, at), figure],
        period: {
          text: match[0].trim(),
          base: indicatorTo,
          to,
          role: 'window',
          from: 'stated',
          isOpen: false,
          others: [],
        },
        time: undefined,
        modality: 'fact',
        negated: false,
      },
    );
    reader.use(...marks.quantities.filter((mark) => mark.start >= at.start && mark.end <= figure.end));
    return;
  }
}
