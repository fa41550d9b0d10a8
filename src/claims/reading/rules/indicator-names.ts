import type { Span } from '../../document.ts';
import { loadNames, type NameEntry } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import type { NameMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { withoutFood } from '../without-food.ts';
import { wentBy } from './indicator-words.ts';

const percentNames = new Set([
  ...[
    'inflation',
    'core-inflation',
    'pce-inflation',
    'core-pce-inflation',
    'unemployment',
    'gdp-growth',
    'treasury-2y',
  ],
  ...['treasury-10y', 'treasury-3m', 'treasury-30y', 'yield-curve', 'high-yield-spread', 'investment-grade-spread'],
  ...['baa-spread', 'fed-funds-effective', 'mortgage-30y', 'inflation-expectations', 'real-yield-10y', 'breakeven-10y'],
]);

/** Figures that come out once a month or less often. */
export const monthlyNames = new Set([
  ...['inflation', 'core-inflation', 'pce-inflation', 'core-pce-inflation', 'unemployment', 'payrolls', 'gdp-growth'],
  ...[
    'ism-manufacturing',
    'consumer-sentiment',
    'inflation-expectations',
    'industrial-production',
    'm2',
    'lending-standards',
  ],
]);

/** Figures whose percent is a change: "it has lost a further 4%". */
export const quotedByLevel = new Set(['dollar-index', 'oil-wti', 'oil-brent']);

/** Quoted in money or points, and no rate: its changes are told in percent. */
export const isPriced = (id: string): boolean => quotedByLevel.has(id) || id === 'vix';

export const isSpread = (id: string): boolean => id.endsWith('spread') || id === 'yield-curve';

/** "Excluding food and energy, inflation quickened", "stripped of food and fuel, prices rose": with no other figure between. */
export function isWithoutFood(reader: SentenceReader, at: Span): boolean {
  return withoutFood.test(reader.text.slice(reader.marks.start, at.start));
}

/** "the spread over two-year paper", "the real ten-year yield": words beside a name that make another of it. */
export function toGap(reader: SentenceReader, name: NameMark): NameMark {
  const isLeg = name.entry.id === 'treasury-2y' || name.entry.id === 'treasury-10y';
  const curve = loadNames().byId.get('yield-curve');
  const core =
    name.entry.id === 'inflation' && isWithoutFood(reader, name) ? loadNames().byId.get('core-inflation') : undefined;
  if (core !== undefined) return { ...name, entry: core };
  const real =
    name.entry.id === 'treasury-10y' &&
    (/\breal (?:[\w-]+ )?$/i.test(reader.before(name, 20)) ||
      /\bTIPS\b/.test(name.text) ||
      /^ real (?:yields?|rates?)\b/i.test(reader.after(name, 14)) ||
      /^ (?:TIPS|inflation-(?:linked|protected|indexed))\b/i.test(reader.after(name, 26)) ||
      /\b(?:TIPS|inflation-(?:linked|protected|indexed))(?: Treasur(?:y|ies))?(?: note)? $/i.test(
        reader.before(name, 34),
      ))
      ? loadNames().byId.get('real-yield-10y')
      : undefined;
  if (real !== undefined) return { ...name, entry: real };
  if (!isLeg || curve === undefined) return name;
  const gap =
    /\b(?:spread|gap|premium|difference)\b(?:(?!basis|point|percent)[^,;.%]){0,34}\b(?:over|to|between|against|versus|above|and)\s+(?:the )?$/i.exec(
      reader.before(name, 60),
    );
  return gap === null ? name : { ...name, start: name.start - gap[0].length, entry: curve };
}

const yieldVerbs =
  'went|goes|sees?|could|should|saw|tests|tested|touch(?:es|ed)|reach(?:es|ed)|hits?|yields?|yielded|pays?|paid|trade|stand|sit|are|were|at|rose|rises|fell|falls|is|was|has|had|will|closed|closes|ended|ends|finished|finishes|climbed|climbs|slipped|stood|stands|sits|to|from|by|jumped|jumps|dropped|drops|breaks|broke|trades|traded|reached|reaches|hit|hits|touched';
const tenor = new Pattern(
  new RegExp(
    `\\b(?:(?:(?:[Tt]he|and|its|Its) )?((?:(?:[Tt]wo|2|[Tt]en|10|[Tt]hirty|30)-year(?: (?:counterpart|maturity|sibling|cousin|paper))?|(?:2|10|30)[ -]?yr?))|([Tt]wos|[Tt]ens))(?= (?:(?:now|still|currently|already|then|again|actually) )?(?:${yieldVerbs})\\b| (?:[Bb]unds?|[Gg]ilts?|JGBs?|BTPs?|OATs?|[Bb]onos?)\\b|,|: \\d| \\d{1,2}\\.\\d)`,
    'g',
  ),
);

const premium = new Pattern(
  /\b(?:extra|additional|added) (?:yield|interest|income|compensation) (?:(?:that )?(?:investors|lenders|buyers|holders|markets?|creditors) (?:demand|ask|want|require|get|earn|receive)(?:s|ed)? )?(?:for|to|on|from) (?:(?:hold|own|buy|lend to|owning|holding|buying|lending to) )?(?:the )?(?:high-yield|junk|speculative-grade|sub-investment-grade) (?:bonds?|debt|issuers|borrowers|companies)/gi,
);

const premiumOf = new Pattern(
  /\b(?:yield )?(?:premium|spread|gap) (?:of|on|between|for|paid by) (?:high-yield|junk|speculative-grade|sub-investment-grade) (?:issues|issuers|borrowers|credits|paper|bonds?|debt|companies)(?: (?:over|and|above|to|versus) (?:comparable |similar )?(?:government bonds|Treasur(?:y|ies)(?: (?:notes|bonds|yields))?))?/gi,
);

const slope = new Pattern(
  /\b(?:(?:extra|additional|added) )?(?:yield|interest|income|compensation|premium) (?:(?:that )?(?:investors|lenders|buyers|holders|markets?|creditors) (?:demand|ask|want|require|get|earn|receive)(?:s|ed)? )?(?:for|to|on|from|of|in) (?:(?:hold|own|buy|owning|holding|buying) )?(?:the )?(?:ten|10)-year (?:(?:notes?|paper|bonds?|debt|Treasur(?:y|ies)|maturity) )?(?:over|rather than|instead of|versus|compared with|above|relative to) (?:the )?(?:two|2)-year(?: (?:notes?|paper|bonds?|debt|Treasur(?:y|ies)|maturity|ones?))?/gi,
);

const indexed = '(?:TIPS|inflation-(?:linked|protected|indexed))';
const paper = '(?:Treasury|Treasuries|government|notes?|bonds?|paper|securit(?:y|ies)|issues?|yields?)';
const realYield = new Pattern(
  new RegExp(
    `\\b(?:(?:10|ten)[- ]year ${indexed}(?: ${paper}){0,3}|${indexed}(?: ${paper}){0,2} (?:of|due in|maturing in) (?:10|ten) years|real yields? (?:of|on|paid by|offered by) (?:the )?(?:10|ten)-year (?:${paper}|TIPS))(?![\\w-])`,
    'gi',
  ),
);

/** "The extra yield investors demand for holding high-yield bonds", "to hold 10-year rather than two-year paper": a gap of yields, in so many words. */
export function findPremiums(reader: SentenceReader): NameMark[] {
  return [
    ...findAs(reader, premium, 'high-yield-spread'),
    ...findAs(reader, premiumOf, 'high-yield-spread'),
    ...findAs(reader, slope, 'yield-curve'),
    ...findAs(reader, realYield, 'real-yield-10y'),
    ...findSurveys(reader),
  ];
}

function findAs(reader: SentenceReader, wording: Pattern, id: string): NameMark[] {
  const entry = loadNames().byId.get(id);
  if (entry === undefined) return [];
  return [...wording.matchAll(reader.sentence)].map((match) => {
    const start = reader.marks.start + match.index;
    const [text] = match;
    return { type: 'name', start, end: start + text.length, text, entry, isWeak: false, isBracketed: false };
  });
}

const survey = new Pattern(
  /\b(?:(?:the )?Institute for Supply Management(?: \(ISM\))?|ISM)(?:'s| said (?:that )?(?:its|the))? (?:[a-z]+ ){0,3}?(?:index|gauge|measure|barometer|survey|PMI)(?: of (?:[a-z.]+ ){0,3}?(?:activity|sector|business|manufacturers?|manufacturing(?! activity)|factor(?:y(?! activity)|ies)|purchasing managers))?/gi,
);

const theSurvey = new Pattern(
  /\b[Tt]he (?:national |monthly |closely watched )?(?:(?:manufacturing|factory) survey|survey of (?:manufacturers|factories|factory purchasing managers))\b/g,
);

/** "The Institute for Supply Management's index of factory activity", "the manufacturing survey": by what it measures; that of services is another. */
function findSurveys(reader: SentenceReader): NameMark[] {
  const named = findAs(reader, survey, 'ism-manufacturing').filter(
    ({ text }) => /factor|manufactur/i.test(text) && !/services|hospital/i.test(text),
  );
  return named.length > 0 ? named : findAs(reader, theSurvey, 'ism-manufacturing');
}

function toTenor(text: string): string {
  if (/^(?:ten|10)/i.test(text)) return 'treasury-10y';
  return /^(?:thirty|30)/i.test(text) ? 'treasury-30y' : 'treasury-2y';
}

/** "the two-year went from", "twos at 4.87%": the note, where a verb of yields follows. */
export function findTenors(reader: SentenceReader): NameMark[] {
  return [...tenor.matchAll(reader.sentence)].flatMap((match) => {
    const text = (match[1] ?? match[2]) as string;
    const entry = loadNames().byId.get(toTenor(text));
    if (entry === undefined) return [];
    const end = reader.marks.start + match.index + match[0].length;
    const mark: NameMark = {
      type: 'name',
      start: end - text.length,
      end,
      text,
      entry,
      isWeak: false,
      isBracketed: false,
    };
    return reader.marks.names.some((name) => name.start < mark.end && name.end > mark.start) ? [] : [mark];
  });
}

const reference = new Pattern(
  /\b(?:[Tt]he|[Ii]ts|[Tt]hat) (?:(yield)|(spread|gap|premium))\b(?!(?: (?:on|of|between|curve|over|for|to own|to hold)|')\b)/g,
);

/** "After touching 4.01%, the yield rose": that which was spoken of last, by its sort. */
export function findReferences(reader: SentenceReader, carried: NameEntry | undefined): NameMark[] {
  if (carried === undefined) return [];
  return [...reference.matchAll(reader.sentence)].flatMap((match) => {
    if (!(match[1] === undefined ? isSpread(carried.id) : isYield(carried.id))) return [];
    const { start, end } = reader.spanOf(match as RegExpExecArray);
    const isNamed = reader.marks.names.some((name) => name.start < end && name.end > start);
    const text = reader.text.slice(start, end);
    return isNamed ? [] : [{ type: 'name', start, end, text, entry: carried, isWeak: false, isBracketed: false }];
  });
}

/** "The two-year now yields 4%". */
const ofTenor =
  /\b(?:2|10|30|two|ten|thirty)[- ]year (?:(?:note|bond|Treasury|paper) )?(?:(?:now|still|currently|already|then|again|actually|also) )*$/i;

/** "The two-year note yields 4.14%", "yields on two-year notes": the verb, or the noun of another name. */
export function isVerb(reader: SentenceReader, name: NameMark): boolean {
  if (
    /^yields?$/i.test(name.text) &&
    /^ (?:on|of) /.test(reader.after(name, 5)) &&
    reader.marks.names.some(
      (other) => other.entry.type === 'indicator' && other.start > name.end && other.start - name.end < 26,
    )
  )
    return true;
  if (/^yields$/i.test(name.text) && ofTenor.test(reader.before(name, 40))) return true;
  return (
    /^yields$/i.test(name.text) &&
    reader.marks.names.some((other) => other !== name && other.end <= name.start && name.start - other.end <= 3)
  );
}

/** "Two-year notes rallied. Yields fell": those of the notes spoken of. */
export function withTenor(name: NameMark, carried: NameEntry | undefined): NameMark {
  const isBare = name.entry.id === 'treasury-10y' && /^yields?$/i.test(name.text);
  return isBare && carried?.id.startsWith('treasury-') === true ? { ...name, entry: carried } : name;
}

/** "inflation-sensitive", "oil stocks", "oil and gas companies", "dollar-denominated": the name is part of another. */
export function isAdjective(reader: SentenceReader, name: NameMark): boolean {
  const after = reader.after(name, 20);
  if (/^(?:Tens|Twos)$/.test(name.text) && /^ of\b/.test(after)) return true;
  return (
    /^(?:-(?:driven|sensitive|linked|related|adjusted|denominated|hit|and|producing|fuelled|fueled|induced|era)|(?: and gas)? (?:stocks|shares|companies|producers|majors|sector|futures|funds?|ETFs?|reports?|data|release|fears|expectations|hedge|worries|shock|print)\b)/i.test(
      after,
    ) && !/^ (?:data|print|report|release|reading)s? (?:of|at|showed|came|rose|fell|put)/i.test(after)
  );
}

/** "The VIX leapt 74%": by how much, and no level. */
function isMove(reader: SentenceReader, figure: Span): boolean {
  const match = wentBy.exec(reader.before(figure, 30));
  return match !== null && !/\b(?:at|to|of|is|was|near)\b/i.test(match[0]);
}

/** "It pays 3.85 now", "the two-year 6.64": a yield without its unit, after a word of yielding or the note itself. */
const plainYield =
  /\b(?:yield(?:s|ed|ing)?|pa(?:ys|id|ying)(?: you| us)?|offer(?:s|ed)|(?:is|was|stands?|stood|sits?|closed|ended|finished)(?: at)?|at|year|yr|(?:eas|slipp|clos|settl|dropp|climb|edg|retreat)(?:ed|ing) (?:back )?(?:to|at)|(?:fell|rose|back|down|up|fall(?:ing|en)|ris(?:ing|en)) to) (?:about |around |roughly |some |nearly |almost |just |only )?$/i;

/** Whether an indicator is a rate in percent, and no price or index. */
export const isInPercent = (id: string): boolean => percentNames.has(id);

export const isYield = (id: string): boolean => /^(?:treasury-\w+|mortgage-30y|real-yield-10y)$/.test(id);

function isPlainYield(reader: SentenceReader, { entry }: NameMark, figure: Span): boolean {
  const isWritten = /^\d{1,2}\.\d{1,3}$/.test(reader.text.slice(figure.start, figure.end));
  const isOther = /^ (?:[a-z]+illion|times|points?|per ?cent|%)/i.test(reader.after(figure, 10));
  return isYield(entry.id) && isWritten && !isOther && plainYield.test(reader.before(figure, 34));
}

/** "It", in place of a name, where a figure begins. */
export function toPlainMark(entry: NameEntry, at: number): NameMark {
  return { type: 'name', start: at, end: at, text: 'it', entry, isWeak: false, isBracketed: false };
}

const ofRetreat = /^ of (?:what|all|the ground) (?:it|they|that|was|had|has)\b/i;
const onItsWay =
  /\b(?:on (?:its|the|their) way to|en route to|headed (?:for|to)|heading (?:for|to)|bound for) (?:about |around )?$/i;
const byOwnMeasure =
  /^,? (?:on|by) (?:our|my) (?:own )?(?:measure|gauge|reckoning|count|estimate|model|calculation|preferred measure)\b/i;

/** "Won back a fifth of what it lost", "on its way to $145", "3.4% on our own measure": no figure of the indicator itself. */
function isOfOtherMeasure(reader: SentenceReader, figure: Span): boolean {
  return (
    ofRetreat.test(reader.after(figure, 30)) ||
    onItsWay.test(reader.before(figure, 30)) ||
    byOwnMeasure.test(reader.after(figure, 40))
  );
}

export function fits(reader: SentenceReader, name: NameMark, { quantity, ...span }: QuantityMark): boolean {
  const { id } = name.entry;
  if (isOfOtherMeasure(reader, span)) return false;
  if (quantity.unit === 'plain' && isYield(id)) return quantity.of === undefined && isPlainYield(reader, name, span);
  if (quantity.unit === 'percent' || quantity.unit === 'fraction')
    return (
      percentNames.has(id) ||
      id === 'dollar-index' ||
      id === 'oil-wti' ||
      id === 'oil-brent' ||
      id === 'm2' ||
      id === 'industrial-production' ||
      (id === 'vix' && quantity.unit === 'percent' && name.end > name.start && isMove(reader, span))
    );
  if (quantity.unit === 'basis points' || quantity.unit === 'percentage points' || quantity.unit === 'points')
    return percentNames.has(id) || id === 'vix' || id === 'ism-manufacturing';
  if (quantity.unit === 'currency') return id === 'oil-wti' || id === 'oil-brent';
  if (quantity.unit === 'plain') {
    if (id === 'payrolls' || id === 'jobless-claims') return quantity.high >= 1000;
    if (isSpread(id))
      return (
        reader.discourse.isInBasisPoints && quantity.of === undefined && quantity.high >= 20 && quantity.high < 3000
      );
    return !percentNames.has(id) && quantity.high < 400 && quantity.of === undefined;
  }
  return false;
}
