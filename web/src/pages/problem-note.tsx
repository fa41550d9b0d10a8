import type { JSX } from 'preact';
import type { Problem } from '../api/problem.ts';
import { keepToken } from '../api/token.ts';

interface ProblemNoteProps {
  readonly problem: Problem;
  readonly retry: () => void;
}

/** What went wrong and what to do; asks for the token where the server wants one. */
export function ProblemNote({ problem, retry }: ProblemNoteProps): JSX.Element {
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{problem.message}.</strong> {problem.remedy}
      </p>
      {problem.code === 'unauthorized' ? (
        <TokenForm retry={retry} />
      ) : (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

function TokenForm({ retry }: Pick<ProblemNoteProps, 'retry'>): JSX.Element {
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
