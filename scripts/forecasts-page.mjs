// docs/forecasts.md: how forecasts of leadership scored, and how often the tests of a lead call chance significant.
import { bootstrapMean, inferMean, parseIsoDate, RandomGenerator, toTwoSidedP } from '../dist/core.js';
import { measure } from '../dist/metrics.js';
import { simulateAutoregression } from './simulated-months.mjs';

const evaluations = [
  { name: 'SMB, price state', asOf: '2026-08-31', params: {} },
  { name: '^RUT less ^GSPC, price state', asOf: '2026-09-30', params: { series: '^RUT', benchmark: '^GSPC' } },
  { name: '^RUT less ^NDX, price state', asOf: '2026-09-30', params: { series: '^RUT', benchmark: '^NDX' } },
  { name: 'SMB, full state', asOf: '2026-08-31', params: { state: 'full' } },
  {
    name: '^RUT less ^GSPC, full state',
    asOf: '2026-08-31',
    params: { series: '^RUT', benchmark: '^GSPC', state: 'full' },
  },
  {
    name: '^RUT less ^NDX, full state',
    asOf: '2026-08-31',
    params: { series: '^RUT', benchmark: '^NDX', state: 'full' },
  },
];
const horizons = [3, 6, 12];

/** What this page said before the two mends: Brier score, that of the base rate, skill and its interval, and the verdict. */
const firstScores = [
  ['SMB, price state', 3, '0.2541 | 0.2515 | -0.011 | -0.028 to +0.007', 'no better than the base rate'],
  ['SMB, price state', 6, '0.2535 | 0.2530 | -0.002 | -0.024 to +0.020', 'no better than the base rate'],
  ['SMB, price state', 12, '0.2603 | 0.2612 | +0.003 | -0.019 to +0.025', 'no better than the base rate'],
  ['SMB, full state', 3, '0.2492 | 0.2523 | +0.012 | -0.020 to +0.044', 'no better than the base rate'],
  ['SMB, full state', 6, '0.2471 | 0.2542 | +0.028 | -0.013 to +0.065', 'no better than the base rate'],
  ['SMB, full state', 12, '0.2381 | 0.2594 | +0.082 | +0.036 to +0.123', 'better than the base rate'],
  ['^RUT less ^GSPC, full state', 3, '0.2558 | 0.2528 | -0.012 | -0.036 to +0.011', 'no better than the base rate'],
  ['^RUT less ^GSPC, full state', 6, '0.2499 | 0.2560 | +0.024 | -0.010 to +0.055', 'no better than the base rate'],
  ['^RUT less ^GSPC, full state', 12, '0.2453 | 0.2586 | +0.051 | +0.017 to +0.082', 'better than the base rate'],
  ['^RUT less ^NDX, full state', 3, '0.2549 | 0.2485 | -0.026 | -0.072 to +0.021', 'no better than the base rate'],
  ['^RUT less ^NDX, full state', 6, '0.2487 | 0.2457 | -0.012 | -0.051 to +0.026', 'no better than the base rate'],
  ['^RUT less ^NDX, full state', 12, '0.2313 | 0.2341 | +0.012 | -0.026 to +0.053', 'no better than the base rate'],
];

const simulations = [
  { name: 'white noise', months: 60, phi: 0 },
  { name: 'white noise', months: 120, phi: 0 },
  { name: 'white noise', months: 480, phi: 0 },
  { name: 'autoregression of 0.3', months: 120, phi: 0.3 },
  { name: 'autoregression of 0.3', months: 480, phi: 0.3 },
];
const samples = 1000;

