import type { PerformanceMeasure } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';

/** A wording of how an asset fares. */
export interface PerformanceWording {
  readonly measure: PerformanceMeasure;
  readonly pattern: Pattern;
  /** Where the assets stand: before it ("X has struggled") or after it ("has breathed new life into firms like X"). */
  readonly side: 'before' | 'after';
  /** They are said to lead the group that the passage speaks of. */
  readonly isOfGroup?: true;
  /** Of indices, sectors and styles the same words are read by the rules of leads. */
  readonly isOfCompanies?: true;
}

const has = '(?:has|have|had)';
const is = '(?:is|are|was|were|has been|have been|had been|remains?|remained|proved|proven|became|become|represents?)';
const adverbs = '(?: (?:also|all|both|now|again|already|still|just|long|[a-z]+ly))*';
/** Of the adjectives at most three: a longer stretch is another phrase. */
const adjectives = '(?:(?!more|less|most|least)[\\w"\'-]+ ){0,3}?';
const breed = '(?:(?:new )?(?:breed|crop|class|group|wave|generation) of )?';
const strong =
  '(?:spectacular|stunning|dramatic|massive|extraordinary|explosive|meteoric|phenomenal|blistering|stellar|red-hot|scorching|torrid|sizzling|astonishing|staggering|breathtaking)';
const weak =
  '(?:muted|modest|subdued|lacklust(?:er|re)|meag(?:er|re)|tepid|an(?:a)?emic|underwhelming|unspectacular|pedestrian|middling)';
const return_ =
  '(?:resurgence|revival|renaissance|comeback|rebirth|turnaround|resurrection|return to favou?r|catch-up rally|"catch-up" rally|rally)';
const shares =
  '(?:valuations?|share prices?|stock prices?|shares?|stocks?|market (?:values?|caps?|capitali[sz]ations?))';
const named = '(?:like|such as|including|as)';

const wording = (
  measure: PerformanceMeasure,
  pattern: string,
  side: 'before' | 'after' = 'before',
): PerformanceWording => ({ measure, side, pattern: new Pattern(new RegExp(`\\b${pattern}`, 'gi')) });

