import { nameDate, nameDay, nameMonth, toParts } from '../days.mjs';
import { capitalize, toFigure, toLevel } from '../words.mjs';

/** "October 12" after a day of the same year, else "October 12, 2022". */
export const nameAfter = (day, told) => (toParts(day).year === toParts(told).year ? nameDay(day) : nameDate(day));

/** "October" after a day of the same year, else "January 2024". */
export const nameMonthAfter = (day, told) =>
  toParts(day).year === toParts(told).year ? nameMonth(day).split(' ')[0] : nameMonth(day);

const distractions = [
  'Few had seen it coming.',
  'Hardly anybody wanted to buy.',
  'The mood was grim.',
  'Those were nervous months.',
  'It was not the first time.',
  'Brokers had little to cheer about.',
];

/** A sentence that states nothing, one time in five. */
const distract = (random) => (random.next() < 0.2 ? ` ${random.pick(distractions)}` : '');

/** "The index peaked on January 3, 2022." */
export function leadWithPeak({ random, asset, episode: { peak, isRecord } }, isRetold) {
  const day = nameDate(peak.day);
  const { name, its, isIndex } = asset;
  const list = [
    `${name} peaked on ${day}.`,
    `${name} reached ${its} peak on ${day}.`,
    `The peak for ${name} came on ${day}.`,
    `The high of ${name} dates from ${day}.`,
    ...(isRecord ? [`${name} closed at a record on ${day}.`, `On ${day}, ${name} set a record.`] : []),
    ...(isRecord && isIndex ? [`${name} closed at a record ${toLevel(peak.value)} on ${day}.`] : []),
  ];
  const retold = [
    `${name} topped out on ${day}.`,
    `It was on ${day} that ${name} peaked.`,
    `The top in ${name} was that of ${day}.`,
    `${name} hit ${its} high on ${day}.`,
  ];
  return capitalize(random.pick(isRetold ? retold : list)) + distract(random);
}

/** "The index fell 25.4% between January 3 and October 12, 2022." */
export function leadWithFall({ random, asset, episode: { peak, low, fall } }, isRetold) {
  const figure = `${toFigure(fall)}%`;
  const [from, to] = [nameDate(peak.day), nameAfter(low.day, peak.day)];
  const isOneYear = toParts(low.day).year === toParts(peak.day).year;
  const [begin, end] = isOneYear ? [nameDay(peak.day), nameDate(low.day)] : [from, to];
  const { name, its, it } = asset;
  const list = [
    `${name} fell ${figure} from ${begin} to ${end}.`,
    `Between ${begin} and ${end}, ${name} lost ${figure}.`,
    `${name} peaked on ${from} and bottomed on ${to}, ${figure} lower.`,
    `${name} peaked on ${from}. By ${to} ${it} had lost ${figure}.`,
    `From ${its} peak on ${from} to ${its} low on ${to}, ${name} lost ${figure}.`,
    `${name} dropped ${figure} from ${its} high on ${from} to ${its} low on ${to}.`,
  ];
  const retold = [
    `${name} gave up ${figure} between ${begin} and ${end}.`,
    `In the slide from ${begin} to ${end}, ${name} shed ${figure}.`,
    `${name} topped out on ${from} and troughed on ${to}, down ${figure}.`,
    `From the top on ${from} to the bottom on ${to}, ${name} gave up ${figure}.`,
  ];
  return capitalize(random.pick(isRetold ? retold : list)) + distract(random);
}

/** "The index bottomed on October 12, 2022." */
export function leadWithLow({ random, asset, episode: { low, peak, fall, isLowest } }, isRetold) {
  const day = nameDate(low.day);
  const { name, its } = asset;
  const list = [
    `${name} closed at ${its} low on ${day}, ${toFigure(fall)}% below ${its} peak of ${nameDate(peak.day)}.`,
    `${name} bottomed on ${day}, ${toFigure(fall)}% below ${its} high of ${nameDate(peak.day)}.`,
    ...(isLowest
      ? [
          `${name} bottomed on ${day}.`,
          `${name} hit bottom on ${day}.`,
          `The low for ${name} came on ${day}.`,
          `The sell-off in ${name} ended on ${day}.`,
          `${name} touched bottom on ${day}.`,
        ]
      : []),
  ];
  const retold = [
    `${name} found ${its} floor on ${day}, ${toFigure(fall)}% below the peak of ${nameDate(peak.day)}.`,
    `${name} troughed on ${day}, ${toFigure(fall)}% under ${its} high of ${nameDate(peak.day)}.`,
    ...(isLowest ? [`The bottom in ${name} came on ${day}.`, `${name} made ${its} low on ${day}.`] : []),
  ];
  return capitalize(random.pick(isRetold ? retold : list)) + distract(random);
}

/** Leads that name both ends of a fall and leave its size to what follows. */
export function leadWithEnds({ random, asset, episode: { peak, low } }, isRetold) {
  const [from, to] = [nameDate(peak.day), nameAfter(low.day, peak.day)];
  const { name, its } = asset;
  const list = [
    `${name} peaked on ${from} and bottomed on ${to}.`,
    `${name} peaked on ${from}. The low came on ${to}.`,
    `The sell-off in ${name} began on ${from} and ended on ${to}.`,
    `${name} made ${its} high on ${from} and ${its} low on ${to}.`,
    `The bear market in ${name} ran from ${from} to ${nameDate(low.day)}.`,
    `The fall of ${name} began on ${from}. It ended on ${to}.`,
  ];
  const retold = [
    `${name} topped out on ${from} and troughed on ${to}.`,
    `The decline in ${name} started on ${from} and was over on ${to}.`,
    `The top in ${name} came on ${from}, the bottom on ${to}.`,
    `The slide of ${name} lasted from ${from} to ${nameDate(low.day)}.`,
  ];
  return capitalize(random.pick(isRetold ? retold : list)) + distract(random);
}
