import type { JSX } from 'preact';
import type { CheckedText, Conflict, ConflictSide } from '../../../claims/checked.ts';
import type { Measurement } from '../../../metrics/index.ts';
import { toSourceLine } from '../../sources.ts';
import { toSafeText } from '../quote-text.ts';
import { describeSummary } from '../verdict-mark.ts';
import { anchorsOf, textAnchor } from './anchors.ts';
import { CheckedHead, CheckedSection } from './checked-section.tsx';
import { ConflictList } from './conflict-list.tsx';
import { VerdictBar } from './verdict-bar.tsx';

interface CheckedPageProps {
  readonly checked: readonly CheckedText[];
  readonly texts: readonly string[];
  /** Conflicts between the texts. */
  readonly between: readonly Conflict[];
  readonly version: string;
}

export function CheckedPage({ checked, texts, between, version }: CheckedPageProps): JSX.Element {
  const [first] = checked;
  const isAlone = checked.length === 1;
  return (
    <>
      <header>
        <p class="kicker">
          <strong>Rotascope</strong> <span>Statements checked against the figures</span>
        </p>
        {isAlone && first !== undefined ? (
          <CheckedHead checked={first} place={1} isAlone />
        ) : (
          <>
            <h1>{checked.length} texts, statement by statement</h1>
            <TextList checked={checked} />
          </>
        )}
      </header>
      <main>
        <ConflictList
          title="What the texts say against each other"
          conflicts={between}
          toAnchor={(side) => findAnchor(checked, side)}
        />
        {checked.map((one, i) => (
          <CheckedSection
            key={`${one.source} ${one.hash}`}
            checked={one}
            text={texts[i] ?? ''}
            place={i + 1}
            isAlone={isAlone}
          />
        ))}
      </main>
      <PageFooter checked={checked} version={version} />
    </>
  );
}

/** The texts of the page, each a link to its part. */
function TextList({ checked }: Pick<CheckedPageProps, 'checked'>): JSX.Element {
  return (
    <ol class="plain texts">
      {checked.map(({ title, source, published, summary, hash }, i) => (
        <li key={`${source} ${hash}`}>
          <a href={`#${textAnchor(i + 1)}`}>{toSafeText(title ?? source)}</a>, {published}: {describeSummary(summary)}
          <VerdictBar summary={summary} />
        </li>
      ))}
    </ol>
  );
}

function findAnchor(checked: readonly CheckedText[], { source, claim }: ConflictSide): string | undefined {
  const at = checked.findIndex((one) => one.source === source);
  const index = checked[at]?.claims.findIndex(({ id }) => id === claim) ?? -1;
  return index < 0 ? undefined : anchorsOf(at + 1, index).evidence;
}

function PageFooter({ checked, version }: Pick<CheckedPageProps, 'checked' | 'version'>): JSX.Element {
  const used = listUsed(checked);
  return (
    <footer>
      <div>
        <p>
          Facts are judged on the figures as known at publication, forecasts as of the date named. Every verdict is
          computed; a figure that somebody reported is never taken for a measured one. Written by Rotascope {version},
          which gives the same bytes for the same text and figures.
        </p>
        {used.length > 0 && <p>Figures: {toSourceLine(used)}.</p>}
        {checked.map(({ hash, source }) => (
          <p key={`${source} ${hash}`}>
            Text as read, {toSafeText(source)}: sha-256 <code>{hash.slice(0, 16)}</code>.
          </p>
        ))}
        <p>This is measurement, not investment advice.</p>
      </div>
    </footer>
  );
}

function listUsed(checked: readonly CheckedText[]): Measurement[] {
  return checked.flatMap(({ claims }) =>
    claims.flatMap(({ readings }) => readings.flatMap(({ measurement }) => measurement ?? [])),
  );
}
