import { describe, expect, test } from 'vitest';
import { readSchemes, toContrast } from '../../html/contrast-fixture.ts';
import { stylesheet } from '../../html/stylesheet.ts';
import { claimsStylesheet } from './claims-stylesheet.ts';

const [pageLight, pageDark] = readSchemes(stylesheet);
const [light, dark] = readSchemes(claimsStylesheet);

describe.each([
  ['light', new Map([...(pageLight ?? []), ...(light ?? [])])],
  ['dark', new Map([...(pageDark ?? []), ...(dark ?? [])])],
])('in the %s', (_, colors) => {
  const colorOf = (name: string): string => colors.get(name) ?? '';

  test.each(['holds', 'fails', 'dated', 'forecast', 'unknown'])('--%s has a contrast of 4.5 or more', (tone) => {
    for (const ground of ['paper', `${tone}-tint`]) {
      expect(toContrast(colorOf(tone), colorOf(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
    expect(toContrast(colorOf('ink'), colorOf(`${tone}-tint`))).toBeGreaterThanOrEqual(7);
  });
});
