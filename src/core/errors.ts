/**
 * Whose fault an error is.
 * `caller`: the request was wrong, and repeating it will not help.
 * `world`: a file, a network or a provider failed.
 */
export type ErrorFault = 'caller' | 'world';

interface ErrorRow {
  readonly fault: ErrorFault;
  readonly httpStatus: number;
  readonly exitCode: number;
  /** What the reader can do about it, in one clause. */
  readonly remedy: string;
}

/** The one table of errors: every code with its HTTP status, its CLI exit code and what to do. */
export const errorTable = {
  'invalid-date': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'write the date as YYYY-MM-DD, between 1953-01-01 and 2035-12-31',
  },
  'invalid-period': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'write a period such as "YTD", "Q4 2025", "July 2024", "last 30 days" or "since 2025-06-30"',
  },
  'invalid-parameter': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'see `rotascope explain METRIC` for the parameters of a metric, `rotascope COMMAND --help` for options',
  },
  'unknown-metric': { fault: 'caller', httpStatus: 404, exitCode: 2, remedy: 'see `rotascope metrics`' },
  'unknown-series': { fault: 'caller', httpStatus: 404, exitCode: 2, remedy: 'see `rotascope series`' },
  'unknown-universe': {
    fault: 'caller',
    httpStatus: 404,
    exitCode: 2,
    remedy: 'import the holdings of a fund with `rotascope import FILE`',
  },
  'unknown-case': {
    fault: 'caller',
    httpStatus: 404,
    exitCode: 2,
    remedy: 'see `rotascope cases`, or give the path of a case file',
  },
  'invalid-case': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'mend the case file; docs/cases.md describes every field',
  },
  'invalid-claims': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'mend the file; docs/claims.md lists the fields of each kind of claim',
  },
  'invalid-table': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'mend the table; reference/README.md describes the layout',
  },
  'invalid-import': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'nothing of the file has landed; docs/lake.md describes every layout',
  },
  'invalid-lake': {
    fault: 'world',
    httpStatus: 500,
    exitCode: 1,
    remedy: 'look at the file named; a lake holds only files that `rotascope import` wrote',
  },
  'newer-lake': {
    fault: 'caller',
    httpStatus: 409,
    exitCode: 2,
    remedy: 'install the newest version of rotascope, or name another folder with --lake',
  },
  'invalid-ledger': {
    fault: 'world',
    httpStatus: 500,
    exitCode: 1,
    remedy: 'move the file named away; the checks in the other files of the ledger stay as they are',
  },
  'invalid-evidence': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'give JSON that `assess`, `measure` or `check` printed with --json',
  },
  'no-release-rule': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'declare when the series is published in its catalogue row',
  },
  'unreadable-file': {
    fault: 'world',
    httpStatus: 500,
    exitCode: 1,
    remedy: 'check that the file exists and can be read',
  },
  'unwritable-file': {
    fault: 'world',
    httpStatus: 500,
    exitCode: 1,
    remedy: 'check that the folder exists and can be written',
  },
  'unreadable-document': {
    fault: 'caller',
    httpStatus: 422,
    exitCode: 2,
    remedy: 'give plain text or Markdown in UTF-8, an HTML page, or a PDF with a text layer',
  },
  'refused-address': {
    fault: 'caller',
    httpStatus: 403,
    exitCode: 2,
    remedy: 'give a public http or https address; --allow-private lifts the ban on private ones',
  },
  'unreachable-address': {
    fault: 'world',
    httpStatus: 502,
    exitCode: 1,
    remedy: 'check the address and the connection, or save the page and give its file',
  },
  'unreachable-model': {
    fault: 'world',
    httpStatus: 502,
    exitCode: 1,
    remedy: 'check --model-url, --model and ROTASCOPE_MODEL_KEY; texts are read without a model all the same',
  },
  'malformed-request': {
    fault: 'caller',
    httpStatus: 400,
    exitCode: 2,
    remedy: 'send a request that HTTP and JSON allow; /docs describes every one',
  },
  unauthorized: {
    fault: 'caller',
    httpStatus: 401,
    exitCode: 2,
    remedy: 'send the header "Authorization: Bearer TOKEN" with the token of the file that --token-file names',
  },
  'refused-origin': {
    fault: 'caller',
    httpStatus: 403,
    exitCode: 2,
    remedy: 'send the request from a page of this server, or from a program',
  },
  'unknown-route': { fault: 'caller', httpStatus: 404, exitCode: 2, remedy: 'see /docs for what there is' },
  'refused-method': { fault: 'caller', httpStatus: 405, exitCode: 2, remedy: 'use a method of the header Allow' },
  'slow-request': {
    fault: 'caller',
    httpStatus: 408,
    exitCode: 2,
    remedy: 'send the whole request at once',
  },
  'long-body': { fault: 'caller', httpStatus: 413, exitCode: 2, remedy: 'send less: the article alone' },
  'unknown-format': {
    fault: 'caller',
    httpStatus: 415,
    exitCode: 2,
    remedy: 'send text/plain, text/markdown, text/html, application/pdf or application/json',
  },
  'refused-host': {
    fault: 'caller',
    httpStatus: 421,
    exitCode: 2,
    remedy: 'use the address that `rotascope serve` printed',
  },
  'frequent-requests': {
    fault: 'caller',
    httpStatus: 429,
    exitCode: 2,
    remedy: 'wait as many seconds as the header Retry-After says',
  },
  'long-headers': { fault: 'caller', httpStatus: 431, exitCode: 2, remedy: 'send fewer or shorter headers' },
  unexpected: {
    fault: 'world',
    httpStatus: 500,
    exitCode: 1,
    remedy: 'report it, with what the server wrote to its standard error',
  },
  'busy-server': { fault: 'world', httpStatus: 503, exitCode: 1, remedy: 'try again in some seconds' },
  'unusable-address': {
    fault: 'world',
    httpStatus: 500,
    exitCode: 1,
    remedy: 'name another one with --host and --port; --port 0 takes any free one',
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errorTable;

/** A text on one line, whatever was pasted into it: control characters and line separators become a space. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** An error whose message says in one line what is wrong, where, what was given and what is needed. */
export class RotascopeError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(toOneLine(message), options);
    this.name = 'RotascopeError';
    this.code = code;
  }

  get fault(): ErrorFault {
    return errorTable[this.code].fault;
  }

  get exitCode(): number {
    return errorTable[this.code].exitCode;
  }

  get remedy(): string {
    return errorTable[this.code].remedy;
  }
}
