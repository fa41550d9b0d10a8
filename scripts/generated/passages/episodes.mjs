import { endOfMonth, monthsBefore, nameDate, nameMonth, toParts } from '../days.mjs';
import { nearbyMoves } from '../series.mjs';
import { counts, moveWords, toFigure, toLevel, withArticle } from '../words.mjs';
import { leadWithEnds, leadWithFall, leadWithLow, leadWithPeak, nameAfter, nameMonthAfter } from './episode-leads.mjs';
import { findEpisodes } from './find-episodes.mjs';
import { toFarSize } from './tell-size.mjs';

/** Tales of falls, lows and recoveries: "It peaked on January 3, 2022. By October 12 it had lost 25.4%." */
export function writeEpisodes({ random, indexes, sectors, funds, published, write }) {
  const tickers = {
    XLE: sectors.energy,
    XLF: sectors.financials,
    XLK: sectors.technology,
    SMH: funds.SMH,
    TLT: funds.TLT,
    gold: funds.gold,
  };
  const listIndexes = Object.entries(indexes).map(([name, series]) => toAsset(name, series, true));
  const listFunds = Object.entries(tickers).map(([name, series]) => toAsset(name, series, false));
  const assets = [...random.sample(listIndexes, 2), ...random.sample(listFunds, 2)];
  for (const asset of assets) {
    const found = findEpisodes(asset.series, published);
    if (found.length === 0) continue;
    const others = [...listIndexes, ...listFunds].filter(({ name }) => name !== asset.name);
    const context = { random, asset, others, published, write, found };
    const ended = found.filter(({ regained }) => regained !== undefined);
    const open = found.findLast(({ regained }) => regained === undefined);
    for (const writeOne of anyEpisode) writeOne({ ...context, episode: random.pick(found) });
    if (ended.length > 0) for (const writeOne of endedEpisode) writeOne({ ...context, episode: random.pick(ended) });
    if (open !== undefined) for (const writeOne of openEpisode) writeOne({ ...context, episode: open });
  }
}

const toAsset = (name, series, isIndex) => ({ name, series, isIndex, it: 'it', its: 'its' });

const anyEpisode = [
  writeFall,
  writeFallByMonth,
  writeSizeOfFall,
  writeLow,
  writeRebound,
  writeReboundInMonths,
  writeWeeksAfter,
  writeSince,
  writeLength,
  writeWorstDay,
  writeNeverBelow,
  writeLastPart,
  writeOtherAsset,
  writeDeeper,
  writeLevelOfLow,
];
const endedEpisode = [writeRegained, writeMonthsBack, writePreviousFall];
const openEpisode = [writeShort, writeRecouped, writeNotRegained];

/** Both voices: the templates, and the same meaning `retold` in other words after other leads. */
function listVoices(meaning, { lead, templates, retold }) {
  return [
    { family: `passage: episodes, ${meaning}`, lead: () => lead(false), templates },
    { family: `passage: episodes retold, ${meaning}`, lead: () => lead(true), templates: retold },
  ];
}

/** A true and a false text of a size, each from a template picked anew. */
function tellSize({ random, write }, meaning, { size, others = [], print = toFigure, ...told }) {
  if (Math.abs(size) < 1) return;
  for (const { family, lead, templates } of listVoices(meaning, told)) {
    const tell = (value) => random.pick(templates)(print(value));
    write(family, true, tell(size), lead());
    const wrong = toFarSize(random, Math.abs(size), others);
    if (wrong !== undefined) write(family, false, tell(wrong), lead());
  }
}

/** The same of a choice: `toText(value)` of what is so and of what is not. */
function tellEither({ random, write }, meaning, { right, wrong, ...told }) {
  for (const { family, lead, templates } of listVoices(meaning, told)) {
    if (right !== undefined) write(family, true, random.pick(templates)(right), lead());
    if (wrong !== undefined) write(family, false, random.pick(templates)(wrong), lead());
  }
}

/** "By October 12 it had lost 25.4%." */
function writeFall(context) {
  const { asset, episode } = context;
  const { peak, low } = episode;
  const day = nameAfter(low.day, peak.day);
  tellSize(context, 'the fall', {
    lead: (isRetold) => leadWithPeak(context, isRetold),
    size: episode.fall,
    others: nearbyMoves(asset.series, peak.day, low.day, 3),
    retold: [
      (figure) => `When the selling stopped, on ${day}, it was ${figure}% lower.`,
      (figure) => `It had given up ${figure}% by the time it bottomed on ${day}.`,
      (figure) => `By ${day} it had been cut by ${figure}%.`,
      (figure) => `It went on to lose ${figure}% by ${day}.`,
      (figure) => `It slid ${figure}% from there to ${day}.`,
    ],
    templates: [
      (figure) => `By ${day} it had lost ${figure}%.`,
      (figure) => `By ${day} it had fallen ${figure}%.`,
      (figure) => `It bottomed on ${day}, down ${figure}%.`,
      (figure) => `By ${day}, when it bottomed, it was down ${figure}%.`,
      (figure) => `From there it fell ${figure}% to its low on ${day}.`,
      (figure) => `It then dropped ${figure}%, until ${day}.`,
      (figure) => `From that peak to the low on ${day} it lost ${figure}%.`,
      (figure) => `The low, on ${day}, was ${figure}% below that.`,
      (figure) => `On ${day} it stood ${figure}% lower.`,
      (figure) => `A decline of ${figure}% followed, which ended on ${day}.`,
    ],
  });
}

