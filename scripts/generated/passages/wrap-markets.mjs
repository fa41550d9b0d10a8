import { nameWeekday } from '../days.mjs';
import { toStocks } from '../sectors.mjs';
import { toFalseSize } from '../series.mjs';
import { capitalize, counts, moveWords, toFigure } from '../words.mjs';
import { signed, tellAll, toTold } from './telling.mjs';

/** What wraps tell besides the indexes: sectors, yields, volatility, gold and long bonds. */
export function writeWrapMarkets({ random, indexes, sectors, funds, yields, vix, published, write }) {
  const first = Object.entries(indexes).map(([name, series]) => ({ name, series }))[0];
  const day = { base: first.series.days[first.series.indexAt(published) - 1], end: published };
  const isFriday = nameWeekday(published) === 'Friday';
  const week = { base: published - 7, end: published };
  for (const stretch of isFriday ? [day, week, week] : [day]) {
    const words =
      stretch === week ? random.pick(['for the week', 'this week', 'on the week']) : `on ${nameWeekday(published)}`;
    const told = toTold(random, first, stretch);
    const lead = `${capitalize(first.name)} ${told.words.verb} ${told.figure}% ${words}.`;
    const context = { random, write, stretch, lead };
    writeSectors(context, sectors);
    writeHavens(context, funds);
    writeVix(context, vix, stretch === week);
    if (stretch === week) writeYields(context, yields, stretch);
  }
}

const isPlain = ({ series }, { base, end }) =>
  series.total === undefined || Math.abs(series.total.move(base, end) - series.move(base, end)) < 0.06;

const off = ({ words, figure }) => `${words.where === 'down' ? 'off' : 'up'} ${figure}%`;

const sectorWraps = [
  ({ best, worst, rose, verb }) =>
    `Of the eleven sectors, ${rose} ${verb}; ${best.name}, ${off(best)}, did best and ${worst.name}, ${off(worst)}, worst.`,
  ({ best, worst, rose, verb }) =>
    `${rose} of the eleven sectors ${verb}, led by ${best.name} (${signed(best)}); ${worst.name} (${signed(worst)}) fared worst.`,
  ({ best, worst }) =>
    `${best.name} led the eleven sectors with a ${best.words.noun} of ${best.figure}%, while ${worst.name} brought up the rear, ${worst.words.where} ${worst.figure}%.`,
  ({ best, worst }) =>
    `The best of the eleven sectors was ${best.name} (${signed(best)}), the worst ${worst.name} (${signed(worst)}).`,
  ({ best, worst }) =>
    `${toStocks(best.name)} had the best showing, ${best.words.where} ${best.figure}%; ${toStocks(worst.name)} the poorest, ${worst.words.where} ${worst.figure}%.`,
  ({ best }) => `${best.name} was the strongest sector, ${best.words.where} ${best.figure}%.`,
  ({ worst }) => `The weakest sector was ${worst.name}, which ${worst.words.verb} ${worst.figure}%.`,
  ({ rose, fell }) => `${rose} of the eleven sectors rose and ${fell} fell.`,
];

/** Of figures alone, without a rank. */
const plainSectors = [
  ({ best, worst }) =>
    `By sector, ${best.name} ${best.words.verb} ${best.figure}% and ${worst.name} ${worst.words.verb} ${worst.figure}%.`,
  ({ best, worst }) =>
    `${toStocks(best.name)} (${signed(best)}) and ${toStocks(worst.name)} (${signed(worst)}) were at either end.`,
];

function writeSectors({ random, write, stretch, lead }, sectors) {
  const list = Object.entries(sectors).map(([name, series]) => ({ name, series }));
  if (!list.every(({ series }) => series.covers(stretch.base, stretch.end))) return;
  const told = list.map((asset) => toTold(random, asset, stretch)).toSorted((a, b) => b.move - a.move);
  const isClear =
    told.every((each) => Math.abs(each.move) > 0.1 && isPlain(each, stretch)) &&
    told[0].move - told[1].move > 0.2 &&
    told[9].move - told[10].move > 0.2;
  if (!isClear) return;
  const ups = told.filter(({ move }) => move > 0).length;
  const say = (best, worst, count) => ({
    best,
    worst,
    rose: counts[count],
    fell: counts[11 - count],
    verb: 'rose',
  });
  if (ups < 1 || ups > 10) return;
  const wrongCount = ups > 6 ? ups - 3 : ups + 3;
  const better = { ...told[0], figure: toFigure(toFalseSize(random, Math.abs(told[0].move))) };
  const worse = { ...told[10], figure: toFigure(toFalseSize(random, Math.abs(told[10].move))) };
  const right = say(told[0], told[10], ups);
  const wrongs = [
    say(told[5], told[10], ups),
    say(told[0], told[5], ups),
    say(better, told[10], ups),
    say(told[0], worse, ups),
    say(told[0], told[10], wrongCount),
  ];
  const tell = (template, others) => {
    write('passage: wrap, sectors', true, template(right), lead);
    const wrong = random.pick(others.map(template).filter((text) => text !== template(right)));
    write('passage: wrap, sectors', false, wrong, lead);
  };
  for (const template of random.sample(sectorWraps, 4)) tell(template, wrongs);
  tell(random.pick(plainSectors), wrongs.slice(2));
}

