// docs/structure.md: what each test of structure asks, how often it is wrong where nothing broke, and what it finds where
// something did: by simulation with fixed seeds.
import {
  baiPerronTrimming,
  countSequentialBreaks,
  findBreakPartitions,
  fitMarkov,
  fitStretch,
  isUnitRootRefuted,
  olsCusum,
  parseIsoDate,
  RandomGenerator,
  recursiveCusum,
  searchBreak,
  toBreakCriteria,
  toConstant,
  toHansenP,
  toMeanBreaks,
  toSequentialF,
  unitRootT,
  varianceCusum,
} from '../dist/core.js';
import { measure } from '../dist/metrics.js';
import { nextFatTailed, nextNormal, simulateAutoregression } from './simulated-months.mjs';

const lengths = [120, 240, 480];
const samples = 300;
const powerSamples = 150;
const markovSamples = 20;
const level = 0.05;

const noises = [
  { name: 'white noise', simulate: (random, months) => simulateAutoregression(random, months, 0) },
  { name: 'autoregression of 0.3', simulate: (random, months) => simulateAutoregression(random, months, 0.3) },
  {
    name: 'fat tails',
    simulate: (random, months) => Float64Array.from({ length: months }, () => nextFatTailed(random)),
  },
  { name: 'variance break', simulate: simulateVarianceBreak },
];
const persistences = [0.6, 0.9, 1];
const shifts = [0.25, 0.5, 1];
const places = [0.5, 0.85];

/** Tests by their column, with what each asks; `counts` where a number of breaks is chosen without a level of 5%. */
const tests = [
  {
    id: 'supF',
    name: 'supF',
    asks: 'is the mean the same before and after some one date? The greatest F over all dates tried',
  },
  { id: 'aveF', name: 'aveF', asks: 'the same by the mean of the F statistics: strong where a shift is small' },
  { id: 'expF', name: 'expF', asks: 'the same by their exponential mean: between the two' },
  { id: 'supFHac', name: 'supFHac', asks: 'as supF, with the variance that autocorrelated noise gives to a mean' },
  {
    id: 'olsCusum',
    name: 'OLS-CUSUM',
    asks: 'do residuals from one mean pile up farther than chance? Strong in the middle, weak near the ends',
  },
  {
    id: 'recursiveCusum',
    name: 'recursive CUSUM',
    asks: 'do errors of forecasts by the mean so far pile up? Strong for early breaks, weak for late ones',
  },
  {
    id: 'variance',
    name: 'variance CUSUM',
    asks: 'did the variance change, not the mean? Squared residuals about the broken mean',
  },
  {
    id: 'bic',
    name: 'BIC',
    asks: 'how many breaks in the mean give the least BIC (Bai and Perron)? An alarm is one or more',
    counts: true,
  },
  {
    id: 'lwz',
    name: 'LWZ',
    counts: true,
    asks: 'the same by the criterion of Liu, Wu and Zidek, which asks more of a break',
  },
  {
    id: 'sequential',
    name: 'sequential',
    asks: 'how many breaks does supF(l + 1 \\| l) find at 5%, one after the other?',
  },
];

