import type { Span } from '../document.ts';
import { loadNames, type NameEntry, toShareReadings } from '../lexicon/names.ts';
import { createPhrases, type Phrases } from '../lexicon/phrases.ts';
import { type Token, toTokens } from '../lexicon/tokens.ts';
import type { NameMark } from './marks.ts';

/** Common words that name something only where nothing clearer stands nearby. */
const weakWords = new Set(
  [
    'value energy technology tech materials industrials staples financials utilities banks lenders curve oil crude dollar',
    'gold stocks equities giants yields recession shutdown healthcare biotech unemployment giants policymakers shares',
    'payrolls crude bullion momentum airlines retailers discretionary communications composite chips',
    'software telecom telecoms insurers transports',
  ]
    .join(' ')
    .split(' '),
);

/** Names that a text brings with it: "The Gorman-Rupp Company (NYSE: GRC)". */
export type DeclaredNames = Phrases<NameEntry>;

const exchange =
  '(?:NASDAQ|Nasdaq|NasdaqGS|NYSE|NYSEARCA|NYSE ?Arca|NYSEAMERICAN|NYSE American|AMEX|CBOE|BATS|OTC|ARCA)';
/** Words of a name are of bounded length: a run of capitals or digits is otherwise read again from each of them. */
const company = "(?:[A-Z0-9]|i[A-Z]|e[A-Z])[\\w&.'-]{0,40}(?:,? (?:[A-Z&][\\w&.'-]{0,40}|of|and|the|de)){0,6}";
const withExchange = new RegExp(`(${company}),? ?\\((?:${exchange}) ?: ?([A-Z][A-Z.]{0,5})\\)`, 'g');
const exchangeTicker = new RegExp(`\\((?:${exchange}) ?: ?([A-Z][A-Z.]{0,5})\\)`, 'g');
const withTicker = new RegExp(`(${company}),? ?\\(([A-Z]{2,5})\\)`, 'g');
const legalForm =
  /,? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|Group|Holdings|Trust|Bancorp|Technologies)\.?$/;

/** Reads the companies that a text names with their tickers; a bare "(CFG)" counts where the symbol is known. */
export function findDeclaredNames(text: string, isKnownSymbol: (symbol: string) => boolean): DeclaredNames {
  const { byId, phrases } = loadNames();
  const declared = createPhrases<NameEntry>();
  const seen = new Set<string>();
  const declare = (written: string, symbol: string): void => {
    // "AAON and Construction Partners (ROAD)": a symbol before the name is another company.
    const paired = /^([A-Z]{2,5}) and (.+)$/.exec(written);
    const isPair = paired !== null && (isKnownSymbol(paired[1] as string) || byId.has(paired[1] as string));
    if (isPair) declare(paired[1] as string, paired[1] as string);
    const name = isPair ? (paired[2] as string) : written;
    const short = (name.split(/, (?:and|of|the) /).at(-1) as string)
      .replace(/^(?:19|20)\d\d,? /, '')
      .replace(/^(?:The|the|and|And|like|Like|While|Companies|Meanwhile|Similarly|Conversely) /, '');
    const tokens = toTokens(short);
    const known = phrases.find(tokens);
    if (known.some(({ after, first }) => first === 0 && after === tokens.length)) return;
    // "Nvidia and Apple (AAPL)": the symbol is the last one's.
    if (known.some(({ after, values }) => after === tokens.length && values.some(({ id }) => id === symbol))) return;
    const entry: NameEntry = byId.get(symbol) ?? {
      id: symbol,
      type: 'share',
      name: short,
      readings: toShareReadings(symbol),
      universe: undefined,
      members: [],
      isOpen: false,
    };
    const bare = short.replace(legalForm, '');
    for (const alias of new Set([short, bare, bare.replace(legalForm, ''), symbol])) {
      if (alias.length < 2 || seen.has(alias)) continue;
      seen.add(alias);
      declared.add(alias, entry);
    }
  };
  for (const [, name = '', symbol = ''] of text.matchAll(withExchange)) declare(name, symbol);
  for (const [, name = '', symbol = ''] of text.matchAll(withTicker)) {
    if (isKnownSymbol(symbol) || byId.has(symbol)) declare(name, symbol);
  }
  // "its growth counterpart (NYSEARCA: VUG)": no name, but a symbol.
  for (const [, symbol = ''] of text.matchAll(exchangeTicker)) declare(symbol, symbol);
  // "Junior miners (GDXJ) gained 30%": a symbol that nothing is known of, and the move of no other.
  for (const { 0: written, 1: symbol = '', index } of text.matchAll(/\(([A-Z]{3,5})\)/g)) {
    const ahead = text.slice(Math.max(0, index - 80), index);
    if (toldOfMarket.test(text.slice(index + written.length, index + 60)) && !isAbbreviation(symbol, ahead))
      declare(symbol, symbol);
  }
  return declared;
}

