import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import example from '../../../examples/commentary.md?raw';
import { acceptedFiles, findFileType, type GivenSource, type Told } from './given-text.ts';
import { guessFormat } from './guess-format.ts';
import { useDroppedFile } from './use-dropped-file.ts';

interface CheckFormProps {
  readonly isBusy: boolean;
  readonly check: (source: GivenSource, told: Told) => void;
  readonly cancel: () => void;
}

/** What stands in the form; it stays for who comes back to it, until the tab is closed. */
interface Draft extends Omit<Told, 'asOf'> {
  readonly text: string;
  readonly url: string;
  readonly file: File | null;
}

const emptyDraft: Draft = {
  text: '',
  url: '',
  file: null,
  published: '',
  publisher: '',
  keep: false,
};

let lastDraft = emptyDraft;

/** Takes a text to check: pasted, dropped, chosen, or by its address. */
export function CheckForm({ isBusy, check, cancel }: CheckFormProps): JSX.Element {
  const [draft, setDraft] = useState(lastDraft);
  const [fault, setFault] = useState('');
  const change = (changes: Partial<Draft>): void => {
    lastDraft = { ...lastDraft, ...changes };
    setDraft(lastDraft);
    setFault('');
  };
  const start = (given: Draft): void => {
    const source = toSource(given);
    if (source === undefined) setFault('Paste a text, choose a file, or give an address first.');
    else if (source.from !== 'url' && given.url.trim() !== '')
      setFault('Two texts are given: take out the address, or the text or file.');
    else check(source, { published: given.published, publisher: given.publisher.trim(), asOf: '', keep: given.keep });
  };
  const takeFile = (file: File | undefined): void => {
    if (file === undefined) return;
    if (findFileType(file.name) === undefined) {
      setFault(`${file.name}: texts are read from .txt, .md, .html and .pdf files.`);
    } else change({ file });
  };
  const tryExample = (): void => {
    change({ ...emptyDraft, text: example });
    start(lastDraft);
  };
  return (
    <form
      class="check-form"
      onSubmit={(event) => {
        event.preventDefault();
        start(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isBusy) {
          event.preventDefault();
          start(draft);
        }
      }}
    >
      <fieldset disabled={isBusy}>
        <legend class="unseen">The text</legend>
        <TextField draft={draft} change={change} takeFile={takeFile} />
        <div class="fields">
          <label class="wide">
            Or its address
            <input
              type="url"
              value={draft.url}
              placeholder="https://"
              maxLength={2_000}
              onInput={(event) => change({ url: event.currentTarget.value })}
            />
          </label>
          <label>
            Published <span class="note">if the text does not say</span>
            <input
              type="date"
              value={draft.published}
              onInput={(event) => change({ published: event.currentTarget.value })}
            />
          </label>
          <label>
            Publisher <span class="note">optional</span>
            <input
              type="text"
              value={draft.publisher}
              maxLength={200}
              onInput={(event) => change({ publisher: event.currentTarget.value })}
            />
          </label>
        </div>
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.keep}
            onChange={(event) => change({ keep: event.currentTarget.checked })}
          />{' '}
          Keep the verdicts in the <a href="/ledger">ledger</a> (with the title and the statements, not the text)
        </label>
      </fieldset>
      {fault !== '' && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <p class="actions">
        {isBusy ? (
          <BusyNote cancel={cancel} />
        ) : (
          <>
            <button type="submit" class="primary">
              Check
            </button>
            <button type="button" onClick={tryExample}>
              Try the example
            </button>
            {toSource(draft) !== undefined && (
              <button type="button" onClick={() => change(emptyDraft)}>
                Empty the form
              </button>
            )}
            <span class="note keys">
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> checks
            </span>
          </>
        )}
      </p>
    </form>
  );
}

function BusyNote({ cancel }: Pick<CheckFormProps, 'cancel'>): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <button type="button" ref={button} onClick={cancel}>
        Cancel
      </button>
      <span role="status">Reading the text and measuring its statements …</span>
    </>
  );
}

interface TextFieldProps {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly takeFile: (file: File | undefined) => void;
}

/** Where a text is pasted or a file dropped. */
function TextField({ draft, change, takeFile }: TextFieldProps): JSX.Element {
  const isOver = useDroppedFile(takeFile);
  const { file, text } = draft;
  return (
    <div class={isOver ? 'drop is-over' : 'drop'}>
      {file === null ? (
        <textarea
          aria-label="Text to check"
          rows={11}
          value={text}
          placeholder="Paste an article, a note or a sentence here, or drop a file."
          spellcheck={false}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      ) : (
        <p class="chosen">
          <strong>{file.name}</strong> {describeSize(file.size)}{' '}
          <button type="button" onClick={() => change({ file: null })}>
            Take it out
          </button>
        </p>
      )}
      <p class="file">
        <label class="pick">
          Choose a file
          <input
            type="file"
            class="unseen"
            accept={acceptedFiles}
            onChange={(event) => {
              takeFile(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>{' '}
        <span class="note">.txt, .md, .html or .pdf</span>
      </p>
    </div>
  );
}

/** What the form asks to be checked; undefined where it is empty. */
function toSource({ file, url, text }: Draft): GivenSource | undefined {
  if (file !== null) return { from: 'file', file };
  if (text.trim() !== '') return { from: 'text', text, format: guessFormat(text) };
  if (url.trim() !== '') return { from: 'url', url: url.trim() };
  return undefined;
}

function describeSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
