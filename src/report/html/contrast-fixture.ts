/** Contrast ratio of two colours, as WCAG 2.2 defines it. */
export function toContrast(one: string, other: string): number {
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

/** The colours of a stylesheet by name: those of the light scheme, then those of the dark one. */
export function readSchemes(stylesheet: string): Map<string, string>[] {
  return [...stylesheet.matchAll(/:root[^{]*\{([^}]*)\}/g)].map(
    ([, body = '']) =>
      new Map(
        [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', color = '']) => [name, color] as const),
      ),
  );
}