export function toForecastsPage(store) {
  const rows = evaluations.flatMap(({ name, asOf, params }) =>
    horizons.map((horizon) => {
      const { details, points, value } = measure(store, 'lead-probability', { ...params, horizon }, parseIsoDate(asOf));
      return { name, asOf, horizon, value, points, ...details };
    }),
  );
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  const decided = rows.filter(({ verdict }) => verdict !== null);
  return `# Forecasts of leadership, and what they are worth

\`lead-probability\` says how often small companies led from a state like the present one. This page says what such probabilities were worth: each is made with what was known by its month alone, and scored against the base rate known by the same month. It is printed whatever it shows.

## Fixed before any forecast was scored
The commit that first holds them says so; they have not been changed since, but that SMB is now added up in logs, where it said percent. Three faults of the computation were mended. The first, after the first run: monthly figures of SMB whose decimals add up to exactly nothing could count as a lead by a rounding error, which moved a few outcomes over 3 months and no verdict. The other two are told [below](#mended-after-the-first-scoring).

- **States.** Price: the five states of [rotation-state](metrics/rotation-state.md) on the cumulated monthly figures. Full, where all its inputs exist (from 1991): whether small leads by these, whether the manufacturing PMI of the month before is 50 or more, whether the policy rate is lower than twelve months before.
- **Outcome.** The sum of the next h monthly log leads is above zero. It counts from the month in which it has ended.
- **Probability.** The share of a state's known outcomes, drawn towards the base rate by a prior worth 10 independent outcomes, which are 10 h overlapping ones. Base rate: all known outcomes, (K + 1/2) / (N + 1).
- **First forecast** when 120 outcomes are known.
- **Scores.** Brier score and logarithmic score, lower is better; Brier skill against the base rate, above 0 is better. Its 95% interval: circular block bootstrap, 9,999 resamples, seed 1, blocks of h months or, where longer, of the automatic length for the difference of the losses; none below 10 blocks.
- **Verdict.** Better than the base rate where the interval lies above 0, worse where it lies below, else no better than the base rate.

## Scores
| forecast | h | made | Brier | of the base rate | skill | 95% interval | log score | of the base rate | verdict |
|---|---|---|---|---|---|---|---|---|---|
${rows.map(toScoreRow).join('\n')}

## Mended after the first scoring
Two faults of the computation were found in review, after the first scores had been seen. No rule was changed for them: the rule and thresholds of the states, horizons, prior, first forecast, scores, bins and verdicts are those fixed before. What did change is the unit of the monthly figures of SMB that the rules are applied to, which had been declared as percent.

- **A year before** was the end of the month 365 days earlier. For month-ends from February to December of a leap year that is eleven months, not the twelve of the rule. Twelve months are now counted by the calendar, from the month the rate at hand is of. It bears on the full state alone, and is all that moved the pairs of indices.
- **The figures of SMB** were added up in percent, where [lead-base-rate](metrics/lead-base-rate.md) and [leadership-cycles](metrics/leadership-cycles.md) add up logs, 100 ln(1 + r/100): one report gave two base rates for the same thing. The three now read one line; a factor that is past its maximum age is told from its last month known, with a warning, as they do. It bears on SMB alone: of 1,164 months 44 have another price state, and 6, 16 and 23 outcomes over 3, 6 and 12 months that were narrow leads in percent are none in logs.

The price states of pairs of indices did not move. The others, before and after:

| forecast | h | | Brier | of the base rate | skill | 95% interval | verdict |
|---|---|---|---|---|---|---|---|
${firstScores.map((first) => toMendRows(first, rows)).join('\n')}

${toVerdictsMoved(rows)}

## What they say
Of ${rows.length} evaluations ${count('better than the base rate')} are better than the base rate, ${count('no better than the base rate')} no better, ${count('worse')} worse, and ${rows.length - decided.length} have too few blocks to say.

- Price alone: ${toSummary(rows.filter(({ name }) => name.endsWith('price state')))}.
- Full state: ${toSummary(rows.filter(({ name }) => name.endsWith('full state')))}.

Read these with care:
- The base rate itself scored worse than always saying one half (0.25) in ${rows.filter(({ brierBase }) => brierBase > 0.25).length} of ${rows.length} evaluations: small companies led less, or more, than in the years it was learned from. The forecasts beat one half in ${rows.filter(({ brier }) => brier < 0.25).length}.
- ${decided.length} intervals of 95% were looked at, not independent of each other; chance alone would set about one in twenty apart from 0.
- A 12-month outcome overlaps the next eleven: the full state's forecasts of 12 months cover some 23 outcomes that do not overlap, and an interval from so few blocks is too narrow rather than too wide.
- The thresholds of the state rule were chosen on ^RUT and ^GSPC pairs to 2019-12, so that price forecasts of these pairs before 2020 are not wholly out of sample; SMB was not used. That easing and a recovering PMI go with small companies was common knowledge when the full state was written down, from the same decades.
- The PMI before December 2006 is a later vintage, and SMB is recomputed with each release; SMB of a month is published a month or two after it.

## Reliability
Mean probability forecast and share that happened, in tenths; a bin without forecasts is left out.

| forecast | h | bin | n | mean forecast | happened |
|---|---|---|---|---|---|
${rows.flatMap(({ name, horizon, points }) => points.map((point) => toReliabilityRow(name, horizon, point))).join('\n')}

## False alarms of the tests of a lead
${samples.toLocaleString('en')} simulated samples without a lead a row, fixed seed: the share that each test of [lead-significance](metrics/lead-significance.md) calls significant at 5% and at 20%. The bootstrap has 199 resamples here. Both call too many significant on few months and on months that hang together.

| months simulated | Newey-West, 5% | bootstrap, 5% | Newey-West, 20% | bootstrap, 20% |
|---|---|---|---|---|
${simulations.map(toFalseAlarmRow).join('\n')}
`;
}

