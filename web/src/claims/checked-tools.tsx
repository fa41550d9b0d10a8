import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CopyLink } from './copy-link.tsx';
import { type CheckedFormat, checkedFormats, saveChecked } from './save-checked.ts';
import type { CheckedWithText } from './use-check.ts';

interface CheckedToolsProps extends CheckedWithText {
  readonly close: () => void;
}

/** Back to the form, and ways to keep what was found. */
export function CheckedTools({ checked, text, close }: CheckedToolsProps): JSX.Element {
  const [failure, setFailure] = useState('');
  const save = (format: CheckedFormat): void => {
    setFailure('');
    saveChecked({ checked, text }, format).catch((error: unknown) => setFailure(`It could not be saved: ${error}`));
  };
  return (
    <div class="desk-tools">
      <button type="button" onClick={close}>
        ‹ Another text
      </button>
      <p class="tools">
        <CopyLink checked={checked} text={text} />
        Save as{' '}
        {checkedFormats.map((format) => (
          <button key={format} type="button" onClick={() => save(format)}>
            {format}
          </button>
        ))}
      </p>
      {failure !== '' && <p role="alert">{failure}</p>}
    </div>
  );
}