export function toStructurePage(store) {
  const alarms = noises.flatMap((noise, kind) =>
    lengths.map((months, i) => toAlarms(noise, months, samples, 10 * kind + i + 1)),
  );
  const roots = persistences.flatMap((phi, kind) =>
    lengths.map((months, i) => toRoots(phi, months, 10 * kind + i + 101)),
  );
  const powers = lengths.flatMap((months, i) =>
    places.flatMap((place, j) => shifts.map((shift, k) => toPower(months, place, shift, 100 * i + 10 * j + k + 201))),
  );
  const regimes = toRegimes();
  return `# Is it a break or a blip?

The tests of structure ask whether a lead changed for good. This page says what each asks, how often it calls chance a break, and how often it finds one that is there. All figures are simulated with fixed seeds; a drift check makes them again.

${toScaleSentence(store)}

## What is asked
Metrics: [structural-break-test](metrics/structural-break-test.md), [mean-breaks](metrics/mean-breaks.md), [regression-breaks](metrics/regression-breaks.md), [chow-test](metrics/chow-test.md), [markov-regime](metrics/markov-regime.md), [change-points](metrics/change-points.md), [online-change-points](metrics/online-change-points.md).

| test | question |
|---|---|
${tests.map(({ name, asks }) => `| ${name} | ${asks} |`).join('\n')}
| two regimes | do two states that take turns, with a mean and a variance each, describe the months better than one by BIC? |
| unit root | do deviations from a broken mean come back? Where that is not shown at 5%, the tests give no p-value |

Trimming is 15% throughout: a break in the first or last 15% of the months is not looked for. [chow-test](metrics/chow-test.md) is left out: at a date fixed beforehand it is an F test, exact on normal noise; at a date chosen from the figures it is worthless, and supF is the test.

## False alarms
No mean breaks in any of these. Share of ${samples} samples a row in which a test says at 5% that something did; a test of exactly 5% shows ${toRange(Object.values(toBounds(samples)))} in 99 of 100 rows. Autoregression: each month carries over 0.3 of the one before. Fat tails: Student's t with 4 degrees of freedom. Variance break: the standard deviation doubles in the middle, so that there an alarm of the variance CUSUM is right, and every other one wrong.

| months | noise | ${tests.map(({ name }) => name).join(' | ')} | unit root refuted |
|---|---|${tests.map(() => '---|').join('')}---|
${alarms.map(toAlarmRow).join('\n')}

${toAlarmSentences(alarms).join('\n')}

## Two regimes
Samples, of ${markovSamples}, in which BIC prefers two regimes to one: few, since each is fitted from 24 starts. They are a hint, not a rate.

| months | made of | two regimes preferred |
|---|---|---|
${regimes.map(({ months, name, count }) => `| ${months} | ${name} | ${count} of ${markovSamples} |`).join('\n')}

Two regimes are preferred for whatever one normal distribution does not fit, be it fat tails, calm and wild months, or a shift: the preference alone says nothing of who leads. \`markov-regime\` warns where the states differ by their variance rather than their mean.

## The unit root beforehand
A level that wanders looks like one that breaks. Share of ${samples} samples in which \`unitRootT\`, about the break of the greatest F, refutes a unit root at 5%; in which supF and supFHac are significant; and in which they are and the p-value is shown. No sample has a break. Where months hang together less than here, a unit root is refuted as the table above says.

| months | carried over from the month before | unit root refuted | supF | and shown | supFHac | and shown |
|---|---|---|---|---|---|---|
${roots.map(toRootRow).join('\n')}

${toRootSentence(roots)}

## Power
Normal months with one shift of the mean, in standard deviations of a month, after the middle or after 85% of the months, the last date that is tried. Share of ${powerSamples} samples in which it is found.

| months | shift | after | ${tests.map(({ name }) => name).join(' | ')} |
|---|---|---|${tests.map(() => '---|').join('')}
${powers.map(toPowerRow).join('\n')}

${toPowerSentences(powers).join('\n')}

## How far off is the date?
The same samples, the date of the best single break: the median distance from the true one in months, the share of its 95% intervals (\`mean-breaks\`) that hold the true one, and their median length, which may reach beyond the months; then the first two among the samples that supF calls significant, in which alone one would look for a date. After 85% no later date can be chosen, which flatters the distance.

| months | shift | after | months off | interval holds it | months in it | where called: months off | interval holds it | samples |
|---|---|---|---|---|---|---|---|---|
${powers.map(toDateRow).join('\n')}

${toDateSentences(powers).join('\n')}
`;
}

/** What a standard deviation of the simulated months is in those of the case. */
function toScaleSentence(store) {
  const { rss, months } = measure(store, 'mean-breaks', { series: '^RUT' }, parseIsoDate('2026-09-30')).details;
  const deviation = Math.sqrt(rss[0] / (months - 1));
  const year = (size) => (12 * size * deviation).toFixed(1);
  return `For scale: a monthly lead of ^RUT over ^GSPC has had a standard deviation of ${deviation.toFixed(2)} percent over ${months} months to 2026-09. A shift of a quarter of a standard deviation is there a lead larger by ${year(0.25)} percent a year, one of half by ${year(0.5)}, one of a whole by ${year(1)}.`;
}

