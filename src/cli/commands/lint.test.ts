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
    const { code, out } = await lint(
      'From November 20 to December 11 the Russell 2000 rose 12.4%, or about 12%: 1,239 basis points in 3 weeks.\n',
    );
    expect(out).toMatch(/^\d figures, 0 without evidence; \d+ numbers in the evidence\n$/);
    expect(code).toBe(0);
  });

  it('lists a figure without evidence with line, column and the nearest value, and exits with 1', async () => {
    const { code, out } = await lint('# Note\n\nThe index rose 12.4%, then\nfell by 8.1% in 2025.\n');
    expect(out.split('\n')[0]).toMatch(
      /note\.md:4:9: 8\.1% has no evidence; nearest is \d+\.\d+%, \S+ of period-return \^RUT from 2025-11-20 to 2025-12-11$/,
    );
    expect(out).toContain('2 figures, 1 without evidence');
    expect(code).toBe(1);
  });

  it('takes no evidence of another asset, nor of the other direction, for what a sentence says', async () => {
    const text = 'The S&P 500 gained 12.4% in that time.\n\nThe Russell 2000 fell 12.4% in that time.\n';
    const { code, out } = await lint(text);
    expect(out.split('\n').map((line) => line.replace(/^.*note/, 'note'))).toEqual([
      'note.md:1:20: 12.4% has no evidence for S&P 500; nearest is 12.39%, value of period-return ^RUT from 2025-11-20 to 2025-12-11',
      'note.md:3:23: 12.4% has no evidence in that direction for Russell 2000; nearest is 12.39%, value of period-return ^RUT from 2025-11-20 to 2025-12-11',
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

  it('takes no evidence of another time, as its own words date the text', async () => {
    const text = 'Dated January 4, 2026.\n\nThe Russell 2000 rose 12.4% in the last three weeks of December.\n';
    const { code, out } = await lint(text, '--json');
    expect(code).toBe(1);
    const { findings, published } = JSON.parse(out);
    expect(published).toBe('2026-01-04');
    expect(findings).toMatchObject([{ line: 3, misfit: { reason: 'other-period', subject: 'Russell 2000' } }]);
    // Three weeks up to the day it speaks from.
    const inThree = 'The Russell 2000 rose 12.4% in three weeks.\n';
    expect((await lint(inThree)).code).toBe(1);
    expect((await lint(inThree, '--published', '2025-12-11')).code).toBe(0);
  });

  it('takes no return for a lead over another asset', async () => {
    const text = 'From November 20 to December 11 the Russell 2000 beat the S&P 500 by 12.4 points.\n';
    const { findings } = JSON.parse((await lint(text, '--json')).out);
    expect(findings).toMatchObject([{ misfit: { reason: 'other-measure', subject: 'Russell 2000' } }]);
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
