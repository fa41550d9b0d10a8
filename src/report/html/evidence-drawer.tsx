import type { ComponentChildren, JSX } from 'preact';
import { formatOutput } from '../../assess/index.ts';
import { findMetric, type Measurement } from '../../metrics/index.ts';
import { toCommand } from '../sources.ts';
import { Prose } from './prose.tsx';

interface EvidenceDrawerProps {
  readonly measurement: Measurement;
  /** Said on the drawer's front, such as the rule the figure was read by. */
  readonly lead?: string;
}

/** How a figure came about, generated from its metric's definition and its measurement. */
export function EvidenceDrawer({ measurement, lead = '' }: EvidenceDrawerProps): JSX.Element {
  const metric = findMetric(measurement.metric);
  const { params, window, warnings } = measurement;
  const given = Object.entries(params).filter(([, value]) => value !== '');
  const outputs = Object.keys(metric.details).filter((name) => measurement.details[name] !== null);
  return (
    <details class="drawer">
      <summary>
        {lead !== '' && `${lead} · `}
        <span class="how">how it was measured</span>
      </summary>
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
              {series} {field}, {provider}: {rows} rows{first === null ? '' : `, ${first} to ${last}`}, sha-256{' '}
              <code>{hash}</code>
            </div>
          ))}
        </Row>
        <Row term="Derive it again">
          <code class="command">{toCommand(measurement)}</code>
        </Row>
      </dl>
    </details>
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