// ---- one sample --------------------------------------------------------------------------------------------------

function simulateVarianceBreak(random, months) {
  return Float64Array.from({ length: months }, (_, i) => nextNormal(random) * (i < months / 2 ? 1 : 2));
}

/** The date with the greatest F, the residuals about the means beside it, and supF that allows autocorrelation. */
function findBreak(values) {
  return searchBreak(values, [toConstant(values.length)], baiPerronTrimming);
}

/** What every test says of some months: whether it raises an alarm; and the partitions into up to six segments. */
function examine(values) {
  const n = values.length;
  const constant = [toConstant(n)];
  const { tested, residuals, robustSupF } = findBreak(values);
  const whole = fitStretch(values, constant, 0, n - 1);
  const isBelow = (name, statistic) => toHansenP(name, statistic, 1, tested.lambda) <= level;
  const minimumSegment = Math.floor(baiPerronTrimming * n);
  const partitions = findBreakPartitions(values, constant, 5, minimumSegment);
  const criteria = partitions.map((partition) => toBreakCriteria(partition, n, 1));
  return {
    partitions,
    refuted: isUnitRootRefuted(unitRootT(values, tested.at)),
    supF: isBelow('supF', tested.supF),
    aveF: isBelow('aveF', tested.aveF),
    expF: isBelow('expF', tested.expF),
    supFHac: isBelow('supF', robustSupF),
    olsCusum: olsCusum(whole.residuals, whole.rss / (n - 1)).p <= level,
    recursiveCusum: recursiveCusum(values, constant).p <= level,
    variance: varianceCusum(residuals).p <= level,
    bic: criteria.some(({ bic }) => bic < criteria[0].bic),
    lwz: criteria.some(({ lwz }) => lwz < criteria[0].lwz),
    sequential: countSequentialBreaks([toSequentialF(values, constant, partitions[0], minimumSegment)]) > 0,
  };
}

function repeat(times, seed, make) {
  const random = new RandomGenerator(seed);
  return Array.from({ length: times }, () => make(random));
}

function toShares(examined) {
  return Object.fromEntries(tests.map(({ id }) => [id, toShare(examined, (sample) => sample[id])]));
}

function toShare(list, is) {
  return list.filter(is).length / list.length;
}

function toPercent(share) {
  return `${(100 * share).toFixed(1)}%`;
}

// ---- false alarms ------------------------------------------------------------------------------------------------

/** What 99 of 100 shares of a test of exactly 5% lie within, over a number of samples. */
function toBounds(count) {
  const reach = 2.576 * Math.sqrt((level * (1 - level)) / count);
  return { low: level - reach, high: level + reach };
}

function toAlarms({ name, simulate }, months, times, seed) {
  const examined = repeat(times, seed, (random) => {
    const { partitions: _, ...alarms } = examine(simulate(random, months));
    return alarms;
  });
  return { name, months, shares: toShares(examined), refuted: toShare(examined, ({ refuted }) => refuted) };
}

function toAlarmRow({ name, months, shares, refuted }) {
  return `| ${months} | ${name} | ${tests.map(({ id }) => toPercent(shares[id])).join(' | ')} | ${toPercent(refuted)} |`;
}

