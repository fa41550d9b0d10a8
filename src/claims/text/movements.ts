/** Verbs and adverbs of movement: a figure after them is how far something moved, a figure after "to" where it got. */
export const movements: ReadonlySet<string> = new Set(
  'rose fell climbed dropped slipped jumped gained surged sank slid rallied advanced declined eased retreated tumbled plunged soared shed lost added rise rises fall falls rising falling gaining losing adding back up down points higher lower close'.split(
    ' ',
  ),
);
