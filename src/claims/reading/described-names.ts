import type { Span } from '../document.ts';
import { loadNames, type NameEntry } from '../lexicon/names.ts';
import { Pattern } from '../text/pattern.ts';
import { isMarketName } from './discourse.ts';
import type { NameMark } from './marks.ts';
import { toRankNumber } from './to-rank-number.ts';
import type { Pair, ToldBefore } from './told-before.ts';
import { withoutFood } from './without-food.ts';

interface FundKind {
  readonly words: string;
  /** The assets that fit the description. */
  readonly ids: readonly string[];
  /** What it is where the text has told none of them. */
  readonly usual?: string;
}

/** Funds by what they hold. */
const fundKinds: readonly FundKind[] = [
  { words: 'equal(?:ly)?[- ]weight(?:ed)?', ids: ['RSP', 'sp-500-equal-weight'], usual: 'sp-500-equal-weight' },
  { words: 'small(?:er)?[- ](?:cap|company|stock)', ids: ['IWM', 'IJR', 'VB'], usual: 'small-caps' },
  { words: 'mid[- ]?cap', ids: ['MDY'], usual: 'mid-caps' },
  { words: '(?:large|big)[- ](?:cap|company)', ids: ['SPY', 'IVV', 'VOO', 'IWB', 'OEF'], usual: 'large-caps' },
  { words: 'mega[- ]?cap', ids: ['MGK', 'MAGS'] },
  { words: 'long(?:er)?[- ](?:bond|Treasury|dated|term bond)|long[- ]dated Treasury', ids: ['TLT'], usual: 'TLT' },
  { words: '(?:government[- ])?bond|Treasury', ids: ['TLT', 'IEF', 'SHY', 'AGG', 'LQD'] },
  { words: '(?:junk|high-yield)(?:[- ]bond)?', ids: ['HYG'], usual: 'HYG' },
  { words: '(?:investment-grade|corporate)(?:[- ]bond)?', ids: ['LQD'], usual: 'LQD' },
  { words: 'gold|bullion', ids: ['GLD', 'gold'], usual: 'gold' },
  { words: 'dollar', ids: ['UUP'], usual: 'UUP' },
  { words: 'chip|semiconductor', ids: ['SMH', 'SOXX', 'semiconductors'], usual: 'semiconductors' },
  { words: 'home-?builders?', ids: ['XHB', 'ITB', 'homebuilders'], usual: 'homebuilders' },
];

/** Indexes by what they hold, of those that the text has told. */
const indexKinds: readonly { readonly words: string; readonly ids: readonly string[] }[] = [
  {
    words: 'tech(?:nology)?-(?:heavy|laden|dominated|rich|stuffed)',
    ids: ['nasdaq-composite', 'nasdaq-100'],
  },
  { words: 'broad(?:er|est)?|broad-based|broad market', ids: ['sp-500'] },
  { words: 'small(?:er)?[- ](?:cap|company|stock)', ids: ['russell-2000', 'sp-600'] },
];

const index = new Pattern(
  new RegExp(
    `\\b[Tt]he (?:(${indexKinds.map(({ words }) => words).join('|')}) (?:index|gauge|benchmark|barometer|average|measure|composite)|(benchmark)(?: index| gauge)?)(?=,? (?:(?:has|had|is|was) )?(?:[a-z]+ly |now |also |still )?(?:(?:ended|finished|closed) the (?:week|day|month|year) )?(?:up|down|off|higher|lower|rose|risen|fell|fallen|gained|lost|added|shed|slid|slipped|climbed|advanced|declined|dropped|jumped|sank|tumbled|ended|finished|closed|tacked|put on|gave up|eased|edged)\\b)`,
    'g',
  ),
);

