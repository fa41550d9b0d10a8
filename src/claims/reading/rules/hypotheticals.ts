import { Pattern } from '../../text/pattern.ts';

/** "Suppose the index earns $220", "say a stock falls 50%", "imagine that you bought at the top". */
const supposed = new Pattern(
  /^\W*(?:(?:so|now|but|and|just|first|for example|for instance)[, ]+)?(?:let(?:'s| us|'s just) (?:say|suppose|assume|imagine|pretend)(?! (?:it|this|nothing|so)\b)|suppose|supposing|pretend|hypothetically|(?:take (?:a|an|some) (?:stock|fund|share|investor|portfolio|company|retiree|couple|bond|index)\b|(?:imagine|picture|say|assume)(?: that)?,? (?:a|an|the|you|your|two|some|someone|somebody|we|it|each|every)\b)(?=[^.;]*(?:\bthen\b|\b(?:you|that|this|it)(?:'d| would)? (?:gives?|gets?|be|works? out|comes? to|ends? up)\b|\d\. )))/i,
);

/** "If the index were to trade at 18 times, you would get 2,268": a sum that nobody foretells. */
const unreal = new Pattern(
  /^\W*(?:if|were)\b[^.;]{2,90}\b(?:you|we|that|this|one|it)(?:'d| would| could)? (?:get|gets|give|gives|arrive at|end up (?:at|with)|be looking at|works? out (?:at|to)|imply|implies|come to|comes to)\b/i,
);

/** "At 15 times you get 3,300": the sum goes on. */
const goesOn = new Pattern(
  /^\W*(?:and |or |but )?(?:at|on|with|use|put it on|apply|pay)\b[^.;]{2,40}(?:,|and)? (?:you|that|this|it|we|one)(?:'d| would)? (?:get|gets|give|gives|be|is|arrive|have|works? out|comes? to)\b/i,
);

/** "Rule of thumb: when one asset leads another by 20 points, rebalance": advice for all times, with the figure of no day. */
const ofRule = new Pattern(
  /^\W*(?:(?:a|an|our|my|the|one) )?(?:(?:good|old|simple|useful|handy|standard) )*(?:rule of thumb|rule|guideline|definition|reminder to self)(?: (?:is|says|here))?(?: that)?[:,] (?=(?:when|if|whenever|once|never|always|buy|sell|rebalance|trim|add|cut)\b)/i,
);

/** Whether a sentence reckons with figures that are put up for the sake of argument, or gives a rule: it states none of them. */
export function isHypothetical(sentence: string, isWithin: boolean): boolean {
  return (
    supposed.test(sentence) || unreal.test(sentence) || ofRule.test(sentence) || (isWithin && goesOn.test(sentence))
  );
}
