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
  RandomGenerator,
  recursiveCusum,
  toBreakCriteria,
  toConstant,
  toFStatistics,
  toHansenP,
  toMeanBreaks,
  toRobustSupF,
  unitRootT,
  varianceCusum,
} from '../dist/core.js';
import { nextFatTailed, nextNormal, simulateAutoregression } from './simulated-months.mjs';

const lengths = [120, 240, 480];
const samples = 400;
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
const persistences = [0, 0.3, 0.6, 0.9, 1];
const shifts = [0.25, 0.5, 1];
const places = [0.5, 0.85];

/** Tests by their column, with what each asks. The last three count breaks. */
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
  },
  { id: 'lwz', name: 'LWZ', asks: 'the same by the criterion of Liu, Wu and Zidek, which asks more of a break' },
  {
    id: 'sequential',
    name: 'sequential',
    asks: 'how many breaks does supF(l + 1 | l) find at 5%, one after the other?',
  },
];

export function toStructurePage() {
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

The tests of structure ask whether a lead changed for good. This page says what each asks, how often it calls chance a break, and how often it finds one that is there. All figures are simulated with fixed seeds; a drift check makes them again. A lead's months are noisy: an average lead of half a percent a month with a standard deviation of 4 is a shift of an eighth of a standard deviation.

## What is asked
Metrics: [structural-break-test](metrics/structural-break-test.md), [mean-breaks](metrics/mean-breaks.md), [chow-test](metrics/chow-test.md), [markov-regime](metrics/markov-regime.md), [change-points](metrics/change-points.md), [online-change-points](metrics/online-change-points.md).

| test | question |
|---|---|
${tests.map(({ name, asks }) => `| ${name} | ${asks} |`).join('\n')}
| two regimes | do two states that take turns, with a mean and a variance each, describe the months better than one by BIC? |
| unit root | do deviations from a broken mean come back? Where that is not shown at 5%, the tests give no p-value |

Trimming is 15% throughout: a break in the first or last 15% of the months is not looked for. [chow-test](metrics/chow-test.md) is left out: at a date fixed beforehand it is an F test, exact on normal noise; at a date chosen from the figures it is worthless, and supF is the test.

## False alarms
No mean breaks in any of these. Share of ${samples} samples a row in which a test says at 5% that something did; from ${toPercent(bounds.low)} to ${toPercent(bounds.high)} is what a test of exactly 5% shows in 19 of 20 such rows. Autoregression: each month carries over 0.3 of the one before. Fat tails: Student's t with 4 degrees of freedom. Variance break: the standard deviation doubles in the middle, so that there an alarm of the variance CUSUM is right, and every other one wrong.

| months | noise | ${tests.map(({ name }) => name).join(' | ')} |
|---|---|${tests.map(() => '---|').join('')}
${alarms.map(toAlarmRow).join('\n')}

What they say:
${toAlarmSentences(alarms).join('\n')}

## Two regimes
Samples, of ${markovSamples}, in which BIC prefers two regimes to one: few, since each takes 24 fits. They mean a hint, not a rate.

| months | made of | two regimes preferred |
|---|---|---|
${regimes.map(({ months, name, count }) => `| ${months} | ${name} | ${count} of ${markovSamples} |`).join('\n')}

Two regimes are preferred for whatever one normal distribution does not fit, be it fat tails, calm and wild months, or a shift: the preference alone says nothing of who leads. \`markov-regime\` warns where the states differ by their variance rather than their mean.

## The unit root beforehand
A level that wanders looks like one that breaks. Share of ${samples} samples in which \`unitRootT\`, about the break of the greatest F, refutes a unit root at 5%; in which supF is significant; and in which both are so, which is when its p-value is shown and below 5%. No sample has a break.

| months | carried over from the month before | unit root refuted | supF significant | and its p-value shown |
|---|---|---|---|---|
${roots.map(toRootRow).join('\n')}

${toRootSentence(roots)}

## Power
Normal months with one shift of the mean, in standard deviations of a month, after the middle or after 85% of the months, the last date that is tried. Share of ${powerSamples} samples in which it is found.

| months | shift | after | ${tests.map(({ name }) => name).join(' | ')} |
|---|---|---|${tests.map(() => '---|').join('')}
${powers.map(toPowerRow).join('\n')}

${toPowerSentences(powers).join('\n')}

## How far off is the date?
The same samples, the date of the best single break: the median distance from the true one in months, the share of its 95% intervals (\`mean-breaks\`) that hold the true one, and their median length; then the first two among the samples that supF calls significant, in which alone one would look for a date.

| months | shift | after | months off | interval holds it | months in it | where called: months off | interval holds it | samples |
|---|---|---|---|---|---|---|---|---|
${powers.map(toDateRow).join('\n')}

${toDateSentences(powers).join('\n')}
`;
}

// ---- one sample --------------------------------------------------------------------------------------------------

function simulateVarianceBreak(random, months) {
  return Float64Array.from({ length: months }, (_, i) => nextNormal(random) * (i < months / 2 ? 1 : 2));
}