/** Which tests call too many or too few on each noise, over all lengths together. */
function toAlarmSentences(alarms) {
  const { low, high } = toBounds(samples * lengths.length);
  const of = (name, id) => alarms.filter((row) => row.name === name).map(({ shares }) => shares[id]);
  const say = (name, id) => of(name, id).map(toPercent).join(', ');
  const listed = noises.map(({ name }) => {
    const held = tests.filter(({ id, counts }) => !counts && !(name === 'variance break' && id === 'variance'));
    const outside = (is) =>
      held.filter(({ id }) => is(toMean(of(name, id)))).map((test) => `${test.name} (${say(name, test.id)})`);
    return `- On ${name}, too many alarms: ${toWords(outside((share) => share > high))}; too few: ${toWords(outside((share) => share < low))}.`;
  });
  const [white, hanging, , uneven] = noises.map(({ name }) => name);
  return [
    `Too many or too few is said where the share over the ${lengths.length} lengths together lies outside ${toPercent(low)} to ${toPercent(high)}, where a test of exactly 5% lands 1 time in 100; in brackets the shares at ${lengths.join(', ')} months. BIC and LWZ promise no 5%, and are left out.`,
    '',
    ...listed,
    `- Months that hang together are what misleads most: with 0.3 carried over, supF calls ${say(hanging, 'supF')}, OLS-CUSUM ${say(hanging, 'olsCusum')}, the sequential number ${say(hanging, 'sequential')}, BIC ${say(hanging, 'bic')}. supFHac calls ${say(hanging, 'supFHac')} there, and ${say(white, 'supFHac')} on white noise: it is the one to read where months hang together.`,
    `- A standard deviation that doubles is mistaken for a break in the mean by supF in ${say(uneven, 'supF')}, by supFHac in ${say(uneven, 'supFHac')}; recursive CUSUM calls ${say(uneven, 'recursiveCusum')}. The variance CUSUM finds it in ${say(uneven, 'variance')}.`,
    `- BIC finds a break in white noise in ${say(white, 'bic')}, fewer the longer the history; LWZ in ${say(white, 'lwz')}.`,
  ];
}