/** "The consumer price index (CPI)", "the West Texas grade (WTI)": letters of the words before it. */
function isAbbreviation(symbol: string, ahead: string): boolean {
  const letters = ahead
    .trim()
    .split(/[\s-]+/)
    .slice(-2 * symbol.length)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return new RegExp([...symbol].slice(0, -1).join('\\w*')).test(letters);
}

/** "And the Composite is down 3%": with its article and capital the name of an index, within a sentence too. */
function isTheComposite(text: string, { start, end }: Span): boolean {
  return text.slice(start, end) === 'Composite' && /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start));
}

/** An exchange by its city, told of as a market: any other city is a place. */
const exchangeCity = /^(?:Tokyo|Frankfurt|London|Paris|Hong Kong|Shanghai|Seoul|Mumbai|Sydney|Toronto|Taipei)$/;
const toldOfMarket =
  /^ (?:(?:then|also|had|has|was|is|itself) )*(?:rose|fell|gained|lost|climbed|dropped|slid|slipped|sank|jumped|surged|rallied|tumbled|plunged|closed|ended|finished|added|shed|advanced|declined|up|down|off|fallen|risen|lower|higher)\b|^:? (?:about |nearly |almost )?[-+]?\d+(?:\.\d+)? ?(?:%|per ?cent)/;

function isPlace({ text: written, end }: NameMark, text: string): boolean {
  return exchangeCity.test(written) && !toldOfMarket.test(text.slice(end, end + 40));
}

/** "The gap between them" is one of yields only where they are spoken of. */
function isGapOfOthers({ text: written, start }: NameMark, text: string): boolean {
  return (
    /\bthem$/i.test(written) && !ofNotes.test(text.slice(Math.max(0, start - 240), start).replace(/^.*\n\s*\n/s, ''))
  );
}

const ofNotes = /\b(?:yield(?:s|ed)?|notes?|treasur(?:y|ies)|bonds?|curve|twos|tens|(?:two|ten|2|10)-year)\b/i;

/** "Without food and energy prices rose 0.3%": what consumers pay for, and no sector. */
const isOfPrices = ({ entry, start, end }: NameMark, text: string): boolean =>
  entry.id === 'energy' &&
  (/\bfood (?:and|or|&) $/i.test(text.slice(Math.max(0, start - 10), start)) ||
    /^ (?:and|or|&) food\b/i.test(text.slice(end, end + 9)));

/** "tech-heavy": part of an adjective, and no name. */
const adjective =
  /^-(?:heavy|led|driven|focused|oriented|fuell?ed|exposed|linked|sensitive|centric|dominated|rich|adjacent)\b/i;

