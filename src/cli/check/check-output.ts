import type { CheckedText, Conflict } from '../../claims/checked.ts';
import type { Document } from '../../claims/index.ts';
import { type Verdict, verdicts } from '../../claims/judgement.ts';
import { RotascopeError } from '../../core/index.ts';
import { describeSummary } from '../../report/claims/verdict-mark.ts';
import { checkedTextLine, checkedTextLines, conflictLines } from '../claims-text.ts';
import { printLines, warn } from '../print.ts';
import { heading, wrapText } from '../text.ts';
import { writeWhole } from '../write-file.ts';
import type { FinishedCheck, Held } from './finish-check.ts';
import type { KnownCheck } from './known-checks.ts';
import { type OutputFolder, openOutputFolder } from './output-folder.ts';
import type { ConflictsBetween, SaidText } from './text-checker.ts';

export interface OutputOptions {
  readonly json?: boolean;
  readonly md?: string;
  readonly html?: string;
  readonly out?: string;
}

/** Texts printed whole in the terminal; of more a line each. */
const mostWhole = 5;

/** Texts held at once for one page. */
const mostHeld = 200;

/** Texts compared with each other: the first ones of a run. */
const mostCompared = 2000;

/** Where the results of a run go, one after another. */
export interface CheckOutput {
  readonly folder: OutputFolder | undefined;
  /** Whether a text that an earlier run has checked need not be checked again. */
  readonly canSkip: boolean;
  readonly held: Held;
  add(finished: FinishedCheck, document: Document): void;
  /** A text whose result stands already. */
  skip(known: KnownCheck, document: Document): void;
  /** Prints and writes what needs all texts; answers with their counts. */
  finish(findConflicts: (texts: readonly SaidText[]) => ConflictsBetween): Promise<CheckedText['summary']>;
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
  const shown: { checked: CheckedText; text: string }[] = [];
  const said: SaidText[] = [];
  const list = createJsonList(isList, isList && texts <= mostCompared);
  const counts = new Map<Verdict, number>();
  const uncompared = { beyond: 0, before: 0 };
  let printed = 0;
  let skipped = 0;

  function count(summary: CheckedText['summary']): void {
    for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + (summary[verdict] ?? 0));
  }

  function compareLater(own: SaidText | undefined): void {
    if (own === undefined) uncompared.before++;
    else if (said.length >= mostCompared) uncompared.beyond++;
    else said.push(own);
  }

  function show(checked: CheckedText, text: string): void {
    if (isPaged) shown.push({ checked, text });
    if (json) list.add(checked);
  }

  return {
    folder,
    held: json || isWhole || isPaged ? 'check' : 'statements',
    canSkip: folder !== undefined || (!isWhole && !json && !isPaged),
    add({ check, said: own, known }, document) {
      count(known.summary);
      compareLater(own);
      if (check !== undefined) show(check.checked, document.text);
      if (!json && isWhole && check !== undefined) {
        printLines([...(printed > 0 ? ['', '', ''] : []), ...checkedTextLines(check.checked)]);
      } else if (!json) printLines(checkedTextLine(known));
      printed++;
      folder?.list(known);
    },
    skip(known, document) {
      count(known.summary);
      compareLater(known.said);
      if (folder !== undefined && (json || isPaged)) show(folder.read(known), document.text);
      if (!json) printLines(checkedTextLine(known));
      skipped++;
    },
    async finish(findConflicts) {
      const { conflicts: between, leftOut } = said.length > 1 ? findConflicts(said) : { conflicts: [] };
      if (json) list.end(between);
      const written = await writePages(shown, between, options);
      const summary = sumUp(counts);
      const notes = texts > 1 ? [...(leftOut === undefined ? [] : [leftOut]), ...describeUncompared(uncompared)] : [];
      if (json && texts > mostCompared) notes.push(`JSON of more than ${mostCompared} texts does not hold it`);
      const closing = closingLines({ texts: printed + skipped, skipped, summary, between, notes, written, out });
      if (json) for (const note of notes) warn(`${betweenTitle}: ${note}`);
      else if (closing.length > 0) printLines(closing);
      return summary;
    },
  };
}

/** Texts that were not held against the others, in words. */
function describeUncompared({ beyond, before }: { readonly beyond: number; readonly before: number }): string[] {
  return [
    ...(beyond === 0 ? [] : [`the texts after the first ${mostCompared} (${beyond}) were not compared with others`]),
    ...(before === 0
      ? []
      : [`${before} checked before by the ledger, which keeps no text, not compared (--no-ledger checks all again)`]),
  ];
}

/** JSON of the texts on standard output: one object, or an array. */
interface JsonList {
  add(checked: CheckedText): void;
  /** Ends it; texts that wait for that tell what others say against them. */
  end(between: readonly Conflict[]): void;
}

function createJsonList(isList: boolean, waits: boolean): JsonList {
  const waiting: CheckedText[] = [];
  let printed = 0;

  function print(checked: CheckedText): void {
    const text = JSON.stringify(checked, null, 2);
    process.stdout.write(isList ? `${printed === 0 ? '[\n' : ',\n'}${text}` : `${text}\n`);
    printed++;
  }

  return {
    add(checked) {
      if (waits) waiting.push(checked);
      else print(checked);
    },
    end(between) {
      for (const checked of waiting) print(withConflicts(checked, between));
      if (isList) process.stdout.write(printed === 0 ? '[]\n' : '\n]\n');
    },
  };
}

/** A text with what it says against others, beside what it says against itself. */
function withConflicts(checked: CheckedText, between: readonly Conflict[]): CheckedText {
  const own = between.filter(({ statements }) => statements.some(({ source }) => source === checked.source));
  return own.length === 0 ? checked : { ...checked, conflicts: [...checked.conflicts, ...own] };
}

async function writePages(
  shown: readonly { checked: CheckedText; text: string }[],
  between: readonly Conflict[],
  { md, html }: OutputOptions,
): Promise<string[]> {
  const checked = shown.map((one) => one.checked);
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
  /** What was left out between the texts. */
  readonly notes: readonly string[];
  readonly written: readonly string[];
  readonly out: string | undefined;
}

const betweenTitle = 'what the texts say against each other';

function betweenLines(between: readonly Conflict[], notes: readonly string[]): string[] {
  const lines = conflictLines(between, betweenTitle);
  if (notes.length === 0) return lines;
  const head = lines.length === 0 ? [heading(betweenTitle)] : lines.slice(0, -1);
  return [...head, ...notes.flatMap((note) => wrapText(`Left out: ${note}.`, '  ')), ''];
}

function closingLines({ texts, skipped, summary, between, notes, written, out }: Closing): string[] {
  const before = skipped === 0 ? '' : ` (${skipped} of them checked before)`;
  return [
    ...(texts > 1 ? ['', ...betweenLines(between, notes)] : []),
    ...(texts > 1 ? wrapText(`${texts} texts${before}, ${describeSummary(summary)}`) : []),
    ...(out === undefined ? [] : ['', `Results in the folder: ${out}`]),
    ...written.flatMap((file) => ['', `Report written: ${file}`]),
  ];
}
