import type { Span } from '../document.ts';
import { loadNames, type NameEntry } from '../lexicon/names.ts';
import { Pattern } from '../text/pattern.ts';

import type { NameMark } from './marks.ts';
import type { ToldBefore } from './told-before.ts';

type Style = 'value' | 'growth';

/** Names that come in two styles. */
const pairs: readonly Readonly<Record<Style, string>>[] = [
  { value: 'russell-1000-value', growth: 'russell-1000-growth' },
  { value: 'russell-2000-value', growth: 'russell-2000-growth' },
  { value: 'IWD', growth: 'IWF' },
  { value: 'IWN', growth: 'IWO' },
  { value: 'VTV', growth: 'VUG' },
  { value: 'value', growth: 'growth' },
];

const kin = '(?:twin|sibling|sister|brother|counterpart|cousin|stablemate|peer|equivalent|rival|opposite)s?';
const style = new Pattern(
  new RegExp(
    `\\b(?:its|the|their|that of (?:its|the)) (?:own )?(value|growth)(?: (?:${kin}|one|version|half|side|fund|ETF|index))(?! of)\\b`,
    'gi',
  ),
);
const bareGrowth = new Pattern(
  /(?<=\b(?:than|over|against|versus|vs\.?|beat|beats|beaten|behind|ahead of|trail(?:s|ed)?|lag(?:s|ged)?|outperform(?:s|ed)?|outpaced|favou?r of|left|thrashed|% for|cent for|% by|cent by) )[Gg]rowth(?! (?:rate|of|in|forecast|outlook|expect|stocks|shares|fund|names|index|scare))\b|\b[Gg]rowth(?= (?:by|has|had|lost|fell|rose|gained|climbed|dropped|slid|up|down|leads|led|lags|lagged|trails|trailed|won|wins|will|should|could|ought|beat|beats|trounced|thrashed|crushed|outran|outdid|outpaced|outperformed|outperforms|underperformed|outstripped|outshone|overtook|returned|made|managed|added|shed|put on|still)\b| (?:is|was) (?:still )?(?:up|down|ahead|behind|off|flat)\b|,? (?:at |up |down |off )?\(?[+-]?\d+(?:\.\d+)? ?(?:%|per ?cent))/g,
);
const halves = new Pattern(
  /\bthe (?:(cheap|cheaper|cheapest|inexpensive|low-priced)|(?:more )?(?:expensive|dear|dearer|pricey|pricier|richly valued)) (?:half|end|side)\b/gi,
);
/** "The value half of the Russell 1000": the part of an index that is named behind it. */
const halfOf = new Pattern(/\b(value|growth) (?:half|side|end|part|members|stocks) (?:of|in) (?:the )?/gi);
const plain = new Pattern(
  /\b(?:the|its|their) (?:ordinary|regular|conventional|usual|standard|plain|(?:cap|capitali[sz]ation|market|market-cap)[- ]weighted) (?:one|version|fund|ETF|index|counterpart|sibling|sister|brother|twin|cousin|parent)\b/gi,
);

const equalWeight = new Pattern(
  /\b(?:(?:an?|the|its) )?equal(?:ly)?[- ]weight(?:ed)? (?:version|variant|edition|holding|basket|portfolio|counterpart|cousin|twin|sibling|form|measure|one)(?: (?:of|in) (?:the )?(?:S&P(?: 500)?|index|benchmark|gauge|same (?:index|stocks|names)))?|\bS&P 500(?: index)?,? (?:weighted equally|equally weighted|in (?:its )?equal[- ]weight(?:ed)? form)\b|\b(?:giv(?:e|es|en|ing)|assign(?:s|ed|ing)?) (?:each|every|all) [^,;.]{0,50}?\b(?:the same|an equal|equal) weights?\b/gi,
);

/** The other style of the same size: growth for value, value for growth. */
export function findOtherStyle(id: string): string | undefined {
  const pair = pairs.find(({ value, growth }) => value === id || growth === id);
  if (pair === undefined) return undefined;
  return pair.value === id ? pair.growth : pair.value;
}

/** Indexes of one size, and their halves: "within it the value half has returned 85%". */
const halvesOf: Readonly<Record<string, Readonly<Record<Style, string>>>> = Object.fromEntries(
  pairs.filter(({ value }) => value.startsWith('russell')).map((pair) => [pair.value.replace(/-value$/, ''), pair]),
);

/** Names by which a passage tells of small companies, and of large ones. */
const smallIds = new Set(['russell-2000', 'small-caps', 'sp-600', 'IWM', 'IJR', 'VB']);
const largeIds = new Set([
  'sp-500',
  'large-caps',
  'mega-caps',
  'russell-1000',
  'sp-100',
  'dow',
  'SPY',
  'IVV',
  'VOO',
  'IWB',
]);

export const isOfSmall = ({ entry }: NameMark): boolean => smallIds.has(entry.id);
export const isOfLarge = ({ entry }: NameMark): boolean => largeIds.has(entry.id);

const ofSmallWords =
  /\b(?:within|among|amongst|inside) (?:the )?(?:universe of )?(?:US |American )?(?:small(?:er)?[- ]?(?:caps?|company|companies|stocks?)|Russell 2000)\b[^;:]{0,60}$/i;
const smallWord = /\bsmall(?:er)?[- ](?:cap|company|stock) $/i;

const tellsOfBoth = (sentence: string): boolean => /\bvalue\b/i.test(sentence) && /\bgrowth\b/i.test(sentence);

/** "Small-company value shares", "within small caps value led growth": the style of the size that is told of. */
function findSmall(text: string, span: Span, name: NameMark, isOfPassage: boolean): NameMark | undefined {
  const style = name.entry.id;
  if (style !== 'value' && style !== 'growth') return undefined;
  const before = text.slice(span.start, name.start);
  const word = smallWord.exec(before);
  if (word === null && !isOfPassage && !ofSmallWords.test(before)) return undefined;
  const entry = loadNames().byId.get(`russell-2000-${style}`);
  const start = word === null ? name.start : span.start + word.index;
  return entry && { ...name, start, text: text.slice(start, name.end), entry, isWeak: false };
}

/** Spreads by the bonds they are of, and the core of a price index. */
const spreads: Readonly<Record<string, string>> = { HYG: 'high-yield-spread', LQD: 'investment-grade-spread' };
const cores: Readonly<Record<string, string>> = { inflation: 'core-inflation', 'pce-inflation': 'core-pce-inflation' };
const spread = new Pattern(
  /\b(?:their|its|with|the|and)(?: own)?(?: option-adjusted)? spreads?\b(?! (?:between|over|of))|(?<=[:;,] )spreads\b/gi,
);
const core = new Pattern(
  /\b(?:the )?core(?: rate| measure| gauge| index| reading| prices)?(?=,? (?:at|is|was|running|rose|came|up|still|only|just|stood|held|slowed|eased|fell|cooled|\d))/gi,
);

/** Whether a name has kin that a text may name by it: a style, an equal-weighted index, bonds with a spread. */
export function hasKin({ id }: NameEntry): boolean {
  return findOtherStyle(id) !== undefined || isEqualWeight(id);
}

const isEqualWeight = (id: string): boolean => id === 'sp-500-equal-weight' || id === 'RSP';

/** The last name with kin before a sentence, and whether it stands in the same passage. */
export interface LastKin {
  readonly entry: NameEntry | undefined;
  readonly isNear: boolean;
  /** The passage tells of small companies alone: its value and growth are theirs. */
  readonly isOfSmall?: boolean;
  /** The figure of the economy that the passage spoke of last: "core was steady". */
  readonly indicator?: string | undefined;
  /** The group known by its members that was spoken of last: "a basket of the seven". */
  readonly group?: NameEntry | undefined;
  /** The id of the index spoken of last: "the value half of it". */
  readonly index?: string | undefined;
  /** What else has been told, which a description may name again. */
  readonly before?: ToldBefore | undefined;
}

const basket = new Pattern(
  /\b(?:an? |the )?equal(?:ly)?[- ]weight(?:ed)? (?:basket|portfolio|index|mix|average|holding) (?:of|in) (?:the|all|those|these) (?:two|three|four|five|six|seven|eight|nine|ten|group|lot|members|giants)\b/gi,
);
const blueChips = new Pattern(/\b(?:the )?blue[- ]chip(?:s\b| (?:index|average|gauge|benchmark|barometer)\b)/gi);

/** How far back a text may have named the Dow for "the blue chips" to be its. Unit: characters. */
const dowReach = 1200;

/** "its growth counterpart", "the value one", "the ordinary fund": named by the name of its kin before it. */
export function findSiblings(
  text: string,
  span: Span,
  names: readonly NameMark[],
  kept: LastKin | undefined,
): NameMark[] {
  const last = kept?.entry;
  const sentence = text.slice(span.start, span.end);
  const toMark = (
    match: RegExpExecArray,
    toId: (known: NameEntry) => string | undefined,
    own?: NameMark,
  ): NameMark[] => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const known = own?.entry ?? names.findLast((name) => name.end <= start && hasKin(name.entry))?.entry ?? last;
    const entry = known === undefined ? undefined : loadNames().byId.get(toId(known) ?? '');
    const isNamed = names.some((name) => name.start < end && start < name.end && !name.isWeak);
    if (entry === undefined || isNamed) return [];
    return [{ type: 'name', start, end, text: match[0], entry, isWeak: false, isBracketed: false }];
  };
  const toOwn = (match: RegExpExecArray, ids: Readonly<Record<string, string>>): NameMark[] => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const known =
      names.findLast((name) => name.end <= start && ids[name.entry.id] !== undefined)?.entry.id ??
      kept?.indicator ??
      '';
    const entry = loadNames().byId.get(ids[known] ?? '');
    const isNamed = names.some((name) => name.start < end && start < name.end);
    if (entry === undefined || isNamed) return [];
    return [{ type: 'name', start, end, text: match[0], entry, isWeak: false, isBracketed: false }];
  };
  const toStyle = (match: RegExpExecArray, id: string): NameMark[] => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const entry = loadNames().byId.get(id);
    const isNamed = names.some((name) => name.start < end && start < name.end);
    return entry === undefined || isNamed
      ? []
      : [{ type: 'name', start, end, text: match[0], entry, isWeak: false, isBracketed: false }];
  };
  const toReplaced = (match: RegExpExecArray, entry: NameEntry | undefined): NameMark[] => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    return entry === undefined
      ? []
      : [{ type: 'name', start, end, text: match[0], entry, isWeak: false, isBracketed: false }];
  };
  const toHalf = (match: RegExpExecArray): NameMark[] | undefined => {
    const before = names.findLast(
      ({ end, entry }) => end <= span.start + match.index && halvesOf[entry.id] !== undefined,
    );
    const whole = / (?:half|side)$/i.test(match[0]) ? halvesOf[before?.entry.id ?? kept?.index ?? ''] : undefined;
    return whole === undefined ? undefined : toStyle(match, whole[(match[1] as string).toLowerCase() as Style]);
  };
  const toHalfOf = (match: RegExpExecArray): NameMark[] => {
    const start = span.start + match.index;
    const whole = names.find((name) => name.start === start + match[0].length);
    const pair = halvesOf[whole?.entry.id ?? ''];
    const entry = loadNames().byId.get(pair?.[(match[1] as string).toLowerCase() as Style] ?? '');
    if (whole === undefined || entry === undefined) return [];
    const { end } = whole;
    return [{ type: 'name', start, end, text: text.slice(start, end), entry, isWeak: false, isBracketed: false }];
  };
  const near = kept?.isNear === true ? kept.entry?.id : undefined;
  const pair = pairs.find(({ value, growth }) => value === near || growth === near);
  const isOfSmall = kept?.isOfSmall === true && tellsOfBoth(sentence) && !names.some(isOfLarge);
  const bare = names.flatMap((name): NameMark[] => {
    const small = findSmall(text, span, name, isOfSmall);
    if (small !== undefined) return [small];
    const entry = name.isWeak && name.entry.id === 'value' ? loadNames().byId.get(pair?.value ?? '') : undefined;
    return entry === undefined ? [] : [{ ...name, entry, isWeak: false }];
  });
  const equal = [...equalWeight.matchAll(sentence)].flatMap((match): NameMark[] => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const entry = loadNames().byId.get('sp-500-equal-weight');
    const isNamed = names.some(
      ({ entry: own, ...name }) =>
        name.start < end &&
        start < name.end &&
        (isEqualWeight(own.id) || (own.type === 'index' && own.id !== 'sp-500')),
    );
    return entry === undefined || isNamed
      ? []
      : [{ type: 'name', start, end, text: match[0], entry, isWeak: false, isBracketed: false }];
  });
  const own =
    pairs.find(
      ({ value }) => names.some((name) => name.entry.id === value) || bare.some((name) => name.entry.id === value),
    ) ?? pair;
  const growth =
    own === undefined ? [] : [...bareGrowth.matchAll(sentence)].flatMap((match) => toStyle(match, own.growth));
  const dow = /\bDow\b/.test(text.slice(Math.max(0, span.start - dowReach), span.end))
    ? [...blueChips.matchAll(sentence)].flatMap((match) => toReplaced(match, loadNames().byId.get('dow')))
    : [];
  const baskets = [...basket.matchAll(sentence)].flatMap((match) => toReplaced(match, kept?.group));
  return [
    ...equal.filter((mark) => !baskets.some((other) => other.start <= mark.end && mark.start <= other.end)),
    ...baskets,
    ...[...halfOf.matchAll(sentence)].flatMap(toHalfOf),
    ...dow,
    ...growth,
    ...bare,
    ...[...spread.matchAll(sentence)].flatMap((match) => toOwn(match, spreads)),
    ...[...core.matchAll(sentence)].flatMap((match) => toOwn(match, cores)),
    ...[...style.matchAll(sentence)].flatMap(
      (match) =>
        toHalf(match) ??
        toMark(match, ({ id }) => {
          const pair = pairs.find(({ value, growth }) => value === id || growth === id);
          return pair?.[(match[1] as string).toLowerCase() as Style];
        }),
    ),
    ...[...halves.matchAll(sentence)].flatMap((match) =>
      toMark(match, ({ id }) => {
        const pair = pairs.find(({ value, growth }) => value === id || growth === id);
        return match[1] === undefined ? pair?.growth : pair?.value;
      }),
    ),
    ...[...plain.matchAll(sentence)].flatMap((match) =>
      equal.length > 0
        ? toMark(match, () => 'sp-500', equal[0])
        : toMark(match, ({ id }) => (isEqualWeight(id) ? 'sp-500' : undefined)),
    ),
  ];
}