/** The names in a sentence, the longest at each place, in order. */
export function findNames(tokens: readonly Token[], text: string, declared: DeclaredNames): NameMark[] {
  const { phrases } = loadNames();
  const own = new Map(declared.find(tokens).map((match) => [match.first, match]));
  const general = new Map(phrases.find(tokens).map((match) => [match.first, match]));
  const marks: NameMark[] = [];
  for (let first = 0; first < tokens.length; ) {
    const [a, b] = [own.get(first), general.get(first)];
    const match = a !== undefined && (b === undefined || a.after > b.after) ? a : b;
    if (match === undefined) {
      first++;
      continue;
    }
    const [head, tail] = [tokens[first] as Token, tokens[match.after - 1] as Token];
    const span: Span = { start: head.start, end: head.start + (tail.end - head.start) };
    const end = text.slice(span.start, span.end).replace(/'s$/i, '').length + span.start;
    marks.push({
      type: 'name',
      start: span.start,
      end,
      text: text.slice(span.start, end),
      entry: match.values[0] as NameEntry,
      isWeak:
        match.after - first === 1 &&
        weakWords.has(head.stem) &&
        !isTheComposite(text, span) &&
        !/^\s*\((?:[A-Z][A-Za-z ]+: ?)?[A-Z]{2,5}\)/.test(text.slice(end, end + 24)),
      isBracketed: isBracketed(text, span.start) || isDenied(text, span),
    });
    first = match.after;
  }
  const told = marks.filter(
    (mark) => !mark.isBracketed || !/^ ?: ?[A-Z.]{1,6}\)/.test(text.slice(mark.end, mark.end + 12)),
  );
  return namedByTicker(told, text)
    .filter(
      (mark) =>
        !adjective.test(text.slice(mark.end, mark.end + 12)) &&
        !isPlace(mark, text) &&
        !isGapOfOthers(mark, text) &&
        !isOfPrices(mark, text),
    )
    .filter(
      (mark) =>
        mark.entry.id !== 'value' ||
        !mark.isWeak ||
        leadsItself.test(text.slice(mark.end, mark.end + 50)) ||
        ownsFund.test(text.slice(mark.end, mark.end + 12)) ||
        (/\bgrowth\b/i.test(sentenceOf(tokens, text)) &&
          !/\b(?:its|their|(?<!\b(?:ahead|instead|favou?r|clear|front) )of|in|market|face|book|asset|par|fair)\s+$/i.test(
            text.slice(Math.max(0, mark.start - 12), mark.start),
          )),
    );
}

/** "The value fund": a style has funds, and no other value does. */
const ownsFund = /^ (?:funds?|ETFs?)\b/;

/** "Value led for seven years", "value would keep its lead": of the style, whatever else the sentence names. */
const leadsItself =
  /^ (?:(?:last|again|now|also|then|still|has|have|had|would|will|should|clearly|finally) ){0,3}(?:(?:leads?|led|trail(?:s|ed)?|lag(?:s|ged)?|outperform(?:s|ed)?|underperform(?:s|ed)?) (?:for|in|by|over|the market)\b|(?:comes?|came) out (?:ahead|on top|in front)\b|won (?:for )?[a-z]+ (?:weeks|months|quarters|years) (?:running|in a row|in succession|straight)\b|(?:keep|keeps|kept|hold|holds|held|retain|retains|retained|lose|loses|lost|take|takes|took|regain|regains|regained) (?:its|the) (?:[a-z]+ )?lead\b)/i;

