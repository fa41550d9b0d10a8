import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { SeriesCoverage } from '../../../src/data/series-coverage.ts';
import { toPath } from '../api/ask.ts';
import { useAnswer } from '../api/use-answer.ts';
import { OperatorCommand } from './operator-command.tsx';
import { ProblemNote } from './problem-note.tsx';

interface Page {
  readonly items: readonly SeriesCoverage[];
  readonly total: number;
}

const mostRows = 200;

/** Which series are at hand, how far they reach, and which have grown old. */
export function SeriesPage(): JSX.Element {
  const { query, route } = useLocation();
  const text = query.text ?? '';
  useEffect(() => {
    document.title = 'Series at hand – Rotascope';
  }, []);
  const { answer, problem, isLoading, retry } = useAnswer<Page>(toPath('/v1/series', { text, limit: mostRows }));
  return (
    <main class="page">
      <h1>Series at hand</h1>
      <p class="reading">
        What every figure here is measured from. “Old” means that more time has passed since the last day observed than
        its frequency allows: whoever runs this server brings it up to date with{' '}
        <OperatorCommand command="rotascope import FILE" />
      </p>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = String(new FormData(event.currentTarget).get('text')).trim();
            route(toPath('/series', wanted === '' ? {} : { text: wanted }));
          }}
        >
          <label>
            Id or name <input type="search" name="text" defaultValue={text} maxLength={200} />
          </label>{' '}
          <button type="submit">Find</button>
        </form>
      </search>
      {problem !== undefined && <ProblemNote problem={problem} retry={retry} />}
      {isLoading && <p class="waiting">Reading the coverage …</p>}
      {answer !== undefined && <CoverageTable page={answer} text={text} />}
    </main>
  );
}

function CoverageTable({ page: { items, total }, text }: { readonly page: Page; readonly text: string }): JSX.Element {
  if (total === 0) {
    return (
      <p>
        No series has “{text}” in its id or name. <a href="/series">Show all of them</a>, or look for part of a name.
        Whoever runs this server brings in others with the command above.
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label="Series at hand">
      <table class="coverage">
        <caption>
          {items.length === total
            ? `${total} series`
            : `The first ${items.length} of ${total} series: search for others`}
        </caption>
        <thead>
          <tr>
            {['Series', 'What', 'Frequency', 'First', 'Last'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" class="number">
              Rows
            </th>
            <th scope="col">Age</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={`${one.series} ${one.field}`}>
              <th scope="row">
                {one.series} <span class="ticker">{one.field}</span>
              </th>
              <td>
                {one.name} <span class="ticker">{one.unit}</span>
              </td>
              <td>{one.frequency}</td>
              <td class="nowrap">{one.first}</td>
              <td class="nowrap">{one.last}</td>
              <td class="number">{one.rows.toLocaleString('en-US')}</td>
              <td class={one.isOld ? 'bad nowrap' : 'nowrap'}>
                {one.age} days{one.isOld && ', old'}
              </td>
              <td>
                {one.provider} <span class="ticker">{one.from}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
