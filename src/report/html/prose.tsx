import type { JSX } from 'preact';

/** Text whose dates, signed numbers and hyphenated words stay on one line. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(/(\s+)/).map((word, i) =>
        word.includes('-') && word.length < 24 ? (
          <span class="nowrap" key={`${i}-${word}`}>
            {word}
          </span>
        ) : (
          word
        ),
      )}
    </>
  );
}
