import { Problem } from '../api/problem.ts';

/** A checked text as a link holds it: the text as read, and what its verdicts hang on beside the figures. */
export interface SharedText {
  readonly text: string;
  /** Empty where it has none. */
  readonly title: string;
  readonly publisher: string;
  /** ISO dates: the day the text speaks from, and the day up to which forecasts are judged. */
  readonly published: string;
  readonly asOf: string;
}

/** What an address may hold of a text, and what may come out of it. Units: characters, bytes. */
export const linkLimits = { characters: 32_000, bytes: 1_000_000 } as const;

/** How the fragment of an address begins that holds a text. */
export const fragmentStart = '#text=';

/** The code of what is wrong with a link: to try it again is of no use. */
export const unreadableLink = 'unreadable-link';

/** A text as the fragment of an address, which browsers send to nobody; undefined where it would be too long. */
export async function packText(shared: SharedText): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  if (bytes.length > linkLimits.bytes) return undefined;
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const fragment = fragmentStart + toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()));
  return fragment.length > linkLimits.characters ? undefined : fragment;
}

/** The text in the fragment of an address. Whoever wrote it, it fails in one line, and takes no more room than a text may. */
export async function unpackText(fragment: string): Promise<SharedText> {
  if (fragment.length > linkLimits.characters) throw toProblem('it is longer than any that the desk makes');
  const bytes = fromBase64Url(fragment.slice(fragmentStart.length));
  if (bytes === undefined) throw toProblem('it was cut or changed on its way');
  return readShared(await inflate(bytes));
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw toProblem('it was cut or changed on its way');
    });
    length += value?.length ?? 0;
    if (length > linkLimits.bytes) {
      void reader.cancel().catch(() => undefined);
      throw toProblem('what it holds is longer than a link may hold');
    }
    text += decode(decoder, value);
    if (done) return text;
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw toProblem('what it holds is no text');
  }
}

function readShared(json: string): SharedText {
  const given = parse(json);
  const read = (name: keyof SharedText, most: number): string => {
    const value = given[name];
    if (typeof value !== 'string' || value.length > most)
      throw toProblem(`it holds no ${names[name]} that can be read`);
    return value;
  };
  const shared = {
    text: read('text', linkLimits.bytes),
    title: read('title', 500),
    publisher: read('publisher', 200),
    published: read('published', 10),
    asOf: read('asOf', 10),
  };
  if (shared.text.trim() === '') throw toProblem('there is no text in it');
  return shared;
}

const names: Readonly<Record<keyof SharedText, string>> = {
  text: 'text',
  title: 'title',
  publisher: 'publisher',
  published: 'date of publication',
  asOf: 'date of judgement',
};

function parse(json: string): Partial<Record<string, unknown>> {
  try {
    const given: unknown = JSON.parse(json);
    if (typeof given === 'object' && given !== null) return given as Partial<Record<string, unknown>>;
  } catch {
    // Said below.
  }
  throw toProblem('what it holds is no text of the desk');
}

function toProblem(reason: string): Problem {
  return new Problem(
    unreadableLink,
    `The link cannot be opened: ${reason}`,
    'Ask its sender for it again, or paste the text itself.',
  );
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (mark) => mark.charCodeAt(0));
  } catch {
    return undefined;
  }
}