/** What a symbol in brackets may name: "the iShares Semiconductor ETF (NASDAQ: SOXX)", "its growth counterpart (NYSEARCA: VUG)". */
const fundWords = /\b(?:ETF|Fund|Trust|SPDR|Shares|Portfolio)$/;
const kinWords = /\b(?:counterpart|sibling|twin|cousin|rival)s?$/i;
const unnamed =
  /\b(?:counterpart|sibling|twin|cousin|rival|peer|equivalent|fund|ETF|tracker)s?,? \((?:[A-Za-z ]+: ?)?$/i;

const description =
  /\b(?:funds?|ETFs?|trackers?) (?:of|for|on|that|which|holding|tracking|owning) (?:(?!\b(?:and|but|while|rose|fell|gained|lost|beat)\b)[^,;.()%\d]){2,50}? \((?:[A-Za-z ]+: ?)?$/i;

/** "A fund that tracks the dollar (NYSEARCA: UUP)", "a fund of the seven (MAGS)": words that tell what the symbol names. */
function findDescription(ticker: NameMark, text: string): { ticker: NameMark; start: number; end: number } | undefined {
  const before = text.slice(Math.max(0, ticker.start - 80), ticker.start);
  const match = ticker.entry.type === 'fund' || ticker.entry.type === 'share' ? description.exec(before) : null;
  const isMeasure = match !== null && /\bby (?:[\w'-]+ ){0,3}$/i.test(before.slice(0, match.index));
  return match === null || isMeasure ? undefined : { ticker, start: ticker.start - match[0].length, end: ticker.start };
}

const unknownWords =
  /(?:^\W*|[.;:,] |\b(?:and|but|while|as|with|of|for|the|its|in) )(?:(?!(?:and|but|while|or|by|to)\b)[A-Za-z'-]+ ){1,4}\((?:[A-Za-z ]+: ?)?$/;

/** "Property trusts (VNQ)", "office landlords (NYSEARCA: VNQ)": words that no name is known for stand for what the symbol names. */
function isOfUnknown({ entry, start }: NameMark, text: string, last: number): boolean {
  const from = Math.max(last, start - 60);
  const isOpening = from === 0;
  const before = `${isOpening ? '' : '0'}${text.slice(from, start)}`;
  return (entry.type === 'fund' || entry.type === 'share') && start > 0 && unknownWords.test(before);
}

/** "Banks (KRE)": a sector measured by another fund than the one it is read by. */
function isAnotherFund({ entry }: NameMark, { entry: fund }: NameMark): boolean {
  return (
    entry.type === 'sector' &&
    fund.type === 'fund' &&
    entry.readings.length > 0 &&
    !fund.readings.some(({ series }) => entry.readings.some((reading) => reading.series === series))
  );
}

/** A symbol in brackets tells which fund the words before it name, and stands for itself where they name none. */
function namedByTicker(all: readonly NameMark[], text: string): NameMark[] {
  const described = all.flatMap((mark) => (mark.isBracketed ? (findDescription(mark, text) ?? []) : []));
  const isDescribing = (mark: NameMark): boolean =>
    described.some(({ start, end }) => mark.start >= start && mark.end <= end);
  const marks = all
    .filter((mark) => !isDescribing(mark))
    .map((mark) => (described.some(({ ticker }) => ticker === mark) ? { ...mark, isBracketed: false } : mark));
  return marks.map((mark, i) => {
    const next = marks[i + 1];
    const isTold =
      next?.isBracketed === true &&
      next.entry.id !== mark.entry.id &&
      !mark.isBracketed &&
      mark.entry.type !== 'fund' &&
      (fundWords.test(mark.text) || kinWords.test(mark.text) || isAnotherFund(mark, next)) &&
      /^,? \((?:[A-Za-z ]+: ?)?$/.test(text.slice(mark.end, next.start));
    if (isTold) return { ...mark, entry: next.entry };
    const before = text.slice(Math.max(0, mark.start - 40), mark.start);
    const last = marks[i - 1]?.end ?? 0;
    const isOfUnnamed = unnamed.test(before) && last < mark.start - 16;
    return mark.isBracketed && (isOfUnnamed || isOfUnknown(mark, text, last)) ? { ...mark, isBracketed: false } : mark;
  });
}

function sentenceOf(tokens: readonly Token[], text: string): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** "Alphabet, not Nvidia, was the best": the one that it is not said of. */
const isDenied = (text: string, { start, end }: Span): boolean =>
  /, (?:and |but )?not (?:the )?$/.test(text.slice(Math.max(0, start - 14), start)) &&
  /^, (?:is|was|are|were|has been|have been|remains?|remained|finished|ended|proved) /.test(text.slice(end, end + 14));

function isBracketed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  return /\((?:[A-Za-z ]+: ?)?$/.test(before);
}
