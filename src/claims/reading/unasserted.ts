import type { Span } from '../document.ts';
import { Pattern } from '../text/pattern.ts';
import type { Draft } from './draft.ts';
import type { SentenceReader } from './sentence-reader.ts';

const quantifier = new Pattern(
  /\b(?:every|each(?! other)|(?<!\b(?:holds|held|owns|owned|tracks|contains|covers) )all (?:of )?(?:the )?(?:sectors?|members|stocks|companies|seven|eleven|ten|\d+)|neither|none of|no other|twice (?:as much|the|that)|(?<!first |second |opening |latter )half (?:the|as|that)|as much as|the only(?! (?:game|show) in town| trade that))\b/i,
);

const onlyOne = new Pattern(/\b[Oo]nly [A-Z]/);

/** What is said of each of several is a count, which takes them one by one. */
export function toCount(draft: Draft): Draft {
  return {
    kind: 'other',
    subject: 'subject' in draft ? draft.subject : null,
    asserted: null,
    need: 'a count over each of those spoken of, or the figure compared with',
  };
}

/** What was expected at the time is in the prices and surveys of that time. */
export function toExpectation(draft: Draft): Draft {
  return {
    kind: 'other',
    subject: 'subject' in draft ? draft.subject : null,
    asserted: 'asserted' in draft ? draft.asserted : null,
    need: 'prices of futures, or a survey, of that day',
  };
}

/** "Traders who were pricing in a half-point hike": what was expected then is no statement that it came. */
export function wasExpected(reader: SentenceReader, { kind }: Draft, core: Span): boolean {
  return (
    kind !== 'other' &&
    /\b(?:were|was|had(?: been)?) (?:still |once |all )?(?:pricing in|priced in|expect(?:ing|ed)|betting on|looking for|hoping for|calling for|pencill?(?:ed|ing) in|counting on|braced for|forecast(?:ing)?|predict(?:ing|ed)|anticipat(?:ing|ed))(?: [a-z-]+){0,5} $/i.test(
      reader.before(core, 70),
    )
  );
}

/**
 * "Every one of the seven beat the index", "neither rose", "twice as much as": said of each, of none or by how much, a
 * bare direction would be another statement.
 */
export function isQuantified(reader: SentenceReader, draft: Draft, core: Span): boolean {
  if (draft.kind !== 'return' && draft.kind !== 'relative-return' && draft.kind !== 'record') return false;
  const from =
    reader.marks.breaks.filter(({ at, isStrong }) => isStrong && at < core.start).at(-1)?.at ?? reader.marks.start;
  const ahead = reader.text.slice(Math.max(from, core.start - 60), core.start);
  if (draft.asserted !== null)
    return /\b(?:(?<!\b(?:holds|held|owns|owned|tracks|contains|covers) )all (?:of )?(?:the )?(?:seven|eleven|ten|\d+)|neither|none of|each of|every one of)\b[^,]{0,40}$/i.test(
      ahead,
    );
  const tail = reader.text.slice(core.end, Math.min(reader.marks.end, core.end + 60)).replace(/[;:].*$/s, '');
  const clause = `${ahead}${reader.text.slice(core.start, core.end)}${tail}`;
  return quantifier.test(clause) || onlyOne.test(clause);
}
