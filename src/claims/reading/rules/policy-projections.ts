import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfPolicy } from './policy-action.ts';
import { toCue } from './sentence-cue.ts';

const projected = new Pattern(
  /\b(?:(?:new|latest|updated|median|official|quarterly|economic|rate|own|March|June|September|December) ){0,5}(?:projections?|dots|dot plot|(?:officials|policymakers|members)'s? (?:forecasts?|estimates?)|(?:median|typical|average) (?:participant|member|official|policy ?maker|dot))(?: (?:of|by) [^,;.]{3,40}?)?,? (?:showing|pointing to|implying|signal?ling|indicating|suggesting|envisaging|calling for|pencill?ing in|showed?|shows|pointed? to|points to|pencill?ed in|impl(?:y|ies|ied)|signal(?:s|ed|led)?|called for|call for|calls for|envisaged?|foresaw|saw|had|have|has|indicated?|suggest(?:s|ed)?|included?|put in|allowed for|(?:now )?(?:sees|foresees|expects|projects|pencils in|anticipates)) (?:[\w-]+ ){0,4}?(?:cuts?|reductions?|hikes?|increases?|rises?|moves?|easing|tightening|basis points)\b(?: (?:next year|this year|in (?:19|20)\d\d|by the end of (?:19|20)\d\d|over the next year|through (?:19|20)\d\d))?/i,
);

/** "Officials now foresee two reductions in 2025". */
const foreseen = new Pattern(
  /\b(?:officials|policy ?makers|participants|committee members)(?: (?:now|currently|still|also))? (?:foresee|foresaw|expect|project|projected|pencill?ed in|pencil in|anticipate|envisage) (?:[\w-]+ ){0,3}?(?:cuts?|reductions?|hikes?|increases?|rises?)\b(?: (?:next year|this year|in (?:19|20)\d\d))?/i,
);

/** "The new projections showed three cuts next year", "the median participant sees no hike before 2024": what a bank has foretold is reported, and no forecast of the text. */
export function readProjections(reader: SentenceReader): void {
  const match = projected.exec(reader.sentence) ?? foreseen.exec(reader.sentence);
  if (match === null || reader.isHeading || !isOfPolicy(reader)) return;
  const at = reader.spanOf(match);
  const isInside = (mark: { readonly start: number; readonly end: number }): boolean =>
    mark.start < at.end && mark.end > at.start;
  const figure = reader.freeQuantities.find(isInside);
  reader.emit(
    {
      kind: 'other',
      subject: null,
      asserted: figure === undefined ? null : toAsserted(figure.quantity, 'count'),
      need: "the projections of that meeting, as the bank's table of them gives them",
    },
    { marks: [toCue(reader, at)], modality: 'fact', negated: false, time: undefined },
  );
  reader.use(...reader.marks.quantities.filter(isInside), ...reader.marks.cues.filter(isInside));
}