function toMean(shares) {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function toWords(list) {
  return list.length === 0 ? 'none' : list.join('; ');
}

// ---- two regimes -------------------------------------------------------------------------------------------------

const markovModel = { order: 0, switchesVariance: true, switchesAutoregression: false };

function toRegimes() {
  const shifted = {
    name: 'white noise, shifted by 1 in the middle',
    simulate: (random, months) => shift(random, months, 0.5, 1),
  };
  const rows = [
    ...lengths.map((months) => ({ ...noises[0], months })),
    ...[...noises.slice(1), shifted].map((noise) => ({ ...noise, months: 240 })),
  ];
  return rows.map(({ name, months, simulate }, i) => {
    const preferred = repeat(markovSamples, 501 + i, (random) => prefersTwo(simulate(random, months)));
    return { name, months, count: preferred.filter(Boolean).length };
  });
}

function prefersTwo(values) {
  const n = values.length;
  const fit = fitMarkov(values, markovModel);
  if (fit === undefined) return false;
  const [one] = findBreakPartitions(values, [toConstant(n)], 0, n);
  return -2 * fit.logLikelihood + fit.parameterCount * Math.log(n) < toBreakCriteria(one, n, 1).bic;
}

// ---- unit root ---------------------------------------------------------------------------------------------------

function toRoots(phi, months, seed) {
  const found = repeat(samples, seed, (random) => {
    const values = simulateAutoregression(random, months, phi);
    const { tested, robustSupF } = findBreak(values);
    const isBelow = (statistic) => toHansenP('supF', statistic, 1, tested.lambda) <= level;
    return {
      isRefuted: isUnitRootRefuted(unitRootT(values, tested.at)),
      plain: isBelow(tested.supF),
      robust: isBelow(robustSupF),
    };
  });
  const of = (is) => toShare(found, is);
  return {
    phi,
    months,
    refuted: of(({ isRefuted }) => isRefuted),
    plain: of(({ plain }) => plain),
    plainShown: of(({ isRefuted, plain }) => isRefuted && plain),
    robust: of(({ robust }) => robust),
    robustShown: of(({ isRefuted, robust }) => isRefuted && robust),
  };
}

function toRootRow({ phi, months, ...shares }) {
  const name = phi === 1 ? 'all: a random walk' : phi;
  const cells = ['refuted', 'plain', 'plainShown', 'robust', 'robustShown'].map((key) => toPercent(shares[key]));
  return `| ${months} | ${name} | ${cells.join(' | ')} |`;
}

function toRootSentence(roots) {
  const range = (key, phi) => toRange(roots.filter((row) => row.phi === phi).map((row) => row[key]));
  return `In a random walk supF is significant in ${range('plain', 1)} of samples, and the condition leaves ${range('plainShown', 1)}. It is no help where months hang together but come back: at 0.6 a unit root is refuted in ${range('refuted', 0.6)}, rightly, and supF, which takes errors as independent, calls ${range('plain', 0.6)}; supFHac calls ${range('robust', 0.6)}, and ${range('robustShown', 0.9)} with the condition at 0.9.`;
}

function toRange(shares) {
  const [low, high] = [toPercent(Math.min(...shares)), toPercent(Math.max(...shares))];
  return low === high ? low : `${low} to ${high}`;
}

// ---- power -------------------------------------------------------------------------------------------------------

/** White noise whose mean is higher by `size` after a share `place` of the months. */
function shift(random, months, place, size) {
  const values = simulateAutoregression(random, months, 0);
  const last = toLastBefore(months, place);
  return values.map((value, i) => (i > last ? value + size : value));
}

function toLastBefore(months, place) {
  return Math.floor(place * months) - 1;
}

function toPower(months, place, size, seed) {
  const examined = repeat(powerSamples, seed, (random) => {
    const values = shift(random, months, place, size);
    const { partitions, ...alarms } = examine(values);
    const [{ at, lower, upper }] = toMeanBreaks(values, partitions[1], 'independent', 0.95);
    const last = toLastBefore(months, place);
    return { ...alarms, off: Math.abs(at - last), holds: lower <= last && last <= upper, width: upper - lower + 1 };
  });
  return {
    months,
    place,
    size,
    shares: toShares(examined),
    all: toDating(examined),
    called: toDating(examined.filter(({ supF }) => supF)),
  };
}

function toDating(some) {
  return {
    count: some.length,
    off: toMedian(some.map(({ off }) => off)),
    holds: toShare(some, ({ holds }) => holds),
    width: toMedian(some.map(({ width }) => width)),
  };
}

/** The lower one of the two in the middle. */
function toMedian(list) {
  return list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
}

function toPlace({ months, size, place }) {
  return `${months} | ${size} | ${place === 0.5 ? 'the middle' : `${100 * place}%`}`;
}

function toPowerRow(row) {
  return `| ${toPlace(row)} | ${tests.map(({ id }) => toPercent(row.shares[id])).join(' | ')} |`;
}

function toDateRow({ all, called, ...row }) {
  const among = called.count < 10 ? 'too few | too few' : `${called.off} | ${toPercent(called.holds)}`;
  return `| ${toPlace(row)} | ${all.off} | ${toPercent(all.holds)} | ${all.width} | ${among} | ${called.count} |`;
}

function toPowerSentences(powers) {
  const at = (size, place) => powers.filter((row) => row.size === size && row.place === place);
  const say = (id, size, place) =>
    lengths.map((months, i) => `${toPercent(at(size, place)[i].shares[id])} at ${months}`).join(', ');
  return [
    `- A shift of a quarter of a standard deviation in the middle: supF finds it in ${say('supF', 0.25, 0.5)} months; after 85% in ${say('supF', 0.25, 0.85)}. That no break is found is no proof that there is none.`,
    `- A shift of half of one: ${say('supF', 0.5, 0.5)} in the middle; ${say('supF', 0.5, 0.85)} after 85%.`,
    `- A shift near the end: recursive CUSUM finds one of half a standard deviation in ${say('recursiveCusum', 0.5, 0.85)}, OLS-CUSUM in ${say('olsCusum', 0.5, 0.85)}.`,
    `- LWZ finds a shift of half of one in the middle in ${say('lwz', 0.5, 0.5)}, BIC in ${say('bic', 0.5, 0.5)}: LWZ errs on the side of no break.`,
    `- A shift of the mean is taken for one of the variance in ${toRange(powers.map(({ shares }) => shares.variance))} of samples.`,
  ];
}

function toDateSentences(powers) {
  const of = (size) => powers.filter((row) => row.size === size);
  const months = (rows) =>
    `${Math.min(...rows.map(({ all }) => all.off))} to ${Math.max(...rows.map(({ all }) => all.off))}`;
  const holds = (rows) => toRange(rows.map(({ all }) => all.holds));
  return [
    `- Half of the dates of a shift of one standard deviation lie within ${months(of(1))} months of the true one, of half of one within ${months(of(0.5))}, of a quarter within ${months(of(0.25))}, by row.`,
    `- The 95% intervals hold the true date in ${holds(of(1))} of samples for a shift of one standard deviation, ${holds(of(0.5))} for half, ${holds(of(0.25))} for a quarter: they rest on large shifts and many months, and are too narrow for small ones.`,
  ];
}
