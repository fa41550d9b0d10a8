import { Pattern } from '../../text/pattern.ts';

/** "Investors should keep an eye on the ten-year yield": what people are told to do, whatever it is about. */
const advice = new Pattern(
  /\b(?:investors|readers|clients|traders|managers|savers|portfolios?|you|we|one) (?:[a-z]+ )?(?:should|must|ought|need|will (?:need|have|want))\b/i,
);

/** "Is a tangible reality", "will be a major focal point": what something counts for in the eyes of the writer. */
const judgement = new Pattern(
  /\b(?:is|are|was|were|be|become|becomes|remains?|but|marks?|represents?|signals?) (?:(?:likely|set|bound) to (?:be|become|remain) )?(?:(?:now|also|truly|clearly|no longer) )*(?:a|an|the) (?:(?:major|key|clear|real|defining|fundamental|definitive|decisive|critical|crucial|pivotal|tangible|mere|purely?|big|great|true|theoretical|very) )*(?:reality|exercise|focal point|focus|characteristic|feature|red flag|game[- ]changer|turning point|watershed|inflection point|paradigm shift|shift in (?:how|the way)|wake-up call|moment of truth|test of|question|challenge|opportunity|key to)\b|\bdefinitive (?:shift|change|break|turn)\b/i,
);

/** Whether words give advice or weigh what nobody could look up. */
export const isOpinion = (words: string): boolean => advice.test(words) || judgement.test(words);
