import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('`npm start -- FILE --lake DIR` takes the lake', async () => {
  const { err } = await runCommand('start', 'missing.txt', '--lake', folder);
  expect(err).toContain('missing.txt');
});

describe('a mistake is answered with one line and exit code 2', () => {
  it.each([
    [['asess'], 'Did you mean assess?'],
    [['explain', 'active-retrun'], 'did you mean active-return?'],
    [['measure', 'period-retrun'], 'did you mean period-return?'],
    [['measure', 'period-return'], 'period-return needs series'],
    [['measure', 'period-return', '--series', '^RUTT'], 'did you mean ^RUT?'],
    [['measure', 'period-return', '--serie', '^RUT'], 'no parameter "serie"'],
    [['measure', 'period-return', '--series'], '--series has no value'],
    [['measure', 'period-return', '^RUT'], 'stands alone'],
    [['measure', 'period-return', '--series', '^RUT', '--series', 'IWM'], 'given twice'],
    [['measure', 'period-return', '--series', '^RUT', '--period', 'banana'], '"banana"'],
    [['measure', 'period-return', '--series', '^RUT', '--base', '2025-02-30'], '2025-02-30'],
    [['measure', 'period-return', '--series', '^RUT', '--return', 'both'], 'return was "both"'],
    [['measure', 'period-return', '--series', '^RUT', '--to', '2025-06-30'], 'without base'],
    [['measure', 'period-return', '--series', '^RUT', '--base', '2025-06-30', '--period', 'YTD'], 'give one of them'],
    [['measure', 'inflation', '--months', 'twelve'], 'months was "twelve"'],
    [['measure', 'active-return', '--series', '0.5*^RUT+0.6*^GSPC'], 'sum to 1'],
    [['measure', 'period-return', '--series', '^RUT', '--as-of', '06/30/2026'], '06/30/2026'],
    [['assess', 'great-rotation'], 'did you mean great-rotation-2026?'],
    [['assess', 'missing.yaml'], 'missing.yaml'],
    [['assess', '--as-of', 'yesterday'], 'yesterday'],
    [['ledger', '--kind', 'nonsense'], 'no kind "nonsense"'],
    [['check', 'missing.txt', '--as-of', '2035-01-01'], 'lies after today'],
  ])('%j', async (args, part) => {
    const { code, out, err } = await runCommand(...args);
    expect(err).toContain(part);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([2, '']);
  });

  it('control characters of a name never reach the terminal', async () => {
    const { err } = await runCommand('measure', 'period-return', '--series', '^R\u001b[31m\nUT');
    expect(err.trimEnd()).not.toMatch(/\p{Cc}/u);
  });
});

describe('measure', () => {
  it('prints the agreed JSON', async () => {
    const { code, out } = await runCommand(
      'measure',
      'period-return',
      '--series=^RUT',
      '--param',
      'period=Q4 2025',
      '--as-of',
      '2026-01-22',
      '--json',
    );
    const json = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(json)).toEqual([
      'metric',
      'version',
      'value',
      'unit',
      'basis',
      'details',
      'params',
      'asOf',
      'window',
      'inputs',
      'warnings',
    ]);
    expect(json.window).toEqual({ base: '2025-09-30', first: '2025-10-01', last: '2025-12-31' });
    expect(Object.keys(json.inputs[0])).toEqual([
      'series',
      'field',
      'provider',
      'first',
      'last',
      'rows',
      'hash',
      'published',
    ]);
    expect(json.params).toEqual({ series: '^RUT', return: 'price', base: '', to: '', period: 'Q4 2025' });
  });

  it('gives the points of a series metric', async () => {
    const { out } = await runCommand('measure', 'rotation-map', '--series', '^RUT', '--as-of', '2026-01-22', '--json');
    const { points } = JSON.parse(out);
    expect(points).toHaveLength(12);
    expect(points.at(-1)).toEqual({ date: '2026-01-16', ratio: expect.any(Number), momentum: expect.any(Number) });
  });

  it('says why a result is undefined, and exits 0: the question was well put', async () => {
    const { code, out } = await runCommand('measure', 'manufacturing-pmi', '--as-of', '2026-01-22', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ value: null, window: null, warnings: [{ code: 'stale-input' }] });
  });

  it('takes negative values', async () => {
    const { out } = await runCommand(
      'measure',
      'window-sensitivity',
      '--series',
      '^RUT',
      '--threshold',
      '-0.05',
      '--json',
    );
    expect(JSON.parse(out).params.threshold).toBe(-0.05);
  });
});

