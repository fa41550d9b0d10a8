import { type DayNumber, firstCalendarDay, RotascopeError, toIsoDate } from '../../core/index.ts';
import type { Document } from '../document.ts';
import { parseClaimsFile } from '../typed/index.ts';
import { isAddress } from './address.ts';
import { decodeText } from './decode-text.ts';
import { type DocumentFormat, formatOfContentType, formatOfFile } from './document-format.ts';
import { createDocumentParser, type DocumentParser } from './document-parser.ts';
import { firstLineTitle, toTitle } from './document-title.ts';
import { fetchAddress } from './fetch-address.ts';
import { decodeHtml } from './html-encoding.ts';
import type { InputOptions } from './input-options.ts';
import { defaultLimits, type InputLimits } from './limits.ts';
import type { ParsedText } from './parsed-text.ts';
import { resolvePublished } from './published/published.ts';
import { toNewYorkDay } from './published/timestamp.ts';
import { readBytes, readFileBytes, tooLong } from './read-bytes.ts';

/** Reads one text after another. It keeps a thread for pages and PDFs from its first one until it is closed. */
export interface DocumentReader {
  /** The text of a file, an address, or `-`. Throws a `RotascopeError` that says in one line why it cannot be read. */
  read(source: string): Promise<Document>;
  /** The text of bytes at hand, by their content type; `source` is only their name, and nothing is opened by it. */
  take(given: GivenText): Promise<Document>;
  /** The text behind an address, and of nothing that is none: no file is opened by it. */
  fetch(given: GivenAddress): Promise<Document>;
  close(): Promise<void>;
}

/** What somebody says of a text; it stands above what the reader was made with. */
interface GivenFacts {
  readonly published?: DayNumber;
  readonly publisher?: string;
}

/** An address that somebody handed over. */
interface GivenAddress extends GivenFacts {
  readonly address: string;
}

/** A text that somebody handed over. */
export interface GivenText extends GivenFacts {
  readonly bytes: Buffer;
  /** Without parameters, such as text/html. */
  readonly contentType: string;
  readonly charset: string | null;
  readonly source: string;
}

/** Bytes with what their origin says about them. */
interface Received {
  readonly bytes: Buffer;
  readonly format: DocumentFormat;
  readonly charset: string | null;
  readonly address: URL | null;
}

type Told = Pick<InputOptions, 'published' | 'publisher'>;

interface ReceivedText extends Received {
  readonly format: Exclude<DocumentFormat, 'claims'>;
}

export function createDocumentReader(options: InputOptions = {}): DocumentReader {
  const limits: InputLimits = { ...defaultLimits, ...options.limits };
  const findToday = (): DayNumber => options.today ?? toNewYorkDay(new Date());
  requirePublished(options.published, findToday());
  let parser: DocumentParser | null = null;

  return {
    read: async (source) => readReceived(await receive(source, options, limits), source, options),
    async take({ bytes, contentType, charset, source, ...told }) {
      requirePublished(told.published, findToday());
      const format = formatOfContentType(contentType);
      if (format === undefined) {
        throw new RotascopeError('unknown-format', `${source}: "${contentType.slice(0, 60)}" is not read`);
      }
      if (bytes.length > limits.fileBytes) throw tooLong(source, limits.fileBytes);
      return readReceived({ bytes, format, charset, address: null }, source, { ...options, ...told });
    },
    async fetch({ address, ...told }) {
      requirePublished(told.published, findToday());
      const received = await fetchAddress(address, options.allowPrivate ?? false, limits);
      return readReceived(received, received.address.href, { ...options, ...told });
    },
    async close() {
      await parser?.close();
    },
  };

  async function readReceived(received: Received, source: string, told: Told): Promise<Document> {
    const name = source === '-' ? 'standard input' : source;
    const { format } = received;
    if (format === 'claims') return readClaims(received.bytes, source, name);
    const parsed = await parse({ ...received, format }, name);
    requireText(parsed.text, name, limits.textLength);
    return toDocument(parsed, received, source, told);
  }

  /** The text of claims as data is the file itself. */
  function readClaims(bytes: Buffer, source: string, name: string): Document {
    const text = decodeText(bytes, name);
    const { published, publisher, title, statements } = parseClaimsFile(text, name, options.published);
    requirePublished(published, findToday());
    const publishedFrom = options.published === undefined ? 'metadata' : 'option';
    return { source, title, publisher, published, publishedFrom, text, typed: statements };
  }

  async function parse({ bytes, format, charset }: ReceivedText, source: string): Promise<ParsedText> {
    if (format === 'text')
      return plainText(charset === null ? decodeText(bytes, source) : decodeHtml(bytes, charset, source));
    parser ??= createDocumentParser(limits, options.worker);
    if (format === 'pdf') {
      return parser.parse({ format, bytes, mostCharacters: limits.textLength }, source);
    }
    const text = format === 'html' ? decodeHtml(bytes, charset, source) : decodeText(bytes, source);
    return parser.parse({ format, text }, source);
  }

  function toDocument(parsed: ParsedText, { address }: Received, source: string, told: Told): Document {
    const published = resolvePublished(parsed, address?.href ?? source, findToday(), told.published);
    const warnings = [...parsed.warnings, ...(published.warning === null ? [] : [published.warning])];
    return {
      source: address?.href ?? source,
      title: toTitle(parsed.title ?? '') ?? firstLineTitle(parsed.text),
      publisher: toTitle(told.publisher ?? parsed.publisher ?? '') ?? address?.hostname.replace(/^www\./, '') ?? null,
      published: published.day,
      publishedFrom: published.from,
      text: parsed.text,
      ...(warnings.length > 0 && { warnings }),
    };
  }
}

async function receive(source: string, options: InputOptions, limits: InputLimits): Promise<Received> {
  if (isAddress(source)) return fetchAddress(source, options.allowPrivate ?? false, limits);
  const bytes =
    source === '-'
      ? await readBytes(options.standardInput ?? process.stdin, 'standard input', limits.fileBytes)
      : await readFileBytes(source, limits.fileBytes);
  return { bytes, format: formatOfFile(source, bytes), charset: null, address: null };
}

function plainText(text: string): ParsedText {
  return { text, title: null, publisher: null, dates: [], made: null, page: null, warnings: [] };
}

function requireText(text: string, source: string, limit: number): void {
  if (text.length > limit) {
    throw new RotascopeError(
      'unreadable-document',
      `${source}: its text is longer than ${limit / 1_000_000} million characters, the most that is read`,
    );
  }
  if (/\S/.test(text)) return;
  throw new RotascopeError('unreadable-document', `${source}: there is no text in it`);
}

function requirePublished(published: DayNumber | undefined, today: DayNumber): void {
  if (published === undefined || (published <= today && published >= firstCalendarDay)) return;
  const reason = published > today ? `lies after today, ${toIsoDate(today)}` : 'lies before 1953-01-01';
  throw new RotascopeError('invalid-date', `the date of publication, ${toIsoDate(published)}, ${reason}`);
}
