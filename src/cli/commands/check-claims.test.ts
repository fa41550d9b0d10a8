import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckedText } from '../../claims/checked.ts';
import { createModelServers } from '../../claims/model/model-server-fixture.ts';
import { findPackageFolder } from '../../data/index.ts';
import { type CheckOptions, runCheck } from './check.ts';

const servers = createModelServers();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-claims-'));
});
afterEach(() => {
  servers.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function runOn(path: string, options: CheckOptions): Promise<Printed> {
  const writers = [process.stdout.write, process.stderr.write] as const;
  const [out, err]: string[][] = [[], []];
  process.stdout.write = ((text: string) => (out as string[]).push(text) > 0) as typeof process.stdout.write;
  process.stderr.write = ((text: string) => (err as string[]).push(text) > 0) as typeof process.stderr.write;
  try {
    const code = await runCheck([path], { lake: join(folder, 'lake'), asOf: '2026-10-01', ...options });
    return { code, out: stripVTControlCharacters((out as string[]).join('')), err: (err as string[]).join('') };
  } finally {
    [process.stdout.write, process.stderr.write] = writers;
  }
}

const example = join(findPackageFolder(), 'examples', 'rotation.claims.yaml');

describe('claims as data', () => {
  it('are printed as those of a text', async () => {
    const { code, out } = await runOn(example, {});
    expect(code).toBe(0);
    expect(out).toContain('Eight claims about the rotation');
    expect(out).toMatch(/contradicted +c6/);
    expect(out).toMatch(/- kind: policy-move action: cut count: 4/);
  });

  it('make a page, JSON and an exit code', async () => {
    const html = join(folder, 'claims.html');
    const { code, out } = await runOn(example, { json: true, html, failOn: 'misdated' });
    const { claims, summary } = JSON.parse(out) as CheckedText;
    expect(code).toBe(1);
    expect(summary).toMatchObject({ claims: 8, misdated: 1, contradicted: 1 });
    expect(claims[0]?.quote).toMatch(/^- kind: return\n {4}subject: Russell 2000/);
  });

  it('that are at fault end the check with one line', async () => {
    const path = join(folder, 'bad.claims.yaml');
    writeFileSync(
      path,
      'published: 2026-01-26\nclaims:\n  - kind: volume\n    subject: Rusell 2000\n    relation: high\n',
    );
    await expect(runOn(path, {})).rejects.toThrow(
      `${path} line 4, claims.0.subject: no name "Rusell 2000" in the lexicon; did you mean Russell 2000?`,
    );
  });
});

describe('a model', () => {
  const quote = 'the Russell 2000 index fattened by 12.4%';
  const claim = {
    quote,
    kind: 'return',
    subject: 'Russell 2000',
    direction: 'up',
    figure: 12.4,
    period: { base: '2025-11-20', to: '2025-12-11' },
  };
  const answer = JSON.stringify({ claims: [claim, { ...claim, quote: 'not in the text' }] });
  const note = (): string => {
    const path = join(folder, 'note.txt');
    writeFileSync(path, `From the close of 20 November 2025 to that of 11 December 2025 ${quote}.\n`);
    return path;
  };

  it('is asked where it is named with its address; what it proposed is counted on stderr', async () => {
    const modelUrl = await servers.serveAnswer(answer);
    const path = note();
    const { out, err } = await runOn(path, { json: true, published: '2026-01-26', modelUrl, model: 'some-model' });
    const { claims } = JSON.parse(out) as CheckedText;
    expect(claims).toMatchObject([{ readBy: 'model', quote, verdict: 'supported' }]);
    expect(err).toContain(`${path}: the model proposed 2: 1 taken, dropped 1 with a quote that is not in the text\n`);
    const without = await runOn(path, { json: true, published: '2026-01-26' });
    expect((JSON.parse(without.out) as CheckedText).claims.every(({ readBy }) => readBy === undefined)).toBe(true);
  });

  it('is not asked about claims as data', async () => {
    let asked = 0;
    const modelUrl = await servers.serve((_request, response) => {
      asked++;
      response.writeHead(500).end();
    });
    const { code, err } = await runOn(example, { json: true, modelUrl, model: 'some-model' });
    expect([code, asked, err.replace(/^rotascope: --lake .*\n/, '')]).toEqual([0, 0, '']);
  });

  it('that nobody answers for is said in one line, and the check goes on', async () => {
    const modelUrl = await servers.serveAnswer(answer);
    servers.close();
    const { code, out, err } = await runOn(note(), {
      json: true,
      published: '2026-01-26',
      modelUrl,
      model: 'some-model',
    });
    expect(code).toBe(0);
    expect(err.match(/nothing answers there; the check goes on without it\n/g)).toHaveLength(1);
    expect((JSON.parse(out) as CheckedText).words).toBeGreaterThan(5);
  });

  it.each([
    [{ model: 'some-model' }, /--model-url URL is missing/],
    [{ modelUrl: 'http://127.0.0.1:1/v1' }, /--model NAME is missing/],
    [
      { model: 'some-model', modelUrl: 'http://10.0.0.1/v1' },
      /--model-url http:\/\/10\.0\.0\.1\/v1: a model is asked by https:/,
    ],
    [{ model: ' ', modelUrl: 'http://127.0.0.1:1/v1' }, /--model needs the name/],
  ])('that is not fully named is refused: %j', async (options, message) => {
    await expect(runOn(note(), { published: '2026-01-26', ...options })).rejects.toThrow(message);
  });

  it('keeps its checks apart: with another reader a text is checked again', async () => {
    const path = note();
    const out = join(folder, 'out');
    const modelUrl = await servers.serveAnswer(answer);
    const options = { out, published: '2026-01-26', ledger: false };
    const modelled = { ...options, modelUrl, model: 'some-model' };
    const taken = async (given: CheckOptions) => (await runOn(path, given)).err.includes('the model proposed');
    await runOn(path, options);
    expect([await taken(modelled), await taken(modelled)]).toEqual([true, false]);
  });
});
