import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CopyButton } from '../evidence/copy-button.tsx';
import { toLink } from './desk-address.ts';
import { linkLimits } from './shared-text.ts';
import type { CheckedWithText } from './use-check.ts';

const tooLong = `The text is too long for a link (more than ${linkLimits.characters.toLocaleString('en-US')} characters of address): save the page as HTML and send the file.`;

/** Copies a link that shows a checked text again, or says what to do where it is too long for one. */
export function CopyLink({ checked, text }: CheckedWithText): JSX.Element {
  const [isTooLong, setIsTooLong] = useState(false);
  const make = async (): Promise<string | undefined> => {
    const link = await toLink({ checked, text });
    setIsTooLong(link === undefined);
    return link;
  };
  return (
    <>
      <CopyButton name="Copy link" text={make} />
      {isTooLong && <span role="alert">{tooLong}</span>}
    </>
  );
}
