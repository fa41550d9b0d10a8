import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../test/run-cli.ts';

let folder = '';
let evidence = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-lint-'));
  const window = ['--base', '2025-11-20', '--to', '2025-12-11', '--as-of', '2026-01-04', '--json'];
  const { out } = await runCommand('measure', 'period-return', '--series', '^RUT', ...window);
  evidence = write('evidence.json', out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const lint = (text: string, ...more: string[]) =>
  runCommand('lint', write('note.md', text), '--evidence', evidence, ...more);

describe('lint', () => {
  it('is content with a text whose figures are all measured', async () => {
    const { code, out } = await lint('The Russell 2000 rose 12.4% in three weeks, or about 12%: 1,239 basis points.\n');
    expect(out).toMatch(/^4 figures, 0 without evidence; \d+ numbers in the evidence\n$/);
    expect(code).toBe(0);
  });

  it('lists a figure without evidence with line, column and the nearest value, and exits with 1', async () => {
    const { code, out } = await lint('# Note\n\nThe index rose 12.4%, then\nfell by 8.1% in 2025.\n');
    expect(out.split('\n')[0]).toMatch(
      /note\.md:4:9: 8\.1% has no evidence; nearest is \d+\.\d+%, \S+ of period-return \^RUT$/,
    );
    expect(out).toContain('2 figures, 1 without evidence');
    expect(code).toBe(1);
  });

  it('takes no evidence of another asset, nor of the other direction, for what a sentence says', async () => {
    const text = 'The S&P 500 gained 12.4% in that time.\n\nThe Russell 2000 fell 12.4% in that time.\n';
    const { code, out } = await lint(text);
    expect(out.split('\n').map((line) => line.replace(/^.*note/, 'note'))).toEqual([
      'note.md:1:20: 12.4% has no evidence for S&P 500; nearest is 12.39%, value of period-return ^RUT',
      'note.md:3:23: 12.4% has no evidence in that direction for Russell 2000; nearest is 12.39%, value of period-return ^RUT',
      expect.stringMatching(/^2 figures, 2 without evidence; \d+ numbers in the evidence$/),
      '',
    ]);
    expect(code).toBe(1);
    const { findings } = JSON.parse((await lint(text, '--json')).out);
    expect(findings.map(({ misfit }: { misfit: unknown }) => misfit)).toEqual([
      { reason: 'other-subject', subject: 'S&P 500' },
      { reason: 'other-direction', subject: 'Russell 2000' },
    ]);
  });

  it('counts columns of the text as written, and says so in JSON as well', async () => {
    const { out } = await lint('\u200Bnearly\u00A0nothing, 31\u00A0%\n', '--json');
    const { findings } = JSON.parse(out);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ line: 1, figure: '31\u00A0%', column: 18 });
  });

  it.each([
    ['no JSON', 'not JSON', 'no whole JSON'],
    ['no Measurement', '{"value":0.124}', 'holds no Measurement'],
  ])('refuses evidence that is %s', async (_, text, part) => {
    const { code, err } = await runCommand('lint', evidence, '--evidence', write('odd.json', text));
    expect([code, err.includes(part)]).toEqual([2, true]);
  });
});
