import type { CheckedText, Conflict } from '../../claims/checked.ts';
import type { Check, Document } from '../../claims/index.ts';
import { type Verdict, verdicts } from '../../claims/judgement.ts';
import { RotascopeError } from '../../core/index.ts';
import { describeSummary } from '../../report/claims/verdict-mark.ts';
import { checkedTextLine, checkedTextLines, conflictLines } from '../claims-text.ts';
import { printLines } from '../print.ts';
import { wrapText } from '../text.ts';
import { writeWhole } from '../write-file.ts';
import type { FinishedCheck, Held } from './finish-check.ts';
import type { KnownCheck } from './known-checks.ts';
import { type OutputFolder, openOutputFolder } from './output-folder.ts';
import type { SaidText } from './text-checker.ts';

export interface OutputOptions {
  readonly json?: boolean;
  readonly md?: string;
  readonly html?: string;
  readonly out?: string;
}

/** Texts printed whole in the terminal; of more a line each. */
const mostWhole = 5;

/** Texts held at once for one page and for what they say against each other. */
const mostHeld = 200;

/** Where the results of a run go, one after another. */
export interface CheckOutput {
  readonly folder: OutputFolder | undefined;
  /** Whether a text that an earlier run has checked need not be checked again. */
  readonly canSkip: boolean;
  readonly held: Held;
  add(finished: FinishedCheck, document: Document): void;
  /** A text whose result stands already. */
  skip(known: KnownCheck): void;
  /** Prints and writes what needs all texts; answers with their counts. */
  finish(findConflicts: (texts: readonly SaidText[]) => Conflict[]): Promise<CheckedText['summary']>;
}

/** Prepares the output of a run over so many texts; a list is printed even of one text where `isList`. */
export function createCheckOutput(options: OutputOptions, texts: number, isList: boolean): CheckOutput {
  const { json = false, md, html, out } = options;
  const isPaged = (md ?? html) !== undefined;
  if (isPaged && texts > mostHeld) {
    throw new RotascopeError(
      'invalid-parameter',
      `${texts} texts make no single page (${mostHeld} do): use --out FOLDER`,
    );
  }
  const folder = out === undefined ? undefined : openOutputFolder(out);
  const isWhole = texts <= mostWhole && out === undefined;
  const shown: { check: Check; text: string }[] = [];
  const said: SaidText[] = [];
  const counts = new Map<Verdict, number>();
  let printed = 0;
  let skipped = 0;

  function count(summary: CheckedText['summary']): void {
    for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + (summary[verdict] ?? 0));
  }

  function printJsonItem(checked: CheckedText): void {
    const text = JSON.stringify(checked, null, 2);
    if (!isList) process.stdout.write(`${text}\n`);
    else process.stdout.write(`${printed === 0 ? '[\n' : ',\n'}${text}`);
  }

  return {
    folder,
    held: json || isWhole || isPaged ? 'check' : texts <= mostHeld ? 'statements' : 'nothing',
    canSkip: folder !== undefined || (!isWhole && !json && !isPaged),
    add({ check, said: own, known }, document) {
      count(known.summary);
      if (isPaged && check !== undefined) shown.push({ check, text: document.text });
      if (texts <= mostHeld && own !== undefined) said.push(own);
      if (json && check !== undefined) printJsonItem(check.checked);
      else if (isWhole && check !== undefined) {
        printLines([...(printed > 0 ? ['', '', ''] : []), ...checkedTextLines(check.checked)]);
      } else printLines(checkedTextLine(known));
      printed++;
      folder?.list(known);
    },
    skip(known) {
      count(known.summary);
      skipped++;
      if (!json) printLines(checkedTextLine(known));
    },
    async finish(findConflicts) {
      const between = said.length > 1 ? findConflicts(said) : [];
      if (json && isList) process.stdout.write(printed === 0 ? '[]\n' : '\n]\n');
      const written = await writePages(shown, between, options);
      const summary = sumUp(counts);
      const closing = closingLines({ texts: printed + skipped, skipped, summary, between, written, out });
      if (!json && closing.length > 0) printLines(closing);
      return summary;
    },
  };
}

async function writePages(
  shown: readonly { check: Check; text: string }[],
  between: readonly Conflict[],
  { md, html }: OutputOptions,
): Promise<string[]> {
  const checked = shown.map(({ check }) => check.checked);
  const written: string[] = [];
  if (html !== undefined) {
    const { renderCheckedHtml } = await import('../../report/claims/checked-html.tsx');
    const texts = shown.map(({ text }) => text);
    written.push(writeWhole(html, renderCheckedHtml(checked, texts, between)));
  }
  if (md !== undefined) {
    const { renderCheckedMarkdown } = await import('../../report/claims/checked-markdown.ts');
    written.push(writeWhole(md, renderCheckedMarkdown(checked, between)));
  }
  return written;
}

function sumUp(counts: ReadonlyMap<Verdict, number>): CheckedText['summary'] {
  const claims = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { claims, ...Object.fromEntries([...counts].filter(([, count]) => count > 0)) };
}

interface Closing {
  readonly texts: number;
  readonly skipped: number;
  readonly summary: CheckedText['summary'];
  readonly between: readonly Conflict[];
  readonly written: readonly string[];
  readonly out: string | undefined;
}

function closingLines({ texts, skipped, summary, between, written, out }: Closing): string[] {
  const before = skipped === 0 ? '' : ` (${skipped} of them checked before)`;
  return [
    ...(texts > 1 ? ['', ...conflictLines(between, 'what the texts say against each other')] : []),
    ...(texts > 1 ? wrapText(`${texts} texts${before}, ${describeSummary(summary)}`) : []),
    ...(out === undefined ? [] : ['', `Results in the folder: ${out}`]),
    ...written.flatMap((file) => ['', `Report written: ${file}`]),
  ];
}