/** Companies by what they do. */
const shareKinds: readonly { readonly words: string; readonly ids: string; readonly names?: RegExp }[] = [
  {
    words: '(?:graphics-)?chip-?maker|(?:graphics-)?chip (?:maker|designer|company|giant)|semiconductor company',
    ids: 'NVDA AVGO AMD INTC QCOM MU TXN MRVL TSM',
  },
  {
    words: 'bank|lender',
    ids: 'JPM BAC C WFC GS MS CFG RF ZION HBAN TFC CADE COF',
    names: /\b(?:Banc|Bank|Bancorp|Bancshares|Financial|Trust)\b/,
  },
  { words: 'software (?:maker|company|house|giant)', ids: 'MSFT ORCL CRM ADBE INTU NOW SNOW CRWD PANW PLTR' },
  { words: 'car-?maker|automaker|car company', ids: 'TSLA F GM RIVN' },
  { words: 'drug-?maker|drug company', ids: 'LLY PFE MRK ABBV AMGN GILD MRNA NVO BMY JNJ' },
  { words: 'iPhone maker', ids: 'AAPL' },
  { words: 'search (?:company|giant)', ids: 'GOOGL' },
  { words: 'social[- ](?:media|network) (?:company|giant|group)|social network', ids: 'META SNAP TWTR' },
  { words: 'retailer', ids: 'AMZN WMT COST HD TGT LOW' },
  { words: 'airline', ids: 'DAL UAL LUV' },
  { words: 'oil (?:company|major|giant)', ids: 'XOM CVX COP OXY' },
  { words: 'aircraft maker|plane-?maker', ids: 'BA' },
];

const fund = new Pattern(
  new RegExp(
    `(?<=\\b(?:the|its|that|this) (?:other |bigger |big |broad |same )?)(${fundKinds.map(({ words }) => words).join('|')}) (?:fund|ETF|tracker|portfolio)\\b`,
    'gi',
  ),
);

/** Kinds of funds that no name here stands for: what is told of them is told of nothing named before. */
const otherFund = new Pattern(
  /(?<=\b(?:the|that) )(?:(?:emerging|frontier)[- ]markets?|muni(?:cipal)?|preferred|convertible|commodity|uranium|silver|copper|crypto|solar|hedge|loan|mortgage|money-market|inflation-protected|TIPS|dividend|momentum|quality|low-volatility|country|China|Japan|India|Brazil|Europe)(?:[- ](?:bond|stock|equity|share|energy|security|securities|miners?))? (?:fund|ETF)\b/gi,
);

/** What tells of a move, right behind a company told by what it does. */
const moves =
  "(?=(?:'s shares?)?,? (?:(?:itself|then|also|has|had|is|was|[a-z]+ly) )*(?:rose|risen|fell|fallen|gained|lost|climbed|dropped|jumped|slid|slipped|soared|shed|added|sank|surged|tumbled|plunged|rallied|returned|advanced|declined|doubled|tripled|halved|closed|ended|finished|did|fared|managed|up|down|off|by|about|just|only|nearly|almost|some|more than|less than|an?|[-+]?\\d))";
const share = new Pattern(
  new RegExp(
    `(?<=\\b[Tt](?:he|hat|his) (?:big |giant |larger |smaller |regional )?)(${shareKinds.map(({ words }) => words).join('|')})\\b${moves}`,
    'g',
  ),
);