/** "By the end of September it had lost 23%": the end of a month between the peak and the low. */
function writeFallByMonth(context) {
  const { random, asset, episode } = context;
  const { peak, low } = episode;
  const { series } = asset;
  const { year, month } = toParts(peak.day);
  const ends = Array.from({ length: 30 }, (_, i) => endOfMonth(year, month + i)).filter(
    (day) => day > peak.day + 10 && day < low.day,
  );
  if (ends.length === 0) return;
  const end = random.pick(ends);
  const move = series.move(peak.day, end);
  if (move > -4) return;
  const name = nameMonthAfter(end, peak.day);
  tellSize(context, 'the fall by a month', {
    lead: (isRetold) => leadWithPeak(context, isRetold),
    size: move,
    others: nearbyMoves(series, peak.day, end, 3),
    retold: [
      (figure) => `${name} ended with it ${figure}% under that high.`,
      (figure) => `By the close of ${name} it had slipped ${figure}%.`,
      (figure) => `When ${name} ended it was ${figure}% lower.`,
      (figure) => `It was off ${figure}% at the end of ${name}.`,
      (figure) => `By the end of ${name} the loss had grown to ${figure}%.`,
    ],
    templates: [
      (figure) => `By the end of ${name} it had lost ${figure}%.`,
      (figure) => `It was down ${figure}% by the end of ${name}.`,
      (figure) => `At the end of ${name} it stood ${figure}% lower.`,
      (figure) => `It had shed ${figure}% by the end of ${name}.`,
      (figure) => `At the end of ${name} it was ${figure}% below that high.`,
      (figure) => `From then to the end of ${name} it declined ${figure}%.`,
    ],
  });
}

/** "From top to bottom it lost 25.4%." */
function writeSizeOfFall(context) {
  const { asset, episode } = context;
  const { peak, low } = episode;
  tellSize(context, 'from top to bottom', {
    lead: (isRetold) => leadWithEnds(context, isRetold),
    size: episode.fall,
    others: nearbyMoves(asset.series, peak.day, low.day, 3),
    retold: [
      (figure) => `The drop from high to low was ${figure}%.`,
      (figure) => `That was a fall of ${figure}%.`,
      (figure) => `The whole slide cost ${figure}%.`,
      (figure) => `Measured from high to low, it gave up ${figure}%.`,
      (figure) => `It came to a loss of ${figure}%.`,
    ],
    templates: [
      (figure) => `From top to bottom it lost ${figure}%.`,
      (figure) => `From peak to trough the loss came to ${figure}%.`,
      (figure) => `The fall amounted to ${figure}%.`,
      (figure) => `In between it lost ${figure}%.`,
      (figure) => `The decline from peak to trough was ${figure}%.`,
      (figure) => `It cost holders ${figure}%.`,
      (figure) => `Between the two days it dropped ${figure}%.`,
      (figure) => `All told, it fell ${figure}%.`,
      (figure) => `Top to bottom, the damage was ${figure}%.`,
      (figure) => `It was ${withArticle(figure)}% drawdown.`,
    ],
  });
}

/** "The low came on October 12." */
function writeLow(context) {
  const { random, asset, episode } = context;
  const { peak, low } = episode;
  const { series } = asset;
  const wrong = [low.index - 8, low.index + 12, low.index + 25].filter(
    (index) => index > peak.index + 2 && index < series.indexAt(context.published) - 5,
  );
  const away = wrong.filter((index) => series.values[index] > 1.03 * low.value);
  const falseDay = away.length === 0 ? undefined : series.days[random.pick(away)];
  const days = (toText) => (day) => toText(nameAfter(day, peak.day));
  tellEither(context, 'the day of the low', {
    lead: (isRetold) => leadWithPeak(context, isRetold),
    right: low.day,
    wrong: falseDay,
    retold: [
      (day) => `The bottom was reached on ${day}.`,
      (day) => `The floor came on ${day}.`,
      (day) => `It kept falling until ${day}.`,
      (day) => `The decline was over on ${day}.`,
      (day) => `It troughed on ${day}.`,
    ].map(days),
    templates: [
      (day) => `The low came on ${day}.`,
      (day) => `It bottomed on ${day}.`,
      (day) => `The sell-off ended on ${day}.`,
      (day) => `It did not find a bottom until ${day}.`,
      (day) => `The slide that followed lasted until ${day}.`,
      (day) => `It hit bottom on ${day}.`,
      (day) => `The trough was reached on ${day}.`,
      (day) => `Its low close of that decline was on ${day}.`,
    ].map(days),
  });
}

