import { expect, test } from 'vitest';
import type { Case } from '../assess/index.ts';
import { renderReport } from './report-fixture.ts';

const attack = `</title></style><script>alert("x")</script><img src=x onerror='y'>"'&\`|[a](javascript:b) {c} {@1} <!-- *d*`;

function poison(given: Case): Case {
  const [dimension] = given.dimensions;
  if (dimension === undefined) throw new Error('the default case has no dimension');
  return {
    ...given,
    title: attack,
    question: attack,
    legs: {
      challenger: { ...given.legs.challenger, name: attack, label: attack },
      incumbent: { ...given.legs.incumbent, name: attack, label: attack },
      market: { ...given.legs.market, label: attack },
    },
    dimensions: [
      {
        ...dimension,
        id: attack,
        name: attack,
        question: attack,
        evidence: dimension.evidence.map((one) => ({ ...one, name: attack })),
      },
      ...given.dimensions.slice(1),
    ],
    leaders: { ...given.leaders, groups: given.leaders.groups.map((group) => ({ ...group, name: attack })) },
    drivers: given.drivers.map((driver) => ({ ...driver, name: attack })),
    watchpoints: [...given.watchpoints, { id: attack, name: attack, noData: attack }],
  };
}

test('texts of a hostile case stay texts', () => {
  const { html, markdown } = renderReport('2026-01-22', poison);
  expect(html).not.toMatch(/<script|<img|<!--/i);
  expect(html).not.toMatch(/<[^>]+\sonerror=/i);
  expect(html.match(/<\/title>/g)).toHaveLength(1);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  for (const [, value] of html.matchAll(/\s[\w-]+="([^"]*)"/g)) expect(value).not.toContain('<script');
  expect(markdown).not.toMatch(/<script|<img/i);
  expect(markdown).not.toMatch(/(?<!\\)\[a\]/);
  expect(markdown).not.toMatch(/(?<!\\)\*d\*/);
  expect(html).toContain('&lt;script');
});
