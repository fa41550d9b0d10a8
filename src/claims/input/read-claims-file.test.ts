import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createDocumentReader } from './document-reader.ts';
import { listSources } from './sources.ts';

const yaml =
  'published: 2026-01-26\npublisher: Example Review\nclaims:\n  - kind: policy-rate\n    relation: at\n    figure: 3.75\n';
const today = parseIsoDate('2026-11-21');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-claims-'));
  mkdirSync(join(folder, 'list'));
  writeFileSync(join(folder, 'list', 'a.claims.yaml'), yaml);
  writeFileSync(join(folder, 'list', 'b.claims.yml'), yaml);
  writeFileSync(join(folder, 'list', 'case.yaml'), yaml);
  writeFileSync(join(folder, 'list', 'note.txt'), 'Small caps rose 8% in 2025.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of claims among texts', () => {
  it('is listed by its double ending; other YAML is not', async () => {
    const { sources, skipped } = await listSources(join(folder, 'list'));
    expect(sources.map((source) => source.slice(folder.length + 6))).toEqual([
      'a.claims.yaml',
      'b.claims.yml',
      'note.txt',
    ]);
    expect(skipped).toMatchObject([
      { source: join(folder, 'list', 'case.yaml'), reason: expect.stringContaining('.claims.yaml') },
    ]);
  });

  it('is read with its date, its publisher and its own text', async () => {
    const source = join(folder, 'list', 'a.claims.yaml');
    expect(await createDocumentReader({ today }).read(source)).toMatchObject({
      source,
      title: null,
      publisher: 'Example Review',
      published: parseIsoDate('2026-01-26'),
      publishedFrom: 'metadata',
      text: yaml,
      typed: [{ kind: 'policy-rate' }],
    });
    const dated = createDocumentReader({ today, published: parseIsoDate('2026-02-02') });
    expect(await dated.read(source)).toMatchObject({ published: parseIsoDate('2026-02-02'), publishedFrom: 'option' });
  });

  it('may come on standard input, and a text about claims stays a text', async () => {
    const read = (text: string) =>
      createDocumentReader({ today, standardInput: Readable.from([Buffer.from(text)]) }).read('-');
    expect((await read(`# note\n${yaml}`)).typed).toHaveLength(1);
    expect((await read('January 26, 2026\n\nThe claims:\nsmall caps rose 8%.')).typed).toBeUndefined();
  });

  it('may not speak from a day after today', async () => {
    const reader = createDocumentReader({ today: parseIsoDate('2026-01-25') });
    await expect(reader.read(join(folder, 'list', 'a.claims.yaml'))).rejects.toMatchObject({ code: 'invalid-date' });
  });
});
