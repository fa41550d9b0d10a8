import type { Span } from '../document.ts';
import type { NameEntry } from '../lexicon/names.ts';
import { overlaps } from './sentence.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** A word with a capital, or several, right before what is told of it. */
const unknownName =
  /^\W*(?:(?:and|while|whereas|but|as|with|although|though|when|where|or) )?([A-Z][\w.&'-]*(?: (?:of |& |de )?[A-Z][\w.&'-]*){0,3})(?:'s)?(?: (?:shares?|stock|index|fund|ETF|bonds?))?,?(?: [a-z]+ly)? (?:(?:has|have|had|is|was|are|were|also|then|even|still|soon|later|more|than) )*$/;

/** "Acme Holdings, our largest position, doubled": what is said beside a name, before its verb. */
const apposition =
  /^(\W*(?:[A-Z][\w.&'-]* ){0,3}[A-Z][\w.&'-]*), (?:our|my|its|their|the|a|an|one of|long|once|still|also|another)\b[^,;]{2,80}, /;

/** "the IWD/IWF ratio has", "its ratio to the S&P 500", "the ratio of copper to gold": of two assets, and so of neither. */
const ratioOfTwo =
  /(?:\b[A-Z][\w&]*\/[A-Z][\w&]* ratio|\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir) (?:same |relative )?ratio (?:to|of [^,;]{2,40} to) (?:the |that of the )?[^,;]{2,40}?)(?: (?:has|have|had|is|was|also|then|again|since|now|[a-z]+ly))* $/;

/** "The IWM/SPY ratio fell 4%": told of how one asset did against another. */
export function isOfRatio(reader: SentenceReader, at: Span): boolean {
  const before = reader.text.slice(reader.marks.start, at.start);
  return ratioOfTwo.test(before) || ratioOfTwo.test(before.replace(/(?:\S+ ){1,2}$/, ''));
}

/** "Acme isn't even a member. It gained 58%": the sentence tells of a name nobody here knows, and of none beside it. */
export function tellsOfStranger({ marks, text }: SentenceReader): boolean {
  const match =
    /^\W*([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}) (?:has|had|is|was|did|does|isn't|wasn't|hasn't|didn't|doesn't|never|no longer)\b/.exec(
      text.slice(marks.start, marks.end).replaceAll('\u2019', "'"),
    );
  return (
    match !== null && !plainOpening.test(match[1] as string) && marks.names.length === 0 && marks.times.length === 0
  );
}

/** "Acme Holdings closed 62% lower", "Acme followed this morning with a 20% fall": a company's own move, told by another verb. */
const unknownMover =
  /^\W*(?:(?:and|while|whereas|but|as|with|although|though|when|where|or) )?([A-Z][\w.&'-]*(?: (?:of |& |de )?[A-Z][\w.&'-]*){0,3}) (?:(?:followed|fared|joined in)(?: [a-z]+){0,3}? with (?:a|an|its)(?: [a-z]+){0,2}|(?:closed|ended|finished|opened|settled)(?: (?:up|down|the|day|session|week|about|some|nearly|almost|more|than))*)(?: another)?(?: [\d.]+ ?(?:%|per ?cent))? $/;

/** Words that begin a sentence with a capital and are no name. */
const plainOpening =
  /^(?:[A-Z]|It|Its|They|Their|He|She|We|You|That|This|These|Those|Both|Neither|Each|All|Some|Most|Many|Few|None|Nothing|Nobody|Everything|Everyone|Another|Others|One|Two|Three|Four|Five|Stocks?|Shares?|Equities|Having|Then|Now|Here|There|So|And|But|Or|Yet|Still|Also|Instead|Again|Since|From|After|Before|Until|Up|Down|Off|Only|Just|Even|Not|Prices|Investors|Buyers|Sellers|Index|Benchmark|Markets?|Had|Was|Has|Is|Are|Were|Gains|Losses|Who|Which|What|Where|When|How|The|An|Last|Next|Overall|Together|Combined|Altogether|Meanwhile|Elsewhere|However|Thus|Hence|Later|Earlier|Today|Yesterday|Wall Street|Broad|Small|Large|Value|Growth|Momentum|Returns?|Performance|Declines?|Advances?|Net|Cumulatively|Annualised|Annualized|In|On|At|By|To|For|Of|With|As|If|While|Though|Although|Because|Measured|Counting|Adding|Including|Excluding|Round|Nearly|Almost|About|Over|Under|More|Less)$/;

