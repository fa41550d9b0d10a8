import type { CheckedClaim, CheckedText, Conflict } from '../../claims/checked.ts';
import { readVersion } from '../../data/read-version.ts';
import { escapeMarkdown as text } from '../escape-markdown.ts';
import { formatAsserted, formatMeasured, formatPublished, formatUntoldNearest, formatWindow } from './format-claim.ts';
import { describeSummary, isFailing, verdictMarks } from './verdict-mark.ts';

/** Checked texts as Markdown, one after another; every word of the texts is escaped. */
export function renderCheckedMarkdown(checked: readonly CheckedText[], between: readonly Conflict[] = []): string {
  return [
    ...checked.flatMap(textParts),
    ...conflictParts('What the texts say against each other', between),
    `Rotascope ${readVersion()}. Facts are judged as known at publication, forecasts as of the date named. This is measurement, not investment advice.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function textParts(checked: CheckedText): string[] {
  const { source, title, publisher, asOf, claims, conflicts, summary } = checked;
  const failing = claims.filter(({ verdict }) => isFailing(verdict));
  const facts = [
    `source ${text(source)}`,
    ...(publisher === null ? [] : [`publisher ${text(publisher)}`]),
    `published ${formatPublished(checked)}`,
    `forecasts as of ${asOf}`,
  ];
  return [
    `# ${text(title ?? source)}`,
    `**${describeSummary(summary)}.**`,
    `${facts.join(', ')}.`,
    ...(failing.length === 0 ? [] : ['## What does not hold', failing.map(failingItem).join('\n')]),
    ...(claims.length === 0 ? [] : ['## Every statement', claimTable(claims)]),
    ...conflictParts('What cannot both be true', conflicts),
  ];
}

function failingItem(claim: CheckedClaim): string {
  const { id, verdict, quote, reason } = claim;
  const nearest = formatUntoldNearest(claim);
  const near = nearest === '' ? '' : ` Nearest: ${text(nearest)}.`;
  return `- **${toVerdict(verdict)}** (${id}) “${text(quote)}”: ${text(reason)}${near}`;
}

function claimTable(claims: readonly CheckedClaim[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['', 'Verdict', 'Statement', 'Asserted', 'Measured', 'Window', 'Why'];
  const rows = claims.map((claim) => [
    claim.id,
    toVerdict(claim.verdict),
    text(claim.quote),
    text(formatAsserted(claim)),
    text(formatMeasured(claim)),
    formatWindow(claim),
    text([claim.reason, ...claim.flags.map((flag) => `(${flag})`)].join(' ')),
  ]);
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function conflictParts(title: string, conflicts: readonly Conflict[]): string[] {
  if (conflicts.length === 0) return [];
  const items = conflicts.map(({ reason, statements: [one, other] }) => {
    const isWithin = one.source === other.source;
    const sides = [one, other].map(
      ({ source, claim, quote }) => `“${text(quote)}” (${isWithin ? claim : `${text(source)}, ${claim}`})`,
    );
    return `- ${text(reason)} ${sides.join(' against ')}`;
  });
  return [`## ${title}`, items.join('\n')];
}

function toVerdict(verdict: CheckedClaim['verdict']): string {
  return `${verdictMarks[verdict].sign} ${verdictMarks[verdict].label}`;
}
