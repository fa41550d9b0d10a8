import type { JSX } from 'preact';
import type { Problem } from '../api/problem.ts';
import { keepToken } from '../api/token.ts';
import { OperatorCommand } from './operator-command.tsx';
import { type PageRemedy, pageRemedies } from './page-remedies.ts';

interface ProblemNoteProps {
  readonly problem: Problem;
  /** Absent where to try again is of no use. */
  readonly retry?: (() => void) | undefined;
}

/** What went wrong and what to do; asks for the token where the server wants one. */
export function ProblemNote({ problem, retry }: ProblemNoteProps): JSX.Element {
  const { text, command }: PageRemedy = pageRemedies[problem.code] ?? { text: problem.remedy };
  return (
    <div class="problem" role="alert">
      <p>
        <strong>
          <WithCommands text={problem.message} />.
        </strong>{' '}
        {toSentence(text)} {command !== undefined && <OperatorCommand command={command} />}
      </p>
      {retry !== undefined && problem.code === 'unauthorized' && <TokenForm retry={retry} />}
      {retry !== undefined && problem.code !== 'unauthorized' && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** A message of the server, in which commands stand between backticks. */
function WithCommands({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return <>{text}</>;
  return <>{parts.map((part, i) => (i % 2 === 0 ? part : <code key={i}>{part}</code>))}</>;
}

const toSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function TokenForm({ retry }: { readonly retry: () => void }): JSX.Element {
  const take = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = new FormData(event.currentTarget as HTMLFormElement).get('token');
    keepToken(String(token).trim());
    retry();
  };
  return (
    <form onSubmit={take}>
      <label>
        Token of this server <input type="password" name="token" required autocomplete="off" />
      </label>{' '}
      <button type="submit">Use it in this tab</button>
    </form>
  );
}
