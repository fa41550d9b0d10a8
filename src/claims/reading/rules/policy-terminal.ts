import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfBankAbroad } from './abroad.ts';
import { hasBank } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

const stopsAt = new Pattern(
  /\b(?:will (?:stop|top out|peak|be done|be finished)|stops|tops out|peaks|is done|is finished)(?: (?:raising|hiking|lifting|tightening|cutting|lowering|easing)(?: rates)?)? (?:at|with rates at|with the (?:funds )?rate at) (?:about |around |roughly |just )?$/i,
);

/** Of a rate, a range or a target, and no price. */
const isRate = ({ quantity: { unit, low, high } }: QuantityMark): boolean =>
  (unit === 'percent' || unit === 'plain') && low >= 0 && high <= 25;

/** "The Fed stops at 5 to 5.25", "the funds rate tops out at 3.5%": where the moves that are under way will end. */
export function readTerminalRate(reader: SentenceReader): void {
  const isNamed = hasBank(reader) || reader.marks.names.some(({ entry }) => entry.type === 'rate');
  if (!isNamed || reader.marks.names.some(({ entry }) => entry.type === 'indicator')) return;
  for (const figure of reader.freeQuantities) {
    const match = stopsAt.exec(reader.before(figure, 60));
    if (match === null || !isRate(figure) || isOfBankAbroad(reader, figure)) continue;
    const cue = toCue(reader, { start: figure.start - match[0].length, end: figure.start - 1 });
    reader.emit(
      { kind: 'policy-rate', relation: 'at', asserted: toAsserted(figure.quantity, 'percent'), isTerminal: true },
      { marks: [cue, figure], time: undefined, modality: 'forecast', negated: false },
    );
  }
}
