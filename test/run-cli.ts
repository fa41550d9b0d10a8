import { runCli } from '../src/cli/program.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process and answers with what it printed. */
export async function runCommand(...args: string[]): Promise<CliResult> {
  const writers = [process.stdout.write, process.stderr.write] as const;
  const out: string[] = [];
  const err: string[] = [];
  process.stdout.write = ((text: string) => out.push(text) > 0) as typeof process.stdout.write;
  process.stderr.write = ((text: string) => err.push(text) > 0) as typeof process.stderr.write;
  try {
    const code = await runCli(args);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    [process.stdout.write, process.stderr.write] = writers;
  }
}
