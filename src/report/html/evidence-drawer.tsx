import { type ComponentChildren, createContext, Fragment, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { formatOutput } from '../../assess/format-value.ts';
import type { MeasurementRequest } from '../../assess/sentence.ts';
import { findDescription } from '../../metrics/find-description.ts';
import type { Measurement, MeasurementInput } from '../../metrics/index.ts';
import { toCommand } from '../sources.ts';
import { Prose } from './prose.tsx';

interface EvidenceDrawerProps {
  readonly measurement: Measurement;
  /** Said on the drawer's front, such as the rule the figure was read by. */
  readonly lead?: string;
}

/** A figure as the page prints it, and the output of its measurement that it is. */
export interface ShownFigure {
  readonly text: string;
  /** `value`, or the name of a detail; absent where the figure is read from several. */
  readonly output?: string;
}

/** Opens how a figure was measured beside the page, where the page has room for it; what is not yet measured is then. */
export type OpenEvidence = (of: MeasurementRequest, lead: string, shown?: ShownFigure) => void;

/** What opens it; null in a file without scripts, where the drawer unfolds in its place. */
export const EvidenceOpener = createContext<OpenEvidence | null>(null);

/** How a figure came about: a drawer to open, where the figure stands or beside the page. */
export function EvidenceDrawer({ measurement, lead = '' }: EvidenceDrawerProps): JSX.Element {
  const open = useContext(EvidenceOpener);
  const front = (
    <>
      {lead !== '' && `${lead} · `}
      <span class="how">how it was measured</span>
    </>
  );
  if (open !== null) {
    return (
      <button type="button" class="drawer front" aria-haspopup="dialog" onClick={() => open(measurement, lead)}>
        {front}
      </button>
    );
  }
  return (
    <details class="drawer">
      <summary>{front}</summary>
      <EvidenceSheet measurement={measurement} />
    </details>
  );
}

/** How a figure came about, generated from its metric's definition and its measurement. */
export function EvidenceSheet({ measurement }: { readonly measurement: Measurement }): JSX.Element {
  const metric = findDescription(measurement.metric);
  const { params, window, warnings } = measurement;
  const given = Object.entries(params).filter(([, value]) => value !== '');
  const outputs = Object.keys(metric.details).filter((name) => measurement.details[name] !== null);
  return (
    <dl>
      <Row term="Metric">
        {metric.name} (<code>{metric.id}</code>, version {measurement.version}, {measurement.basis})
      </Row>
      <Row term="Value">
        {formatOutput(measurement)} – {metric.value.meaning}
      </Row>
      <Row term="Formula">
        <code>{metric.formula}</code>
      </Row>
      {given.length > 0 && (
        <Row term="Parameters">
          {given.map(([name, value]) => (
            <div key={name}>
              {name} = <code>{String(value)}</code>
            </div>
          ))}
        </Row>
      )}
      {window !== null && (
        <Row term="Window">
          {window.base === window.last ? window.last : `from the close of ${window.base} to ${window.last}`}
        </Row>
      )}
      {outputs.length > 0 && (
        <Row term="Also">
          {outputs.map((name) => (
            <div key={name}>
              <Prose text={`${metric.details[name]?.meaning}: ${formatOutput(measurement, name)}`} />
            </div>
          ))}
        </Row>
      )}
      {warnings.length > 0 && (
        <Row term="Warnings">
          {warnings.map(({ code, message }) => (
            <div key={message}>
              <strong>{code}</strong>: {message}
            </div>
          ))}
        </Row>
      )}
      <Row term="Inputs">
        {measurement.inputs.map(({ series, field, provider, first, last, rows, hash }) => (
          <div key={`${series} ${field} ${hash}`}>
            {series} {field}, {provider}: {rows} rows{first === null ? '' : `, ${first} to ${last}`},{' '}
            <span class="nowrap">
              sha-256 <code>{hash}</code>
            </span>
          </div>
        ))}
      </Row>
      {measurement.inputs.length > 0 && (
        <Row term="Published">
          <ReleaseDates inputs={measurement.inputs} />
        </Row>
      )}
      <Row term="Derive it again">
        <code class="command">
          <UnbrokenOptions command={toCommand(measurement)} />
        </code>
      </Row>
    </dl>
  );
}

/** Inputs whose day of publication is told: a metric over members has hundreds. */
const mostDated = 8;

/** When the last figure that was used of each input was published. */
function ReleaseDates({ inputs }: Pick<Measurement, 'inputs'>): JSX.Element {
  const more = inputs.length - mostDated;
  return (
    <>
      {inputs.slice(0, mostDated).map((input) => (
        <div key={`${input.series} ${input.field} ${input.hash}`}>{describeRelease(input)}</div>
      ))}
      {more > 0 && <div>and {more} more inputs</div>}
    </>
  );
}

/** A table of facts holds days of publication alone; every other input has days observed as well. */
function describeRelease({ series, field, last, published }: MeasurementInput): string {
  if (published === null) return `${series} ${field}: nothing was known`;
  return field === 'facts'
    ? `${series}: the latest row used published on ${published}`
    : `${series} ${field}: that of ${last} published on ${published}`;
}

/** A command that breaks before an option, never within its name. */
function UnbrokenOptions({ command }: { readonly command: string }): JSX.Element {
  const [begin = '', ...options] = command.split(/ (?=--)/);
  return (
    <>
      {begin}
      {options.map((option) => (
        <Fragment key={option}>
          {' '}
          <span class="option">{option}</span>
        </Fragment>
      ))}
    </>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
