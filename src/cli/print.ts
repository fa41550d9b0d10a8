/** Prints a value as JSON, two spaces deep. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n').replace(/\n+$/, '')}\n`);
}

/** A warning on standard error, in one line without control characters. */
export function warn(message: string): void {
  process.stderr.write(`rotascope: ${message.replace(/\p{C}/gu, ' ')}\n`);
}
