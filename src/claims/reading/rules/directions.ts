import type { Span } from '../../document.ts';
import type { ReturnStatement } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import { hasBareNumber } from '../elliptical-figures.ts';
import type { CueMark, NameMark } from '../marks.ts';
import { distance, hasClass, isVerbOf } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { findDirect, isDirect, listWith, withoutInsertions } from './ownership.ts';

/** States of a balance since a start: they are told of the year or the stretch at hand. */
const balance =
  /^(?:in the red|in the black|in the green|under ?water|above water|in (?:positive|negative) territory|with a (?:loss|gain)|nursing a loss|back into a loss|into (?:positive|negative) territory|into the (?:red|green))$/i;

/** No other name stands between a name and the state told of it. */
function isAlone(reader: SentenceReader, name: NameMark | undefined, cue: CueMark): boolean {
  if (name === undefined) return true;
  if (name.start > cue.start) return false;
  return !reader.marks.names.some(
    (other) => other.start >= name.end && other.end <= cue.start && !other.isBracketed && isMarketName(other.entry),
  );
}

/** "Those who sold the spike": what was bought, sold or missed is told of the traders. */
function isTradeOf(reader: SentenceReader, cue: CueMark): boolean {
  return /\b(?:sold|sell|sells|selling|bought|buy|buys|buying|chased?|chasing|faded?|fading|miss(?:ed|es|ing)?|caught|catch|rode|sat out|sitting out|shorted)(?: into)? (?:the|this|that|every|a|half (?:of )?the) (?:[\w-]+ )?$/i.test(
    reader.before(cue, 40),
  );
}

/** "Has not recovered its pride": what is regained is no price. */
function isOfMood(reader: SentenceReader, cue: CueMark): boolean {
  return /^ (?:its|their|his|her) (?!(?:[\w-]+ )?(?:loss|losses|high|highs|peak|peaks|record|level|levels|value|ground|gains?|footing|low|lows|decline|falls?|drop|average)\b)[a-z]+\b/i.test(
    /^(?:recover|regain|los|lost|rais|reduc|add|drop|shed)/i.test(cue.text) ? reader.after(cue, 40) : '',
  );
}

/** "Ended up with a loss", "wound up where it began": where it got to, and no rise. */
function isOutcome(reader: SentenceReader, cue: CueMark): boolean {
  return (
    /^(?:end|w[io]u?nd|finish)(?:s|ed|ing)? up$/i.test(
      /^up$/i.test(cue.text) ? `${/\w+ $/.exec(reader.before(cue, 12))?.[0] ?? ''}up` : cue.text,
    ) && /^ (?:with|in|as|at|being|having|where|near|back|[a-z]+ing|a|an|the)\b/i.test(reader.after(cue, 16))
  );
}

