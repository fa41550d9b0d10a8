import { toSubject } from '../../lexicon/names.ts';
import type { Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark } from '../marks.ts';
import { findOtherOfPair } from '../pair-told.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findFigureTime } from './figure-time.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toStyleRival } from './relative-returns.ts';
import { toCue } from './sentence-cue.ts';

/** "Growth won by", "beat value", "the score is": what a score is told by, ahead of its first figure. */
const scored = new Pattern(
  /\b(?:(?<whole>the (?:score|scoreline|tally|count)(?: so far)? (?:is|was|stands at|stood at|reads)(?: now)?|it (?:is|was|stands at|stood at))|(?:won|wins?|winning|beat|beats|beating|beaten|led|leads?|leading|lost|loses|losing|trailed|trails?|trailing|lagged|lags?|outpaced|outran|edged out|pipped)(?: to)?(?: (?:the )?[\w&][\w& -]{1,30})?)(?:,? by)? $/i,
);

/** "Growth won by 18.3% to 15.7%", "the score is 16.1% to 5.1%": what each of the two returned, that which it is told of first. */
export function readScores(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const first of reader.freeQuantities) {
    const match = isReturn(first) ? scored.exec(reader.before(first, 60)) : null;
    if (match === null) continue;
    const second = reader.freeQuantities.find(
      ({ start }) =>
        start > first.end &&
        start - first.end < 20 &&
        /^,? to (?:just |only |a mere |minus )?$/.test(reader.text.slice(first.end, start)),
    );
    if (second === undefined || !isReturn(second)) continue;
    const at = { start: first.start - match[0].length, end: first.start };
    const sides = match.groups?.whole === undefined ? findSides(reader, at) : toPairOfPassage(reader);
    if (sides === undefined) continue;
    const time = findFigureTime(reader, first);
    const told =
      time === undefined && reader.discourse.pair !== undefined ? { period: reader.discourse.pair.period } : { time };
    for (const [i, figure] of [first, second].entries()) {
      const isDown = figure.quantity.isNegative || /\bminus $/i.test(reader.before(figure, 7));
      reader.emit(
        {
          kind: 'return',
          subject: sides[i] as Subject,
          direction: isDown ? 'down' : 'up',
          asserted: toAsserted(figure.quantity, 'percent'),
        },
        { marks: [...(i === 0 ? [toCue(reader, at)] : []), figure], ...told, negated: false },
      );
    }
    reader.use(...reader.freeCues('ahead', 'behind', 'up', 'down').filter((cue) => overlaps(cue, at)));
  }
}

const isReturn = ({ quantity }: QuantityMark): boolean => quantity.unit === 'percent' && !quantity.isRange;

type Sides = readonly [Subject, Subject];

/** The one that the verb is told of, and the one that it names, or the other of the pair that is spoken of. */
function findSides(reader: SentenceReader, at: { readonly start: number; readonly end: number }): Sides | undefined {
  const found = findMarketSubject(reader, { start: at.start, end: at.start + 1 });
  if (found === undefined) return undefined;
  const object = reader.marks.names.find(
    ({ start, end, entry }) => start > at.start && end <= at.end && entry.readings.length > 0,
  );
  const rival = object === undefined ? findRival(reader, found) : toSubject(object.entry, object.text);
  return rival === undefined || rival.id === found.subject.id ? undefined : [found.subject, rival];
}

const findRival = (reader: SentenceReader, found: SubjectFound): Subject | undefined =>
  findOtherOfPair(reader.discourse, found.subject) ?? toStyleRival(reader, found);

/** "The score is": of the pair that the passage has set side by side, the leader first. */
function toPairOfPassage({ discourse }: SentenceReader): Sides | undefined {
  const { pair } = discourse;
  return pair === undefined ? undefined : [pair.leader, pair.laggard];
}
