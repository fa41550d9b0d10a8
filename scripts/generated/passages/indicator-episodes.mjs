import { endOfMonth, nameDate, toParts } from '../days.mjs';
import { capitalize, toFigure } from '../words.mjs';
import { nameMonthAfter } from './episode-leads.mjs';

/** Sessions to either side over which a turn is the highest (lowest) value, and what must be gone after it. */
const reach = 60;

/** Tales of turns in a yield and in the VIX: "It peaked at 4.98% on October 19, 2023. By the end of the year ..." */
export function writeIndicatorEpisodes({ random, yields, vix, published, write }) {
  for (const name of ['ten-year', 'two-year'])
    writeTurn({ random, name: `the ${name} Treasury yield`, series: yields[name], published, write, isYield: true });
  writeTurn({ random, name: 'the VIX', series: vix, published, write, isYield: false });
}

function writeTurn(context) {
  const { random, series, published } = context;
  const last = series.indexAt(published) - 25;
  const first = Math.max(reach, series.indexAt(published - 2500));
  const turns = [];
  for (let i = first; i < last; i += 1) {
    const around = series.values.slice(i - reach, Math.min(i + reach, last + 25) + 1);
    const others = around.filter((_, j) => j !== reach);
    if (series.values[i] > Math.max(...others)) turns.push({ index: i, isPeak: true });
    if (context.isYield && series.values[i] < Math.min(...others)) turns.push({ index: i, isPeak: false });
  }
  if (turns.length === 0) return;
  for (const turn of random.sample(turns, 2)) writeAfter(context, turn);
}

function writeAfter(context, { index, isPeak }) {
  const { random, name, series, published, isYield, write } = context;
  const [day, value] = [series.days[index], series.values[index]];
  const { year, month } = toParts(day);
  const ends = [1, 2, 3].map((count) => endOfMonth(year, month + count)).filter((end) => end < published - 3);
  if (ends.length === 0) return;
  const end = random.pick(ends);
  const after = series.at(end);
  const print = (level) => (isYield ? `${toFigure(level, 2)}%` : toFigure(level, 2));
  const turned = isPeak ? ['peaked', 'topped out'] : ['bottomed', 'hit bottom'];
  const lead = () =>
    capitalize(
      random.pick([
        `${name} ${random.pick(turned)} at ${print(value)} on ${nameDate(day)}.`,
        `${name} reached its ${isPeak ? 'high' : 'low'}, ${print(value)}, on ${nameDate(day)}.`,
        `On ${nameDate(day)}, ${name} closed at ${print(value)}, its ${isPeak ? 'high' : 'low'} of that ${isYield ? 'move' : 'episode'}.`,
      ]),
    );
  const until = nameMonthAfter(end, day);
  const down = after < value;
  if (down !== isPeak) return;
  const tell = (templates, voice = 'episodes') => {
    write(`passage: ${voice}, ${isYield ? 'yields' : 'the VIX'}`, true, random.pick(templates)(after), lead());
    const wrong = isYield ? after + random.pick([-1, 1]) * random.between(0.4, 0.7) : after * random.pick([1.35, 1.5]);
    if (wrong > 0.2)
      write(`passage: ${voice}, ${isYield ? 'yields' : 'the VIX'}`, false, random.pick(templates)(wrong), lead());
  };
  tell([
    (level) => `By the end of ${until} it was ${down ? 'down' : 'up'} to ${print(level)}.`,
    (level) => `By the end of ${until} it had ${down ? 'fallen' : 'risen'} to ${print(level)}.`,
    (level) => `At the end of ${until} it stood at ${print(level)}.`,
    (level) => `It was back at ${print(level)} by the end of ${until}.`,
    (level) => `It ended ${until} at ${print(level)}.`,
  ]);
  tell(
    [
      (level) => `When ${until} ended it was at ${print(level)}.`,
      (level) => `By the close of ${until} it had ${down ? 'come down' : 'gone up'} to ${print(level)}.`,
      (level) => `It ${down ? 'eased' : 'climbed'} to ${print(level)} by the end of ${until}.`,
      (level) => `The end of ${until} saw it at ${print(level)}.`,
    ],
    'episodes retold',
  );
  if (!isYield || Math.abs(after - value) < 0.1) return;
  const points = Math.round(100 * Math.abs(after - value));
  const templates = [
    (count) => `By the end of ${until} it had ${down ? 'fallen' : 'risen'} ${count} basis points.`,
    (count) => `By the end of ${until} it was ${count} basis points ${down ? 'lower' : 'higher'}.`,
    (count) => `From there it ${down ? 'dropped' : 'climbed'} ${count} basis points to the end of ${until}.`,
    (count) => `It had ${down ? 'shed' : 'gained'} ${count} basis points by the end of ${until}.`,
  ];
  write('passage: episodes, basis points', true, random.pick(templates)(points), lead());
  write(
    'passage: episodes, basis points',
    false,
    random.pick(templates)(points + 40 + Math.round(0.3 * points)),
    lead(),
  );
}