/** "It bottomed at 3,577.03 in October." */
function writeLevelOfLow(context) {
  const { asset, episode } = context;
  if (!asset.isIndex) return;
  const { peak, low } = episode;
  const month = nameMonthAfter(low.day, peak.day);
  const day = nameAfter(low.day, peak.day);
  const print = (size) => toLevel(low.value * (1 + (size - Math.abs(episode.fall)) / 100));
  tellSize(context, 'the level of the low', {
    lead: (isRetold) => leadWithPeak(context, isRetold),
    size: episode.fall,
    print: (size) => print(Math.abs(size)),
    retold: [
      (level) => `It troughed at ${level} on ${day}.`,
      (level) => `The trough was ${level}, on ${day}.`,
      (level) => `By ${day} it stood at ${level}.`,
      (level) => `It sank to ${level} on ${day}.`,
    ],
    templates: [
      (level) => `It bottomed at ${level} in ${month}.`,
      (level) => `Its low was ${level}, on ${day}.`,
      (level) => `It hit bottom at ${level} on ${day}.`,
      (level) => `The low, ${level}, came in ${month}.`,
      (level) => `By ${day} it was down to ${level}.`,
      (level) => `It fell to ${level} by ${day}.`,
    ],
  });
}

/** "From there it gained 27% to the end of January." */
function writeRebound(context) {
  const { random, asset, episode } = context;
  const { low, regained } = episode;
  const { series } = asset;
  const { year, month } = toParts(low.day);
  const ends = [1, 2, 3, 4, 6, 9]
    .map((count) => endOfMonth(year, month + count))
    .filter((day) => day < Math.min(context.published, (regained?.day ?? context.published) + 120) - 3);
  if (ends.length === 0) return;
  const end = random.pick(ends);
  const move = series.move(low.day, end);
  if (move < 2) return;
  const name = nameMonthAfter(end, low.day);
  tellSize(context, 'the rebound', {
    lead: (isRetold) => random.pick([leadWithLow, leadWithFall])(context, isRetold),
    size: move,
    others: nearbyMoves(series, low.day, end, 3),
    retold: [
      (figure) => `By the close of ${name} it had bounced ${figure}%.`,
      (figure) => `It put on ${figure}% from there to the end of ${name}.`,
      (figure) => `The recovery had reached ${figure}% by the end of ${name}.`,
      (figure) => `At the end of ${name} it was already ${figure}% up on that low.`,
      (figure) => `From that trough it advanced ${figure}% to the end of ${name}.`,
    ],
    templates: [
      (figure) => `From there it gained ${figure}% to the end of ${name}.`,
      (figure) => `By the end of ${name} it had gained ${figure}%.`,
      (figure) => `By the end of ${name} it had risen ${figure}% from that low.`,
      (figure) => `By the end of ${name} it was ${figure}% above that low.`,
      (figure) => `It rebounded ${figure}% by the end of ${name}.`,
      (figure) => `It had recovered by ${figure}% by the end of ${name}.`,
      (figure) => `A rally of ${figure}% followed, to the end of ${name}.`,
      (figure) => `From the low to the end of ${name} it climbed ${figure}%.`,
      (figure) => `At the end of ${name} it stood ${figure}% higher.`,
    ],
  });
}

/** "In the four months from there it gained 27%." */
function writeReboundInMonths(context) {
  const { random, asset, episode } = context;
  const { low } = episode;
  const { series } = asset;
  const count = random.pick([2, 3, 4, 6, 12]);
  const end = monthsBefore(low.day, -count);
  if (end > context.published) return;
  const move = series.move(low.day, end);
  if (move < 2) return;
  const months = count === 12 ? 'twelve months' : `${counts[count]} months`;
  tellSize(context, 'months from the low', {
    lead: (isRetold) => random.pick([leadWithLow, leadWithFall])(context, isRetold),
    size: move,
    others: nearbyMoves(series, low.day, end, 5),
    retold: [
      (figure) => `It put on ${figure}% in the ${months} from there.`,
      (figure) => `The ${months} that followed brought a gain of ${figure}%.`,
      (figure) => `Whoever bought at that low was up ${figure}% after ${months}.`,
      (figure) => `After ${months} it had bounced ${figure}%.`,
      (figure) => `${months} on, the rebound had reached ${figure}%.`,
    ],
    templates: [
      (figure) => `From there it gained ${figure}% in ${months}.`,
      (figure) => `In the ${months} after the low it gained ${figure}%.`,
      (figure) => `Over the next ${months} it rose ${figure}%.`,
      (figure) => `In the following ${months} it climbed ${figure}%.`,
      (figure) => `${months} later it was ${figure}% higher.`,
      (figure) => `Within ${months} of that low it was up ${figure}%.`,
      (figure) => `Over the ${months} that followed it advanced ${figure}%.`,
      (figure) => `${months} after the low it was up ${figure}%.`,
      (figure) => `It then rallied ${figure}% in ${months}.`,
    ],
  });
}

