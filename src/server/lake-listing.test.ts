import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLakeListing } from './lake-listing.ts';

it('sees what lands at any time, whether the folder was still before or not', () => {
  const lake = mkdtempSync(join(tmpdir(), 'rotascope-listing-'));
  const list = createLakeListing(lake);
  const name = (part: number): string => `bars-20240102T00000000${part}-0000000${part}.parquet`;
  expect(list()).toBe('');
  writeFileSync(join(lake, name(1)), '');
  expect(list()).toBe(name(1));
  utimesSync(lake, 1_000, 1_000);
  for (const _ of [1, 2]) expect(list()).toBe(name(1));
  writeFileSync(join(lake, name(2)), '');
  expect(list()).toBe(`${name(1)} ${name(2)}`);
  rmSync(lake, { recursive: true });
  expect(list()).toBe('');
});
