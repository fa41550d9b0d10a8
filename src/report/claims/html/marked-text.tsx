import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { CheckedClaim } from '../../../claims/checked.ts';
import type { Span } from '../../../claims/document.ts';
import { toSafeText } from '../quote-text.ts';
import { cutText, findBreaks, type TextPart } from '../text-parts.ts';
import { verdictMarks } from '../verdict-mark.ts';
import { anchorsOf } from './anchors.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly claims: readonly CheckedClaim[];
  readonly place: number;
  /** The part of the text that is shown; absent, all of it. */
  readonly stretch?: Span;
}

/** How the marks of a text look and answer on a page with scripts. */
export interface MarkLook {
  /** Statements that a filter leaves out. */
  isFaded(claim: CheckedClaim): boolean;
}

/** Null in a file without scripts: every mark looks as its verdict has it, and is a link. */
export const MarkLooks = createContext<MarkLook | null>(null);

/** A piece of a text that is printed as one: words of one part, or the end of a line. */
interface Piece {
  readonly words: string;
  readonly part: TextPart;
  /** Whether the part ends with it: what ends there is numbered. */
  readonly isLast: boolean;
  readonly isLineEnd: boolean;
}

/** The text with every statement marked, each mark a link to its evidence; where spans overlap, to the innermost. */
export function MarkedText({ text, claims, place, stretch }: MarkedTextProps): JSX.Element {
  const indexOf = new Map(claims.map((claim, i) => [claim, i]));
  const begun = new Set<CheckedClaim>();
  const reached = new Set<CheckedClaim>();
  return (
    <div class="marked">
      {toParagraphs(text, claims, stretch).map((pieces, i) => (
        <p key={i}>
          {pieces.map((piece) => {
            const anchors = piece.part.claims.filter((claim) => !begun.has(claim));
            for (const claim of anchors) begun.add(claim);
            const stops = listLinked(piece).filter((claim) => !reached.has(claim));
            for (const claim of stops) reached.add(claim);
            return (
              <MarkedPiece
                key={`${piece.part.start} ${piece.words.length}`}
                piece={piece}
                anchors={anchors}
                stops={stops}
                indexOf={indexOf}
                place={place}
              />
            );
          })}
        </p>
      ))}
    </div>
  );
}

/** Statements that a piece holds a link to. */
function listLinked({ part, isLast }: Piece): CheckedClaim[] {
  return [...part.claims.slice(0, 1), ...(isLast ? part.ending : [])];
}

interface MarkedPieceProps {
  readonly piece: Piece;
  /** Statements whose mark begins here. */
  readonly anchors: readonly CheckedClaim[];
  /** Statements whose first link is here: the one that a keyboard stops at. */
  readonly stops: readonly CheckedClaim[];
  readonly indexOf: ReadonlyMap<CheckedClaim, number>;
  readonly place: number;
}

function MarkedPiece({ piece, anchors, stops, indexOf, place }: MarkedPieceProps): JSX.Element {
  const { words, part, isLast, isLineEnd } = piece;
  const look = useContext(MarkLooks);
  const toAnchors = (claim: CheckedClaim) => anchorsOf(place, indexOf.get(claim) ?? 0);
  const [innermost] = part.claims;
  const rest = anchors.filter((claim) => claim !== innermost);
  return (
    <>
      {rest.map((claim) => (
        <span key={claim.id} id={toAnchors(claim).mark} />
      ))}
      {innermost === undefined ? (
        words
      ) : (
        <a
          class={toClass('claim', innermost, look)}
          href={`#${toAnchors(innermost).evidence}`}
          {...(anchors.includes(innermost) ? { id: toAnchors(innermost).mark } : {})}
          {...(look === null ? {} : toControl(innermost, indexOf, stops.includes(innermost)))}
        >
          {words}
        </a>
      )}
      {isLast &&
        part.ending.map((claim) => {
          const { sign, label } = verdictMarks[claim.verdict];
          return (
            <a
              key={claim.id}
              class={toClass('chip', claim, look)}
              href={`#${toAnchors(claim).evidence}`}
              title={label}
              {...(look === null ? {} : toControl(claim, indexOf, claim !== innermost && stops.includes(claim)))}
            >
              {sign} {(indexOf.get(claim) ?? 0) + 1}
            </a>
          );
        })}
      {isLineEnd && <br />}
    </>
  );
}

function toClass(kind: 'claim' | 'chip', claim: CheckedClaim, look: MarkLook | null): string {
  const faded = look?.isFaded(claim) === true ? ' is-faded' : '';
  return `${kind} ${verdictMarks[claim.verdict].tone}${faded}`;
}

/** What a link to evidence is on a page that opens it beside the text: one stop of the keyboard a statement. */
function toControl(
  claim: CheckedClaim,
  indexOf: ReadonlyMap<CheckedClaim, number>,
  isStop: boolean,
): { readonly 'aria-haspopup': 'dialog'; readonly title: string; readonly tabIndex: number } {
  const index = indexOf.get(claim) ?? 0;
  const name = `statement ${index + 1}, ${verdictMarks[claim.verdict].label}`;
  return { 'aria-haspopup': 'dialog', title: name, tabIndex: isStop ? 0 : -1 };
}

/** Pieces by paragraph. Breaks are found in all that is shown; a mark goes on across them. */
function toParagraphs(text: string, claims: readonly CheckedClaim[], stretch?: Span): Piece[][] {
  const { start: from, end: to } = stretch ?? { start: 0, end: text.length };
  const safe = toSafeText(text.slice(from, to));
  const breaks = findBreaks(safe);
  const paragraphs: Piece[][] = [[]];
  let next = 0;
  let at = 0;
  for (const part of cutText(safe.length, claims, from)) {
    at = Math.max(at, part.start);
    for (;;) {
      const broken = breaks[next];
      const isBroken = broken !== undefined && broken.start < part.end;
      const end = isBroken ? Math.max(broken.start, at) : Math.max(part.end, at);
      const words = safe.slice(at, end);
      const isLast = !isBroken;
      const isLineEnd = isBroken && broken.kind === 'line';
      if (words !== '' || (isLast && part.ending.length > 0) || isLineEnd) {
        paragraphs.at(-1)?.push({ words, part, isLast, isLineEnd });
      }
      if (!isBroken) break;
      if (broken.kind === 'paragraph') paragraphs.push([]);
      at = broken.end;
      next++;
    }
    at = Math.max(at, part.end);
  }
  return paragraphs.filter((pieces) => pieces.length > 0);
}
