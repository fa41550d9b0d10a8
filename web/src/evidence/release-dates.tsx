import type { JSX } from 'preact';
import type { Measurement, MeasurementInput } from '../../../src/metrics/index.ts';
import { toPath } from '../api/ask.ts';
import { useAnswer } from '../api/use-answer.ts';

const fields = ['close', 'total', 'value', 'volume'];

interface Columns {
  readonly lastPublished: string | null;
}

/** When the last figure that was used of each input was published. */
export function ReleaseDates({ measurement: { inputs, asOf } }: { readonly measurement: Measurement }): JSX.Element {
  const series = inputs.filter(({ field, last }) => fields.includes(field) && last !== null);
  const shown = series.slice(0, mostShown);
  return (
    <section>
      <h3>Published</h3>
      {series.length === 0 && <p class="note">No input is a series with days of publication.</p>}
      <ul class="plain">
        {shown.map((input) => (
          <ReleaseDate key={`${input.series} ${input.field}`} input={input} asOf={asOf} />
        ))}
      </ul>
      {series.length > shown.length && <p class="note">And {series.length - shown.length} more inputs.</p>}
    </section>
  );
}

/** Inputs whose day of publication is asked for: a metric over members has hundreds. */
const mostShown = 8;

function ReleaseDate({ input, asOf }: { readonly input: MeasurementInput; readonly asOf: string }): JSX.Element {
  const { series, field, last } = input;
  const path = `/v1/series/${encodeURIComponent(series)}/${field}`;
  const day = last ?? asOf;
  const { answer, problem } = useAnswer<Columns>(toPath(path, { asOf, first: day, last: day }));
  return (
    <li>
      {series} {field}: {answer !== undefined && describePublished(answer, day)}
      {problem !== undefined && `not told (${problem.message})`}
      {answer === undefined && problem === undefined && '…'}
    </li>
  );
}

function describePublished({ lastPublished }: Columns, day: string): string {
  return lastPublished === null
    ? `nothing tells when that of ${day} was published`
    : `that of ${day} published on ${lastPublished}`;
}