/** "Three weeks later it was 12% higher", "a month after the low it had gained 9%". */
function writeWeeksAfter(context) {
  const { random, asset, episode } = context;
  const { low } = episode;
  const { series } = asset;
  const span = random.pick([
    { words: 'two weeks', days: 14 },
    { words: 'three weeks', days: 21 },
    { words: 'six weeks', days: 42 },
    { words: 'ten sessions', sessions: 10 },
    { words: 'a month', months: 1 },
    { words: 'one month', months: 1 },
    { words: 'a year', months: 12 },
  ]);
  const end = toEnd(series, low, span);
  if (end > context.published) return;
  const move = series.move(low.day, end);
  if (move < 1.5) return;
  tellSize(context, 'weeks after the low', {
    lead: (isRetold) => random.pick([leadWithLow, leadWithFall])(context, isRetold),
    size: move,
    others: nearbyMoves(series, low.day, end, 3),
    retold: [
      (figure) => `Within ${span.words} it had bounced ${figure}%.`,
      (figure) => `${span.words} from the bottom it was ${figure}% better.`,
      (figure) => `It took ${span.words} to put on ${figure}%.`,
      (figure) => `After ${span.words} it had put on ${figure}%.`,
    ],
    templates: [
      (figure) => `${span.words} later it was ${figure}% higher.`,
      (figure) => `${span.words} after the low it had gained ${figure}%.`,
      (figure) => `${span.words} on, it had risen ${figure}%.`,
      (figure) => `${span.words} later it stood ${figure}% above that low.`,
      (figure) => `It was up ${figure}% ${span.words} later.`,
      (figure) => `It was ${figure}% higher ${span.words} after that.`,
      (figure) => `${span.words} after bottoming it was up ${figure}%.`,
    ],
  });
}

function toEnd(series, { day, index }, { days, sessions, months }) {
  if (days !== undefined) return day + days;
  if (sessions !== undefined) return series.days[index + sessions] ?? Number.POSITIVE_INFINITY;
  return monthsBefore(day, -months);
}

/** "Since that low it has risen 31%." */
function writeSince(context) {
  const { random, asset, published } = context;
  const { series } = asset;
  const episode = context.found.at(-1);
  const { low } = episode;
  const move = series.move(low.day, published);
  if (move < 2) return;
  const own = { ...context, episode };
  tellSize(own, 'since the low', {
    lead: (isRetold) => random.pick([leadWithLow, leadWithFall])(own, isRetold),
    size: move,
    others: nearbyMoves(series, low.day, published, 3),
    retold: [
      (figure) => `It has put on ${figure}% from the bottom.`,
      (figure) => `The recovery has brought ${figure}% so far.`,
      (figure) => `It trades ${figure}% above that trough today.`,
      (figure) => `Since that day it has added ${figure}%.`,
      (figure) => `The bounce is now worth ${figure}%.`,
    ],
    templates: [
      (figure) => `Since that low it has risen ${figure}%.`,
      (figure) => `Since then it has gained ${figure}%.`,
      (figure) => `It has climbed ${figure}% since.`,
      (figure) => `It is up ${figure}% from that low.`,
      (figure) => `The rebound amounts to ${figure}%.`,
      (figure) => `The rebound so far comes to ${figure}%.`,
      (figure) => `It now stands ${figure}% above that low.`,
      (figure) => `It has since rallied ${figure}%.`,
      (figure) => `It is ${figure}% higher today.`,
      (figure) => `From the low it has gained ${figure}%.`,
    ],
  });
}

/** "It is still 8% short of the old peak." */
function writeShort(context) {
  const { random, asset, episode, published } = context;
  const { series } = asset;
  const { peak } = episode;
  const gap = series.move(peak.day, published);
  if (gap > -1.5) return;
  tellSize(context, 'short of the peak', {
    lead: (isRetold) => random.pick([leadWithPeak, leadWithFall])(context, isRetold),
    size: gap,
    others: nearbyMoves(series, peak.day, published, 2),
    retold: [
      (figure) => `It sits ${figure}% shy of that high.`,
      (figure) => `To this day it is ${figure}% below its peak.`,
      (figure) => `The gap to that high is still ${figure}%.`,
      (figure) => `It still trades ${figure}% beneath the old top.`,
    ],
    templates: [
      (figure) => `It is still ${figure}% short of the old peak.`,
      (figure) => `It is still ${figure}% below that peak.`,
      (figure) => `It remains ${figure}% below its old high.`,
      (figure) => `It now trades ${figure}% under that high.`,
      (figure) => `Today it stands ${figure}% below the peak.`,
      (figure) => `It is ${figure}% off that high.`,
      (figure) => `From that peak it is down ${figure}%.`,
      (figure) => `Even now it is ${figure}% lower than it was then.`,
    ],
  });
}

