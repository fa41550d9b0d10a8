import type { ComponentChildren, JSX } from 'preact';
import type { CheckedText, ConflictSide } from '../../../claims/checked.ts';
import { formatPublished } from '../format-claim.ts';
import { toSafeText } from '../quote-text.ts';
import { describeHeadline } from '../verdict-mark.ts';
import { anchorsOf, textAnchor } from './anchors.ts';
import { ClaimCard } from './claim-card.tsx';
import { ClaimTable } from './claim-table.tsx';
import { ConflictList } from './conflict-list.tsx';
import { FailingList } from './failing-list.tsx';
import { MarkedText } from './marked-text.tsx';
import { VerdictBar } from './verdict-bar.tsx';
import { VerdictKey } from './verdict-key.tsx';

interface CheckedSectionProps {
  readonly checked: CheckedText;
  readonly text: string;
  /** From 1: anchors of several texts must not collide. */
  readonly place: number;
  /** The only text of the page has its title on top of it. */
  readonly isAlone: boolean;
}

interface CheckedHeadProps extends Omit<CheckedSectionProps, 'text'> {
  /** Stands in place of the counts by verdict. */
  readonly children?: ComponentChildren;
}

/** Where a text comes from and what became of its statements. */
export function CheckedHead({ checked, place, isAlone, children }: CheckedHeadProps): JSX.Element {
  const { title, source, publisher, asOf, published, words, summary } = checked;
  const name = toSafeText(title ?? source);
  return (
    <>
      {isAlone ? (
        <h1 id={textAnchor(place)}>{name}</h1>
      ) : (
        <h2 id={textAnchor(place)} class="section-title">
          {name}
        </h2>
      )}
      <ul class="provenance">
        {publisher !== null && <li>{toSafeText(publisher)}</li>}
        <li>
          published <strong>{formatPublished(checked)}</strong>
        </li>
        <li>
          facts as known on <strong>{published}</strong>, forecasts as of <strong>{asOf}</strong>
        </li>
        <li>{words.toLocaleString('en-US')} words</li>
        <li>{toSafeText(source)}</li>
      </ul>
      <p class="headline">{describeHeadline(summary)}</p>
      <VerdictBar summary={summary} hasTally>
        {children}
      </VerdictBar>
    </>
  );
}

/** What does not hold, the text with its marks, every statement, conflicts, and the evidence. */
export function CheckedSection({ checked, text, place, isAlone }: CheckedSectionProps): JSX.Element {
  const { claims, conflicts, summary } = checked;
  const indexOf = new Map(claims.map(({ id }, i) => [id, i]));
  const toAnchor = ({ claim }: ConflictSide): string | undefined => {
    const index = indexOf.get(claim);
    return index === undefined ? undefined : anchorsOf(place, index).evidence;
  };
  return (
    <>
      {!isAlone && (
        <section>
          <CheckedHead checked={checked} place={place} isAlone={false} />
        </section>
      )}
      <FailingList claims={claims} place={place} />
      <section>
        <h2 class="section-title">The text</h2>
        <div class="beside">
          <MarkedText text={text} claims={claims} place={place} />
          {claims.length > 0 && <VerdictKey summary={summary} />}
        </div>
      </section>
      <ConflictList title="What cannot both be true" conflicts={conflicts} toAnchor={toAnchor} />
      <ClaimTable claims={claims} place={place} />
      {claims.length > 0 && (
        <section class="cards">
          <h2 class="section-title">The evidence, statement by statement</h2>
          {claims.map((claim, i) => (
            <ClaimCard key={claim.id} claim={claim} index={i} count={claims.length} place={place} />
          ))}
        </section>
      )}
    </>
  );
}
