import type { Span } from '../../document.ts';
import { toAsserted } from '../asserted-figure.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findMarketSubject } from './market-subject.ts';

/** "Trading in the fund ran above its 20-day average", "turnover was below": how much was traded, and not its price. */
function isOfVolume(reader: SentenceReader, { start, end }: Span): boolean {
  return (
    /\b(?:[Vv]olumes?|[Tt]urnover|(?:[Ss]hares|contracts) (?:traded|changing hands|changed hands)|[Tt]rading (?:activity|was|ran|(?:in|of) [^.;,]{2,50}? (?:ran|was|came|stayed|remained|held|stood|picked|rose|fell|went)))\b[^.;]{0,70}$/.test(
      reader.before({ start, end }, 130),
    ) || /^ (?:daily )?(?:trading )?(?:volume|turnover)\b/i.test(reader.after({ start, end }, 24))
  );
}

/** "slipped below its 50-day moving average". */
export function readAverages(reader: SentenceReader): void {
  for (const cue of reader.freeCues('average')) {
    const length = [...reader.marks.quantities]
      .reverse()
      .find(
        ({ quantity, end }) =>
          end <= cue.start + 12 && cue.start - end < 14 && quantity.high >= 5 && quantity.high <= 400,
      );
    const written =
      /(\d{2,3}|fifty|two-hundred)[- ](day|week|month)\W*$/i.exec(
        reader.before({ start: cue.start + 4, end: cue.end }, 24),
      ) ?? /(\d{2,3})[- ](day|week|month)/i.exec(cue.text);
    const text = written?.[1]?.toLowerCase();
    const value =
      length?.quantity.high ??
      (text === undefined ? undefined : text === 'fifty' ? 50 : text === 'two-hundred' ? 200 : Number(text));
    if (value === undefined) continue;
    const found = findMarketSubject(reader, cue);
    if (found === undefined) continue;
    const side = [...reader.marks.cues]
      .reverse()
      .find(
        (mark) =>
          mark.end <= cue.start &&
          cue.start - mark.end < 45 &&
          hasClass(mark, 'cross-above', 'cross-below', 'above', 'below'),
      );
    const ahead = reader.before(cue, 60);
    if (side === undefined && !/\b(?:below|under|beneath|above|over|past)\b/i.test(ahead)) continue;
    const relation =
      side === undefined
        ? /\b(?:below|under|beneath)\b/i.test(ahead)
          ? 'below'
          : 'above'
        : hasClass(side, 'cross-above') && side.isVerb && !/\b(?:above|over)$/i.test(side.text)
          ? 'crossed-above'
          : hasClass(side, 'cross-below')
            ? /\b(?:fell|fall|slip|drop|sank|broke|break|slid|tumbl|dip|plung|lose|lost)/i.test(side.text)
              ? 'crossed-below'
              : 'below'
            : hasClass(side, 'cross-above')
              ? /broke|break|climb|push|move|rose|rise|jump/i.test(side.text)
                ? 'crossed-above'
                : 'above'
              : hasClass(side, 'below')
                ? 'below'
                : 'above';
    const word = ahead.search(/\b(?:below|under|beneath|above|over|past)\b[^;,]*$/i);
    const sideStart = side?.start ?? (word < 0 ? cue.start : cue.start - ahead.length + word);
    const distanceFigure = reader.freeQuantities.find(
      ({ quantity, end }) => quantity.unit === 'percent' && end <= sideStart && sideStart - end < 14,
    );
    const unit = written?.[2]?.toLowerCase() ?? length?.quantity.of ?? 'day';
    const sessions = unit === 'week' ? value * 5 : unit === 'month' ? value * 21 : value;
    if (isOfVolume(reader, cue)) {
      const isLow = relation === 'below' || relation === 'crossed-below';
      reader.emit(
        {
          kind: 'volume',
          subject: found.subject,
          relation: isLow ? 'low' : 'high',
          length: sessions,
          asserted: distanceFigure === undefined ? null : toAsserted(distanceFigure.quantity),
        },
        { marks: [side, length, cue, distanceFigure] },
      );
      continue;
    }
    if (isLasting(reader, cue, ahead)) {
      const need = 'every close of the stretch, each against its average';
      reader.emit(
        { kind: 'other', subject: found.subject, asserted: null, need },
        { marks: [side, length, cue, distanceFigure] },
      );
      continue;
    }
    reader.emit(
      {
        kind: 'moving-average',
        subject: found.subject,
        relation,
        length: sessions,
        asserted: distanceFigure === undefined ? null : toAsserted(distanceFigure.quantity),
      },
      { marks: [side, length, cue, distanceFigure] },
    );
  }
}

/** "Has been above its 200-day average since January", "every day since May": of each close of a stretch, and not of the last. */
function isLasting(reader: SentenceReader, cue: Span, ahead: string): boolean {
  const state =
    /\b(?:has|have|had) (?:[a-z]+ )?(?:been|stayed|held|traded|remained|closed|kept|finished|ended)\b[^.;,]*$/i;
  const stretch =
    /^(?: (?:on|at))?,? (?:(?:every|each)(?: single)? (?:day|session|close)|since|throughout|all (?:year|month|week|quarter|through)|without a break)\b/i;
  return state.test(ahead) && stretch.test(reader.after(cue, 40));
}
