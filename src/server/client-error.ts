import type { Socket } from 'node:net';
import type { ErrorCode } from '../core/index.ts';
import { problemType, toProblem } from './problem.ts';

const codeOfNode: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['slow-request', 'the request took too long to arrive'],
  HPE_HEADER_OVERFLOW: ['long-headers', 'the headers are too long'],
};

/** Answers what is no request, or never became one, on the bare socket, and closes it. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, detail] = codeOfNode[error.code ?? ''] ?? ['malformed-request', 'this is no HTTP request'];
  const problem = toProblem(code, detail);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `Content-Type: ${problemType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
