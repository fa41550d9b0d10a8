import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted, StatedPeriod } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { CueMark, NameMark, QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findThemeOfLabel } from '../statement-period.ts';
import { isInPercent } from './indicator-names.ts';
import { movedBy } from './indicator-words.ts';
import { toStretchTold } from './point-told.ts';

/** A rise or fall by a figure; a length and "since" leave open whether the first day counts. */
export function emitChange(
  reader: SentenceReader,
  entry: NameEntry,
  figure: QuantityMark,
  marks: readonly (NameMark | CueMark)[],
  relation: 'rose' | 'fell',
  text: string = entry.name,
): void {
  if (
    /^ (?:from|below|off|above) (?:its|the|their|a) [^,;.]{0,40}\b(?:peak|high|low|trough|record|top|bottom)s?\b/i.test(
      reader.after(figure, 70),
    )
  ) {
    reader.emit(
      {
        kind: 'other',
        subject: null,
        asserted: toAsserted(figure.quantity),
        need: 'the peak or trough it is counted from',
      },
      { marks: [...marks, figure] },
    );
    return;
  }
  const time = reader.findTime(
    figure,
    (mark) => !mark.isLookBack && !(entry.id.startsWith('treasury') && /-year\b/i.test(mark.text)),
  );
  const isFromTurn =
    time !== undefined &&
    time.end <= figure.start &&
    /\b(?:start|beginning|turn|outset) of\b/i.test(time.text) &&
    /\b(?:has|have|now)\b[^,;]*$/i.test(reader.before(figure, 50));
  const before =
    time === undefined || isFromTurn
      ? findStart(reader, entry)
      : ((time.isLength ? findFrontedStart(reader, time) : undefined) ?? toStretchTold(reader, time, figure));
  const others = time === undefined ? [] : toOtherStarts(time);
  const theme = time === undefined ? findThemeOfLabel(reader) : undefined;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, text),
      relation,
      asserted: toSize(figure, entry),
      ...(isSized(reader, figure) ? { isSize: true } : {}),
    },
    {
      marks: [...marks, figure],
      time,
      ...(before !== undefined
        ? { period: before, modality: 'fact' as const }
        : theme !== undefined
          ? { period: theme }
          : time === undefined || others.length === 0
            ? {}
            : { period: { ...time.period, others } }),
    },
  );
}

/** "After touching 4.01% on April 4, the yield rose by half a point in one week": a week from that day. */
function findFrontedStart(reader: SentenceReader, length: TimeMark): StatedPeriod | undefined {
  const { times, start } = reader.marks;
  const fronted = /^\W*(?:After|Having|From|Since) (?:[a-z]+ )?[a-z]+ing [^,;]*,/.exec(reader.sentence);
  if (fronted === null || length.start < start + fronted[0].length) return undefined;
  const day = times.find(
    (mark) => mark.end <= start + fronted[0].length && mark.period.role === 'day' && !mark.isAhead && !mark.isLookBack,
  );
  if (day === undefined) return undefined;
  const base = day.period.to;
  const last = base + length.period.to - length.period.base;
  const to = sessionOnOrBefore(Math.min(last, reader.discourse.published));
  return { ...length.period, text: length.text, base, to, isOpen: false, others: [] };
}

/** "Has gone up more than 90 basis points": a move told right before its figure is of that size, and so is one after "by". */
function isSized(reader: SentenceReader, figure: QuantityMark): boolean {
  const ahead = reader.before(figure, 50);
  return sized.test(ahead) || (figure.quantity.unit === 'basis points' && movedBy.test(ahead));
}

const sized =
  /\bby (?:(?:about|around|roughly|just|only|some|nearly|almost|over|under|as|much|more|less|than|at|least|most|a|an|another|full) )*$/i;

/** "Edged up by a tenth", "two tenths lower": of a rate in percent these are tenths of a point, and of a price parts of it. */
function toSize({ quantity }: QuantityMark, { id }: NameEntry): Asserted {
  if (quantity.unit !== 'fraction' || !isInPercent(id)) return toAsserted(quantity);
  return { ...toAsserted(quantity, 'percentage points'), low: quantity.low, high: quantity.high, rounding: 0.05 };
}

/** "At the start of the year it paid 5.75%, so it has come down by 131": from the figure told before in the sentence. */
function findStart(reader: SentenceReader, { id }: NameEntry): StatedPeriod | undefined {
  const now = sessionOnOrBefore(reader.discourse.published);
  const told = reader.statements.findLast(
    (one) => one.kind === 'indicator' && one.subject.id === id && one.relation === 'at',
  );
  if (told === undefined || told.period.from !== 'stated' || now - told.period.to < 14) return undefined;
  const { text, base, to, role } = told.period;
  const start = role === 'scope' ? base : to;
  const others = role === 'scope' ? [{ label: 'from the close after', base: previousSession(to), to: now }] : [];
  return { text, base: start, to: now, role: 'window', from: 'carried', isOpen: true, others };
}

function toOtherStarts({ isSince, isLength, sinceEnd, period }: TimeMark): StatedPeriod['others'] {
  if (isSince && sinceEnd !== undefined && sinceEnd > period.base && sinceEnd < period.to) {
    const base = sessionOnOrBefore(sinceEnd);
    const others = period.others.filter((other) => other.base !== base);
    return [...others, { label: 'from its end', base, to: period.to }];
  }
  return isLength
    ? [...period.others, { label: 'from the close before', base: previousSession(period.base), to: period.to }]
    : period.others;
}