/** "It has recouped two thirds of its loss": shares that the figures bear out within three points. */
const shares = [
  { words: 'a third', share: 33.3 },
  { words: 'half', share: 50 },
  { words: 'two thirds', share: 66.7 },
  { words: 'three quarters', share: 75 },
  { words: 'a quarter', share: 25 },
];

function writeRecouped(context) {
  const { random, asset, episode, published } = context;
  const { series } = asset;
  const { peak, low } = episode;
  const share = (100 * (series.at(published) - low.value)) / (peak.value - low.value);
  const isNear = (size) => Math.abs(size - share) < 2;
  const near = shares.find((one) => isNear(one.share))?.words;
  const far = shares.filter((one) => Math.abs(one.share - share) > 20);
  const more = shares.findLast((one) => share > one.share + 3 && share < one.share + 18)?.words;
  const right = near ?? (more === undefined ? undefined : `more than ${more}`);
  tellEither(context, 'share recouped', {
    lead: (isRetold) => leadWithFall(context, isRetold),
    right,
    wrong: far.length === 0 ? undefined : random.pick(far).words,
    retold: [
      (part) => `So far ${part} of the loss has been recouped.`,
      (part) => `It has clawed back ${part} of the decline.`,
      (part) => `It has undone ${part} of that fall.`,
      (part) => `It has earned back ${part} of what was lost.`,
    ],
    templates: [
      (part) => `It has recouped ${part} of its loss.`,
      (part) => `It has since made good ${part} of that loss.`,
      (part) => `It has regained ${part} of the ground it lost.`,
      (part) => `It has recovered ${part} of its losses.`,
      (part) => `Since then it has won back ${part} of what it lost.`,
      (part) => `By now ${part} of that loss has been made good.`,
      (part) => `${part} of the fall has been recovered.`,
      (part) => `It has retraced ${part} of the decline.`,
    ],
  });
}

/** "It has not regained its old high to this day." */
function writeNotRegained(context) {
  const { asset, episode, published, random } = context;
  const { series } = asset;
  if (series.move(episode.peak.day, published) > -1.5) return;
  tellEither(context, 'not regained', {
    lead: (isRetold) => random.pick([leadWithPeak, leadWithFall])(context, isRetold),
    right: true,
    wrong: false,
    retold: [
      (isRight) => (isRight ? 'It has not been back since.' : 'It has been higher since.'),
      (isRight) => (isRight ? 'That high has never been seen again.' : 'That high has since been exceeded.'),
      (isRight) => (isRight ? 'It has still not recovered from that.' : 'It has since fully recovered.'),
      (isRight) => (isRight ? 'The old peak has yet to be surpassed.' : 'The old peak was later surpassed.'),
    ],
    templates: [
      (isRight) => (isRight ? 'It has not regained its old high.' : 'It has regained its old high.'),
      (isRight) => (isRight ? 'It has yet to regain that peak.' : 'It has since surpassed that peak.'),
      (isRight) => (isRight ? 'It has never been back at that level.' : 'It is back above that level.'),
      (isRight) => (isRight ? 'It has yet to make good that loss.' : 'It has made good all of its loss.'),
      (isRight) => (isRight ? 'It still stands below the old peak.' : 'It now stands above the old peak.'),
    ],
  });
}

/** "It took until January 2024 to regain the old high." */
function writeRegained(context) {
  const { random, asset, episode } = context;
  const { peak, regained } = episode;
  const { series } = asset;
  const away = [-130, -70, 60, 140]
    .map((count) => regained.index + count)
    .filter((index) => index > episode.low.index + 3 && index < series.indexAt(context.published) - 2);
  const wrong = away.length === 0 ? undefined : series.days[random.pick(away)];
  tellEither(context, 'regained', {
    lead: (isRetold) => random.pick([leadWithPeak, leadWithFall])(context, isRetold),
    right: regained.day,
    wrong,
    retold: [
      (day) => `It got back to that level in ${nameMonth(day)}.`,
      (day) => `A new high had to wait until ${nameMonth(day)}.`,
      (day) => `Not before ${nameMonth(day)} was it back at its peak.`,
      (day) => `It did not recover the whole of the loss until ${nameDate(day)}.`,
      (day) => `The next record came in ${nameMonth(day)}.`,
    ],
    templates: [
      (day) => `It took until ${nameMonth(day)} to regain the old high.`,
      (day) => `It did not regain that peak until ${nameMonth(day)}.`,
      (day) => `The old high was not regained until ${nameMonth(day)}.`,
      (day) => `It closed above the old peak for the first time on ${nameDate(day)}.`,
      (day) => `It was ${nameMonth(day)} before it was back above its peak.`,
      (day) => `It returned to its old high in ${nameMonth(day)}.`,
      (day) => `It surpassed that peak on ${nameAfter(day, peak.day)}.`,
      (day) => `It was not until ${nameMonth(day)} that it surpassed the old peak.`,
      (day) => `Only in ${nameMonth(day)} did it regain its high.`,
      (day) => `It was not until ${nameDate(day)} that it had made good all of the loss.`,
    ],
  });
}

