/** Words that name a class or series of shares, with its letter where the source did not cut it off. */
const shareClass =
  /\b(?:NON VOTING |VOTING )?(?:(?:CAP(?:ITAL)?|COM(?:MON)?|ORD(?:INARY)?) (?:ST(?:OC)?K|SHS|SHARES) |COM )?(?:CLASS|CL|SERIES|SER)(?: [A-Z0-9]\b|$)/g;

/** Words for the kind of share at the end of a name. */
const shareKind = /\b(?:(?:CAP(?:ITAL)?|COM(?:MON)?|ORD(?:INARY)?) (?:ST(?:OC)?K|SHS|SHARES)|COM)$/;

/**
 * The issuer of a holding by its name: the words that say which class or series of shares it is are left out, so that the
 * classes of one issuer read alike. A rule over words alone; names that a source spells in two ways stay two issuers.
 *
 * @example toIssuerName('Alphabet Inc Class A') // 'ALPHABET INC'
 * @example toIssuerName('ALPHABET INC CAP STK CL C') // 'ALPHABET INC'
 */
export function toIssuerName(name: string): string {
  const plain = name
    .toUpperCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  const stripped = plain.replace(shareClass, ' ').replace(/ +/g, ' ').trim().replace(shareKind, '').trim();
  return stripped === '' ? plain : stripped;
}