function toScoreRow(row) {
  return `| ${row.name} | ${row.horizon} | ${row.forecasts} from ${row.firstForecast.slice(0, 7)} | ${row.brier.toFixed(4)} | ${row.brierBase.toFixed(4)} | ${toSigned(row.skill)} | ${toInterval(row)} | ${row.logScore.toFixed(4)} | ${row.logScoreBase.toFixed(4)} | ${toVerdict(row)} |`;
}

function toMendRows([name, horizon, figures, verdict], rows) {
  const row = rows.find((one) => one.name === name && one.horizon === horizon);
  const { brier, brierBase, skill } = row;
  const after = [brier.toFixed(4), brierBase.toFixed(4), toSigned(skill), toInterval(row)].join(' | ');
  return `| ${name} | ${horizon} | before | ${figures} | ${verdict} |\n| | | after | ${after} | ${toVerdict(row)} |`;
}

function toVerdictsMoved(rows) {
  const moved = firstScores.filter(([name, horizon, , verdict]) =>
    rows.some((row) => row.name === name && row.horizon === horizon && toVerdict(row) !== verdict),
  );
  const named = moved.map(([name, horizon]) => `${name} over ${horizon} months`).join(', ');
  return moved.length === 0 ? 'No verdict moved.' : `Verdicts that moved: ${named}.`;
}

function toVerdict({ verdict }) {
  return verdict ?? 'too few blocks';
}

function toInterval({ skillLow, skillHigh }) {
  return skillLow === null ? 'none' : `${toSigned(skillLow)} to ${toSigned(skillHigh)}`;
}

function toSigned(value) {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`;
}

function toSummary(rows) {
  const parts = [...groupByVerdict(rows)].map(([verdict, some]) => {
    const named = some.map(({ name, horizon }) => `${name.split(',')[0]} over ${horizon} months`).join(', ');
    return `${verdict ?? 'too few blocks to say'} for ${named}`;
  });
  return parts.join('; ');
}

function groupByVerdict(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.verdict, [...(groups.get(row.verdict) ?? []), row]);
  return groups;
}

function toReliabilityRow(name, horizon, { bin, n, meanForecast, observedShare }) {
  return `| ${name} | ${horizon} | ${bin} | ${n} | ${meanForecast.toFixed(2)} | ${observedShare.toFixed(2)} |`;
}

function toFalseAlarmRow({ name, months, phi }, row) {
  const random = new RandomGenerator(row + 1);
  const pValues = Array.from({ length: samples }, (_, seed) => {
    const values = simulateAutoregression(random, months, phi);
    return [toTwoSidedP(inferMean(values).t), bootstrapMean(values, { seed, resamples: 199 }).p];
  });
  const share = (test, level) => `${((100 * pValues.filter((p) => p[test] <= level).length) / samples).toFixed(1)}%`;
  return `| ${months} of ${name} | ${share(0, 0.05)} | ${share(1, 0.05)} | ${share(0, 0.2)} | ${share(1, 0.2)} |`;
}
