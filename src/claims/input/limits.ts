const megabyte = 1_000_000;

/** How much is read, and how long it may take. Every one ends in a `RotascopeError` that names it. */
export interface InputLimits {
  /** Bytes of a file or of standard input. */
  readonly fileBytes: number;
  /** Bytes of the body behind an address, as sent and after decompression. */
  readonly addressBytes: number;
  /** UTF-16 code units of the text as read. */
  readonly textLength: number;
  /** Redirects followed from one address. */
  readonly redirects: number;
  /** Milliseconds from the first request to the last byte, over all redirects. */
  readonly addressMilliseconds: number;
  /** Milliseconds to turn one page, PDF or Markdown text into plain text. */
  readonly parseMilliseconds: number;
  /** Megabytes of JavaScript heap for that. */
  readonly parseHeapMegabytes: number;
  /** Megabytes by which the memory of the whole process may rise meanwhile: buffers lie outside the heap. */
  readonly parseMemoryMegabytes: number;
}

export const defaultLimits: InputLimits = {
  fileBytes: 20 * megabyte,
  addressBytes: 10 * megabyte,
  textLength: 10 * megabyte,
  redirects: 5,
  addressMilliseconds: 15_000,
  parseMilliseconds: 20_000,
  parseHeapMegabytes: 768,
  parseMemoryMegabytes: 1_200,
};