const havens = [
  ([a, b]) => `${a.name} and ${b.name} ${a.words.verb} ${a.figure}% and ${b.figure}%.`,
  ([a, b]) => `${a.name} ${a.words.verb} ${a.figure}%, ${b.name} ${b.words.verb} ${b.figure}%.`,
  ([a, b]) => `Elsewhere, ${a.name} ${a.words.verb} ${a.figure}%, while ${b.name} ${b.words.verb} ${b.figure}%.`,
  ([a, b]) => `${a.name} was ${a.words.where} ${a.figure}% and ${b.name} ${b.words.where} ${b.figure}%.`,
  ([a, b]) => `Among other assets, ${a.name} (${signed(a)}) and ${b.name} (${signed(b)}) stood out.`,
  ([a]) => `${a.name} ${a.words.verb} ${a.figure}%.`,
];

function writeHavens(context, funds) {
  const { random, stretch, lead } = context;
  const list = [
    { name: 'gold', series: funds.gold },
    { name: random.pick(['long bonds (TLT)', 'TLT', 'the TLT fund of long Treasuries']), series: funds.TLT },
    { name: random.pick(['SMH', 'the SMH chip fund']), series: funds.SMH },
    { name: 'IWM', series: funds.IWM },
  ].filter((asset) => asset.series.covers(stretch.base, stretch.end) && isPlain(asset, stretch));
  const pair = random.sample(list, 2);
  if (pair.length < 2) return;
  const isOne =
    pair.every(({ series }) => series.move(stretch.base, stretch.end) > 0) ||
    pair.every(({ series }) => series.move(stretch.base, stretch.end) < 0);
  const template = random.pick(isOne ? havens : havens.slice(1));
  tellAll(context, 'passage: wrap, gold and bonds', lead, pair, stretch, (told) => template(told));
}

const vixes = [
  ({ now, past, before, where }) => `The VIX ended at ${now}, ${where} from ${past} ${before}.`,
  ({ now, verb, size }) => `The VIX ${verb} ${size} points to ${now}.`,
  ({ now, past, verb }) => `The VIX ${verb} to ${now} from ${past}.`,
  ({ now, past, before }) => `Wall Street's fear gauge, the VIX, closed at ${now}, against ${past} ${before}.`,
  ({ now }) => `The Cboe Volatility Index finished at ${now}.`,
  ({ now, past, before }) => `The VIX stood at ${now}; ${before} it had been ${past}.`,
];

function writeVix({ random, write, stretch, lead }, vix, isWeek) {
  const [past, now] = [vix.at(stretch.base), vix.at(stretch.end)];
  if (Math.abs(now - past) < 0.3) return;
  const { verb, where } = moveWords(random, now > past);
  const before = isWeek ? random.pick(['a week before', 'a week earlier', 'the Friday before']) : 'the day before';
  const template = random.pick(vixes);
  const said = {
    past: toFigure(past, 2),
    now: toFigure(now, 2),
    size: toFigure(now - past, 2),
    verb: verb === 'lost' ? 'fell' : verb === 'gained' ? 'rose' : verb,
    where,
    before,
  };
  write('passage: wrap, the VIX', true, template(said), lead);
  const wrong = now > past ? now * 1.3 : now * 0.75;
  write(
    'passage: wrap, the VIX',
    false,
    template({ ...said, now: toFigure(wrong, 2), size: toFigure(wrong - past, 2) }),
    lead,
  );
}

const yieldWraps = [
  ({ name, now, past, where }) =>
    `The yield on the ${name} note ended at ${now}%, ${where} from ${past}% a week before.`,
  ({ name, now, past, where }) => `The ${name} Treasury yield was at ${now}%, ${where} from ${past}% a week earlier.`,
  ({ name, now, points, verb }) => `The ${name} yield ${verb} ${points} basis points to ${now}%.`,
  ({ name, now, past, verb }) => `In bonds, the ${name} Treasury yield ${verb} to ${now}% from ${past}%.`,
  ({ name, points, verb }) => `The yield on ${name} Treasuries ${verb} ${points} basis points over the week.`,
  ({ name, now }) => `The ${name} note finished the week with a yield of ${now}%.`,
];

/** The last figure that a text of a Friday can know is the one of its own close. */
function writeYields({ random, write, lead }, yields, { base, end }) {
  const [name, series] = random.pick(Object.entries(yields));
  const [past, now] = [series.at(base), series.at(end)];
  if (series.days[series.indexAt(end)] !== end || series.days[series.indexAt(base)] !== base) return;
  if (Math.abs(now - past) < 0.035) return;
  const { where } = moveWords(random, now > past);
  const verb = now > past ? random.pick(['rose', 'climbed']) : random.pick(['fell', 'declined']);
  const template = random.pick(yieldWraps);
  for (const isTrue of [true, false]) {
    const told = isTrue ? now : now + Math.sign(now - past) * 0.35;
    const points = Math.round(100 * Math.abs(told - past));
    const text = template({ name, now: toFigure(told, 2), past: toFigure(past, 2), points, where, verb });
    write('passage: wrap, yields', isTrue, text, lead);
  }
}