/** What every test says of some months: whether it raises an alarm. */
function examine(values) {
  const n = values.length;
  const constant = [toConstant(n)];
  const tested = toFStatistics(values, constant, baiPerronTrimming);
  const [left, right] = [
    fitStretch(values, constant, 0, tested.at),
    fitStretch(values, constant, tested.at + 1, n - 1),
  ];
  const residuals = Float64Array.of(...left.residuals, ...right.residuals);
  const whole = fitStretch(values, constant, 0, n - 1);
  const robust = toRobustSupF(tested.supF, left.rss + right.rss, residuals);
  const isBelow = (name, statistic) => toHansenP(name, statistic, 1, tested.lambda) <= level;
  const partitions = findBreakPartitions(values, constant, 5, Math.floor(baiPerronTrimming * n));
  const criteria = partitions.map((partition) => toBreakCriteria(partition, n, 1));
  return {
    partitions,
    supF: isBelow('supF', tested.supF),
    aveF: isBelow('aveF', tested.aveF),
    expF: isBelow('expF', tested.expF),
    supFHac: isBelow('supF', robust),
    olsCusum: olsCusum(whole.residuals, whole.rss / (n - 1)).p <= level,
    recursiveCusum: recursiveCusum(values, constant).p <= level,
    variance: varianceCusum(residuals).p <= level,
    bic: criteria.some(({ bic }) => bic < criteria[0].bic),
    lwz: criteria.some(({ lwz }) => lwz < criteria[0].lwz),
    sequential: countSequentialBreaks(values, constant, partitions) > 0,
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

const reach = 1.96 * Math.sqrt((level * (1 - level)) / samples);
const bounds = { low: level - reach, high: level + reach };

function toAlarms({ name, simulate }, months, times, seed) {
  const examined = repeat(times, seed, (random) => {
    const { partitions: _, ...alarms } = examine(simulate(random, months));
    return alarms;
  });
  return { name, months, shares: toShares(examined) };
}

function toAlarmRow({ name, months, shares }) {
  return `| ${months} | ${name} | ${tests.map(({ id }) => toPercent(shares[id])).join(' | ')} |`;
}

/** Which tests call too many or too few on each noise, by the bounds, over all lengths. */
function toAlarmSentences(alarms) {
  return noises.map(({ name }) => {
    const rows = alarms.filter((row) => row.name === name);
    const outside = (is) =>
      tests
        .filter(({ id }) => name !== 'variance break' || id !== 'variance')
        .flatMap((test) => {
          const some = rows.filter(({ shares }) => is(shares[test.id]));
          return some.length === 0
            ? []
            : [
                `${test.name} (${some.map(({ months, shares }) => `${toPercent(shares[test.id])} at ${months}`).join(', ')})`,
              ];
        });
    const many = outside((share) => share > bounds.high);
    const few = outside((share) => share < bounds.low);
    return `- On ${name}, too many alarms: ${toWords(many)}. Too few: ${toWords(few)}.`;
  });
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
    const { supF, lambda, at } = toFStatistics(values, [toConstant(months)], baiPerronTrimming);
    return {
      isRefuted: isUnitRootRefuted(unitRootT(values, at)),
      isCalled: toHansenP('supF', supF, 1, lambda) <= level,
    };
  });
  return {
    phi,
    months,
    refuted: toShare(found, ({ isRefuted }) => isRefuted),
    called: toShare(found, ({ isCalled }) => isCalled),
    shown: toShare(found, ({ isRefuted, isCalled }) => isRefuted && isCalled),
  };
}

function toRootRow({ phi, months, refuted, called, shown }) {
  const name = phi === 1 ? 'all: a random walk' : phi === 0 ? 'nothing: white noise' : String(phi);
  return `| ${months} | ${name} | ${toPercent(refuted)} | ${toPercent(called)} | ${toPercent(shown)} |`;
}

function toRootSentence(roots) {
  const walks = roots.filter(({ phi }) => phi === 1);
  const range = (key, rows) => toRange(rows.map((row) => row[key]));
  const between = roots.filter(({ phi }) => phi === 0.6);
  return `In a random walk supF is significant in ${range('called', walks)} of samples and the condition leaves ${range('shown', walks)}. It does not help where months hang together but come back: at 0.6 a unit root is refuted in ${range('refuted', between)}, rightly, and supF, which takes errors as independent, still calls ${range('called', between)}. There supFHac is the one to read.`;
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
    `- A shift of a quarter of a standard deviation, large for a lead, is mostly missed: supF finds it in the middle in ${say('supF', 0.25, 0.5)} months. That no break is found is no proof that there is none.`,
    `- A shift of half of one: ${say('supF', 0.5, 0.5)} in the middle; ${say('supF', 0.5, 0.85)} after 85%.`,
    `- A shift near the end: recursive CUSUM finds one of half a standard deviation in ${say('recursiveCusum', 0.5, 0.85)}, OLS-CUSUM in ${say('olsCusum', 0.5, 0.85)}.`,
    `- LWZ finds that shift in the middle in ${say('lwz', 0.5, 0.5)}, BIC in ${say('bic', 0.5, 0.5)}: LWZ errs on the side of no break.`,
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
