import { createSeries } from '../series.mjs';
import { toFigure } from '../words.mjs';

/**
 * What markets quote by the day, with how a figure of it is written, how far off a false one is, and how far two of
 * its figures must lie apart for a word of direction to be beyond doubt: `{ name, series, tell, gap, least, lag }`.
 */
export function listGauges({ random, yields, vix, highYieldSpread, crude, broadDollar }) {
  const percent = (value) => `${toFigure(value, 2)}%`;
  const short = random.pick([yields['two-year'], undefined]);
  const tenor = short === undefined ? random.pick(['10-year', 'ten-year']) : random.pick(['2-year', 'two-year']);
  return [
    {
      kind: 'yield',
      name: random.pick([`the ${tenor} Treasury yield`, `the yield on the ${tenor} note`, `the ${tenor} yield`]),
      series: short ?? yields['ten-year'],
      tell: percent,
      away: () => random.between(0.35, 0.6),
      least: 0.08,
      lag: 1,
    },
    {
      kind: 'spread',
      name: random.pick(['the high-yield spread', 'the spread on high-yield bonds', 'the junk-bond spread']),
      series: onSessions(highYieldSpread, vix),
      tell: (value) => `${toFigure(value, 2)} percentage points`,
      away: () => random.between(0.8, 1.4),
      least: 0.15,
      lag: 1,
    },
    {
      kind: 'vix',
      name: 'the VIX',
      series: vix,
      tell: (value) => toFigure(value, random.pick([1, 2])),
      away: (value) => value * random.between(0.25, 0.45),
      least: 1,
      lag: 0,
    },
    {
      kind: 'oil',
      name: random.pick(['WTI crude', 'US crude', 'West Texas Intermediate']),
      series: crude,
      tell: (value) =>
        random.pick([
          `$${toFigure(value, 2)} a barrel`,
          `${toFigure(value, 2)} dollars a barrel`,
          `$${toFigure(value, 2)}`,
        ]),
      away: (value) => value * random.between(0.15, 0.3),
      least: 2.5,
      lag: 0,
    },
    {
      kind: 'dollar',
      name: random.pick(['the broad dollar index', 'the trade-weighted dollar index']),
      series: broadDollar,
      tell: (value) => toFigure(value, 1),
      away: (value) => value * random.between(0.06, 0.1),
      least: 0.8,
      lag: 14,
    },
  ];
}

/** The publisher has figures of Sundays and holidays too, of which a text may mean the one or the other. */
export function onSessions({ days, values }, { days: sessions }) {
  const open = new Set(sessions);
  const kept = [...days.keys()].filter((i) => open.has(days[i]));
  return createSeries(
    kept.map((i) => days[i]),
    kept.map((i) => values[i]),
  );
}

/** A figure that is well off the true one and off all that stood around it; undefined where there is no room. */
export function toFalseLevel(random, { away }, value, around) {
  const least = away(value) / 2;
  for (let step = 0; step < 20; step += 1) {
    const figure = value + random.pick([-1, 1]) * away(value) * (1 + 0.1 * step);
    const isFar = around.every((other) => Math.abs(other - figure) > least);
    if (figure > value * 0.3 && isFar) return figure;
  }
  return undefined;
}

/** What a gauge stood at in the sessions around a day. */
export function nearbyLevels({ series }, day, sessions = 6) {
  const index = series.indexAt(day);
  return series.values.slice(Math.max(0, index - sessions), index + sessions + 1);
}

/** Words for the way from one figure to another. */
export const wayWords = (random, isUp) => ({
  verb: random.pick(isUp ? ['rose', 'climbed', 'went up'] : ['fell', 'dropped', 'came down']),
  perfect: random.pick(isUp ? ['risen', 'climbed', 'gone up'] : ['fallen', 'dropped', 'come down']),
  where: isUp ? 'up' : 'down',
  than: random.pick(isUp ? ['more', 'higher'] : ['less', 'lower']),
});
