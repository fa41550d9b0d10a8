import type { ComponentChildren, JSX } from 'preact';
import type { CheckedClaim } from '../../../claims/checked.ts';
import type { Reading } from '../../../claims/judgement.ts';
import type { Measurement } from '../../../metrics/index.ts';
import { EvidenceDrawer } from '../../html/evidence-drawer.tsx';
import { type Html, html, noHtml, termHtml } from '../../html/html.ts';
import { Prose, proseHtml } from '../../html/prose.tsx';
import {
  flagMeanings,
  formatAsserted,
  formatMeasured,
  formatNearest,
  formatReading,
  formatWindow,
} from '../format-claim.ts';
import { toSafeText } from '../quote-text.ts';
import { verdictMarks } from '../verdict-mark.ts';
import { anchorsOf } from './anchors.ts';
import { VerdictBadge } from './verdict-badge.tsx';

interface ClaimCardProps {
  readonly claim: CheckedClaim;
  readonly index: number;
  readonly count: number;
  readonly place: number;
  /** Stands between what was found and the readings it rests on. */
  readonly children?: ComponentChildren;
}

/** The evidence of one statement: shown when its mark is followed, and printed with the others. */
export function ClaimCard({ claim, index, count, place, children }: ClaimCardProps): JSX.Element {
  const { verdict, quote, reason, readings } = claim;
  const { evidence, mark } = anchorsOf(place, index);
  return (
    <article class={`card ${verdictMarks[verdict].tone}`} id={evidence} tabIndex={-1}>
      <nav class="turn" aria-label="Statements">
        <span>
          {index > 0 && <a href={`#${anchorsOf(place, index - 1).evidence}`}>‹ previous</a>}{' '}
          {index + 1 < count && <a href={`#${anchorsOf(place, index + 1).evidence}`}>next ›</a>}
        </span>
        <a href={`#${mark}`}>close, show in the text ✕</a>
      </nav>
      <h3>
        <VerdictBadge verdict={verdict} /> <span class="note">statement {index + 1}</span>
      </h3>
      <blockquote class="quote">{toSafeText(quote)}</blockquote>
      <p class="reason">
        <Prose text={toSafeText(reason)} />
      </p>
      <ClaimFacts claim={claim} />
      {children}
      <ReadingTable claim={claim} />
      {listMeasurements(readings).map(({ label, measurement }) => (
        <EvidenceDrawer key={label} measurement={measurement} lead={toSafeText(label)} />
      ))}
    </article>
  );
}

function ClaimFacts({ claim }: { readonly claim: CheckedClaim }): JSX.Element {
  return <dl class="facts-of" dangerouslySetInnerHTML={{ __html: factsHtml(claim).text }} />;
}

function factsHtml(claim: CheckedClaim): Html {
  const { subject, against, period, modality, attributedTo, nearest, flags } = claim;
  const names = [subject, against ?? null].flatMap((one) => (one === null ? [] : [toSafeText(one.name)]));
  const told = period.text === null ? ` (${period.from})` : ` (“${toSafeText(period.text)}”, ${period.from})`;
  const by = attributedTo === undefined ? '' : `, by ${toSafeText(attributedTo)}`;
  return html`${[
    termHtml('Asserted', html`${formatAsserted(claim)}`),
    termHtml('Measured', html`${formatMeasured(claim)}`),
    termHtml('Window', html`${proseHtml(formatWindow(claim))}${told}`),
    nearest === null ? noHtml : termHtml('Nearest', proseHtml(formatNearest(nearest, claim))),
    names.length === 0 ? noHtml : termHtml('About', html`${names.join(' against ')}`),
    termHtml('Said as', html`${modality}${by}`),
    ...flags.map((flag) => termHtml('Note', html`<strong>${flag}</strong>: ${flagMeanings[flag]}`)),
  ]}`;
}

interface ReadingTableProps {
  readonly claim: CheckedClaim;
}

/** Every admissible reading of the statement, with what it comes to. */
function ReadingTable({ claim }: ReadingTableProps): JSX.Element | null {
  const { readings } = claim;
  if (readings.length === 0) return null;
  const rows = readings.map((reading) => readingHtml(reading, claim));
  return (
    <table
      class="readings"
      dangerouslySetInnerHTML={{ __html: `${readingsHead}<tbody>${html`${rows}`.text}</tbody>` }}
    />
  );
}

const readingsHead =
  '<caption class="quiet">Admissible readings, fixed before measuring</caption>' +
  '<thead><tr><th scope="col">Reading</th><th scope="col" class="number">Measured</th><th scope="col">Holds</th></tr></thead>';

function readingHtml(reading: Reading, claim: CheckedClaim): Html {
  const holds = reading.holds === null ? '–' : reading.holds ? 'yes' : 'no';
  const measured = html`<td class="number">${formatReading(reading, claim)}</td>`;
  return html`<tr><th scope="row">${toSafeText(reading.label)}</th>${measured}<td>${holds}</td></tr>`;
}

/** Measurements of the readings, each once, under the label of the first reading that rests on it. */
function listMeasurements(readings: readonly Reading[]): { label: string; measurement: Measurement }[] {
  const found = new Map<string, { label: string; measurement: Measurement }>();
  for (const { label, measurement } of readings) {
    if (measurement === null) continue;
    // By what they are: those that came as JSON are no longer one object.
    const key = JSON.stringify([measurement.metric, measurement.params, measurement.asOf]);
    if (!found.has(key)) found.set(key, { label, measurement });
  }
  return [...found.values()];
}
