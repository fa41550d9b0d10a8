import type { Span } from '../../document.ts';
import type { Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import { findListAfter, findListTo, type NameList, toListed } from '../listed-names.ts';
import type { CueMark, NameMark } from '../marks.ts';
import { countBreaks } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { isDirect } from './ownership.ts';

/** "It has", "These companies have", "The sector has": what the passage speaks of. */
const referring =
  /(?:^|[.;:,"] |\b(?:and|but|while|as) )\W*(?:(?:but|yet|still|meanwhile|conversely|similarly|both|all),? )?(?:it|they|both|(?:the|this|these|those|both|such) (?:[\w-]+ )?(?:sector|group|industry|index|stocks?|shares|companies|firms|names|lenders|pair|duo|trio|early-\w+))(?: (?:both|all))? ?$/i;

/** A sector that no name of the lexicon is of: "the shipping sector". */
const unnamedSector =
  /\b(?:the )?([a-z][a-z-]+(?: and [a-z-]+)?) (?:sector|industry)(?: (?:has|have|also|itself|too|as a whole))*,? ?$/i;

const possessive = /, (?:its|their) (?:[\w-]+ )?(?:shares?|stocks?)(?: prices?)? $/i;

/** The assets before a wording, or after it; the passage's where only a pronoun stands there. */
export function findPerformanceSubject(
  reader: SentenceReader,
  cue: CueMark,
  side: 'before' | 'after',
): SubjectFound | undefined {
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  if (side === 'after') return findAfter(reader, cue, names);
  const name = names.filter(({ end }) => end <= cue.start).findLast((mark) => isSubject(reader, mark, cue));
  if (name !== undefined) return withoutInsertion(reader, cue, toFound(reader, findListTo(reader, name, names)));
  if (names.some(({ end }) => end <= cue.start && reader.breaks({ start: end, end }, cue) === 0)) return undefined;
  return findCarried(reader, cue) ?? findUnnamedSector(reader, cue);
}

/** "Banks, which were battered in 2023, have recovered": an insertion is no part of what is quoted. */
function withoutInsertion(reader: SentenceReader, cue: CueMark, found: SubjectFound): SubjectFound {
  const gap = reader.text.slice(found.mark?.end ?? cue.start, cue.start).replace(/\([^)]*\)/g, '');
  return /,/.test(gap) ? { ...found, mark: undefined } : found;
}

/** "in the fintech space", "and other specialty lenders": where companies are at home, and whom they stand for. */
const home =
  / (?:in the [\w-]+(?: [\w-]+)? (?:space|sector|industry|arena|field)|and (?:many |several |some |most )?other (?:[a-z][\w-]* ){1,5}?(?:firms|companies|names|stocks|shares|lenders|banks|insurers|players|makers|producers|builders|stalwarts))(?= )/i;

const objectOf =
  /\b(?:than|versus|over|against|unlike|of|in|for|to|from|by|with|into)\s+(?:the |an? )?(?:[a-z][\w-]* )?$/i;

function isSubject(reader: SentenceReader, name: NameMark, cue: CueMark): boolean {
  if (reader.breaks(name, cue, true) > 0) return false;
  const gap = reader.text.slice(name.end, cue.start);
  const isOwned = /^\s*(?:its|their)\b/i.test(cue.text) || possessive.test(gap);
  if (isOwned) return gap.length < 110;
  if (/^(?: ?\([^)]*\))?, (?:which|that|who) $/.test(gap)) return true;
  if (name.isWeak && gap.trim() !== '') return false;
  const atHome = home.exec(gap);
  const at = atHome === null ? name : { ...name, end: name.end + atHome.index + atHome[0].length };
  return isDirect(reader, at, cue) && !objectOf.test(reader.before(name, 26));
}

/** The names right after a wording: "standouts such as A (NYSE: AAA) and B (NASDAQ: BBB)". */
function findAfter(reader: SentenceReader, cue: CueMark, names: readonly NameMark[]): SubjectFound | undefined {
  const list = findListAfter(reader, cue, names);
  const [first] = list;
  if (first === undefined || !/^ ?(?:the |both )?$/i.test(reader.text.slice(cue.end, first.start))) return undefined;
  return toFound(reader, list as NameList);
}

/** A list is said of each of its names; its quote begins with the first. */
function toFound(reader: SentenceReader, list: NameList): SubjectFound {
  const { end } = list.at(-1) as NameMark;
  return { subject: toListed(reader, list), mark: { ...list[0], end } };
}

function findCarried(reader: SentenceReader, cue: CueMark): SubjectFound | undefined {
  const { subject } = reader.discourse;
  const isOwned = /^(?:its|their|momentum|rally|advance|surge|ascent|climb|follow|after|capp)/i.test(cue.text);
  const ahead = reader.before(cue, 80);
  if (subject === undefined || !(isOwned || referring.test(ahead))) return undefined;
  return isOwned && !/\b(?:the|this|that|its|their|early-[a-z]+|recent) (?:[\w-]+ )*$|^\W*$/i.test(ahead)
    ? undefined
    : { subject, mark: undefined };
}

function findUnnamedSector(reader: SentenceReader, cue: CueMark): SubjectFound | undefined {
  const match = unnamedSector.exec(reader.before(cue, 60));
  const name = match?.[1]?.toLowerCase();
  if (name === undefined || /^(?:private|public|this|that|whole|entire|same|other|each|every)$/.test(name))
    return undefined;
  const subject: Subject = {
    text: `${name} sector`,
    id: `${name.replaceAll(' ', '-')}-sector`,
    name: `the ${name} sector`,
    type: 'sector',
    readings: [],
    isAmbiguous: false,
  };
  return { subject, mark: undefined };
}

/** Whether a figure is told with the wording: then the figure is the statement. */
export function hasOwnFigure(reader: SentenceReader, at: Span): boolean {
  return reader.marks.quantities.some(
    (figure) =>
      (figure.quantity.unit === 'percent' ||
        figure.quantity.unit === 'times' ||
        figure.quantity.unit === 'basis points') &&
      figure.start >= at.start - 40 &&
      figure.start <= at.end + 40 &&
      countBreaks(reader.marks, Math.min(at.end, figure.start), Math.max(at.end, figure.start)) === 0,
  );
}
