import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import { listDaysAfter } from '../day-after.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isPastTold } from '../times/tense.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const fell =
  /\b(?:fell|fallen|dropped|declined|shed|lost|down|lower|slid|sunk|sank|eased|retreated|plunged|tumbled|come down|came down|slumped)\b/i;
const rose = /\b(?:rose|risen|climbed|gained|added|up|higher|jumped|surged|advanced|put on|gone up|went up)\b/i;

/** "When March ended it was at 1.78%": where it was on a day. */
const stoodAt = /\b(?:was|stood|sat|closed|ended|finished) (?:back |still )?(?:at )?(?:just |about |around |only )?$/i;

/** "From there it dropped 39 basis points to the end of July", "by the end of March it had fallen to 4.65%": since the turn of a yield or a gauge that the passage tells. */
export function readTaleIndicators(reader: SentenceReader): void {
  const { discourse, block, marks, sentence } = reader;
  const turn = discourse.indicatorTurn;
  const [figure, another] = reader.freeQuantities.filter(
    ({ quantity }) => quantity.unit !== 'ordinal' && quantity.of === undefined,
  );
  if (turn?.block !== block || figure === undefined || another !== undefined || marks.names.length > 0) return;
  if (reader.isHeading || isQuestion(reader) || !/\b(?:it|its)\b/i.test(sentence) || !isPastTold(sentence)) return;
  const [named, other] = listDaysAfter(reader, turn.day);
  const [isDown, isUp] = [fell.test(sentence), rose.test(sentence)];
  const { unit } = figure.quantity;
  const isChange = unit === 'basis points' || unit === 'percentage points' || unit === 'points';
  const isLevel = !isDown && !isUp && !isChange && stoodAt.test(reader.before(figure, 30));
  if (named === undefined || other !== undefined || named.day > discourse.published) return;
  if (isDown === isUp && !isLevel) return;
  const rest = marks.times.filter((mark) => !overlaps(mark, named.at) && !/^from (?:there|then|that)/i.test(mark.text));
  if (rest.length > 0) return;
  const to = sessionOnOrBefore(named.day);
  const text = reader.text.slice(named.at.start, named.at.end);
  const stretch = isLevel
    ? ({ base: previousSession(to), role: 'day' } as const)
    : ({ base: turn.day, role: 'window' } as const);
  const period: StatedPeriod = { text, to, ...stretch, from: 'stated', isOpen: false, others: [] };
  if (!isLevel && !isChange && !/\bto (?:just |about |around |only )?$/i.test(reader.before(figure, 14))) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: turn.subject,
      relation: isLevel ? 'at' : isDown ? 'fell' : 'rose',
      asserted: toAsserted(figure.quantity),
    },
    { marks: [figure, toCue(reader, named.at)], period, time: undefined, modality: 'fact', negated: false },
  );
  reader.use(...reader.freeCues('up', 'down'));
}
