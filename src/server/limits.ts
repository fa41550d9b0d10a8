const kilobyte = 1_000;

/** How much the server takes, and how long it waits. Every one ends in a problem document. */
export interface ServerLimits {
  /** Bytes of a body that holds a text. */
  readonly claimsBytes: number;
  /** Bytes of any other body. */
  readonly bodyBytes: number;
  /** Milliseconds from the first byte of a request to its last. */
  readonly requestMilliseconds: number;
  /** Milliseconds that requests at work have left once the server is told to stop. */
  readonly stopMilliseconds: number;
  /** Milliseconds that the check of one text may take. */
  readonly checkMilliseconds: number;
  /** Milliseconds that an answer of figures may take in a worker. */
  readonly answerMilliseconds: number;
  /** Milliseconds that work at hand has left when nobody waits for it any more. */
  readonly abandonedMilliseconds: number;
  /** Processes beside the one that answers. */
  readonly workers: number;
  /** Requests that wait for a worker. */
  readonly waitingJobs: number;
  /** Requests of one address in a minute. */
  readonly requestsPerMinute: number;
  /** Texts of one address in a minute. */
  readonly claimsPerMinute: number;
  /** Wrong tokens of one address in a minute, after which all its requests are refused until the minute is over. */
  readonly wrongTokensPerMinute: number;
  /** Texts that wait for their turn: they are checked one after another. */
  readonly waitingTexts: number;
  /** Pages that are fetched at once. */
  readonly pagesAtOnce: number;
  /** Milliseconds from the first request for a page to its last byte, over all redirects. */
  readonly addressMilliseconds: number;
  readonly connections: number;
  /** Bytes of answers that are kept. */
  readonly cacheBytes: number;
}

export const defaultLimits: ServerLimits = {
  claimsBytes: 5_000 * kilobyte,
  bodyBytes: 64 * kilobyte,
  requestMilliseconds: 10_000,
  stopMilliseconds: 10_000,
  checkMilliseconds: 20_000,
  answerMilliseconds: 30_000,
  abandonedMilliseconds: 2_000,
  workers: 2,
  waitingJobs: 64,
  requestsPerMinute: 60_000,
  claimsPerMinute: 120,
  wrongTokensPerMinute: 20,
  waitingTexts: 16,
  pagesAtOnce: 4,
  addressMilliseconds: 15_000,
  connections: 256,
  cacheBytes: 32_000 * kilobyte,
};
