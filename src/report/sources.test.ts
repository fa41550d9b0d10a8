import { expect, test } from 'vitest';
import { renderReport } from './report-fixture.ts';
import { toCommand, toSourceLine } from './sources.ts';

const { assessment } = renderReport('2026-01-22');

test('a command is quoted for a shell', () => {
  const measurement = { ...assessment.stateMeasurement, params: { series: "^RUT'; rm -rf $HOME", base: '' } };
  expect(toCommand(measurement)).toBe(
    "rotascope measure rotation-state --series '^RUT'\\''; rm -rf $HOME' --as-of 2026-01-22",
  );
});

test('a source line names series, provider and last date', () => {
  expect(toSourceLine([assessment.stateMeasurement])).toBe('^RUT, ^NDX: Yahoo Finance, to 2026-01-22');
});