/** A direction alone: "the Nasdaq has drifted lower", "regional banks have seen a resurgence". */
export function readDirections(reader: SentenceReader): void {
  if (isGeneral(reader) || isQuestion(reader)) return;
  const made = new Set<string>();
  for (const cue of reader.freeCues('up', 'down', 'flat', 'unprofitable')) {
    if (!reader.isFree(cue) || isOutcome(reader, cue)) continue;
    const isNear = (name: NameMark): boolean =>
      name.end <= cue.start &&
      withoutInsertions(reader.text.slice(name.end, cue.start)).length < 90 &&
      reader.breaks(name, cue, true) === 0;
    const second = reader.statements.findLast(
      (one): one is ReturnStatement => one.kind === 'return' && isSecond(reader, one.span, cue),
    );
    if (second === undefined && !isMove(reader, cue)) continue;
    const found =
      second === undefined
        ? (findDirect(reader, cue) ?? reader.findSubject(cue))
        : { subject: second.subject, mark: undefined };
    if (found === undefined || (found.subject.readings.length === 0 && (found.subject.members ?? []).length === 0))
      continue;
    const isVerb = isVerbOf(cue, 'up', 'down', 'flat') || hasClass(cue, 'unprofitable');
    if (
      found.mark !== undefined &&
      !isNear(found.mark) &&
      (isVerb || !(found.mark.start >= cue.end && found.mark.start - cue.end < 22))
    )
      continue;
    if (reader.isHeading) continue;
    // "Is up 15": its size is told without a unit, and the direction alone is not what is said.
    if (hasBareNumber(reader.text, cue) || hasFigure(reader, cue)) continue;
    if (isParticiple(reader, cue) || /^ from (?:a|an|the|any|more|this|these)\b/i.test(reader.after(cue, 12))) continue;
    const isBalance = balance.test(cue.text);
    if (found.mark === undefined && !isVerb && !isBalance && second === undefined) continue;
    if (
      found.mark === undefined &&
      /^(?:gains|falls|drops|rallies|advances|declines|jumps|slides|climbs|surges|slumps|plunges|rebounds|rises|dips|returns)$/i.test(
        cue.text,
      )
    )
      continue;
    if (second === undefined && !(isBalance ? isAlone(reader, found.mark, cue) : isDirect(reader, found.mark, cue)))
      continue;
    if (
      found.mark?.isWeak === true &&
      !((isVerb && cue.start - found.mark.end < 12) || isStateOf(reader, found.mark, cue))
    )
      continue;
    if (isNotPrice(reader, found.mark, cue) || isTradeOf(reader, cue) || isOfMood(reader, cue)) continue;
    const key = `${found.subject.id} ${reader.marks.start}`;
    if (
      made.has(key) ||
      reader.statements.some(
        (statement) =>
          (statement.kind === 'return' ||
            (statement.kind === 'relative-return' && !isBalance) ||
            statement.kind === 'level' ||
            statement.kind === 'record') &&
          statement.subject.id === found.subject.id &&
          reader.breaks(statement.span, cue, true) === 0 &&
          second === undefined,
      )
    )
      continue;
    made.add(key);
    const listed = listWith(reader, found);
    reader.emit(
      {
        kind: 'return',
        subject: listed,
        direction:
          hasClass(cue, 'flat') && !hasClass(cue, 'up', 'down')
            ? 'flat'
            : hasClass(cue, 'down', 'unprofitable') && !hasClass(cue, 'up')
              ? 'down'
              : 'up',
        asserted: null,
      },
      {
        marks: [found.mark !== undefined && distance(found.mark, cue) < 130 ? found.mark : undefined, cue],
        usual: 'recent',
        time: findOwnTime(reader, found.mark, cue),
      },
    );
  }
}

/** "Is up 51% from its lockdown low": its size is told, by what nobody here can date; the direction alone is not what is said. */
function hasFigure({ text, marks }: SentenceReader, { end }: CueMark): boolean {
  return marks.quantities.some(
    ({ start, quantity }) =>
      start >= end &&
      (quantity.unit === 'percent' || quantity.unit === 'fraction' || quantity.unit === 'times') &&
      /^ (?:by |about |around |some |roughly |nearly |almost |more than |over |well over |just |only |another |an? |the )*$/i.test(
        text.slice(end, start),
      ),
  );
}

/** "Fell 1.8% and is positive for the year", "rose in May but remains down for the year": told beside the move, of its own time. */
function isSecond(reader: SentenceReader, { end }: Span, cue: CueMark): boolean {
  return (
    end <= cue.start &&
    /\b(?:and|but|yet|though)(?: it| they)? (?:is|are|was|were|remains?|stands?)(?: now| still| also| well| even)* $/i.test(
      reader.before(cue, 40),
    ) &&
    reader.marks.times.some(({ start, isLength }) => !isLength && start >= cue.end && start - cue.end < 6)
  );
}

/** "Staples are flat": a plain state of a short name. */
function isStateOf(reader: SentenceReader, name: NameMark, cue: CueMark): boolean {
  return (
    /^ (?:is|are|was|were|has been|have been)(?: (?:still|also|now|only|roughly|broadly|about|down|up))* $/.test(
      reader.text.slice(name.end, cue.start),
    ) && /(?:^|[,;.:] |\b(?:and|but|while|whereas) )(?:the )?$/i.test(`${reader.before(name, 12)}`)
  );
}

/** The time of a direction: at the head of the sentence, or beside the verb; one inside an insertion is not its own. */
function findOwnTime(reader: SentenceReader, name: NameMark | undefined, cue: CueMark) {
  const time = reader.findTime(cue, (mark) => !mark.isLookBack && !mark.isAttributive);
  if (time === undefined || name === undefined || time.start < name.start || time.start > cue.start) return time;
  const insertion = /,[^,]*,/.exec(reader.text.slice(name.end, cue.start));
  return insertion !== null &&
    time.start > name.end + insertion.index &&
    time.end <= name.end + insertion.index + insertion[0].length
    ? undefined
    : time;
}

