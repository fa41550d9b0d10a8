import type { CheckRecord, LedgerClaim, LedgerFilter, PublisherRow, Rescoring } from '../claims/ledger/index.ts';
import { countByVerdict } from '../claims/ledger/index.ts';
import { formatAsserted, formatKept, formatWindow } from '../report/claims/format-claim.ts';
import { toShortQuote } from '../report/claims/quote-text.ts';
import { describeSummary } from '../report/claims/verdict-mark.ts';
import { paintVerdict } from './claims-text.ts';
import { alignColumns, heading, wrapText } from './text.ts';

interface LedgerView {
  readonly folder: string;
  readonly texts: readonly CheckRecord[];
  readonly publishers: readonly PublisherRow[];
  readonly rescoring: Rescoring | undefined;
  readonly filter: LedgerFilter;
}

/** Texts shown one by one, the latest; --json has all. */
const mostListed = 40;

const verdictWidth = 18;

/** A ledger for the terminal: what was judged again, the texts or the statements asked for, and the publishers. */
export function ledgerLines({ folder, texts, publishers, rescoring, filter }: LedgerView): string[] {
  const again = rescoring === undefined ? [] : [...rescoringLines(rescoring), ''];
  if (texts.length === 0) return [...again, `no checks that fit in ${folder}`];
  const asksClaims = filter.verdict !== undefined || filter.kind !== undefined;
  const shown = texts.slice(-mostListed);
  const more = texts.length - shown.length;
  return [
    ...again,
    heading(asksClaims ? 'statements' : 'texts'),
    ...(more > 0 ? [`  ${more} earlier ones (--json lists all)`] : []),
    ...shown.flatMap((text) => (asksClaims ? claimLines(text) : textLines(text))),
    '',
    heading('publishers'),
    ...publisherLines(publishers),
  ];
}

function rescoringLines({ judged, records }: Rescoring): string[] {
  const counts = countByVerdict(records.flatMap(({ claims }) => claims));
  const open = judged - counts.claims;
  const changed =
    counts.claims === 0 ? 'none has changed' : describeSummary(counts).replace('statement', 'changed verdict');
  return wrapText(
    `${judged} undecided ${judged === 1 ? 'forecast' : 'forecasts'} judged again: ${changed}; ${open} as before`,
  );
}

function textLines({ published, publisher, title, source, claims }: CheckRecord): string[] {
  const name = toShortQuote(title ?? source, 50);
  const from = publisher === null ? '' : ` (${toShortQuote(publisher, 30)})`;
  return wrapText(`${name}${from}: ${describeSummary(countByVerdict(claims))}`, `  ${published}  `);
}

function claimLines({ published, publisher, title, source, claims }: CheckRecord): string[] {
  const name = `${toShortQuote(title ?? source, 60)}${publisher === null ? '' : ` (${toShortQuote(publisher, 30)})`}`;
  return [`  ${published}  ${name}`, ...claims.flatMap(claimLine)];
}

function claimLine(claim: LedgerClaim): string[] {
  const { verdict, subject, against, measured, kind } = claim;
  const names = [subject, against].flatMap((one) => (one === null ? [] : [one.name])).join(' against ');
  const figure = measured === null ? '' : `; measured ${formatKept({ ...claim, measured })}`;
  const said = `${names === '' ? kind : names} ${formatAsserted(claim)}`;
  const window = formatWindow({
    kind,
    period: { ...claim.period, text: null },
    ...(claim.horizon === null ? {} : { horizon: claim.horizon }),
  });
  const [first = '', ...rest] = wrapText(`${said}, ${window}${figure}`, ' '.repeat(verdictWidth + 8));
  return [`      ${paintVerdict(verdict, verdictWidth)}  ${first.trimStart()}`, ...rest];
}

function publisherLines(publishers: readonly PublisherRow[]): string[] {
  const head = ['  publisher', 'texts', 'statements', 'supported', 'false', 'unmeasured', 'hit', 'missed', 'open'];
  const rows = publishers.map(({ publisher, texts, counts, supportedShare, failingShare }) => [
    `  ${toShortQuote(publisher ?? 'unknown', 28)}`,
    String(texts).padStart(5),
    String(counts.claims).padStart(10),
    toPercent(supportedShare).padStart(9),
    toPercent(failingShare).padStart(5),
    String(counts.unmeasurable ?? 0).padStart(10),
    String(counts['forecast-hit'] ?? 0).padStart(3),
    String(counts['forecast-missed'] ?? 0).padStart(6),
    String(counts['forecast-open'] ?? 0).padStart(4),
  ]);
  return [
    ...alignColumns([head, ...rows]),
    ...wrapText(
      'supported and false (contradicted, inconsistent, misdated, outdated): share of the facts that could be measured',
      '  ',
    ),
  ];
}

function toPercent(share: number | null): string {
  return share === null ? '–' : `${Math.round(100 * share)}%`;
}
