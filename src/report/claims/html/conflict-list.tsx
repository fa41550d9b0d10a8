import type { JSX } from 'preact';
import type { Conflict, ConflictSide } from '../../../claims/checked.ts';
import { toSafeText } from '../quote-text.ts';

interface ConflictListProps {
  readonly title: string;
  readonly conflicts: readonly Conflict[];
  /** The anchor of a side's evidence on the page; undefined where it is not on it. */
  readonly toAnchor: (side: ConflictSide) => string | undefined;
}

/** Pairs of statements that cannot both be true. */
export function ConflictList({ title, conflicts, toAnchor }: ConflictListProps): JSX.Element | null {
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">{title}</h2>
      <ul class="plain conflicts">
        {conflicts.map((conflict, i) => (
          <li key={i}>
            {toSafeText(conflict.reason)}
            {conflict.statements.map((side) => (
              <Side key={`${side.source} ${side.claim}`} side={side} conflict={conflict} anchor={toAnchor(side)} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SideProps {
  readonly side: ConflictSide;
  readonly conflict: Conflict;
  readonly anchor: string | undefined;
}

function Side({ side, conflict, anchor }: SideProps): JSX.Element {
  const [one, other] = conflict.statements;
  const quote = toSafeText(side.quote);
  return (
    <div class="quote">
      “{anchor === undefined ? quote : <a href={`#${anchor}`}>{quote}</a>}”
      {one.source !== other.source && <span class="note"> {toSafeText(side.source)}</span>}
    </div>
  );
}
