/** Least time between two lines of progress where no terminal shows it. Unit: milliseconds. */
const lineMilliseconds = 5000;

/** Tells how far a run over many texts has come, on standard error; of a few texts it says nothing. */
export interface Progress {
  step(source: string): void;
  end(): void;
}

export function createProgress(total: number): Progress {
  const isShown = total > 1;
  const isTerminal = process.stderr.isTTY === true;
  let done = 0;
  let last = Date.now();
  return {
    step(source) {
      done++;
      if (!isShown) return;
      if (isTerminal)
        process.stderr.write(`\r\u001B[K${done} of ${total} ${source.replace(/\p{C}/gu, ' ').slice(-70)}`);
      else if (Date.now() - last >= lineMilliseconds) {
        last = Date.now();
        process.stderr.write(`rotascope: ${done} of ${total} texts checked\n`);
      }
    },
    end() {
      if (isShown && isTerminal) process.stderr.write('\r\u001B[K');
    },
  };
}