/** "The former lost 1.1% and the latter gained 4.4%": followed by a verb, a figure or the end of its clause. */
const ofPair = new Pattern(
  /\b[Tt]he (former|latter)\b(?='s\b|[,.;:)]|$| \([-+]?\d| (?:has|have|had|is|are|was|were|did|does|will|rose|fell|lost|led|won|sank|slid|shed|came|beat|outran|put|made|gave|went|took|stood|up|down|off|by|to|at|from|with|now|only|just|about|nearly|almost|some|more|less|an?|[-+]?\d|and|while|but|in|on|for|over|since|then|also|still|[a-z]+ly|[a-z]+ed)\b)/g,
);

/** "The tech-heavy gauge is up 3%": the index told before that is such; "the benchmark": among others the S&P 500. */
function findIndexes(text: string, span: Span, names: readonly NameMark[], { told, board }: ToldBefore): NameMark[] {
  const isOfAnother = names.some(({ entry, isBracketed, isWeak }) => isMarketName(entry) && !isBracketed && !isWeak);
  if (isOfAnother) return [];
  return [...index.matchAll(text.slice(span.start, span.end))].flatMap((match) => {
    const kind = indexKinds.find(({ words }) => new RegExp(`^(?:${words})$`).test(match[1] ?? ''));
    const known =
      match[2] === undefined
        ? told.find(({ id }) => kind?.ids.includes(id))
        : board.entries.length > 1 && board.entries.every(({ type }) => type === 'index')
          ? board.entries.find(({ id }) => id === 'sp-500')
          : undefined;
    return known === undefined ? [] : [toMark(match, span, known)];
  });
}

/** "The first was up 1.4%, the second 2%", "the first-named rose": by its place among those told, with a move. */
const ofBoard = new Pattern(
  /\b[Tt]he (?:(first|second|third|fourth)(?:-(?:named|mentioned))?|(one|other))(?= (?:(?:has|have|had|is|are|was|were|ended|finished|closed) )?(?:also |now |then )?(?:the week |the day |the month |the year )?(?:(?:up|down|off|by|higher|lower|rose|fell|lost|gained|added|shed|slid|slipped|sank|climbed|advanced|declined|dropped|jumped|tacked on|put on|gave up|risen|fallen|dipped|eased|edged|tumbled|rallied|surged|plunged|returned) ){0,2}(?:up |down |by |about |just |only |nearly )*[-+]?\d)/g,
);

/** What else may be counted: "the two sessions could not have been more different. The first was up 2%". */
const countedTimes =
  /\b(?:two|three|four|both|first|second) (?:[\w-]+ ){0,2}?(?:days?|sessions?|weeks?|months?|quarters?|halves|half|years?|stretches|rallies|legs|phases)\b/i;

/** Sectors by the adjective that names them beside another: "financial and health care funds". */
const sectorAdjectives: Readonly<Record<string, string>> = {
  financial: 'financials',
  industrial: 'industrials',
  utility: 'utilities',
  material: 'materials',
};
const sectorPair = new Pattern(
  /\b(financial|industrial|utility|material)(?=(?:, [a-z -]{4,24}?)? and [a-z -]{4,24}? (?:sector )?(?:funds|stocks|shares|companies|sectors|SPDRs|ETFs)\b)/gi,
);

const toMark = (match: RegExpExecArray, { start }: Span, entry: NameEntry): NameMark => ({
  type: 'name',
  start: start + match.index,
  end: start + match.index + match[0].length,
  text: match[0],
  entry,
  isWeak: false,
  isBracketed: false,
});

/** A subject that nothing measures: what is told of it is told of nothing named before. */
const toUnknown = (type: 'fund' | 'share', { 0: name }: RegExpExecArray): NameEntry => ({
  id: `unnamed-${type}`,
  type,
  name,
  readings: [],
  universe: undefined,
  members: [],
  isOpen: false,
});

/** "The gold fund", "the chipmaker", "the latter": what is named by a description of something told before. */
export function findDescribed(text: string, span: Span, names: readonly NameMark[], before: ToldBefore): NameMark[] {
  const { told, pair } = before;
  const sentence = text.slice(span.start, span.end);
  const toldAt = (at: number): readonly NameEntry[] => [
    ...names
      .filter(({ end, entry }) => end <= span.start + at && isMarketName(entry))
      .map(({ entry }) => entry)
      .reverse(),
    ...told,
  ];
  const isNamedInFull = ({ start, end, entry }: NameMark): boolean =>
    names.some(
      (name) =>
        name.start <= end &&
        name.end >= end &&
        name.start >= start &&
        name.entry.type === 'fund' &&
        name.entry.id !== entry.id &&
        name.entry.id !== 'gold',
    );
  return [
    ...[...fund.matchAll(sentence)].map((match) => toMark(match, span, findFund(match, toldAt(match.index)))),
    ...[...otherFund.matchAll(sentence)].flatMap((match) => {
      const mark = toMark(match, span, toUnknown('fund', match));
      const isKnown = names.some(({ start, end }) => start < mark.end && mark.start < end);
      return isKnown ? [] : [mark];
    }),
    ...[...share.matchAll(sentence)].flatMap((match) => {
      const entry = findShare(match, toldAt(match.index));
      return entry === undefined ? [] : [toMark(match, span, entry)];
    }),
    ...[...ofPair.matchAll(sentence)].map((match) => {
      const ahead = names.filter(({ end, isWeak }) => end <= span.start + match.index && !isWeak);
      return toMark(match, span, findOfPair(match, findPairTold(text, ahead), pair));
    }),
    ...findOfBoard(text, span, names, before),
    ...findCorePrices(sentence, span),
    ...findIndexes(text, span, names, before),
    ...[...sectorPair.matchAll(sentence)].flatMap((match) => {
      const entry = loadNames().byId.get(sectorAdjectives[(match[1] as string).toLowerCase()] ?? '');
      return entry === undefined ? [] : [toMark(match, span, entry)];
    }),
  ].filter((mark) => !isNamedInFull(mark));
}

const prices = new Pattern(
  /\bprices(?= (?:rose|increased|climbed|were|are|was|gained|advanced|went|fell|declined|had|have|has)\b)/g,
);

/** "Stripped of food and energy, prices rose 0.3%": those of everything else. */
function findCorePrices(sentence: string, span: Span): NameMark[] {
  const entry = loadNames().byId.get('core-inflation');
  return [...prices.matchAll(sentence)].flatMap((match) =>
    entry !== undefined && withoutFood.test(sentence.slice(0, match.index)) ? [toMark(match, span, entry)] : [],
  );
}

function findFund(match: RegExpExecArray, told: readonly NameEntry[]): NameEntry {
  const kind = fundKinds.find(({ words }) => new RegExp(`^(?:${words})$`, 'i').test(match[1] as string));
  const known = told.find(({ id }) => kind?.ids.includes(id));
  return known ?? loadNames().byId.get(kind?.usual ?? '') ?? toUnknown('fund', match);
}

/** The share told last that fits; none where one that is not known may be meant. */
function findShare(match: RegExpExecArray, told: readonly NameEntry[]): NameEntry | undefined {
  const kind = shareKinds.find(({ words }) => new RegExp(`^(?:${words})$`).test(match[1] as string));
  const shares = told.filter(({ type }) => type === 'share');
  if (kind === undefined || shares.length === 0) return undefined;
  const fits = ({ id, name }: NameEntry): boolean => isOneOf(kind.ids, id) || kind.names?.test(name) === true;
  const known = shares.find(fits);
  if (known !== undefined) return known;
  const isOfOtherKind = ({ id }: NameEntry): boolean => shareKinds.some(({ ids }) => isOneOf(ids, id));
  return shares.every(isOfOtherKind) ? toUnknown('share', match) : undefined;
}

const isOneOf = (ids: string, id: string): boolean => ids.split(' ').includes(id);

/** One of the two that the sentence, or the one before it, has set side by side. */
function findOfPair(match: RegExpExecArray, own: Pair | undefined, told: Pair | undefined): NameEntry {
  const pair = own ?? told;
  if (pair === undefined) return toUnknown('fund', match);
  return match[1] === 'former' ? pair[0] : pair[1];
}

/** "The first was up 1.4%, the second 2% and the third 0.3%": each of those that the passage has told, in its order. */
function findOfBoard(text: string, span: Span, names: readonly NameMark[], { board }: ToldBefore): NameMark[] {
  const { entries, end } = board;
  const matches = [...ofBoard.matchAll(text.slice(span.start, span.end))];
  const passage = text.slice(end, span.start);
  const isOfAnother = names.some(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  if (matches.length === 0 || isOfAnother || /\n\s*\n/.test(passage) || countedTimes.test(text.slice(end, span.end)))
    return [];
  const places = matches.map((match) =>
    match[1] === undefined ? ['one', 'other'].indexOf(match[2] as string) : toRankNumber(match[1]) - 1,
  );
  const isWhole = matches.every((match) => match[1] !== undefined) || (matches.length === 2 && entries.length === 2);
  const isInOrder = places.every((place, i) => i === 0 || place === (places[i - 1] as number) + 1);
  const isKnown = matches.length === entries.length || (matches.length === 1 && places[0] === 0 && entries.length > 1);
  if (!isWhole || !isInOrder || !isKnown) return [];
  // "Jumped 23% in the second quarter, in the third 8.8%": of no asset that was told.
  const named = matches.flatMap((match, i) => {
    const entry = entries[places[i] as number];
    return entry === undefined ? [] : [toMark(match, span, entry)];
  });
  return named.length === matches.length ? named : [];
}

/** What joins two names that are set side by side. */
const joint =
  /^(?: (?:fund|index|ETF|Fund|Trust|shares|stocks))?(?: \([^)]*\))?(?:,[^,;.]{3,40},)?,? (?:and|or) (?:of )?(?:the )?(?:(?:iShares|SPDR|Vanguard|Invesco) )?$/;

/** The last two names joined by "and", else the only two of a sentence. */
export function findPairTold(text: string, names: readonly NameMark[]): Pair | undefined {
  const own = names.filter(
    ({ entry, isBracketed }) => !isBracketed && isMarketName(entry) && entry.readings.length > 0,
  );
  const joined = own.findLastIndex(
    ({ start }, i) => i > 0 && joint.test(text.slice((own[i - 1] as NameMark).end, start)),
  );
  const all = joined > 0 ? own.slice(joined - 1, joined + 1) : own;
  const [former, latter, third] = new Map(all.map(({ entry }) => [entry.id, entry])).values();
  return former === undefined || latter === undefined || third !== undefined ? undefined : [former, latter];
}
