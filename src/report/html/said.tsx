import { type ComponentChild, Fragment, h, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { type Sentence, toPlainText } from '../../assess/sentence.ts';
import { EvidenceOpener } from './evidence-drawer.tsx';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Prose } from './prose.tsx';

/** A sentence whose figures open their evidence where the page has a panel for it; plain text elsewhere. */
export function Said({ sentence }: { readonly sentence: Sentence | string }): JSX.Element {
  const open = useContext(EvidenceOpener);
  if (typeof sentence === 'string') return <Prose text={sentence} />;
  if (open === null) return <Prose text={toPlainText(sentence)} />;
  return h(Fragment, null, ...sentence.flatMap(toElements));
}

/** Longer figures may stand apart from the signs around them. */
const longest = 24;

/** A part between its neighbours: a figure takes the signs that touch it, such as a bracket, on to its line. */
function toElements(part: Sentence[number], i: number, sentence: Sentence): ComponentChild[] {
  const [before, after] = [sentence[i - 1], sentence[i + 1]];
  if (typeof part === 'string') {
    const from = isShort(before) ? leadOf(part).length : 0;
    const to = isShort(after) ? Math.max(from, part.length - tailOf(part).length) : part.length;
    return [<Prose key={i} text={part.slice(from, to)} />];
  }
  if (!isShort(part)) return [toFigureElement(part)];
  // Signs between two figures go with the first.
  const opening =
    typeof before === 'string' && (leadOf(before) !== before || !isShort(sentence[i - 2])) ? tailOf(before) : '';
  const closing = typeof after === 'string' ? leadOf(after) : '';
  const figure = toFigureElement(part);
  if (opening + closing === '') return [figure];
  return [
    <span key={i} class="nowrap">
      {opening}
      {figure}
      {closing}
    </span>,
  ];
}

function isShort(part: Sentence[number] | undefined): boolean {
  return part !== undefined && typeof part !== 'string' && part.text.length < longest;
}

/** The signs a text begins, and ends, with. */
function leadOf(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? '';
}

function tailOf(text: string): string {
  return /\S*$/.exec(text)?.[0] ?? '';
}

function toFigureElement(part: Exclude<Sentence[number], string>): JSX.Element {
  if ('of' in part) return <EvidenceFigure {...part}>{part.text}</EvidenceFigure>;
  return (
    <a class="evidence-figure" href={`#${part.listedIn}`} aria-label={`${part.text}: to what is counted`}>
      {part.text}
    </a>
  );
}
