/** An answer that is a page or a file rather than JSON. */
export class FileAnswer {
  readonly contentType: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;

  constructor(contentType: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
    this.contentType = contentType;
    this.body = typeof body === 'string' ? Buffer.from(body) : body;
    this.headers = headers;
  }
}

/** An answer as it goes over the wire, and from process to process. */
export interface ServedAnswer {
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Beside those of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Whatever a route answers, serialised: JSON unless it is a file. */
export function toServed(answer: unknown): ServedAnswer {
  if (answer instanceof FileAnswer) return { ...answer };
  return { contentType: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(answer)), headers: {} };
}

/** The header that has a file kept under a name; of the name only what no header and no file system takes amiss. */
export function toDownload(name: string): Readonly<Record<string, string>> {
  const plain = name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return { 'content-disposition': `attachment; filename="${plain.slice(0, 100) || 'rotascope'}"` };
}
