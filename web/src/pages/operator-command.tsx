import type { JSX } from 'preact';
import { CopyButton } from '../evidence/copy-button.tsx';

/** A command for whoever runs the server, to be copied. */
export function OperatorCommand({ command }: { readonly command: string }): JSX.Element {
  return (
    <span class="operator-command">
      <code>{command}</code> <CopyButton name="Copy command" text={command} />
    </span>
  );
}
