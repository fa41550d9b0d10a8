import type { Span } from '../document.ts';
import { findQuantities } from '../text/index.ts';
import type { NameMark, QuantityMark } from './marks.ts';
import { toNumberPattern } from './number-words.ts';

const hedge =
  '(?:up |down |by |a |some |just |only |about |around |roughly |almost |nearly |over |under |more than |less than |well over |close to )*';

const inWords = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:${toNumberPattern(1, 9)}))?|${toNumberPattern(2, 19)}`;

/** A bare number that ends its clause, and what may stand between it and the name it is told of. */
const bare = new RegExp(
  `^(?:(?: (?:index|fund|shares|stocks|sector|gauge))?(?:, (?:as (?:measured|tracked|gauged) by|measured by|tracked by)[^,;.%\\d]{2,50},)? (?:(?:rose|fell|gained|lost|added|climbed|dropped|shed|managed|returned|advanced|is|was|are|were) )?)(${hedge}(?:${inWords}|\\d{1,3}(?:\\.\\d+)?))(?=[,;]|\\.(?!\\d)| (?:over|in|for) (?:the )?same\\b|$)`,
  'i',
);

/** Farthest that the figure before may stand. Unit: characters. */
const reach = 150;

/** "The Dow is up 12%, and banks more than twenty": a percent as the figure before it, without its unit. */
export function findEllipticalFigures(
  text: string,
  sentence: Span,
  names: readonly NameMark[],
  quantities: readonly QuantityMark[],
): QuantityMark[] {
  return names.flatMap((name): QuantityMark[] => {
    const before = quantities.findLast(({ end }) => end <= name.start);
    const isAfterPercent =
      before?.quantity.unit === 'percent' &&
      name.start - before.end < reach &&
      /\b(?:and|while|but)\b/.test(text.slice(before.end, name.start)) &&
      !/[;.] /.test(text.slice(before.end, name.start));
    const match = isAfterPercent ? bare.exec(text.slice(name.end, sentence.end)) : null;
    if (match === null) return [];
    const written = match[1] as string;
    const at = name.end + match[0].length - written.length;
    const [quantity] = findQuantities(`${written} percent`, { offset: at, excluded: [] });
    if (quantity?.unit !== 'percent' || quantity.low > mostPercent) return [];
    const span = { start: quantity.span.start, end: at + written.length };
    return [{ type: 'quantity', ...span, quantity: { ...quantity, span } }];
  });
}

/** No rise beside another is told so shortly beyond it. */
const mostPercent = 300;
