import type { Span } from '../document.ts';
import type { SentenceReader } from './sentence-reader.ts';

const wonder = '(?:surpris(?:ed|e|ing)|astonish(?:ed|ing)|amaz(?:ed|ing)|shock(?:ed|ing)?|stunned|startl(?:ed|ing))';
const surprise = new RegExp(
  `\\b(?:would|will|'d|'ll)(n't| not| hardly| scarcely| never)? (?:(?:be|come as|surprise|astonish|amaze|shock)(?: (not|no|hardly|little))?)(?: (?:very|most|greatly|quite|rather|mildly|pleasantly|a|an|great|some|us|me))*(?: ${wonder})?(?: to (?:us|me))? (?:if|to see|(not to see)|to find|were|should)\\b[^,;:.?!\\n]*$`,
  'i',
);
const isOfWonder = new RegExp(`\\b(?:${wonder}|surprise|astonish|amaze|shock)\\b`, 'i');

/**
 * "We would be surprised if spreads were under three points at Christmas": foretold not to come; "it would not surprise us
 * if" leaves it open, and is foretold as it is told. Undefined where nobody wonders.
 */
export function findSurprise(reader: SentenceReader, at: Span): 'denied' | 'allowed' | undefined {
  const ahead = reader.before(at, 120);
  const match = surprise.exec(ahead);
  if (match === null || !isOfWonder.test(match[0])) return undefined;
  const isNobody = /\b(?:nobody|no one|few(?: people)?|hardly anyone) $/i.test(ahead.slice(0, match.index));
  // "We would be surprised not to see it above $60 again": foretold as it is told.
  return match[1] === undefined && match[2] === undefined && match[3] === undefined && !isNobody ? 'denied' : 'allowed';
}
