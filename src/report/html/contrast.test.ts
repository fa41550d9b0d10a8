import { describe, expect, test } from 'vitest';
import { readSchemes, toContrast } from './contrast-fixture.ts';
import { stylesheet } from './stylesheet.ts';

const schemes = readSchemes(stylesheet);

describe.each(['light', 'dark'])('in the %s', (name) => {
  const colors = schemes[name === 'light' ? 0 : 1] ?? new Map();
  const colorOf = (variable: string): string => colors.get(variable) ?? '';
  const texts = ['ink', 'muted', 'good', 'bad', 'challenger', 'incumbent', 'other-1', 'other-2', 'other-3', 'other-4'];

  test.each(texts)('text in --%s has a contrast of 4.5 or more', (text) => {
    for (const ground of ['paper', 'raised']) {
      expect(toContrast(colorOf(text), colorOf(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['leading', 'weakening', 'lagging', 'improving'])('the name of the quadrant reads on --%s', (quadrant) => {
    expect(toContrast(colorOf('muted'), colorOf(quadrant))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['none', 'early', 'confirmed', 'extended', 'failing'])(
    'marks in --state-%s have a contrast of 3',
    (state) => {
      expect(toContrast(colorOf(`state-${state}`), colorOf('paper'))).toBeGreaterThanOrEqual(3);
    },
  );
});