const daysOfMonth = 365.25 / 12;

/** "It took fifteen months to get back to the old high, from the low." */
function writeMonthsBack(context) {
  const { random, episode } = context;
  const { peak, low, regained } = episode;
  const fromLow = random.next() < 0.5;
  const months = (regained.day - (fromLow ? low : peak).day) / daysOfMonth;
  const count = Math.round(months);
  if (count < 3 || Math.abs(months - count) > 0.25) return;
  const wrong = Math.round(count * (random.next() < 0.5 ? 1.7 : 0.5));
  const toText = (number) => counts[number] ?? String(number);
  tellEither(context, 'months to get back', {
    lead: (isRetold) => (fromLow ? leadWithFall : leadWithPeak)(context, isRetold),
    right: count,
    wrong: Math.abs(wrong - count) < 2 || wrong < 2 ? undefined : wrong,
    retold: fromLow
      ? [
          (number) => `The way back from that low took ${toText(number)} months.`,
          (number) => `${toText(number)} months from the bottom, the old high was regained.`,
        ]
      : [
          (number) => `It did not see that level again for ${toText(number)} months.`,
          (number) => `The next high was ${toText(number)} months away.`,
          (number) => `It needed ${toText(number)} months to return to that peak.`,
        ],
    templates: fromLow
      ? [
          (number) => `From the low it took ${toText(number)} months to regain the old high.`,
          (number) => `It took ${toText(number)} months from that low to get back to the old peak.`,
          (number) => `${toText(number)} months after the low it was back at a new high.`,
        ]
      : [
          (number) => `From that day it took ${toText(number)} months to get back to the old level.`,
          (number) => `It was ${toText(number)} months before it closed above that peak again.`,
          (number) => `It took ${toText(number)} months to surpass that high.`,
          (number) => `That high stood for ${toText(number)} months.`,
        ],
  });
}

/** "The sell-off lasted 23 sessions." */
function writeLength(context) {
  const { random, episode } = context;
  const { peak, low } = episode;
  const isInSessions = random.next() < 0.5;
  const count = isInSessions ? low.index - peak.index : (low.day - peak.day) / daysOfMonth;
  const size = Math.round(count);
  if (isInSessions ? size > 90 : size < 2 || Math.abs(size - count) > 0.25) return;
  const factor = random.pick([0.5, 1.6, 1.8]);
  const wrong = Math.round(size * factor);
  const unit = isInSessions ? random.pick(['sessions', 'trading days']) : 'months';
  const toText = (number) => `${number <= 12 ? counts[number] : number} ${unit}`;
  tellEither(context, 'how long it lasted', {
    lead: (isRetold) => leadWithEnds(context, isRetold),
    right: toText(size),
    wrong: wrong < 2 || Math.abs(wrong - size) < 3 ? undefined : toText(wrong),
    retold: [
      (length) => `It fell for ${length}.`,
      (length) => `The whole thing was over within ${length}.`,
      (length) => `The bottom came after ${length}.`,
      (length) => `That makes ${length} from high to low.`,
    ],
    templates: [
      (length) => `The sell-off lasted ${length}.`,
      (length) => `The fall took ${length}.`,
      (length) => `It was over in ${length}.`,
      (length) => `The decline went on for ${length}.`,
      (length) => `From peak to trough it took ${length}.`,
      (length) => `The whole slide took ${length}.`,
    ],
  });
}

/** "The worst day of it was March 16, down 12%." */
function writeWorstDay(context) {
  const { random, asset, episode } = context;
  const { peak, low } = episode;
  const { series } = asset;
  const moves = series
    .within(peak.day, low.day)
    .map(({ day, value, index }) => ({ day, move: 100 * (value / series.values[index - 1] - 1) }))
    .toSorted((a, b) => a.move - b.move);
  const [worst, second] = moves;
  if (second === undefined || second.move - worst.move < 0.3) return;
  const day = nameAfter(worst.day, peak.day);
  tellSize(context, 'worst day, its figure', {
    lead: (isRetold) => leadWithEnds(context, isRetold),
    size: worst.move,
    retold: [
      (figure) => `It lost ${figure}% on ${day} alone, the worst day of it.`,
      (figure) => `The single worst day, ${day}, took ${figure}%.`,
      (figure) => `No session was as bad as that of ${day}, which cost ${figure}%.`,
      (figure) => `The blackest session, on ${day}, brought a loss of ${figure}%.`,
    ],
    templates: [
      (figure) => `The worst day of it was ${day}, down ${figure}%.`,
      (figure) => `On the worst day, ${day}, it lost ${figure}%.`,
      (figure) => `Its worst day was ${day}, with a loss of ${figure}%.`,
      (figure) => `The worst session on the way down, ${day}, cost ${figure}%.`,
      (figure) => `On ${day} alone it lost ${figure}%.`,
      (figure) => `In the worst session it fell ${figure}%.`,
      (figure) => `The largest one-day loss on the way down was ${figure}%.`,
    ],
  });
  const mild = moves.filter(({ move }) => move > 0.5 * worst.move).map((one) => one.day);
  tellEither(context, 'worst day, which', {
    lead: (isRetold) => leadWithEnds(context, isRetold),
    right: day,
    wrong: mild.length === 0 ? undefined : nameAfter(random.pick(mild), peak.day),
    retold: [
      (which) => `The blackest day was ${which}.`,
      (which) => `The ugliest session was that of ${which}.`,
      (which) => `The largest daily drop of the slide fell on ${which}.`,
      (which) => `It never fell harder than on ${which}.`,
    ],
    templates: [
      (which) => `The worst day of it was ${which}.`,
      (which) => `Its worst day came on ${which}.`,
      (which) => `The worst single day of the sell-off was ${which}.`,
      (which) => `The steepest one-day loss of that fall came on ${which}.`,
      (which) => `No day was worse than ${which}.`,
    ],
  });
}

