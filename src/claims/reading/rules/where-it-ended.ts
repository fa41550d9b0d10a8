import { firstCalendarDay, fromCivilDate, sessionOnOrBefore } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findMarketSubject } from './market-subject.ts';

const whereItEnded =
  /^ (below|under|beneath|short of|lower than|above|over|higher than|ahead of) (?:where|what|the level at which|the point at which) (?:it|they|he|she|the (?:index|fund|market|average)) (?:had )?(ended|finished|closed|closed out|left|began|started|opened|entered) ((?:19|20)\d\d)\b/i;

/** "About a quarter below where it ended 2006": a move since the end of that year, or of the one before. */
export function readWhereItEnded(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'percent' && unit !== 'fraction') continue;
    const match = whereItEnded.exec(reader.after(figure, 80));
    const found = match === null ? undefined : findMarketSubject(reader, figure);
    if (match === null || found === undefined) continue;
    const [text, side, verb, year] = match as unknown as readonly [string, string, string, string];
    if (fromCivilDate(Number(year) - 1, 12, 31) < firstCalendarDay) continue;
    const at = { start: figure.end + 1, end: figure.end + text.length };
    const isStart = /^(?:began|started|opened|entered)/i.test(verb);
    reader.emit(
      {
        kind: 'return',
        subject: found.subject,
        direction: /above|over|higher|ahead/i.test(side) ? 'up' : 'down',
        asserted: toAsserted(figure.quantity, 'percent'),
      },
      {
        marks: [found.mark, figure, toPhraseCue(at, text.trim())],
        period: toSince(reader, Number(year) - (isStart ? 1 : 0), text.trim()),
        negated: false,
      },
    );
    reader.use(...reader.marks.times.filter((time) => time.start >= at.start && time.end <= at.end));
  }
}

function toSince({ discourse }: SentenceReader, year: number, text: string): StatedPeriod {
  const base = sessionOnOrBefore(fromCivilDate(year, 12, 31));
  const to = sessionOnOrBefore(discourse.published);
  return { text, base, to, role: 'window', from: 'stated', isOpen: true, others: [] };
}
