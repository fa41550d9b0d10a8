/** First parts of compounds of the trade that are written with a hyphen: it stays at the end of a line. */
const compoundParts =
  /(?:^|[^\p{L}])(?:small|mid|large|mega|micro|all|blue|long|short|near|high|higher|low|lower|well|best|worst|year|quarter|month|week|day|half|third|record|rate|cash|debt|tech|growth|value|price|market|earnings|inflation|risk|cross|non|pre|post|ex|over|under|multi|forward|back|one|two|three|four|five|six|seven|eight|nine|ten|twenty|self|so)-$/iu;

/** Whether a line breaks off inside a word or a compound. */
export function endsInHyphen(text: string): boolean {
  return /[\p{L}\d]-$/u.test(text);
}

/**
 * Joins what a line end divided. The hyphen goes where the word is whole without it; it stays before a capital or a
 * figure, where the text has the compound elsewhere, and after the first part of a usual compound ("small-" "cap").
 */
export function joinHyphenated(text: string, next: string, vocabulary: ReadonlySet<string>): string {
  const first = /[\p{L}\d-]+(?=-$)/u.exec(text)?.[0].toLowerCase() ?? '';
  const second = /^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? '';
  const staysWhole = /^\p{Ll}/u.test(next) && /\p{L}-$/u.test(text);
  if (!staysWhole || vocabulary.has(`${first}-${second}`)) return text + next;
  const isCompound = !vocabulary.has(first + second) && compoundParts.test(text.slice(-20));
  return isCompound ? text + next : text.slice(0, -1) + next;
}
