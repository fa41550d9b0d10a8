import type { Span } from '../../document.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const banks =
  /\b(?:European Central Bank|ECB|Bank of (?:England|Japan|Canada|Korea|Mexico|Israel|Thailand)|BoE|BOE|BoJ|BOJ|Riksbank|Swiss National Bank|SNB|Reserve Bank of (?:Australia|New Zealand|India)|RBA|RBNZ|RBI|People's Bank of China|PBOC|PBoC|Norges Bank|Banxico|Bundesbank|Copom|Lagarde|Threadneedle Street|Old Lady|Bailey|Draghi|Trichet|Ueda|Kuroda)\b/g;
const homeBanks =
  /\b(?:Fed|Federal Reserve|FOMC|Federal Open Market Committee|Powell|Yellen|Bernanke|Greenspan|Volcker|US central bank|U\.S\. central bank|America's central bank)\b/g;
const places =
  /\b(?:[Ee]uro[- ]?(?:area|zone)|[Ee]urozone|Europe(?:an)?|UK|U\.K\.|British|Britain(?:'s)?|London|Gre(?:ek|ece)|Athens|Madrid|Rome|Berlin|Paris|Tokyo|Portug(?:uese|al)|Lisbon|Ir(?:ish|eland)|Dublin|Austria(?:n)?|Belgi(?:an|um)|Dutch|Russia(?:n)?|Poland|Polish|Hungar(?:y|ian)|Beijing|Ottawa|Canberra|Stockholm|Frankfurt|English|German(?:y|y's)?|[Bb]unds?|[Gg]ilts?|OATs?|[Bb]onos?|Japan(?:ese|'s)?|JGBs?|Chin(?:a|ese|a's)|Canad(?:a|ian|a's)|Fr(?:ance|ench|ance's)|Ital(?:y|ian|y's)|BTPs?|Spain|Spanish|Swiss|Switzerland|Australia(?:n|'s)?|India(?:n|'s)?|Brazil(?:ian|'s)?|Mexic(?:o|an)|Korea(?:n|'s)?|Turk(?:ey|ish)|Swed(?:en|ish)|Norw(?:ay|egian)|Argentin(?:a|e))(?![\w-])/g;
const inPlace = new RegExp(`^ (?:rates? )?(?:in|of|across) (?:the )?${places.source}`);
const ofPlace = /^ (?:[Bb]unds?|[Gg]ilts?|JGBs?|BTPs?|OATs?|[Bb]onos?)\b/;
const home = /\b(?:US|U\.S\.|America(?:n|'s)?|United States|Treasur(?:y|ies)|Washington)\b/g;

/** Whether a figure or a verb is said of another central bank than the Federal Reserve. */
export function isOfBankAbroad(reader: SentenceReader, at: Span): boolean {
  return isNearer(reader, at, banks, homeBanks) ?? isOfRateAbroad(reader, at);
}

const ofRate =
  /\b(?:rais|lift|hik|lower|cut|trimm|slash|increas|reduc|held|kept|left)\w* (?:its|the|their) (?:[a-z]+ ){0,3}(?:rates?|range|target)\b|\b(?:policy|benchmark|key|overnight|deposit|discount) (?:interest )?rates?\b|\bnegative (?:interest )?rates\b/i;
const byPronoun =
  /^\W*(?:(?:And|But|Then|So|Yet|Still|In \w+|On \w+),? )?(?:[Ii]t|[Ii]ts|[Tt]he (?:central )?bank(?:'s)?)\b/;

/** Characters before a sentence in which the bank that "it" stands for may be named. */
const passage = 300;

/** "Tokyo ended negative rates; the policy rate is now 0.1%", "The Bank of Japan went first. It raised its policy rate to 0.25%". */
function isOfRateAbroad({ text, marks, sentence }: SentenceReader, at: Span): boolean {
  if (!ofRate.test(sentence) || findLast(home, sentence) >= 0) return false;
  if (findLast(places, text.slice(marks.start, at.start)) >= 0) return true;
  if (!byPronoun.test(sentence)) return false;
  const told = text.slice(Math.max(0, marks.start - passage), marks.start).replace(/^.*\n\s*\n/s, '');
  const away = Math.max(findLast(banks, told), findLast(places, told));
  return away > Math.max(findLast(homeBanks, told), findLast(home, told));
}

/** Whether a figure of the economy or of rates is that of another country. */
export function isOfPlaceAbroad(reader: SentenceReader, name: Span): boolean {
  const { text, marks } = reader;
  const ahead = text.slice(Math.max(marks.start, name.start - 28), name.start);
  const behind = text.slice(name.end, Math.min(marks.end, name.end + 24));
  const isBefore = findLast(places, ahead.replace(/^.*[,;:]/s, '')) > findLast(home, ahead);
  return isBefore || inPlace.test(behind) || ofPlace.test(behind);
}

/** Of two sorts of names, whether the nearest before a place is one of the first; else that of the sentence. */
function isNearer({ text, marks }: SentenceReader, at: Span, of: RegExp, against: RegExp): boolean | undefined {
  const ahead = text.slice(marks.start, at.start);
  const [own, other] = [findLast(of, ahead), findLast(against, ahead)];
  if (own >= 0 || other >= 0) return own > other;
  const behind = text.slice(at.end, marks.end);
  const [next, rival] = [behind.search(of), behind.search(against)];
  if (next < 0) return undefined;
  return rival < 0 || next < rival;
}

function findLast(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
