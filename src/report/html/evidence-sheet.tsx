import type { JSX } from 'preact';
import { formatOutput } from '../../assess/format-value.ts';
import { findDescription } from '../../metrics/find-description.ts';
import type { Measurement, MeasurementInput } from '../../metrics/index.ts';
import { toCommandParts } from '../sources.ts';
import { type Html, html, noHtml, termHtml } from './html.ts';
import { proseHtml } from './prose.tsx';

/** How a figure came about, generated from its metric's definition and its measurement. */
export function EvidenceSheet({ measurement }: { readonly measurement: Measurement }): JSX.Element {
  return <dl dangerouslySetInnerHTML={{ __html: rowsHtml(measurement).text }} />;
}

/** The same as HTML. */
export function sheetHtml(measurement: Measurement): Html {
  return html`<dl>${rowsHtml(measurement)}</dl>`;
}

function rowsHtml(measurement: Measurement): Html {
  const metric = findDescription(measurement.metric);
  const { params, window, warnings, inputs, version, basis, details } = measurement;
  const given = Object.entries(params).filter(([, value]) => value !== '');
  const outputs = Object.keys(metric.details).filter((name) => details[name] !== null);
  return html`${[
    termHtml('Metric', html`${metric.name} (<code>${metric.id}</code>, version ${version}, ${basis})`),
    termHtml('Value', html`${formatOutput(measurement)} – ${metric.value.meaning}`),
    termHtml('Formula', html`<code>${metric.formula}</code>`),
    list('Parameters', given, ([name, value]) => html`${name} = <code>${String(value)}</code>`),
    window === null ? noHtml : termHtml('Window', html`${describeWindow(window)}`),
    list('Also', outputs, (name) => proseHtml(`${metric.details[name]?.meaning}: ${formatOutput(measurement, name)}`)),
    list('Warnings', warnings, ({ code, message }) => html`<strong>${code}</strong>: ${message}`),
    termHtml('Inputs', html`${inputs.map((input) => line(inputHtml(input)))}`),
    inputs.length === 0 ? noHtml : termHtml('Published', releaseDates(inputs)),
    termHtml('Derive it again', html`<code class="command">${commandHtml(toCommandParts(measurement))}</code>`),
  ]}`;
}

/** A row with a line for each item; none where there is no item. */
function list<Item>(term: string, items: readonly Item[], toHtml: (item: Item) => Html): Html {
  return items.length === 0 ? noHtml : termHtml(term, html`${items.map((item) => line(toHtml(item)))}`);
}

function line(told: Html): Html {
  return html`<div>${told}</div>`;
}

function describeWindow({ base, last }: NonNullable<Measurement['window']>): string {
  return base === last ? last : `from the close of ${base} to ${last}`;
}

function inputHtml({ series, field, provider, first, last, rows, hash }: MeasurementInput): Html {
  const dates = first === null ? '' : `, ${first} to ${last}`;
  const told = `${series} ${field}, ${provider}: ${rows} rows${dates}, `;
  return html`${told}<span class="nowrap">sha-256 <code>${hash}</code></span>`;
}

/** Inputs whose day of publication is told: a metric over members has hundreds. */
const mostDated = 8;

/** When the last figure that was used of each input was published. */
function releaseDates(inputs: Measurement['inputs']): Html {
  const more = inputs.length - mostDated;
  const dated = inputs.slice(0, mostDated).map((input) => line(html`${describeRelease(input)}`));
  return html`${dated}${more > 0 ? line(html`and ${more} more inputs`) : noHtml}`;
}

/** A table of facts holds days of publication alone; every other input has days observed as well. */
function describeRelease({ series, field, last, published }: MeasurementInput): string {
  if (published === null) return `${series} ${field}: nothing was known`;
  return field === 'facts'
    ? `${series}: the latest row used published on ${published}`
    : `${series} ${field}: that of ${last} published on ${published}`;
}

/** A command that breaks before an option, never within its name. */
function commandHtml([begin = '', ...options]: readonly string[]): Html {
  return html`${begin}${options.map((option) => html` <span class="option">${option}</span>`)}`;
}
