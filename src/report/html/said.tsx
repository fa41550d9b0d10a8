import { Fragment, h, type JSX } from 'preact';
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
  return h(Fragment, null, ...sentence.map(toElement));
}

function toElement(part: Sentence[number]): JSX.Element {
  if (typeof part === 'string') return <Prose text={part} />;
  if ('of' in part) return <EvidenceFigure {...part}>{part.text}</EvidenceFigure>;
  return (
    <a class="evidence-figure" href={`#${part.listedIn}`} aria-label={`${part.text}: to what is counted`}>
      {part.text}
    </a>
  );
}
