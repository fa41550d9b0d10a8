import { toAsserted } from '../asserted-figure.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findMarketSubject } from './market-subject.ts';

/** "on heavy volume", "volume was 30% above average". */
export function readVolumes(reader: SentenceReader): void {
  readRatios(reader);
  for (const cue of reader.freeCues('volume-high', 'volume-low')) {
    const found = findMarketSubject(reader, cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const figure = reader.nearest(
      cue,
      reader.freeQuantities.filter(({ quantity }) => quantity.unit === 'percent' || quantity.unit === 'multiple'),
      30,
      0,
    );
    const isRelated =
      figure !== undefined &&
      /volume|average/i.test(reader.text.slice(Math.min(cue.start, figure.start), Math.max(cue.end, figure.end) + 20));
    reader.emit(
      {
        kind: 'volume',
        subject: found.subject,
        relation: hasClass(cue, 'volume-low') ? 'low' : 'high',
        asserted: isRelated && figure !== undefined ? toAsserted(figure.quantity) : null,
      },
      { marks: [cue, isRelated ? figure : undefined] },
    );
  }
}

const againstAverage =
  /^ (above|below|over|under|more than|less than|)\s?(?:its|the|their) (?:[\w-]+ ){0,3}(?:average|norm|mean)\b/i;

/** "volume was roughly double its average", "turnover 30% below the 50-day average". */
function readRatios(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'percent' && unit !== 'multiple' && unit !== 'times') continue;
    const match = againstAverage.exec(reader.after(figure, 50));
    if (match === null || !/\b(?:volumes?|turnover|trading)\b[^.;]{0,40}$/i.test(reader.before(figure, 60))) continue;
    const found = findMarketSubject(reader, figure);
    if (found === undefined) continue;
    const isLow = /below|under|less/i.test(match[1] as string);
    const mark = toPhraseCue({ start: figure.end, end: figure.end + match[0].length }, match[0], 'volume-high');
    reader.emit(
      {
        kind: 'volume',
        subject: found.subject,
        relation: isLow ? 'low' : 'high',
        asserted: toAsserted(figure.quantity),
      },
      { marks: [figure, mark] },
    );
  }
}