/** "falling rates": a participle before a noun says nothing of the name before it. */
function isParticiple(reader: SentenceReader, cue: CueMark): boolean {
  if (!/ing$/i.test(cue.text)) return false;
  return (
    !/(?:\b(?:is|are|was|were|been|be|keeps?|kept|started|began|begun|stopped|saw|see|seen|seeing|while)|,)\s+(?:[a-z]+ly |now |still |again )?$/i.test(
      reader.before(cue, 26),
    ) ||
    /^ [a-z]+s\b/.test(reader.after(cue, 16)) ||
    /\bwhile\s+$/i.test(reader.before(cue, 8))
  );
}

/** "Did not rise", "never fell", "doesn't lose money": the verb in its plain form. */
const denied = /\b(?:(?:did|does|do) (?:not|never)|(?:did|does|do)n't)(?: even| actually| really| exactly)?\s+$/i;

/** Verbs that say of an asset that it rose or fell, and the nouns that say as much beside "seen" or "posted". */
function isMove(reader: SentenceReader, cue: CueMark): boolean {
  if (hasClass(cue, 'unprofitable')) return /^lose money$/i.test(cue.text) && denied.test(reader.before(cue, 20));
  if (isVerbOf(cue, 'up', 'down', 'flat')) {
    if (
      /^(?:cost|costs|costing|doubl\w*|tripl\w*|quadrupl\w*|regain\w*|recoup\w*|claw\w* back|add|adding|added|return|returns|returned|returning|increase|strengthen\w*|run up|benefit\w*|improv\w*|firm|firms|scale|scaled|pop|bounce|notch\w*|cool\w*|moderat\w*|eas\w*|suffer\w*|struggl\w*|soften\w*|buckl\w*|falter\w*|stumbl\w*|back off|recede\w*|shin\w*|lose|losing|lost|shed|bid|step up|thriv\w*|flourish\w*|evaporat\w*|vapori[sz]\w*|cough\w* up|ced\w+|conced\w*|forfeit\w*|relinquish\w*|squander\w*|fritter\w* away|(?:wip|shav|slic|lop)\w* off|capitulat\w*|ebb\w*|wan(?:e|es|ed|ing)|totter\w*|teeter\w*|stagger\w*|fl(?:y|ies|ew|own|ying)|fizzl\w*|sputter\w*|lose out|lost out|(?:(?:be|is|are|was|were|been|being) (?:cut|slashed) by))$/i.test(
        cue.text,
      )
    ) {
      return (
        (/^\s*(?:ground|altitude|steam|value)\b/i.test(reader.after(cue, 14)) && /^los|^lost/i.test(cue.text)) ||
        (/^struggl/i.test(cue.text) &&
          /^ (?:to (?:find|hold|gain|keep up|attract|rally|rise|advance)|for direction)\b/i.test(reader.after(cue, 20)))
      );
    }
    return (
      !/^(?:rise|fall|gain|drop|rally|advance|decline|jump|slide|climb|surge|slump|plunge|rebound|recover|dip)$/i.test(
        cue.text,
      ) ||
      denied.test(reader.before(cue, 20)) ||
      /\b(?:to|will|could|may|might|can|would|did|didn't|and|stocks|shares|caps|banks|they|we)\s+$/i.test(
        reader.before(cue, 12),
      )
    );
  }
  if (
    /^(?:went nowhere|gone nowhere|going nowhere|marked time|(?:moved|traded) sideways|tread?ed water|trod water|(?:barely|hardly|little) (?:moved|changed))$/i.test(
      cue.text,
    )
  )
    return true;
  if (/^off$/i.test(cue.text)) return false;
  return (
    /^(?:under ?water|above water|with a (?:loss|gain)|nursing a loss|back into a loss|into the green|resurgence|revival|lower|higher|down|up|flat|unchanged|little changed|(?:virtually|broadly|barely|essentially|roughly|largely|almost|practically) (?:unchanged|flat|changed)|in the red|into the red|in negative territory|into negative territory|in positive territory|into positive territory|in the green|malaise|selling pressure|steady|sold off|seen a resurgence|seeing a resurgence|posted gains|stagnated|winners?|losers?|beneficiar\w+|benefited|benefitted|selloff|sell-off|in the black|negative|positive)$/i.test(
      cue.text,
    ) && isPredicate(reader, cue)
  );
}

/** "Sentiment on small caps is positive": a state of something else. */
const ofMood =
  /\b(?:sentiment|outlook|views?|mood|momentum|signals?|correlation|bias|beta|breadth|earnings|growth|surprises?|(?:in|out)?flows?|carry|gamma|technicals|picture|backdrop|setup|reaction|readings?|trend|seasonality|comments?|tone|coverage|ratings?|tests?|exposure|positioning|spreads?|yields?|sensitivity|news)\b[^.;,]{0,50}$/i;

/** "The S&P 500 is barely positive": a state of its return. */
const signed =
  /\b(?:is|are|was|were|remains?|remained|stays?|stayed|turned|ended|finished)(?: (?:the (?:day|week|month|quarter|year)|now|still|barely|just|only|slightly|modestly|marginally|narrowly|comfortably|firmly|solidly|again|once|back)){0,2} $/i;

function isPredicate(reader: SentenceReader, cue: CueMark): boolean {
  if (balance.test(cue.text))
    return !/\b(?:investors|holders|funds|buyers|members|names|months|years|quarters|only)\b[^,;]{0,30}$/i.test(
      reader.before(cue, 40),
    );
  if (/^(?:seen|seeing|posted|benefit|sold|stagnat)/i.test(cue.text)) return true;
  const ahead = reader.before(cue, 34);
  if (/^(?:positive|negative)$/i.test(cue.text))
    return (
      signed.test(ahead) &&
      !ofMood.test(reader.before(cue, 70)) &&
      /^(?:[.,;]| (?:for|on|in|over|this|since|year|so far|again|and|while|but)\b)/i.test(reader.after(cue, 12))
    );
  if (/^(?:winners?|losers?|beneficiar\w+)$/i.test(cue.text))
    return /\b(?:clear|primary|main|biggest|emerged as|are|is|among)\b[^,;]{0,24}$/i.test(ahead);
  if (/resurgence|revival|malaise|pressure|sell-?off/i.test(cue.text))
    return /\b(?:seen|seeing|saw|sees|enjoy\w*|undergo\w*|'s|under|experienc\w*|massive|spectacular|suffer\w*|in the midst of|amid|during|despite)\b[^,;]{0,30}$/i.test(
      ahead,
    );
  return /\b(?:is|are|was|were|be|been|remain\w*|end\w*|clos\w*|finish\w*|trad\w*|drift\w*|edg\w*|mov\w*|turn\w*|stay\w*|inch\w*|open\w*|retreat\w*|fell|slipped|push\w*|grind\w*|still|held|modestly|sharply|slightly|broadly)\s+(?:(?:out )?the \w+ |[\w]+ )?$/i.test(
    ahead,
  );
}

/** "earnings rose", "volume fell", "yields", "inflows into small caps rose": what moved is not the price. */
function isNotPrice(reader: SentenceReader, name: NameMark | undefined, cue: CueMark): boolean {
  const between =
    name === undefined
      ? reader.before(cue, 44).replace(/^.*[,;]/s, '')
      : withoutInsertions(reader.text.slice(Math.min(name.end, cue.end), Math.max(name.start, cue.start)));
  return (
    /\b(?:(?<!(?:share|stock|equity|bond) )prices|inflation|wages|employment|earnings|profits?|revenues?|sales|eps|growth|volume|turnover|inflows?|outflows?|yields?|debt|leverage|margins?|valuations?|multiples?|spending|capex|estimates|forecasts|costs?|rates?|holdings|weight|breadth|risks?|sentiment|confidence|demand|lending|loans?|deposits|momentum|narrative|thesis|trade|dominance|attention|interest|sensitivity|positioning|allocation|discount|gap|premium|members|companies' |employment|prices paid|charge-offs|defaults?)\b/i.test(
      between,
    ) ||
    /^\s*(?:in|of|on|from|to|into|for)?\s*(?:earnings|profits?|revenues?|demand|lending|costs|capital|borrowing|spending|dividend|the number|yields?|volatility)\b/i.test(
      reader.after(cue, 24),
    )
  );
}