/** The wordings, the most particular first. A plain "rose" or "fell" is a direction and not one of them. */
export const performanceWordings: readonly PerformanceWording[] = [
  wording(
    'bull-market',
    `(?:entered|${is}(?: now| back)? in|(?:moved|pushed|crossed|climbed) into|confirmed) (?:an? |its own )?(?:(?!secular)[a-z]+ )?bull[- ]market\\b`,
  ),
  wording(
    'record',
    `${has}${adverbs} (?:posted|notched|recorded|logged|registered|delivered|enjoyed|scored|booked) (?:record|record-breaking|record-setting|all-time) (?:gains?|advances?|returns?|runs?|rall(?:y|ies))\\b`,
  ),
  wording(
    'soared',
    `${has}${adverbs} (?:seen|enjoyed|staged|mounted|undergone|experienced|made) (?:an? |its |their )?${strong} (?:${adjectives})${return_}\\b`,
  ),
  wording('soared', `staged (?:an? )?${strong} (?:${adjectives})${return_}`),
  wording(
    'soared',
    `(?:saw|seen|seeing|watched) (?:its|their) ${shares} (?:soar|skyrocket|surge|explode|balloon|rocket|take off|shoot up)\\b`,
  ),
  wording(
    'soared',
    `(?:follows|followed|after|capped|capping|caps) an? ${strong} (?:finish|close|end|run|start|stretch)\\b`,
  ),
  wording(
    'gained',
    `(?:saw|seen|seeing|watched) (?:its|their) ${shares} (?:rise|climb|rally|jump|advance|recover|rebound|gain)\\b`,
  ),
  wording(
    'fell',
    `(?:saw|seen|seeing|watched) (?:its|their) ${shares} (?:tumble|slump|slide|sink|fall|plunge|retreat|slip|drop|crater|decline)\\b`,
  ),
  wording(
    'flat',
    `(?:saw|seen|seeing|watched) (?:its|their) ${shares} (?:stagnate|stabili[sz]e|stall|flatline|plateau|level off|go nowhere|tread water|move sideways)\\b`,
  ),
  wording(
    'flat',
    `${has}${adverbs} (?:stagnated|flatlined|plateaued|gone nowhere|moved sideways|traded sideways|treaded water|trodden water)\\b`,
  ),
  { ...wording('winner', `${has}${adverbs} emerged as ${adjectives}leaders?\\b`), isOfGroup: true },
  wording(
    'winner',
    `${has}${adverbs} emerged as ${adjectives}(?:winners?|beneficiar(?:y|ies)|standouts?|stars?|outperformers?|favou?rites|darlings?)\\b`,
  ),
  wording(
    'winner',
    `(?:${is}|seen as|hailed as|viewed as|regarded as|counted as)${adverbs} (?:among )?(?:the |an? )?${breed}${adjectives}(?:winners?|beneficiar(?:y|ies)|standouts?|outperformers?|star performers?)\\b`,
  ),
  wording(
    'winner',
    `(?:riding|rode|ridden|rides?|surfing) (?:high on )?(?:the|an?|this|that) ${adjectives}(?:waves?|tailwinds?|boom|rally|surge|crest)\\b`,
  ),
  wording('winner', `(?:led|leading|spearhead(?:ed|ing)) the (?:charge|pack|rally|advance|rotation|surge|rebound)\\b`),
  wording('winner', `(?:stolen|stole|stealing) the (?:show|spotlight|limelight)\\b`),
  wording(
    'winner',
    `${has}${adverbs} been${adverbs} (?:revitali[sz]ed|reinvigorated|rejuvenated|revived|reborn|resurrected|re-energi[sz]ed)\\b`,
  ),
  wording('winner', `${is}${adverbs} back in (?:favou?r|vogue)\\b`),
  wording(
    'winner',
    `(?:the )?(?:poster (?:child|children|boy|boys)|darlings?|stars?|icons?|face|standard[- ]bearers?|undisputed (?:leaders?|champions?)) (?:of|for) (?=the [^.;]{0,40}?(?:boom|bull (?:run|market)|rally|run|mania|frenzy|trade)\\b)`,
  ),
  wording(
    'gained',
    `(?:entered|began|started|opened|kicked off) (?:the (?:year|quarter|month)|(?:19|20)\\d\\d|January) (?:with|on) (?:an? )?(?:strong|solid|powerful|considerable|real|fresh|upward|plenty of|firm) (?:[a-z]+ )?(?:momentum|footing|note|tailwinds?)\\b`,
  ),
  wording(
    'gained',
    `${has}${adverbs} (?:capitali[sz]ed|cashed in|feasted) on\\b|${has}${adverbs} (?:thrived|flourished|prospered)(?= *(?:[.,;]|in|on|as|amid|under|during|this|with))`,
  ),
  wording('gained', `(?:held|hung|held fast|clung) on ?to (?:all of |most of |much of )?(?:its|their) gains\\b`),
  wording(
    'gained',
    `(?:still|kept(?: on)?|keeps|is|are) (?:soaring|surging|climbing|rallying)(?= *(?:[.,;)]|to|this|as|on|amid|in))`,
  ),
  wording('gained', `(?:(?:come|came) roaring back|roared back|sprung back to life|come back to life)\\b`),
  wording(
    'fell',
    `(?:been|was|were) (?:battered|hammered|pummel+ed|clobbered|mauled|crushed|routed)(?= (?:in|during|by|over|this|as|amid|on|through)\\b|[.,;])`,
  ),
  {
    isOfCompanies: true,
    ...wording(
      'laggard',
      `(?:been|was|were|is|are|being) (?:largely |all but )?left (?:far )?(?:behind|in the dust)(?= *(?:[.,;]|as|by|in|this|while|amid|$))`,
    ),
  },
  wording(
    'laggard',
    `lost (?:much of |some of |a little of |all of )?(?:its|their) (?:shine|lust(?:er|re)|sparkle|allure|appeal|mojo|crown|swagger)\\b`,
  ),
  wording('laggard', `(?:fallen|fell) (?:out of favou?r|from grace)\\b`),
  wording('laggard', `${is}${adverbs} (?:among )?(?:the |an? )${adjectives}(?:losers?|laggards?|casualt(?:y|ies))\\b`),
  wording(
    'laggard',
    `(?:has|have|had)${adverbs} been${adverbs} (?:under (?:a|the same) (?:dark )?cloud|in the doldrums|out of favou?r|in the penalty box|shunned|unloved|in the wilderness)(?= since (?:the )?(?:[a-z]+ )?(?:19|20)\\d\\d\\b)`,
  ),
  wording(
    'laggard',
    `(?:has|have)${adverbs} been${adverbs} (?:under (?:a|the same) (?:dark )?cloud|in the doldrums|out of favou?r|in the penalty box)(?= *(?:[.;,]|$))`,
  ),
  wording('pressed', `(?:felt|feeling|feels?) the (?:pinch|heat|squeeze|pain|chill|sting|pressure|strain)\\b`),
  wording(
    'pressed',
    `${has}${adverbs} (?:struggled|languished|faltered|stumbled|floundered|sputtered|cooled|cooled off)(?= *(?:[.,;]|with|as|in|on|this|amid|against|under|for|since|over|through|$))`,
  ),
  wording('pressed', `continu(?:e|es|ed|ing) to (?:struggle|languish|suffer|falter|flounder)(?! to\\b)`),
  wording('pressed', `(?:come|came|been|remains?|remained) under (?:[a-z]+ )?pressure\\b`),
  wording('pressed', `(?:taken|took) (?:a|an) (?:[a-z]+ )?(?:beating|battering|hammering|drubbing|back seat)\\b`),
  wording('muted', `(?:its|their) (?:gains?|returns?|performance|advances?) ${is}${adverbs} ${weak}\\b`),
  wording(
    'muted',
    `(?:posted|seen|managed|delivered|eked out|recorded|offered) (?:only |just |merely )?(?:an? )?${weak} (?:gains?|returns?|performance|advances?)\\b(?! (?:in|on|of) (?:its|their|earnings|profits?|sales|revenues?|deposits|loans)\\b)`,
  ),
  wording(
    'stalled',
    `(?:momentum|rally|advance|surge|ascent|run-up|climb)${adverbs} (?:stalled|paused|fizzled(?: out)?|faded|petered out|lost steam|ran out of steam|hit a wall|sputtered)\\b`,
  ),
  wording(
    'gained',
    `${has}${adverbs} (?:benefited|benefitted|buoyed|lifted|boosted|propelled) [^.;]{0,60}?\\b${named}(?= )`,
    'after',
  ),
  wording(
    'gained',
    `(?:breathed (?:new|fresh) life into|been (?:an? )?(?:[a-z]+ )?(?:boon|windfall|tailwind) (?:for|to)) (?:[^.;]{0,60}?\\b${named}(?= ))?`,
    'after',
  ),
  wording(
    'winner',
    `\\b(?:winners?|standouts?|star performers?|beneficiaries)(?:,| (?:like|such as|include|included|including|were|are|is|was))?(?= (?:[A-Z]|\\d[A-Za-z]))`,
    'after',
  ),
  wording(
    'laggard',
    `\\b(?:losers?|laggards?)["”]? (?:in|of|from) (?:this|the) [a-z ]{3,30}?(?:are|were|have been|remain)(?: [a-z -]{3,40}?:| the)?(?= )`,
    'after',
  ),
  wording(
    'laggard',
    `\\b(?:losers?|laggards?)(?:,| (?:like|such as|include|included|including|were|are|is|was))?(?= (?:[A-Z]|\\d[A-Za-z]))`,
    'after',
  ),
];
