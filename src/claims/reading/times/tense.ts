const future =
  /\b(?:will|won't|(?:would|should|could|may|might|must)(?! (?:not |never )?have [a-z]+(?:ed|n|t|d)\b)|expect\w*|likely|forecast\w*|predict\w*|aim\w*|target\w*|see|sees|look for|talks? (?:of|about) (?=\$?\d)|set to|due|to be|ought|going to|bound to|hope\w*|bet(?:s|ting)?|call(?:s)? for|if)\b/i;

const told =
  /\b(?:was|were|had|did|lost|fell|rose|came|went|took|left|made|saw|stood|sank|slid|hit|held|gave|grew|led|has|have|leapt|swept|crept|ran|drew|began|became|broke|caught|brought|shed|shrank|sprang|spun|struck|swung|threw|tore|won|beat|flew|dove|overtook|outran|[a-z]{3,}ed)\b/i;

/** A sentence that tells of what has been: its limits lie in the past. */
export function isTold(sentence: string): boolean {
  return told.test(sentence) && !future.test(sentence.replace(/\bMay\b/g, ''));
}

/** As told as that, and in more than the perfect: "we have the index at 1,400 by then" looks ahead. */
export function isPastTold(sentence: string): boolean {
  return isTold(sentence.replace(/\b(?:has|have)\b/gi, ''));
}

const clauseBreaks = /[;:\u2014](?=\s)|\s[\u2013-](?=\s)|, (?=(?:and|but|while|whereas|though|although) )/g;

/** The clause that a place of a sentence lies in: "He said little; the ten-year falls to 3.5% by June". */
export function toClauseAt(sentence: string, at: number): string {
  const breaks = [...sentence.matchAll(clauseBreaks)].map(({ index }) => index);
  const start = breaks.findLast((place) => place < at) ?? 0;
  return sentence.slice(start, breaks.find((place) => place > at) ?? sentence.length);
}

/** "The Fed held in March, and the ten-year is at 3.5% by June": whether the clause of a time tells of what has been. */
export function isToldAt({ input, index }: RegExpExecArray): boolean {
  const clause = toClauseAt(input, index);
  return isTold(hasVerb.test(clause) ? clause : input);
}

/** "We expect them to stretch it through the end of September": whether a word ahead of a time in its clause looks ahead. */
export function isForetoldAt({ input, index }: RegExpExecArray): boolean {
  const said = input.slice(0, index).replace(/\bMay\b/g, '');
  return foretelling.test(toClauseAt(said, index - 1)) && !isTold(said);
}

const foretelling =
  /\b(?:will|won't|(?:we|I|they) (?:expect|look for|see|forecast|predict)|expects|should (?!have)|is likely to|are likely to|set to|ought to|going to|bound to)\b/i;

const hasVerb = new RegExp(`${told.source}|${future.source}|\\b(?:is|are|[a-z]{3,}s)\\b`, 'i');