/** "It never closed below that low again." */
function writeNeverBelow(context) {
  const { asset, episode, published } = context;
  const { series } = asset;
  const { low } = episode;
  const after = series.within(low.day, published).map(({ value }) => value);
  const isNever = Math.min(...after) > 1.01 * low.value;
  const isBroken = Math.min(...after) < 0.97 * low.value;
  const text = [
    () => 'It has never closed below that low again.',
    () => 'It has not closed lower since.',
    () => 'It has not been back there since.',
    () => 'It never closed below that low again.',
    () => 'That low has held to this day.',
    () => 'That low has never been broken.',
    () => 'It has stayed above that low ever since.',
  ];
  tellEither(context, 'never below', {
    lead: (isRetold) => leadWithLow(context, isRetold),
    right: isNever ? true : undefined,
    wrong: isBroken ? true : undefined,
    retold: [
      () => 'It has not been lower since.',
      () => 'The low still stands.',
      () => 'That was the last time it was so cheap.',
      () => 'It never went below that again.',
    ],
    templates: text.filter((_, i) => isNever || i !== 2),
  });
}

/** "Half of the fall came in the last two weeks": told as more or less than half, in points of the peak. */
function writeLastPart(context) {
  const { asset, episode, random } = context;
  const { peak, low } = episode;
  const { series } = asset;
  const span = random.pick([
    { words: 'in the last two weeks', days: 14 },
    { words: 'in the last month', days: 30 },
    { words: 'in the final week', days: 7 },
    { words: 'in its last three weeks', days: 21 },
  ]);
  if (low.day - peak.day < 1.6 * span.days) return;
  const share = (series.at(low.day - span.days) - low.value) / (peak.value - low.value);
  if (Math.abs(share - 0.5) < 0.12) return;
  const [right, wrong] = share > 0.5 ? ['more', 'less'] : ['less', 'more'];
  tellEither(context, 'the last part', {
    lead: (isRetold) => leadWithEnds(context, isRetold),
    right,
    wrong,
    retold: [
      (side) => `${side} than half of that was lost ${span.words}.`,
      (side) => `${span.words} it suffered ${side} than half of the loss.`,
      (side) => `${side} than half of the slide took place ${span.words}.`,
    ],
    templates: [
      (side) => `${side} than half of the fall came ${span.words}.`,
      (side) => `${side} than half of that loss came ${span.words}.`,
      (side) => `${side} than half of the decline fell ${span.words}.`,
      (side) => `${side} than half of the damage was done ${span.words}.`,
    ],
  });
}

/** "Over the same weeks gold gained 4%." */
function writeOtherAsset(context) {
  const { random, episode, others } = context;
  const { peak, low } = episode;
  const other = random.pick(others.filter(({ series }) => series.covers(peak.day - 10, low.day)));
  if (other === undefined) return;
  const move = other.series.move(peak.day, low.day);
  const { verb, perfect, noun } = moveWords(random, move > 0);
  tellSize(context, 'another asset', {
    lead: (isRetold) => leadWithFall(context, isRetold),
    size: move,
    others: nearbyMoves(other.series, peak.day, low.day, 3),
    retold: [
      (figure) => `During that slide ${other.name} ${verb} ${figure}%.`,
      (figure) => `${other.name} ${verb} ${figure}% in those ${low.day - peak.day > 80 ? 'months' : 'weeks'}.`,
      (figure) => `From that peak to that low ${other.name} ${verb} ${figure}%.`,
      (figure) => `At the same time ${other.name} ${verb} ${figure}%.`,
      (figure) =>
        `For ${other.name} those ${low.day - peak.day > 80 ? 'months' : 'weeks'} brought ${withArticle(noun)} of ${figure}%.`,
    ],
    templates: [
      (figure) => `Over the same stretch ${other.name} ${verb} ${figure}%.`,
      (figure) => `In the same time ${other.name} ${verb} ${figure}%.`,
      (figure) => `${other.name} ${verb} ${figure}% over the same period.`,
      (figure) => `Meanwhile ${other.name} ${verb} ${figure}%.`,
      (figure) => `${other.name}, by contrast, ${verb} ${figure}%.`,
      (figure) => `Between those two days ${other.name} ${verb} ${figure}%.`,
      (figure) => `While that lasted, ${other.name} ${verb} ${figure}%.`,
      (figure) => `Over those ${low.day - peak.day > 80 ? 'months' : 'weeks'} ${other.name} ${verb} ${figure}%.`,
      (figure) => `${other.name} had ${withArticle(noun)} of ${figure}% over those dates.`,
      (figure) => `By the time it was over, ${other.name} had ${perfect} ${figure}%.`,
    ],
  });
}

