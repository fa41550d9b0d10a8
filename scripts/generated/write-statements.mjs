import { toDay, toParts } from './days.mjs';
import { writeFunds } from './funds.mjs';
import { writeIndicators } from './indicators.mjs';
import { writeLevels } from './levels.mjs';
import { writePairs } from './pairs.mjs';
import { writePolicy } from './policy.mjs';
import { createRandom } from './random.mjs';
import { writeRecords } from './records.mjs';
import { writeReturns } from './returns.mjs';
import { writeSectors } from './sectors.mjs';
import { capitalize } from './words.mjs';

const kinds = {
  writeReturns,
  writePairs,
  writeLevels,
  writeRecords,
  writeSectors,
  writeFunds,
  writeIndicators,
  writePolicy,
};

/** Statements with their truth: `{ family, published, text, isTrue }`, from every kind on every day of publication. */
export function writeStatements(market, seed) {
  const statements = new Map();
  for (const published of choosePublications(market, seed))
    for (const [kind, writeKind] of Object.entries(kinds)) {
      const random = createRandom(seed, `${kind} ${published}`);
      const write = (family, isTrue, text) =>
        statements.set(`${published} ${text}`, { family, published, text: capitalize(text), isTrue });
      writeKind({ ...market, random, published, write });
    }
  return [...statements.values()];
}

/** A Friday with a session in each of the years that speak of markets most: two in each of the last. */
function choosePublications({ indexes }, seed) {
  const random = createRandom(seed, 'publications');
  const years = [
    2006, 2009, 2011, 2013, 2016, 2018, 2020, 2020, 2021, 2022, 2023, 2023, 2024, 2024, 2025, 2025, 2026, 2026,
  ];
  const series = indexes['the S&P 500'];
  const isOpen = (day) => series.days[series.indexAt(day)] === day && toParts(day).weekday === 'Friday';
  const chosen = new Set();
  for (const year of years) {
    const last = year === 2026 ? toDay(2026, 8, 14) : toDay(year, 12, 24);
    const fridays = Array.from({ length: 360 }, (_, i) => toDay(year, 1, 25) + i).filter(
      (day) => day <= last && isOpen(day) && !chosen.has(day),
    );
    chosen.add(random.pick(fridays));
  }
  return [...chosen].sort((a, b) => a - b);
}
