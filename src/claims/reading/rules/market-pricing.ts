import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { hasBank } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

const holders =
  '(?:(?:fed(?:eral)? funds? |interest[- ]rate |rate |overnight )?(?:futures|swaps?|options)(?: (?:contracts|markets?|traders))?|(?:money |bond |rate |derivatives )?(?:markets?|traders)|bets)';
const priced = new Pattern(
  new RegExp(
    `\\b${holders} (?:(?:now|currently|still|already|today|fully|have|had|has|are|were|is|was) )*(?:pric(?:e|es|ed|ing)(?! for\\b)(?: in)?|impl(?:y|ies|ied|ying)|discount(?:s|ed|ing)?|assign(?:s|ed)?|(?:put|puts) (?:the |a )?(?:odds|chances?|probability)|(?:point|points|pointed) to|(?:see|sees|saw|give|gives|gave) (?:(?:a|an|about|roughly|even|better|less|more) ){0,3}(?:[\\d.]+%|odds|chance|probability))\\b`,
    'i',
  ),
);
const said = new Pattern(
  /\b(?:would|could|might|should)(?: (?:not|never|[a-z]+ly|likely))? have (?:cut|raised|lowered|hiked|eased|tightened|moved|held|acted|reduced|lifted)\b/i,
);
const policy = new Pattern(
  /\b(?:cuts?|increases?|hikes?|rises?|easing|tightening|moves?|meeting|rates?|stand pat|hold|pause|basis points|quarter[- ]points?|Fed|FOMC|funds|target(?: range)? (?:of|at|near|between) [\d.]+ ?(?=%|per ?cent)|terminal)(?:\b|(?=%))/i,
);

/** "Futures imply two cuts", "it would have cut already": what markets expect and what might have been are no moves. */
export function readMarketPricing(reader: SentenceReader): void {
  const sentence = reader.sentence;
  const pricing = priced.exec(sentence);
  const isPolicy = policy.test(sentence);
  if (pricing !== null && isPolicy) emitUnmoved(reader, pricing, 'prices of federal funds futures of that day');
  const unreal = said.exec(sentence);
  if (unreal !== null && hasBank(reader)) emitUnmoved(reader, unreal, 'a dated record of what was said');
}

/** The words with the figures and moves that follow in their clause, which no other rule may take. */
function emitUnmoved(reader: SentenceReader, match: RegExpExecArray, need: string): void {
  const at = reader.spanOf(match);
  const isOf = (mark: { start: number; end: number }): boolean =>
    mark.start >= at.start &&
    reader.breaks(at, mark, true) === 0 &&
    mark.start - at.end < 90 &&
    !/, (?:and|but|so) (?:any|that|this|it|the) /.test(reader.text.slice(at.end, mark.start));
  const figures = reader.freeQuantities.filter(isOf);
  const cues = reader.freeCues('cut', 'hike', 'hold', 'up', 'down').filter(isOf);
  reader.emit(
    { kind: 'other', subject: null, asserted: figures[0] === undefined ? null : toAsserted(figures[0].quantity), need },
    { marks: [toCue(reader, at), ...cues, ...figures], modality: 'attributed', negated: false },
  );
  for (const cue of cues) reader.use(cue);
}
