/** What would move, hide or reverse the text around it: control characters, and marks of direction and format. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Text as a reader may safely be shown it, as long as before: control characters and marks of direction become `�`,
 * line breaks stay, other separators become blanks. Joiners stay out as well: what is read is what was judged.
 */
export function toSafeText(text: string): string {
  if (!unseen.test(text)) return text;
  return text
    .replace(/\r\n/g, ' \n')
    .replace(/[\r\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '\uFFFD')
    .replace(/\p{Cf}/gu, (mark) => '\uFFFD'.repeat(mark.length));
}

/** A quote on one line, at most so long; what is cut is said by three dots. */
export function toShortQuote(quote: string, length: number): string {
  const line = toSafeText(quote).replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 3);
  const at = cut.lastIndexOf(' ');
  return `${at > length / 2 ? cut.slice(0, at) : cut.replace(/[\uD800-\uDBFF]$/, '')}...`;
}
