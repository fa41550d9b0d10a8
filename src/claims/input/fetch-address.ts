import type { IncomingMessage } from 'node:http';
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { RotascopeError } from '../../core/index.ts';
import { parseAddress, refused } from './address.ts';
import type { DocumentFormat } from './document-format.ts';
import { formatOfContentType, readableContentTypes } from './document-format.ts';
import type { InputLimits } from './limits.ts';

/** What an address answered, after its redirects. */
export interface FetchedBody {
  readonly bytes: Buffer;
  readonly format: DocumentFormat;
  /** The charset of the content type, where it names one. */
  readonly charset: string | null;
  readonly address: URL;
}

type AddressLimits = Pick<InputLimits, 'addressBytes' | 'addressMilliseconds' | 'redirects'>;

/**
 * Fetches a page. Every hop, and the address its name resolves to, must be public unless allowed; the check is made when
 * the connection is, so that a name cannot resolve to something else in between.
 */
export async function fetchAddress(
  text: string,
  allowPrivate: boolean | readonly string[],
  limits: AddressLimits,
): Promise<FetchedBody> {
  const signal = AbortSignal.timeout(limits.addressMilliseconds);
  let address = parseAddress(text);
  try {
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const response = await request(address, allowPrivate, signal);
      const target = redirectTarget(response);
      if (target === null) {
        const body = await readBody(response, address, limits.addressBytes);
        // A body that ends with its connection seems whole when the time limit ends the connection.
        signal.throwIfAborted();
        return body;
      }
      response.destroy();
      address = parseAddress(target, address);
    }
  } catch (cause) {
    throw toError(cause, address, signal, limits.addressMilliseconds);
  }
  throw refused(text, `more than ${limits.redirects} redirects`);
}

async function request(
  address: URL,
  allowPrivate: boolean | readonly string[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { useAgent } = await import('request-filtering-agent');
  const agent = useAgent(address.href, {
    allowPrivateIPAddress: allowPrivate === true,
    allowMetaIPAddress: allowPrivate === true,
    allowIPAddressList: typeof allowPrivate === 'boolean' ? [] : [...allowPrivate],
  });
  const get = address.protocol === 'https:' ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    get(
      address,
      {
        agent,
        signal,
        headers: {
          accept: readableContentTypes.join(', '),
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'rotascope (reads one page at the request of its user)',
        },
      },
      resolve,
    ).on('error', reject);
  });
}

function redirectTarget(response: IncomingMessage): string | null {
  const status = response.statusCode ?? 0;
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  return isRedirect && response.headers.location !== undefined ? response.headers.location : null;
}

async function readBody(response: IncomingMessage, address: URL, limit: number): Promise<FetchedBody> {
  try {
    if (response.statusCode !== 200) throw unreachable(address, `answered with status ${response.statusCode}`);
    const [contentType = '', ...parameters] = (response.headers['content-type'] ?? '').split(';');
    const format = formatOfContentType(contentType.trim().toLowerCase());
    if (format === undefined) {
      const given = contentType.trim() || 'missing';
      throw new RotascopeError(
        'unreadable-document',
        `${address.href}: content type ${given}; read are ${readableContentTypes.join(', ')}`,
      );
    }
    const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(parameters.join(';'))?.[1] ?? null;
    return { bytes: await readAll(decompressed(response, address), address, limit), format, charset, address };
  } finally {
    response.destroy();
  }
}

function decompressed(response: IncomingMessage, address: URL): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = decoderOf(encoding);
  if (decoder === null) throw unreachable(address, `content encoding ${encoding} is not read`);
  // A fault of either reaches whoever reads the decoder.
  pipeline(response, decoder, () => undefined);
  return decoder;
}

function decoderOf(encoding: string) {
  if (encoding === 'identity' || encoding === '') return new PassThrough();
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  return encoding === 'br' ? createBrotliDecompress() : null;
}

async function readAll(stream: Readable, address: URL, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) {
      throw new RotascopeError(
        'unreadable-document',
        `${address.href}: longer than ${limit / 1_000_000} MB, the most that is read from an address`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toError(cause: unknown, address: URL, signal: AbortSignal, milliseconds: number): RotascopeError {
  if (cause instanceof RotascopeError) return cause;
  if (signal.aborted) return unreachable(address, `took longer than ${milliseconds / 1_000} seconds`);
  const { message = String(cause), code = '' } = cause as { message?: string; code?: string };
  if (message.includes('is not allowed')) {
    return refused(address.href, 'the address is private, loopback or reserved');
  }
  return new RotascopeError('unreachable-address', `${address.href}: ${message || code}`, { cause });
}

function unreachable(address: URL, reason: string): RotascopeError {
  return new RotascopeError('unreachable-address', `${address.href}: ${reason}`);
}