/** "The Nasdaq-100 fell further": each by its fall over the same dates, and by its own deepest fall about them. */
function writeDeeper(context) {
  const { random, asset, episode, others } = context;
  const { peak, low, fall } = episode;
  const known = others.filter(({ series, isIndex }) => isIndex && series.covers(peak.day - 40, low.day));
  const other = random.pick(known);
  if (other === undefined) return;
  const same = other.series.move(peak.day, low.day);
  const own = toDeepest(other.series, peak.day - 40, Math.min(low.day + 40, context.published));
  const ours = toDeepest(asset.series, peak.day - 40, Math.min(low.day + 40, context.published));
  const isDeeper = same < fall - 3 && own < ours - 3;
  const isMilder = same > fall + 3 && own > ours + 3;
  if (!isDeeper && !isMilder) return;
  const [right, wrong] = isDeeper ? [true, false] : [false, true];
  tellEither(context, 'deeper elsewhere', {
    lead: (isRetold) => leadWithFall(context, isRetold),
    right,
    wrong,
    retold: [
      (more) => `${other.name} suffered ${more ? 'more' : 'less'}.`,
      (more) => `It was ${more ? 'worse' : 'less bad'} for ${other.name}.`,
      (more) => `${other.name} came off ${more ? 'worse' : 'better'}.`,
      (more) => `Holders of ${other.name} lost ${more ? 'more' : 'less'}.`,
    ],
    templates: [
      (more) => `The fall in ${other.name} was ${more ? 'deeper' : 'milder'}.`,
      (more) => `${other.name} fell ${more ? 'further' : 'less'}.`,
      (more) => `${other.name} lost ${more ? 'more' : 'less'} over the same stretch.`,
      (more) => `${other.name} ${more ? 'was hit harder' : 'held up better'}.`,
      (more) =>
        `${other.name} did ${more ? 'worse' : 'better'} in those ${low.day - peak.day > 80 ? 'months' : 'weeks'}.`,
    ],
  });
}

/** The deepest fall from one close to a later one within a stretch. Unit: percent. */
function toDeepest(series, base, end) {
  let high = 0;
  let deepest = 0;
  for (const { value } of series.within(base, end)) {
    high = Math.max(high, value);
    deepest = Math.min(deepest, 100 * (value / high - 1));
  }
  return deepest;
}

/** "The previous bear market, in 2020, had cost 34%": told of one whose year had no other such fall. */
function writePreviousFall(context) {
  const { asset, episode, found } = context;
  const year = toParts(episode.peak.day).year;
  const before = found.filter(
    ({ low, fall, peak }) =>
      low.day < episode.peak.day && fall < -18 && toParts(low.day).year === toParts(peak.day).year,
  );
  const previous = before.at(-1);
  if (previous === undefined || toParts(previous.low.day).year === year || episode.fall > -18) return;
  const when = toParts(previous.low.day).year;
  const { series } = asset;
  tellSize(context, 'the previous fall', {
    lead: (isRetold) => leadWithFall(context, isRetold),
    size: previous.fall,
    others: nearbyMoves(series, previous.peak.day, previous.low.day, 3),
    retold: [
      (figure) => `The bear market before that, in ${when}, had taken ${figure}%.`,
      (figure) => `In the slump of ${when} the loss had been ${figure}%.`,
      (figure) => `In ${when} the loss from high to low had been ${figure}%.`,
      (figure) => `During the sell-off of ${when} it had shed ${figure}%.`,
    ],
    templates: [
      (figure) => `The previous bear market, in ${when}, had cost ${figure}%.`,
      (figure) => `The one before, in ${when}, had cost it ${figure}%.`,
      (figure) => `In the bear market of ${when} it had lost ${figure}%.`,
      (figure) => `The fall of ${when} had come to ${figure}%.`,
      (figure) => `In the sell-off of ${when} it had dropped ${figure}% from top to bottom.`,
      (figure) => `In ${when} it had fallen ${figure}% from peak to trough.`,
    ],
  });
}
