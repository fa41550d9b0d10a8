import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { CheckedClaim, Conflict, ConflictSide } from '../../../src/claims/checked.ts';
import { anchorsOf } from '../../../src/report/claims/html/anchors.ts';
import { ConflictList } from '../../../src/report/claims/html/conflict-list.tsx';
import { FailingList } from '../../../src/report/claims/html/failing-list.tsx';
import { MarkedText, MarkLooks } from '../../../src/report/claims/html/marked-text.tsx';
import { ConflictLines, type Opposed } from './conflict-lines.tsx';
import { countedPages } from './counted-pages.ts';
import { Pager } from './pager.tsx';
import type { CheckedWithText } from './use-check.ts';
import type { TextParts } from './use-text-parts.ts';

interface TextSectionProps extends CheckedWithText {
  readonly isShown: (claim: CheckedClaim) => boolean;
  readonly findMark: (index: number) => Element | null;
  readonly place: number;
  readonly parts: TextParts;
}

/** The text with its marks, part by part where it is long, and beside it what does not hold. */
export function TextSection({ checked, text, isShown, findMark, place, parts }: TextSectionProps): JSX.Element {
  const { claims, conflicts } = checked;
  const { stretch, isWithin, names } = parts;
  const frame = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const look = useMemo(() => ({ isFaded: (claim: CheckedClaim) => !isShown(claim) }), [isShown]);
  const indexOf = useMemo(() => new Map(claims.map(({ id }, i) => [id, i])), [claims]);
  const opposed = useMemo(
    () =>
      conflicts
        .flatMap(({ statements: [one, other] }) => toOpposed(indexOf, one, other))
        .filter((sides) => sides.every((index) => isWithin(claims[index] as CheckedClaim))),
    [conflicts, claims, indexOf, isWithin],
  );
  const toMark = ({ claim }: ConflictSide): string | undefined => {
    const index = indexOf.get(claim);
    return index === undefined ? undefined : anchorsOf(place, index).mark;
  };
  const turnBelow = (to: number): void => {
    parts.turn(to);
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section>
      <h2 class="section-title" ref={heading} tabIndex={-1}>
        The text
      </h2>
      <Pager label="Parts of the text" parts={names} at={parts.at} turn={parts.turn} />
      <div class="beside">
        <div ref={frame} class={opposed.length === 0 ? 'text-frame' : 'text-frame has-lines'}>
          {opposed.length > 0 && <ConflictLines opposed={opposed} text={frame} findMark={findMark} />}
          <MarkLooks.Provider value={look}>
            <MarkedText text={text} claims={claims} place={place} stretch={stretch} />
          </MarkLooks.Provider>
        </div>
        {claims.length > 0 && (
          <div class="findings-beside">
            <FailingList
              claims={claims}
              place={place}
              isShown={isWithin}
              title={names.length > 1 ? 'What does not hold in this part' : 'What does not hold'}
            />
            <Conflicts conflicts={conflicts} toMark={toMark} />
          </div>
        )}
      </div>
      <Pager label="Parts of the text, below it" parts={names} at={parts.at} turn={turnBelow} />
    </section>
  );
}

/** Conflicts of a page. */
const mostConflicts = 25;

interface ConflictsProps {
  readonly conflicts: readonly Conflict[];
  readonly toMark: (side: ConflictSide) => string | undefined;
}

function Conflicts({ conflicts, toMark }: ConflictsProps): JSX.Element {
  const [at, turn] = useState(0);
  const pages = countedPages(conflicts.length, mostConflicts);
  const { start, end } = pages[at] ?? { start: 0, end: mostConflicts };
  return (
    <>
      <ConflictList title="What cannot both be true" conflicts={conflicts.slice(start, end)} toAnchor={toMark} />
      <Pager label="Conflicts" parts={pages.map(({ name }) => name)} at={at} turn={turn} />
    </>
  );
}

function toOpposed(indexOf: ReadonlyMap<string, number>, one: ConflictSide, other: ConflictSide): Opposed[] {
  const [first, second] = [indexOf.get(one.claim), indexOf.get(other.claim)];
  return first === undefined || second === undefined ? [] : [[first, second]];
}
