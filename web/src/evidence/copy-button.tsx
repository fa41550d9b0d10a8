import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface CopyButtonProps {
  readonly name: string;
  /** What is copied, or makes it; what there is not is not copied. */
  readonly text: string | (() => Promise<string | undefined>);
}

/** Copies a text, and says whether it could. */
export function CopyButton({ name, text }: CopyButtonProps): JSX.Element {
  const [outcome, setOutcome] = useState('');
  const copy = async (): Promise<void> => {
    const made = typeof text === 'string' ? text : await text();
    if (made === undefined) return;
    const isCopied = await copyText(made);
    setOutcome(isCopied ? 'Copied' : 'The browser refuses: select the text and copy it');
    setTimeout(() => setOutcome(''), 2_500);
  };
  return (
    <button type="button" onClick={copy} aria-live="polite">
      {outcome === '' ? name : outcome}
    </button>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
