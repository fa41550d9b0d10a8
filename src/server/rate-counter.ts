const windowMilliseconds = 60_000;

/** Addresses that are remembered at once; of more the oldest are forgotten. */
const mostAddresses = 10_000;

/** Counts what an address does in windows of a minute. */
export interface RateCounter {
  count(address: string): void;
  /** Seconds until an address may go on; 0 where it may. Asking does not count. */
  secondsToWait(address: string): number;
}

export function createRateCounter(most: number, now: () => number = Date.now): RateCounter {
  const windows = new Map<string, { count: number; readonly end: number }>();

  function find(address: string): { count: number; readonly end: number } | undefined {
    const known = windows.get(address);
    if (known === undefined || known.end > now()) return known;
    windows.delete(address);
    return undefined;
  }

  return {
    count(address) {
      const known = find(address);
      if (known !== undefined) {
        known.count++;
        return;
      }
      if (windows.size >= mostAddresses) windows.delete(windows.keys().next().value as string);
      windows.set(address, { count: 1, end: now() + windowMilliseconds });
    },
    secondsToWait(address) {
      const known = find(address);
      return known === undefined || known.count < most ? 0 : Math.ceil((known.end - now()) / 1_000);
    },
  };
}
