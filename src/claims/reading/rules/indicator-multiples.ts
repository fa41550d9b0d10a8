import { sessionOnOrBefore } from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, StatedPeriod } from '../../statement.ts';
import { toAsserted, toGain } from '../asserted-figure.ts';
import type { NameMark, QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isInPercent, isVerb } from './indicator-names.ts';
import { toDirection, wentBy } from './indicator-words.ts';

/** Verbs that multiply: "double the 5.7% of May" compares, and is none. */
const multiplying = /doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv|fold/i;

/** "Has lost a tenth of its value": the price of what is named, which for a note is no yield. */
const ofValue = /^ (?:of )?(?:its|their) (?:market )?value\b/i;

/** How far behind a name its multiple may stand. Unit: characters. */
const reach = 60;

/** What ends the clause of a name; "by more than" does not. */
const otherClause = /[,;:]| (?:and|but|while|as|when|or) /;

interface Multiplied {
  readonly figure: QuantityMark;
  readonly relation: 'rose' | 'fell';
  readonly asserted: Asserted;
}

/**
 * "Oil has doubled since December", "the VIX leapt by almost a third", "inflation has halved": a change as a part of what it
 * was before. Says whether there was one, so that the bare direction is not told besides.
 */
export function readMultiplied(reader: SentenceReader, name: NameMark): boolean {
  const found = findMultiplied(reader, name);
  if (found === undefined) return false;
  const { figure, relation, asserted } = found;
  const { entry } = name;
  if (isInPercent(entry.id) && ofValue.test(reader.after(figure, 24))) {
    const need = 'prices of that note, or of a fund that holds it';
    reader.emit({ kind: 'other', subject: null, asserted, need }, { marks: [name, figure] });
    return true;
  }
  const since = findThen(reader, figure);
  reader.emit(
    { kind: 'indicator', subject: toSubject(entry, name.text), relation, asserted, isSize: true, isOfLevel: true },
    since === undefined
      ? {
          marks: [name, figure],
          time: reader.findTime(figure, ({ isLookBack, start }) => !isLookBack && start !== name.start),
        }
      : { marks: [name, figure], time: since.mark, period: since.period },
  );
  return true;
}

function findMultiplied(reader: SentenceReader, name: NameMark): Multiplied | undefined {
  for (const figure of reader.freeQuantities) {
    if (figure.start < name.end || figure.start - name.end > reach) continue;
    const between = reader.text.slice(name.end, figure.start);
    if (otherClause.test(between)) continue;
    if (reader.marks.names.some((other) => isRival(reader, other, name, figure))) continue;
    const { quantity } = figure;
    if (ofWhatItWas.test(reader.after(figure, 30))) return toPartOfThen(figure);
    const written = reader.text.slice(figure.start, figure.end);
    if (quantity.unit === 'multiple' && multiplying.test(written) && !isOfOther(reader, figure))
      return { figure, relation: quantity.high < 1 ? 'fell' : 'rose', asserted: toGain(quantity) };
    if (quantity.unit !== 'fraction' || !isPart(reader, name, figure)) continue;
    const relation = toDirection(wentBy.exec(between));
    if (relation !== undefined) return { figure, relation, asserted: toAsserted(quantity, 'percent') };
  }
  return undefined;
}

/** "Nearly double what it was a year ago", "half of what it was in 2022": so many times the level of then. */
const ofWhatItWas = /^ (?:of )?(?:what (?:it|they) (?:was|were|stood at)|where (?:it|they) (?:was|were|stood))\b/;

/** "What it was in June 2022": from the figure of then to the last one. */
function findThen(reader: SentenceReader, figure: QuantityMark): { mark: TimeMark; period: StatedPeriod } | undefined {
  const [phrase] = ofWhatItWas.exec(reader.after(figure, 30)) ?? [];
  if (phrase === undefined) return undefined;
  const mark = reader.marks.times.find(
    ({ start }) => start >= figure.end + phrase.length && start - figure.end - phrase.length < 12,
  );
  const to = sessionOnOrBefore(reader.discourse.published);
  if (mark === undefined || mark.period.base >= to) return undefined;
  const { period } = mark;
  const isAgo = period.isOpen || period.to >= to;
  const base = isAgo ? period.base : period.to;
  const others = isAgo || period.role === 'day' ? [] : [{ label: 'from its start', base: period.base, to }];
  return { mark, period: { text: period.text, base, to, role: 'window', from: 'stated', isOpen: true, others } };
}

function toPartOfThen(figure: QuantityMark): Multiplied {
  const { high, unit, wording } = figure.quantity;
  const isMore = high >= 1;
  // "Less than half of what it was" has fallen by more than half.
  const turned = { over: 'under', under: 'over', 'at-least': 'at-most', 'at-most': 'at-least' } as const;
  const said = !isMore && wording in turned ? turned[wording as keyof typeof turned] : wording;
  const asserted = toGain({ ...figure.quantity, unit: unit === 'fraction' ? 'multiple' : unit, wording: said });
  return { figure, relation: isMore ? 'rose' : 'fell', asserted };
}

/** "Doubled the 3% of May", "halved the rate": it does that to something else; "doubled from $57 to $114" is told by its ends. */
function isOfOther(reader: SentenceReader, figure: QuantityMark): boolean {
  return /^ (?:the|its|their|that|what|as|from \$?\d)/i.test(reader.after(figure, 10));
}

function isRival(reader: SentenceReader, other: NameMark, name: NameMark, figure: QuantityMark): boolean {
  return (
    other !== name &&
    !other.isBracketed &&
    other.start >= name.end &&
    other.end <= figure.start &&
    other.entry.type !== 'bank' &&
    other.entry.type !== 'topic' &&
    !isVerb(reader, other)
  );
}

/** Of a rate "a quarter" and "a tenth" are parts of a point: a third or a half of it are told with "by". */
function isPart(reader: SentenceReader, { entry }: NameMark, figure: QuantityMark): boolean {
  if (!isInPercent(entry.id) || ofValue.test(reader.after(figure, 24))) return true;
  const written = reader.text.slice(figure.start, figure.end);
  return /\b(?:half|thirds?)$/i.test(written) && /\bby [a-z ]*$/i.test(reader.before(figure, 24));
}
