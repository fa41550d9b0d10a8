const vowels = /[aeiou]/;

/** A verb's forms: lemma, third person, past and -ing; its first word bends: "edge up" gives "edged up". */
export function inflect(verb: string): string[] {
  const [written, ...rest] = verb.split(' ') as [string, ...string[]];
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  return toForms(written).map((form) => `${form}${tail}`);
}

function toForms(lemma: string): string[] {
  if (lemma === 'be') return ['be', 'is', 'are', 'was', 'were', 'been', 'being'];
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : toEnding(lemma, 's');
  return [lemma, third, toEnding(lemma, 'ed'), toEnding(lemma, 'ing')];
}

function toEnding(lemma: string, ending: 's' | 'ed' | 'ing'): string {
  const last = lemma.at(-1) as string;
  const before = lemma.at(-2) ?? '';
  if (last === 'y' && !vowels.test(before)) {
    if (ending === 's') return `${lemma.slice(0, -1)}ies`;
    return ending === 'ed' ? `${lemma.slice(0, -1)}ied` : `${lemma}ing`;
  }
  if (ending === 's') return `${lemma}s`;
  if (last === 'e') return ending === 'ed' ? `${lemma}d` : `${/[eo]e$/.test(lemma) ? lemma : lemma.slice(0, -1)}ing`;
  return isDoubled(lemma) ? `${lemma}${last}${ending}` : `${lemma}${ending}`;
}

/** A short stressed syllable doubles its last consonant: drop, slip, skid. */
function isDoubled(lemma: string): boolean {
  const match = /^[^aeiou]*(?:qu)?[aeiou]([^aeiouwxy])$/.exec(lemma);
  return match !== null || /(?:out)?(?:run|stop|strip)$/.test(lemma);
}
