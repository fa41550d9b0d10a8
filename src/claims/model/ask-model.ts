import { z } from 'zod';
import { RotascopeError } from '../../core/index.ts';
import { requirePublicAddress } from './model-address.ts';
import type { ModelLimits } from './model-options.ts';

export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export interface ModelRequest {
  readonly address: URL;
  readonly model: string;
  readonly key: string | undefined;
  readonly limits: ModelLimits;
}

/** What of an answer is looked at; tool calls and all else are passed over. */
const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/**
 * What a model answers to messages. No redirect is followed, so that text and key go nowhere else. Throws
 * `unreachable-model` that says in one line what is wrong; of what the server says no word is repeated but its status.
 */
export async function askModel(messages: readonly Message[], request: ModelRequest): Promise<string> {
  const { address, limits } = request;
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    await Promise.race([requirePublicAddress(address), rejectAtEnd(signal)]);
    const steady = await post({ messages, temperature: 0 }, request, signal);
    // Some models take no temperature but their own.
    const response = steady.status === 400 ? await retry(steady, messages, request, signal) : steady;
    if (!response.ok) {
      await response.body?.cancel();
      throw unreachable(address, `answered with status ${response.status}`);
    }
    return toContent(await readBody(response, address, limits.bytes), address);
  } catch (cause) {
    if (cause instanceof RotascopeError) throw cause;
    if (signal.aborted) throw unreachable(address, `took longer than ${limits.milliseconds / 1_000} seconds`);
    throw unreachable(address, describeCause(cause), cause);
  }
}

/** A look-up of a name cannot be cancelled: it is waited for no longer than anything else. */
function rejectAtEnd(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function retry(
  first: Response,
  messages: readonly Message[],
  request: ModelRequest,
  signal: AbortSignal,
): Promise<Response> {
  await first.body?.cancel();
  return post({ messages }, request, signal);
}

function post(body: object, { address, model, key }: ModelRequest, signal: AbortSignal): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, stream: false, ...body }),
  });
}

async function readBody(response: Response, address: URL, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw unreachable(address, `its answer is longer than ${limit / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function toContent(body: string, address: URL): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw unreachable(address, 'its answer is not JSON');
  }
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) throw unreachable(address, 'its answer is none of a chat completion');
  return parsed.data.choices[0]?.message.content ?? '';
}

/** Why a request failed, by the code of the system: the words of the cause might repeat what was sent. */
function describeCause(cause: unknown): string {
  const { code } = ((cause as { cause?: unknown }).cause ?? cause) as { code?: unknown };
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing answers there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'its name cannot be looked up',
    ECONNRESET: 'the connection was cut',
    UND_ERR_SOCKET: 'the connection was cut',
  };
  if (typeof code !== 'string')
    return 'the request failed (a redirect is not followed, and some ports are never asked)';
  return known[code] ?? `the request failed (${code.slice(0, 40)})`;
}

function unreachable(address: URL, reason: string, cause?: unknown): RotascopeError {
  return new RotascopeError('unreachable-model', `${address.origin}${address.pathname}: ${reason}`, { cause });
}
