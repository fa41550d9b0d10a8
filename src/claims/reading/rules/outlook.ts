import { type DayNumber, fromCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { Pattern } from '../../text/pattern.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const announced = new Pattern(
  /\b(?:calls?|guess(?:es)?|predictions?|forecasts?|outlook|expectations?|surprises|what (?:we|I) (?:expect|see)|looking ahead|(?:may|might|will|could) bring|bets?|views?)\b[^.;]{0,24}?\b((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\b[^.;]{0,16}\b(?:outlook|predictions?|forecasts?|guesses|calls|(?:may|might|will|could) bring)\b/i,
);

/** Blocks of text that an announcement of forecasts covers; one in the title covers all. */
const coveredBlocks = 12;

/** "Calls for 2004", "What 2025 may bring": forecasts without a time of their own are for that year. */
export function noteOutlook(reader: SentenceReader): void {
  const { discourse, marks, text, block } = reader;
  const sentence = text.slice(marks.start, marks.end);
  const match = sentence.length < 260 ? announced.exec(sentence) : null;
  const year = match === null ? Number.NaN : Number(match[1] ?? match[2]);
  if (Number.isNaN(year)) return;
  const last = fromCivilDate(year, 12, 31);
  if (last > discourse.published) discourse.outlook = { last, block };
}

const finite = new Pattern(
  /\b(?:was|were|had|has|have|did|been|is|are|(?!(?:Fed|unchanged|unmoved|unaltered|need|speed|indeed|exceed|proceed|succeed|feed|heed)\b)\w+ed|rose|fell|held|kept|left|began|came|went|took|(?<!\bstay(?:s|ing)? )put|brought)\b/i,
);

/** "The Fed cuts in December", under a heading that announces forecasts: the plain present of what is to come. */
export function isPlainPresent(sentence: string): boolean {
  return !finite.test(
    sentence.replace(
      /\b(?:year|quarter|month|summer|autumn|winter|spring|decade|week|\d{4}) is (?:out|over|done)\b/gi,
      '',
    ),
  );
}

const foreseen = new Pattern(
  /\b(?:(?:our|my|the) (?:(?:own|house|team's) )?(?:base[- ]case|central case|central scenario|call|guess|best guess|view|forecast|expectation|bet|hunch|working assumption|prediction)s?(?:, [^,;.]{3,60},)? (?:(?:is|are|remains?|has)\b|for\b)|(?:we|I) (?:(?:also|still|now|do) )?(?:think|believe|reckon|suspect|assume|guess|look for|see|expect|forecast|predict|anticipate|envisage|bet)\b|I(?:'d| would) (?:bet|wager|guess)\b|(?:has|have) (?:(?:much |a good deal |a lot )?(?:further|more)|some (?:way|distance)|a (?:long |good )?way|plenty(?: more)?) (?:still |yet )?to (?:run|go|fall|climb|rise|drop)\b|in (?:our|my) (?:view|opinion|judge?ment)\b|in (?:the|our|my) [a-z]+ (?:version|scenario|case|outcome),)/i,
);

const listedCalls = new Pattern(
  /^\W*(?:our|my) (?:[a-z]+ )?(?:calls?|predictions?|forecasts?|bets?|expectations?)(?: (?:for|on) [^:]{1,24})?: /i,
);

/** "She thinks the index ends December above 4,000", "we doubt the yield finishes the year above 4%", "I don't think it holds". */
const believed = new Pattern(
  /\b(?:thinks|believes|reckons|foresees|predicts|envisions|envisages|(?:he|she|who) (?:expects|sees|suspects|assumes|guesses|bets)|(?:they|analysts|strategists|economists|investors|traders|many|most|some|few) (?:think|believe|reckon|suspect|expect|see|predict)|(?:we|I|they) (?:doubt|question whether)|(?:he|she|who|[a-z]+ist) doubts|(?:we|I|they) (?:do not|don't) (?:think|believe|expect|see)|(?:he|she|who) (?:does not|doesn't) (?:think|believe|expect|see))\b/i,
);

/** "He has the S&P 500 topping 7,200 by June and finishing the year at 7,600", "the team has the ten-year at 3.75% by June". */
const pencilled = new Pattern(
  /\b(?:has|have|puts|pencils in) (?:the |(?=[A-Z]|(?:small|large|mid|big|value|growth|gold|oil|crude|rates|yields|inflation|unemployment)\b))(?:[\w&.'-]+ ){1,5}?(?:(?:ending|finishing|closing(?! in)|reaching|hitting|topping|passing|crossing|clearing|beating|leading|lagging|trailing|rising|falling|climbing|dropping|gaining|losing|returning|cutting|raising|hiking|holding)\b|(?:at|above|below|near) \$?\d[\d.,]*(?:%| per ?cent)? (?:by|before|at the end of|at year-end)\b)/,
);

/** What somebody believes of a time to come is told by a verb of moving, ending or ranking. */
const comesAbout = new Pattern(
  /\b(?:ends?|finish(?:es)?|closes?|hits?|reach(?:es)?|tops?|pass(?:es)?|crosses|beats?|leads?|lags?|trails?|outperforms?|underperforms?|outpaces?|rises?|falls?|climbs?|drops?|gains?|loses?|rallies|slips?|slides?|stays?|holds?|cuts?|raises?|hikes?|lowers?|eases?)\b/i,
);

/** "The Fed cuts in June": the third person of the present; "a cut", "gains" and "rate cuts" are none. */
const happens = new Pattern(
  /(?<!\b(?:the|its|their|these|those|of|more|further|two|three|four|several|rate|price|big|biggest|sharp|large|largest|small|steep|recent|market|stock|index|no|any|such|and|or) )\b(?:ends|finishes|closes|hits|reaches|tops|passes|crosses|clears|beats|leads|lags|trails|outperforms|underperforms|outpaces|rises|falls|climbs|drops|gains|loses|rallies|slips|slides|stays|holds|cuts|raises|hikes|lowers|eases|takes|makes|sets|goes|gets|returns|doubles|breaks)\b/i,
);

/** "The Fed cuts in June": a clause in the plain present whose verb tells of an event. */
export function tellsOfEvent(clause: string): boolean {
  return happens.test(clause) && isPlainPresent(clause);
}

/** "Our calls: small caps outperform large caps again". */
export function isListedCall(sentence: string): boolean {
  return listedCalls.test(sentence);
}

/** "Our base case is that the Fed leaves rates unchanged in July", "we think the index ends the year at 5,500". */
export function isForeseen(sentence: string): boolean {
  const match = foreseen.exec(sentence) ?? listedCalls.exec(sentence) ?? pencilled.exec(sentence);
  if (match !== null && isPlainPresent(sentence.slice(match.index + match[0].length))) return true;
  const belief = believed.exec(sentence);
  if (belief === null) return false;
  const rest = sentence.slice(belief.index + belief[0].length);
  return isPlainPresent(rest) && comesAbout.test(rest);
}

/** "A decline of 10% this spring", "another cut in July": one that is spoken of for the first time, not "of the fall in March". */
const indefinite =
  /(?:^|[;:,(] |\b(?:and|but|although|though|that|where|while|so) )(?:an?|another|one more|further|more|at least one)\b(?:(?!\bof (?:last|(?:the|that|those|its) (?:[\w-]+ )?(?:declines?|falls?|drops?|rises?|gains?|rall(?:y|ies)|slides?|loss(?:es)?|moves?|cuts?|hikes?|sell-?offs?|corrections?|episodes?|patterns?))\b)[^;:]){0,90}$/i;

/** "... is in our view more likely than not", "... would not surprise us", "... would be no surprise". */
const deemed =
  /^(?:(?!, |\. )[^;:]){0,80}? (?:(?:is|are|looks?|seems?|remains?|appears?)(?: (?:now|also|still|therefore|thus|to (?:me|us)|in (?:our|my) (?:view|opinion|judge?ment)))*,? (?:(?:more|very|quite|most|highly|rather) )?(?<doubt>un)?(?:likely|probable)\b(?! to\b)|(?:would|will)(?: not|n't| hardly| scarcely)? (?:surprise|shock|astonish)\b|would (?:come as|be) no (?:great |big |real )?surprise|would(?: not|n't| hardly| scarcely) be (?:a (?:great |big )?surprise|surprising|unusual|out of (?:character|the ordinary|the question)))/i;

/** "If the yield reaches 5% by June, as several houses expect, ...": a condition that is itself foretold. */
const expectedCondition =
  /^\W*(?:if|should|once|when|were)\b[^,;]{5,90}, as (?:(?:[\w'-]+ ){1,5})(?:expects?|predicts?|forecasts?|believes?|assumes?|thinks?|foresees?|suspects?|reckons?|anticipates?|fears?|hopes?),/i;

/** Where the condition of a sentence ends, of which somebody is said to expect that it comes about. */
export function findExpectedCondition(sentence: string): number | undefined {
  return expectedCondition.test(sentence) ? sentence.indexOf(', as ') : undefined;
}

/** Whether what stands at a place of a sentence is said to be likely, or no surprise, by the verb that follows it. */
export function findDeemed(sentence: string, at: Span): 'likely' | 'unlikely' | undefined {
  if (!indefinite.test(sentence.slice(0, at.start)) && !indefinite.test(sentence.slice(0, at.end))) return undefined;
  const match = deemed.exec(sentence.slice(at.end));
  if (match === null) return undefined;
  const between = match[0].replace(/ (?:is|are|looks?|seems?|remains?|appears?|would|will)\b.*$/i, '');
  if (!isPlainPresent(between)) return undefined;
  return match.groups?.doubt === undefined ? 'likely' : 'unlikely';
}

/** The last day of the forecasts that a sentence in the plain present belongs to, if it is one of them. */
export function findOutlook(
  { discourse, marks, text, block }: SentenceReader,
  verb: string,
  said = text.slice(marks.start, marks.end),
): DayNumber | undefined {
  const { outlook } = discourse;
  if (outlook === undefined || (outlook.block > 1 && block - outlook.block > coveredBlocks)) return undefined;
  const isPresent = /(?:s|will \w+)$/i.test(verb) && !/ss$/i.test(verb);
  return isPresent && !finite.test(said) ? outlook.last : undefined;
}
