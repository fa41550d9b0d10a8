import { describe, expect, test } from 'vitest';
import { stylesheet } from './stylesheet.ts';

/** Contrast ratio of two colours, as WCAG 2.2 defines it. */
function toContrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [toLuminance(one), toLuminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function toLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const schemes = [...stylesheet.matchAll(/:root \{([^}]*)\}/g)].map(
  ([, body = '']) =>
    new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, color]) => [name, color] as const)),
);

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
