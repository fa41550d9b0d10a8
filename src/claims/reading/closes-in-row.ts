import type { Span } from '../document.ts';
import type { LevelStatement } from '../statement.ts';
import type { Draft } from './draft.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { rankPattern, toRank } from './to-rank-number.ts';

const row = '(?:in a row|running|in succession|on the trot)';
const straight = '(?:straight|consecutive|successive)';

/** Behind a limit: "for the third day in a row", "for a fifth straight session". */
const behind = new RegExp(
  `^[^.;,\\d]{0,24}? for (?:the|a) (${rankPattern}) (?:${straight} )?(?:day|session|close)\\b(?: ${row})?(?! (?:this|of|in|since)\\b)`,
  'i',
);

/** Ahead of a limit: "its tenth straight close above 6,900", "a third close above 1,790 in a row". */
const ahead = new RegExp(
  `\\b(?:its|the|a) (${rankPattern}) (?:(${straight}) )?(?:daily )?(?:close|finish|session|day)(?: (?:above|below|over|under))? $`,
  'i',
);

/** "And has held above it ever since", "and has stayed there at every close since". */
const held =
  /^[^.;]{0,30}? and (?:it )?has (?:held|stayed|remained|been) (?:above|below|over|under|there|beyond)(?: (?:it|there|that level|that mark|the mark))?(?: ever| every day| on every day| at every close)? since\b/i;

/** "Has held above 25,000 since first closing above it in October": at every close since the one that is told. */
const sinceFirst =
  /^(?:,? (?:at every close|every day|without a break|ever))? since (?:(?:it|the (?:index|fund|benchmark|stock)) )?(?:(?:had )?(?:first|last) )?(?:clos|cross|mov|break|broke|reclaim|regain|ris|rose|climb|push|clear|topp|pass)\w* (?:above|below|over|under|past|through|it|that)\b/i;
const perfect = /\b(?:has|have)(?: [a-z]+){1,3} $/i;

/** How long a level above or below which an asset closed is said to have held. */
export function findClosesInRow(
  reader: SentenceReader,
  draft: Draft,
  core: Span,
): Pick<LevelStatement, 'straight' | 'heldSince'> {
  if (draft.kind !== 'level' || !/^(?:crossed-)?(?:above|below)$/.test(draft.relation)) return {};
  const after = reader.after(core, 90);
  if (held.test(after)) return { heldSince: true };
  const figure = reader.marks.quantities.findLast(({ start, end }) => start >= core.start && end <= core.end);
  if (figure !== undefined && perfect.test(reader.before(figure, 40)) && sinceFirst.test(reader.after(figure, 90)))
    return { heldSince: true };
  const before = figure === undefined ? null : ahead.exec(reader.before(figure, 44));
  const isRow =
    figure !== undefined &&
    (before?.[2] !== undefined || new RegExp(` ${row}\\b`, 'i').test(reader.text.slice(figure.start, figure.end + 16)));
  const rank = behind.exec(after)?.[1] ?? (isRow ? before?.[1] : undefined);
  return rank === undefined ? {} : { straight: toRank(rank) };
}
