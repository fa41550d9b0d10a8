import { toSubject } from '../../lexicon/names.ts';
import type { Asserted } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';

/** ", 20.4% to 27.8%": what the two sides of a lead have returned. */
const pair = new Pattern(
  /(?:,|:| by| \() ?(?:up |a gain of )?[-+]?\d{1,3}(?:\.\d+)? ?(?:%|per ?cent)?,? (?:to|against|versus|vs\.?|compared with) (?:a gain of )?[-+]?\d{1,3}(?:\.\d+)? ?(?:%|per ?cent)(?=[,.;)]|$)/i,
);

/** "It trails the Nasdaq-100 for the quarter to date, 20.4% to 27.8%": two returns in the order of the two names. */
export function readLeadFigures(reader: SentenceReader): void {
  const match = pair.exec(reader.sentence);
  if (match === null || reader.isHeading) return;
  const start = reader.marks.start + match.index;
  const end = start + match[0].length;
  const figures = reader.freeQuantities.filter((mark) => mark.start >= start && mark.end <= end);
  const [left, right] = toSides(reader, figures);
  const verb = reader.freeCues('ahead', 'behind').findLast((cue) => cue.isVerb && cue.end <= start);
  if (left === undefined || right === undefined || verb === undefined) return;
  const found = findMarketSubject(reader, verb);
  const against = found === undefined ? undefined : reader.findAgainst(verb, found);
  const isApart = reader.breaks(verb, { start, end }, true) > 0 || reader.findModality(verb, undefined) !== 'fact';
  if (found === undefined || against === undefined || against.entry.id === found.subject.id || isApart) return;
  const time = reader.findTime(verb, ({ isLookBack }) => !isLookBack);
  const at = figures[0] as QuantityMark;
  const other = figures[1];
  for (const [subject, asserted, mark] of [
    [
      found.subject,
      left,
      other === undefined
        ? toCue(reader, { start: at.start, end: at.start + (link.exec(textOf(reader, at))?.index ?? 0) })
        : at,
    ],
    [
      toSubject(against.entry, against.text),
      right,
      other ?? toCue(reader, { start: at.end - (textOf(reader, at).split(link).at(-1) ?? '').length, end: at.end }),
    ],
  ] as const) {
    const isDown = asserted.low < 0;
    reader.emit(
      {
        kind: 'return',
        subject,
        direction: isDown ? 'down' : 'up',
        asserted: isDown ? { ...asserted, low: -asserted.high, high: -asserted.low } : asserted,
      },
      { marks: [mark], time, modality: 'fact', negated: false },
    );
  }
  reader.use(...figures);
}

/** The two figures: apart, or read as the ends of one range. */
function toSides(reader: SentenceReader, figures: readonly QuantityMark[]): readonly Asserted[] {
  const [first, second, third] = figures;
  if (first === undefined || third !== undefined || figures.at(-1)?.quantity.unit !== 'percent') return [];
  const toPercent = (mark: QuantityMark): Asserted => ({ ...toAsserted(mark.quantity), unit: 'percent' });
  if (second !== undefined) return [toPercent(first), toPercent(second)];
  const { low, high } = first.quantity;
  if (low === high) return [];
  const side = (value: number): Asserted => ({ ...toPercent(first), low: value, high: value });
  // A range is kept in the order of its size, the two sides stand in that of the text.
  return Number.parseFloat(textOf(reader, first)) === high ? [side(high), side(low)] : [side(low), side(high)];
}

/** What parts the two figures of one range. */
const link = /,? (?:to|against|versus|vs\.?|compared with) /i;

const textOf = (reader: SentenceReader, { start, end }: QuantityMark): string => reader.text.slice(start, end);
