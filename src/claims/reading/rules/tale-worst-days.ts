import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { listDaysAfter } from '../day-after.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTale } from '../tale.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

/** "The worst day of it was March 16", "no day was worse than", "the steepest one-day loss on the way down". */
const worst = new Pattern(
  /\b(?:worst|blackest|bleakest|ugliest|darkest|heaviest|steepest|largest|biggest|sharpest|deepest) (?:single |one-day |daily |trading )*(?:days?|sessions?|loss|drop|fall|decline|plunge|slide)\b|\bno (?:single )?(?:day|session) (?:of it |on the way down )?was (?:worse|uglier|bleaker|(?:as|so) (?:bad|ugly|bleak|grim) as)\b|\bnever (?:fell|dropped|lost|slid|sank) (?:harder|further|faster|more)(?: in (?:a|one) (?:single )?(?:day|session))? than on\b/i,
);

/** "Its worst week", "the worst day since 1987": of another length, or of more than the tale. */
const ofMore = new Pattern(
  /\b(?:week|month|quarter|year|half)s?\b|\bsince\b|\bin history\b|\b(?:second|third|fourth)[- ]/i,
);

/** The worst session of the fall that the passage tells of, by its day, with its loss where that is told. */
export function readTaleWorstDays(reader: SentenceReader): void {
  const tale = findTale(reader);
  if (tale?.peak === undefined || tale.low === undefined || reader.isHeading || isQuestion(reader)) return;
  const { subject, peak, low } = tale;
  const [named, another] = listDaysAfter(reader, peak);
  if (named === undefined || another !== undefined || named.day <= peak || named.day > low) return;
  const { at, day } = named;
  const found = reader.find(worst);
  const figure = reader.freeQuantities.find(({ quantity }) => quantity.unit === 'percent');
  const isWorst = found !== undefined && !ofMore.test(reader.sentence);
  const isLoss = figure !== undefined && ofLoss.test(reader.sentence);
  if (isWorst && figure !== undefined && !isLoss) return;
  if (!isWorst && !(isLoss && ofDayAlone.test(reader.sentence))) return;
  const to = sessionOnOrBefore(day);
  const period: StatedPeriod = {
    text: reader.text.slice(at.start, at.end),
    base: previousSession(to),
    to,
    role: 'day',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  if (isWorst)
    reader.emit(
      { kind: 'extreme', subject, frequency: 'session', side: 'worst', since: peak, until: low, rank: 1 },
      {
        marks: [toCue(reader, found.at), toCue(reader, at)],
        period,
        time: undefined,
        modality: 'fact',
        negated: false,
      },
    );
  if (isLoss)
    reader.emit(
      { kind: 'return', subject, direction: 'down', asserted: toAsserted(figure.quantity, 'percent') },
      { marks: [figure], period, time: undefined, modality: 'fact', negated: false },
    );
  reader.use(...reader.freeCues('down', 'drawdown', 'worst', 'lowest'));
}

const ofLoss =
  /\b(?:down|lost|loss|fell|cost|dropped|drop|fall|declined?|plunged|sank|shed|gave up|took|shaved|wiped|knocked|-\d)\b/i;
const ofDayAlone = /^\W*On [^;]{4,24} alone,? /;