describe('assess', () => {
  it.each(['2022-12-30', '2026-01-22', '2026-06-30', '2026-10-02'])(
    'fits 100 columns on %s, and its first line is the answer',
    async (asOf) => {
      const { code, out } = await runCommand('assess', '--as-of', asOf);
      const lines = out.split('\n');
      expect(code).toBe(0);
      expect(lines[0]).toMatch(new RegExp(`^As of ${asOf}, .*\\.$`));
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
      expect(out).not.toMatch(/\bNaN\b|undefined|\[object|\bnull\b/);
    },
  );

  it.each([
    ['2026-01-22', 'early'],
    ['2026-06-30', 'failing'],
    ['2026-10-02', 'none'],
  ])('on %s the state is %s, by the rule written beforehand', async (asOf, state) => {
    const assessment = JSON.parse((await runCommand('assess', '--as-of', asOf, '--json')).out);
    expect(assessment).toMatchObject({ case: 'great-rotation-2026', asOf, state });
  });

  it('a dimension without figures says so and takes no part', async () => {
    const assessment = JSON.parse((await runCommand('assess', '--as-of', '2026-10-02', '--json')).out);
    const valuation = assessment.dimensions.find((dimension: { id: string }) => dimension.id === 'valuation');
    expect(valuation).toMatchObject({ reading: 'unmeasured', score: null });
    expect(assessment.confidence).toMatchObject({ level: 'low', total: 8, measured: 4 });
    expect(assessment.notMeasured.join('\n')).toContain('244 days before 2026-10-02');
  });

  it('answers before the first figure without failing', async () => {
    const { code, out } = await runCommand('assess', '--as-of', '1990-01-02');
    expect([code, out.split('\n')[0]?.startsWith('As of 1990-01-02, whether')]).toEqual([0, true]);
  });

  it('writes reports whole, or nothing', async () => {
    const [html, md] = [join(folder, 'a.html'), join(folder, 'a.md')];
    expect((await runCommand('assess', '--as-of', '2026-01-22', '--html', html, '--md', md)).code).toBe(0);
    expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(md, 'utf8')).toContain('As of 2026-01-22');
    const missing = await runCommand('assess', '--html', join(folder, 'none', 'b.html'));
    expect([missing.code, missing.err.trimEnd().split('\n').length]).toEqual([1, 1]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('a case file', () => {
  const original = readFileSync(new URL('../cases/great-rotation-2026.yaml', import.meta.url), 'utf8');
  const assessText = (text: string) => {
    const file = join(folder, 'case.yaml');
    writeFileSync(file, text);
    return runCommand('assess', file, '--as-of', '2026-01-22');
  };

  it("of one's own is assessed like the default", async () => {
    const { code, out } = await assessText(
      original.replaceAll('^NDX', '^IXIC').replace('Nasdaq-100', 'Nasdaq Composite'),
    );
    expect([code, out.includes('Nasdaq Composite')]).toEqual([0, true]);
  });

  it.each([
    ['an unknown field', (text: string) => `${text}\nextra: 1\n`, /case\.yaml line \d+, .*extra/],
    [
      'an unknown metric',
      (text: string) => text.replace('metric: record-high', 'metric: record-hihg'),
      /case\.yaml line \d+, dimensions\.0\.evidence\.5.*did you mean record-high/,
    ],
    [
      'an unknown output',
      (text: string) => text.replace('output: distance', 'output: distanse'),
      /no output "distanse"/,
    ],
    [
      'a wrong parameter',
      (text: string) => text.replace('frequency: month', 'frequency: moon'),
      /frequency was "moon"/,
    ],
    ['a missing leg', (text: string) => text.replace(/^ {2}incumbent:.*(\n {4}.*)*\n/m, ''), /legs\.incumbent/],
    ['broken YAML', (text: string) => `${text}\n  - : [`, /case\.yaml line \d+/],
    [
      'an alias bomb',
      () =>
        `a: &a [x, x]\n${'bcdefghijkl'
          .split('')
          .map(
            (name, i, all) => `${name}: &${name} [*${all[i - 1] ?? 'a'}, *${all[i - 1] ?? 'a'}, *${all[i - 1] ?? 'a'}]`,
          )
          .join('\n')}`,
      /case\.yaml/,
    ],
    ['NUL bytes', () => '\0\0\0', /case\.yaml/],
    ['an empty file', () => '', /case\.yaml/],
    ['a list', () => '- 1\n- 2\n', /case\.yaml/],
  ])('with %s is refused in one line', async (_, change, expected) => {
    const { code, err } = await assessText(change(original));
    expect(err).toMatch(expected);
    expect([code, err.trimEnd().split('\n').length]).toEqual([2, 1]);
  });
});

describe('the lists', () => {
  it.each([['metrics'], ['series'], ['cases']])('%s prints text and JSON', async (command) => {
    const text = await runCommand(command);
    const json = JSON.parse((await runCommand(command, '--json')).out);
    expect(text.code).toBe(0);
    expect(text.out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(json.length).toBeGreaterThan(0);
  });

  it('every metric explains itself within 100 columns', async () => {
    const metrics = JSON.parse((await runCommand('metrics', '--json')).out) as { id: string; formula: string }[];
    for (const { id } of metrics) {
      const { code, out } = await runCommand('explain', id);
      expect([id, code, out.split('\n').filter((line) => line.length > 100)]).toEqual([id, 0, []]);
    }
  });
});
