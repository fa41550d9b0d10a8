import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { CheckRecord, PublisherRow } from '../../../src/claims/ledger/index.ts';
import { ask, askFile, toPath } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';
import { useAnswer } from '../api/use-answer.ts';
import { OperatorCommand } from '../pages/operator-command.tsx';
import { ProblemNote } from '../pages/problem-note.tsx';
import { offer } from '../save/offer.ts';
import './claims-look.ts';
import { type LedgerAsked, LedgerFilter, readAsked } from './ledger-filter.tsx';
import { LedgerText } from './ledger-text.tsx';
import { PublisherTable } from './publisher-table.tsx';

interface Page {
  readonly items: readonly CheckRecord[];
  readonly total: number;
  readonly next: string | null;
  readonly publishers: readonly PublisherRow[];
}

/** Texts of a page. */
const limit = 25;

/** The checks that are kept, and how often each publisher was right. */
export function LedgerPage(): JSX.Element {
  const { query } = useLocation();
  const asked = readAsked(query);
  const path = toPath('/v1/ledger', { ...asked, limit });
  const { answer, problem, isLoading, retry } = useAnswer<Page>(path);
  useEffect(() => {
    document.title = 'Ledger – Rotascope';
  }, []);
  const isFiltered = Object.values(asked).some((value) => value !== undefined);
  return (
    <main class="page ledger">
      <h1>Who was right</h1>
      <p class="reading">
        The verdicts that are kept of checked texts, with their titles and the statements quoted, not the texts.
        Forecasts are judged again when their time has come and whoever runs this server asks for it with{' '}
        <OperatorCommand command="rotascope ledger --rescore" />
      </p>
      {(isFiltered || (answer?.total ?? 0) > 0) && <LedgerFilter key={path} asked={asked} />}
      {problem !== undefined && <ProblemNote problem={problem} retry={retry} />}
      {isLoading && (
        <p class="waiting" role="status">
          Reading the ledger …
        </p>
      )}
      {answer !== undefined && !isLoading && answer.total === 0 && <NothingKept isFiltered={isFiltered} />}
      {answer !== undefined && !isLoading && answer.total > 0 && (
        <>
          <Publishers asked={asked} rows={answer.publishers} />
          <Texts
            key={path}
            first={answer}
            path={path}
            filePath={toPath('/v1/ledger', { ...asked, format: 'csv' })}
            isWhole={asked.verdict === undefined && asked.kind === undefined}
          />
        </>
      )}
    </main>
  );
}

function NothingKept({ isFiltered }: { readonly isFiltered: boolean }): JSX.Element {
  if (isFiltered) {
    return (
      <p>
        No kept text fits. <a href="/ledger">Show all of them</a>.
      </p>
    );
  }
  return (
    <p class="reading">
      The ledger is empty. Check a text at the <a href="/claims">claim desk</a> with “Keep the verdicts in the ledger”
      ticked. Whoever runs this server keeps those of a file with <OperatorCommand command="rotascope check FILE" />
    </p>
  );
}

interface PublishersProps {
  readonly asked: LedgerAsked;
  readonly rows: readonly PublisherRow[];
}

/** Shares are of all statements of a publisher: among those of one verdict they would say nothing. */
function Publishers({ asked: { verdict, ...asked }, rows }: PublishersProps): JSX.Element {
  const path = verdict === undefined ? null : toPath('/v1/ledger', { ...asked, limit: 1 });
  const { answer, problem, retry } = useAnswer<Page>(path);
  const shown = verdict === undefined ? rows : answer?.publishers;
  return (
    <section>
      <h2 class="section-title">Publishers</h2>
      {problem !== undefined && <ProblemNote problem={problem} retry={retry} />}
      {shown !== undefined && <PublisherTable rows={shown} />}
    </section>
  );
}

interface TextsProps {
  readonly first: Page;
  readonly path: string;
  /** Where the statements of all of them are had as a file. */
  readonly filePath: string;
  /** Whether the texts are listed with all their statements. */
  readonly isWhole: boolean;
}

/** The texts, page after page. */
function Texts({ first, path, filePath, isWhole }: TextsProps): JSX.Element {
  const [{ items, next }, setListed] = useState<Pick<Page, 'items' | 'next'>>(first);
  const [failure, setFailure] = useState<{ readonly problem: Problem; readonly again: () => void }>();
  const attempt = (ask: () => Promise<void>): void => {
    setFailure(undefined);
    ask().catch((error: unknown) => {
      const problem = error instanceof Problem ? error : new Problem('unexpected', String(error));
      setFailure({ problem, again: () => attempt(ask) });
    });
  };
  const more = (): void =>
    attempt(async () => {
      const page = await ask<Page>(`${path}&${new URLSearchParams({ cursor: next ?? '' })}`);
      setListed({ items: [...items, ...page.items], next: page.next });
    });
  const save = (): void => attempt(async () => offer('rotascope-ledger.csv', await askFile(filePath)));
  return (
    <section>
      <div class="ledger-head">
        <h2 class="section-title">Texts</h2>
        <p class="tools">
          {describeCount(items.length, first.total)}
          <button type="button" onClick={save}>
            Save their statements as CSV
          </button>
        </p>
      </div>
      <ul class="ledger-texts">
        {items.map((text) => (
          <LedgerText key={`${text.hash} ${text.publisher}`} text={text} isWhole={isWhole} />
        ))}
      </ul>
      {failure !== undefined && <ProblemNote problem={failure.problem} retry={failure.again} />}
      {next !== null && (
        <p>
          <button type="button" onClick={more}>
            Show more
          </button>
        </p>
      )}
    </section>
  );
}

function describeCount(shown: number, total: number): string {
  if (total === 1) return 'One text';
  return `${shown === total ? total : `${shown} of ${total}`} texts, the earliest first`;
}