/** "Headline inflation halved": the clause tells of a name of another kind, as an indicator or a rate. */
export function hasOtherKind(
  reader: SentenceReader,
  at: Span,
  accepts: (entry: NameEntry) => boolean,
  from = reader.marks.start,
): boolean {
  const other = reader.marks.names.find(
    (mark) =>
      mark.start >= from &&
      (mark.entry.type === 'indicator' || mark.entry.type === 'rate') &&
      !accepts(mark.entry) &&
      mark.end <= at.start &&
      (reader.breaks(mark, at) === 0 ||
        /^, which/.test(reader.after(mark, 7)) ||
        /^ (?:[a-z]+ )?(?:more|less|better) than $/.test(reader.text.slice(mark.end, at.start))) &&
      !/\b(?:in|of|on|for|by|from|to|with|as|than|despite|like|after|amid) (?:the |a |its )?(?:[\w-]+ )?$/i.test(
        reader.before(mark, 24),
      ),
  );
  return (
    other !== undefined &&
    /^(?: (?:rate|gauge|number|figure|yield|spread)s?)?(?:(?: [a-z]+){0,3}|, which (?:has|have|had|is|was)(?: [a-z]+)?) $/.test(
      reader.text.slice(other.end, at.start),
    )
  );
}

/** "It's up 11.5%", "They've lost": the verb that a pronoun has taken in. */
const contraction = /['\u2019](?:s|re|ve|d|ll)$/;

/** "The expensive half lost 22%": of a part of what the passage speaks of. */
const ofPrice =
  /^\W*(?:and |while |but |whereas |although )?[Tt]he (?:more |most )?(?:cheap|cheaper|cheapest|dear|dearer|pricey|pricier|expensive|profitable|unprofitable|better|worse|top|bottom|upper|lower|riskier|safer) (?:half|third|quarter|fifth|tenth|end|side)\b/;

/** Where the clause of a place begins; the "than" of "more than doubled" opens none. */
function toClauseStart({ marks, text }: SentenceReader, at: Span): number {
  const opening = marks.breaks.filter((one) => one.at < at.start && !/^than $/.test(text.slice(one.at, at.start)));
  return opening.at(-1)?.at ?? marks.start;
}

/** "the semiconductor complex fell": the clause has a subject of its own that the lexicon does not know. */
export function hasForeignSubject(reader: SentenceReader, at: Span): boolean {
  const from = toClauseStart(reader, at);
  const clause = reader.text.slice(from, at.start);
  if (ofPrice.test(clause)) return true;
  if (
    /^\W*(?:and |while |but |whereas |although )?(?:both|all|each|none|neither|every|few|one|the one|the other|another|what(?! (?:followed|came (?:next|after)|ensued|comes next))|nothing|everything|everyone|nobody|anything)\b/i.test(
      clause,
    )
  )
    return true;
  return (
    /^\W*(?:and |while |but |whereas |although |as |when |with )?(?:[Ii]n [A-Z]\w+,? )?(?:[Tt]he|[Tt]hese|[Tt]hose|[Mm]ost|[Mm]any|[Ss]ome|[Ss]everal|[Oo]ther|[Ss]uch|[Oo]ur|[Mm]y|[Hh]is|[Hh]er) (?!(?<=The )(?:markets?|composite|tape)\b)(?!(?:[\w,-]+ ){0,2}?(?:relief|thresholds?|barrier|mark|names|companies|members|constituents|bounce|correction|pullback|crash|streak|index|benchmark|gauge|average|measure|fund|ETF|trust|stock|stocks|share|shares|company|lender|sector|group|industry|rally|advance|move|surge|rise|gain|loss|decline|fall|drop|rebound|recovery|run|slide|selloff|lead|week|month|quarter|year|day|session|half|first|second|third|fourth|final|last|next|past|following|analysts|strategists|economists|observers|investors|traders|bulls|bears|forecasters|houses|desks|experts|end|start|result|return|returns|other|former|latter|one|two|S&P|Russell|Nasdaq|Dow)\b)[a-z][\w-]* [\w' -]*$/.test(
      clause,
    ) && !/,|\b(?:it|they|he|she|we)\b/.test(clause)
  );
}

/** "Adobe slid 0.8%", "while First Republic crashed": a clause that begins with a name nobody here knows. */
export function hasUnknownName(reader: SentenceReader, at: Span): boolean {
  const from = toClauseStart(reader, at);
  const opening = apposition.exec(reader.text.slice(reader.marks.start, at.start));
  const isBeside = opening !== null && reader.marks.start + opening[0].length >= from;
  const clause = isBeside
    ? `${opening[1]} ${reader.text.slice(reader.marks.start + opening[0].length, at.start)}`
    : reader.text.slice(from, at.start);
  // "With" opens no clause of its own here.
  const parted = /[,;:] (?=[^,;:]*$)/.exec(reader.text.slice(reader.marks.start, at.start));
  const head = reader.marks.start + (parted === null ? 0 : parted.index + parted[0].length);
  const mover = unknownMover.exec(reader.text.slice(head, at.start));
  const isCertain = mover !== null && (/ /.test(mover[1] as string) || /\bwith an?\b/.test(mover[0]));
  const own = unknownName.exec(clause);
  const match = own ?? (isCertain ? mover : null);
  if (match === null || plainOpening.test((match[1] as string).replace(contraction, ''))) return false;
  const start =
    (own === null ? head : isBeside ? reader.marks.start : from) + match.index + match[0].indexOf(match[1] as string);
  const span = { start, end: start + (match[1] as string).length };
  return (
    !reader.marks.times.some((time) => overlaps(time, span)) && !reader.marks.names.some((name) => overlaps(name, span))
  );
}

/** What may stand between a subject and its verb. */
const beforeVerb =
  /(?: (?:[a-z]+ly|has|have|had|is|are|was|were|also|then|even|still|soon|just|already|again|since|together|all|each|alone|themselves|more than|less than|nearly|almost|about|roughly|some|over|as much as|at least))* $/;

/** A clause that begins with a plural: "copper miners", "Shares of Acme", "oil prices in Europe". */
const pluralHead =
  /^(?:(?:and|while|but|whereas|although|though|as|when|with|where|meanwhile|elsewhere|instead),? )?((?:[A-Za-z][\w'’&-]* ){0,3}?[A-Za-z][\w-]*[a-rt-z]s)(?: (?:in|of|at|from|with|on|for) (?:the |its |their )?(?:[\w'’&.-]+ ?){1,4})?$/;

/** Ahead of its verb no clause that begins with a plural is longer. Unit: characters. */
const longestClause = 120;

/** "Bonds, for their part, lost": what is put in between a subject and its verb. */
const aside = /, (?:for (?:its|their) part|by contrast|in turn|meanwhile|on the other hand|as usual|of course|too), $/;

/** "Copper miners jumped 9%": the clause has a plural for its subject that is neither a name nor a word for what was told. */
export function hasPluralOfItsOwn(reader: SentenceReader, at: Span): boolean {
  const from = toClauseStart(reader, at);
  if (at.start - from > longestClause) return false;
  const clause = reader.text
    .slice(from, at.start)
    .replace(aside, ' ')
    .replace(/^[\s,;:"“‘(*_>•–—-]+/, '');
  const head = pluralHead.exec(` ${clause}`.replace(beforeVerb, '').trim());
  if (head === null) return false;
  const words = (head[1] as string).split(' ');
  return !words.some((word) => toldAlready.test(word));
}

/** Words by which what was told is spoken of again, and what is no noun. */
const toldAlready =
  /^(?:its?|their|these|those|this|his|the|both|all|each|every|which|who|that|what|whose|shares|stocks|equities|prices|returns?|gains?|loss(?:es)?|markets?|index(?:es)?|indices|benchmarks|gauges|investors|traders|buyers|sellers|bulls|bears|analysts|strategists|holders|owners|shareholders|savers|members|constituents|closes|levels|days|weeks|months|quarters|years|sessions|decades|hours|minutes|points|percents?|has|is|was|does|as|thus|perhaps|always|sometimes|besides|towards|across|unless|yes|afterwards|others|starts|ends|begins|posts|sees|gets|makes|puts|says|shows|results?|figures|numbers|things|times|since|rallies|moves|advances|declines|falls|rises|drops|losers|winners|leaders|laggards|in|on|at|of|to|by|from|with|for|over|under|after|before|during|through|despite|until|against|like|if|because|so)$/i;

/** "Long-dated government bonds, which ..., have fallen": the sentence opens with a plural that is no name known. */
export function hasForeignHead(reader: SentenceReader, at: Span): boolean {
  const sentence = reader.text.slice(reader.marks.start, at.start);
  const head =
    /^\W*((?!(?:As|Its|This|Thus|His|Perhaps|Besides|Always|Across|Towards|Unless|Yes|Sometimes|Afterwards|Others)\b)[A-Z][\w-]*(?: [a-z][\w-]*){0,4}?s)(?:, (?:which|who|whose|where|long|once|often|[a-z]+ed)\b| (?:have|are|were)\b)/.exec(
      sentence,
    );
  return head !== null && !/\b(?:in|on|at|of|over|since|during|after|before|from|for|with)\b/i.test(head[1] as string);
}
