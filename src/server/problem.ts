import { z } from 'zod';
import { type ErrorCode, errorTable, RotascopeError } from '../core/index.ts';

const codes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];

/** An error as RFC 9457 has it, with two members of ours: its code and what to do. */
export const problemSchema = z.strictObject({
  type: z.string().describe('where the kind of error is described, relative to this server'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('what is wrong, where, what was given and what is needed'),
  code: z.enum(codes),
  remedy: z.string().describe('what to do about it'),
});

export type Problem = z.infer<typeof problemSchema>;

export const problemType = 'application/problem+json';

export function toProblem(code: ErrorCode, detail: string): Problem {
  const { httpStatus, remedy } = errorTable[code];
  return { type: `/docs#${code}`, title: code.replaceAll('-', ' '), status: httpStatus, detail, code, remedy };
}

/** What Fastify calls its errors, and what they are here. */
const codeOfFastify: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'long-body',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unknown-format',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
};

/** Any error as one of ours; of what nobody foresaw the reader learns nothing but that it happened. */
export function toRotascopeError(error: unknown): RotascopeError {
  if (error instanceof RotascopeError) return error;
  const {
    code = '',
    statusCode = 500,
    message = '',
  } = (error ?? {}) as Partial<Record<string, unknown>> as {
    code?: string;
    statusCode?: number;
    message?: string;
  };
  const known = codeOfFastify[code];
  if (known !== undefined) return new RotascopeError(known, message, { cause: error });
  if (statusCode >= 400 && statusCode < 500) return new RotascopeError('malformed-request', message, { cause: error });
  return new RotascopeError('unexpected', 'the server met an error that nobody foresaw', { cause: error });
}
