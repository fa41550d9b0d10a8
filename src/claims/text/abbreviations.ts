/** Abbreviations that a name or figure follows: they never end a sentence before it. */
const leading = new Set(
  'mr mrs ms dr prof gov sen rep gen col lt capt sgt st mt ft rev hon pres supt messrs vs v no nos vol art sec fig figs eq ch pp p approx est ca cf e.g i.e eg ie viz incl excl jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
);

/** Of these, the ones that are words as well, or that may stand last: they need a figure after them. */
const beforeFigures = new Set(
  'no nos vol art sec fig figs eq ch pp p est ca jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
);

/** Abbreviations that stand last as often as not: a sentence ends after them where a common first word follows. */
const trailing = new Set(
  'inc corp co ltd plc llc lp bros cos etc jr sr a.m p.m am pm u.s u.k u.n e.u u.s.a d.c n.a s.a n.v a.g l.p s.p.a ph.d bn mn mln bln pct avg adj yr yrs mo mos oz al cap mkt intl natl dept div assn'.split(
    ' ',
  ),
);

/** Words that sentences begin with and names do not. */
const openings = new Set(
  'the a an this that these those it its he she they we you i his her their our in on at by for from with as but and or so yet if when while although though however still meanwhile moreover furthermore instead then there here what which who how why after before since until during despite even only both each all most many some few several one two three four five no not nor now also another other such investors analysts traders stocks shares markets small large mega'.split(
    ' ',
  ),
);

/** The word that ends before an index, with its inner full stops: "U.S", "e.g", "Inc". */
function wordBefore(text: string, stop: number): string {
  let start = stop;
  while (start > 0 && stop - start < 12 && /[\p{L}.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, stop).replace(/^\.+/, '');
}

function wordAt(text: string, at: number): string {
  return /^[\p{L}']+/u.exec(text.slice(at, at + 16))?.[0] ?? '';
}

/**
 * Whether the full stop at `stop` ends a sentence that would go on at `next`: true unless it belongs to an abbreviation or
 * an initial.
 */
export function endsAfterAbbreviation(text: string, stop: number, next: number): boolean {
  const word = wordBefore(text, stop);
  const key = word.toLowerCase();
  const isFigure = /[\d$\u20ac\u00a3]/.test(text[next] ?? '');
  if (leading.has(key)) return beforeFigures.has(key) && !isFigure;
  const isInitial = /^\p{Lu}(?:\.\p{Lu})*$/u.test(word);
  if (!isInitial && !trailing.has(key)) return true;
  const follower = wordAt(text, next);
  return follower.length > 0 && openings.has(follower.toLowerCase()) && follower !== 'A';
}
