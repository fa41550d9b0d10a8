import { nameWeekday, toDay } from './days.mjs';
import { writeFunds } from './funds.mjs';
import { writeIndicators } from './indicators.mjs';
import { writeLevels } from './levels.mjs';
import { writePairs } from './pairs.mjs';
import { writeBestOfAll } from './passages/best-of-all.mjs';
import { writeCarriedStretches } from './passages/carried-stretches.mjs';
import { writeComparisonsAnew } from './passages/comparisons-anew.mjs';
import { writeDailyWraps } from './passages/daily-wraps.mjs';
import { writeEpisodes } from './passages/episodes.mjs';
import { writeIndicatorEpisodes } from './passages/indicator-episodes.mjs';
import { writeLaterWraps } from './passages/later-wraps.mjs';
import { writeLeads } from './passages/leads.mjs';
import { writeMacroEconomy } from './passages/macro-economy.mjs';
import { writeMacroJolts } from './passages/macro-jolts.mjs';
import { writeMacroLevels } from './passages/macro-levels.mjs';
import { writeMacroNotes } from './passages/macro-notes.mjs';
import { writeMacroPolicy } from './passages/macro-policy.mjs';
import { writeReversedOrders } from './passages/reversed-orders.mjs';
import { writeSectorOrders } from './passages/sector-orders.mjs';
import { writeWeeklyWraps } from './passages/weekly-wraps.mjs';
import { writeWonMonths } from './passages/won-months.mjs';
import { writeWrapLists } from './passages/wrap-lists.mjs';
import { writeWrapMarkets } from './passages/wrap-markets.mjs';
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
  writeCarriedStretches,
  writeLeads,
  writeWonMonths,
  writeReversedOrders,
  writeSectorOrders,
  writeBestOfAll,
  writeComparisonsAnew,
  writeMacroLevels,
  writeMacroEconomy,
  writeMacroPolicy,
  writeMacroJolts,
  writeMacroNotes,
  writeDailyWraps,
  writeWeeklyWraps,
  writeWrapLists,
  writeWrapMarkets,
  writeLaterWraps,
  writeEpisodes,
  writeIndicatorEpisodes,
};

/**
 * Statements with their truth: `{ family, published, text, isTrue, lead }`, from every kind on every day of
 * publication. `lead` is what the passage tells before, always true, and undefined for a statement that stands alone.
 */
export function writeStatements(market, seed) {
  const statements = new Map();
  for (const published of choosePublications(market, seed))
    for (const [kind, writeKind] of Object.entries(kinds)) {
      const random = createRandom(seed, `${kind} ${published}`);
      const write = (family, isTrue, text, lead) =>
        statements.set(`${published} ${lead} ${text}`, { family, published, text: capitalize(text), isTrue, lead });
      writeKind({ ...market, random, published, write });
    }
  return [...statements.values()];
}

/** Sessions of twenty years, half of them Fridays, more of them late: texts of the trade are mostly young. */
function choosePublications({ indexes }, seed) {
  const random = createRandom(seed, 'publications');
  const years = [
    ...Array.from({ length: 21 }, (_, i) => 2005 + i),
    ...Array.from({ length: 8 }, (_, i) => 2019 + i),
    2026,
  ];
  const series = indexes['the S&P 500'];
  const isOpen = (day) => series.days[series.indexAt(day)] === day;
  const chosen = new Set();
  for (const year of years) {
    const isFriday = chosen.size % 2 === 0;
    const last = year === 2026 ? toDay(2026, 8, 14) : toDay(year, 12, 24);
    const days = Array.from({ length: last - toDay(year, 1, 25) }, (_, i) => toDay(year, 1, 25) + i).filter(
      (day) => isOpen(day) && !chosen.has(day) && (!isFriday || nameWeekday(day) === 'Friday'),
    );
    chosen.add(random.pick(days));
  }
  return [...chosen].sort((a, b) => a - b);
}
