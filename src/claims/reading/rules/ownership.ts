import { toSubject } from '../../lexicon/names.ts';
import type { Subject } from '../../statement.ts';
import { isMarketName } from '../discourse.ts';
import { findListTo, toListed } from '../listed-names.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import { isVerbOf } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';

/** Whose rise it is: "the Nasdaq's 1.5%", "1.5% for the Nasdaq", "the Dow 0.4%", else the subject of the clause. */
export function findOwner(
  reader: SentenceReader,
  figure: QuantityMark,
  cue: CueMark | undefined,
  isContinued: boolean,
): SubjectFound | undefined {
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  const measure = names.find(
    (name) =>
      name.start >= figure.end &&
      name.entry.type === 'fund' &&
      reader.breaks(figure, name, true) === 0 &&
      /\b(?:as )?(?:measured|tracked|gauged|proxied|represented) by (?:the )?$|\b(?:if you|to) go by (?:the )?$/i.test(
        reader.before(name, 26),
      ),
  );
  if (measure !== undefined && !names.some(({ start, end }) => start >= figure.end && end < measure.start))
    return toFound(measure);
  const possessive = names.find((name) => /^'s? (?:[\w-]+ ){0,3}$/.test(reader.text.slice(name.end, figure.start)));
  if (possessive !== undefined) return toFound(possessive);
  const told = findClauseName(reader, figure);
  if (told !== undefined && cue !== undefined && cue.start >= told.end) return toFound(told);
  const of = names.find(
    (name) =>
      name.start >= figure.end &&
      reader.breaks(figure, name, true) === 0 &&
      /^ (?:[\w-]+ ){0,4}?(?:for|in|by|on|of|from) (?:the |both the )?(?:[\w-]+ ){0,2}$/.test(
        reader.text.slice(figure.end, name.start),
      ) &&
      !/\b(?:than|versus|against|below|above)\b/.test(reader.text.slice(figure.end, name.start)),
  );
  const isCompared =
    /\b(?:against|versus|vs\.?|compared (?:with|to)|than|and|to|double|twice|half|triple|times|ahead of|behind)\s+(?:a |an |just |only |about |the )?(?:[a-z]+ )?$/i.test(
      reader.before(figure, 24),
    ) ||
    setAgainst.test(reader.before(figure, 50)) ||
    (cue !== undefined && !reader.isFree(cue));
  if (of !== undefined && isCompared) return toFound(of);
  if (
    of !== undefined &&
    !(
      cue?.isVerb &&
      cue.end <= figure.start &&
      names.some((name) => name.end <= cue.start && reader.breaks(name, cue, true) === 0)
    )
  )
    return toFound(of);
  const label = findLabel(reader, figure);
  if (label !== undefined) return toFound(label);
  const direct = names.find(
    (name) =>
      name.end <= figure.start &&
      /^(?: (?:by|of|about|just|only|up|down|another|roughly|nearly|a|an|some|gained|lost|added|:|at))*,? ?(?:[+-])?\(?$/.test(
        reader.text.slice(name.end, figure.start),
      ),
  );
  if (direct !== undefined) return toFound(direct);
  if (of !== undefined && isContinued) return toFound(of);
  return (
    findBeginning(reader, figure, cue, names) ?? findFronted(reader, figure, names) ?? reader.findSubject(cue ?? figure)
  );
}

/** "IWM added 0.4%, gold fell 1.4% and financials slid 2%": behind a figure the name right before the verb begins a clause. */
function findBeginning(
  reader: SentenceReader,
  figure: QuantityMark,
  cue: CueMark | undefined,
  names: readonly NameMark[],
): SubjectFound | undefined {
  if (cue === undefined || !cue.isVerb || cue.end > figure.start) return undefined;
  const name = names.find(
    (one) =>
      /^(?: (?:stocks|shares))? $/.test(reader.text.slice(one.end, cue.start)) &&
      /\d(?: ?%| per ?cent| points?)\)?(?:[,;]|,? (?:and|but|while))(?: the)? $/i.test(reader.before(one, 24)),
  );
  return name === undefined ? undefined : toFound(name);
}

const fronting = /^\W*(?:With|After|Following|Despite|Having|Fresh from|On the back of|Thanks to)\b[^,;:]*$/;

/** "With a gain of 12% over the past year, the Dow is ahead": of what the main clause begins with. */
function findFronted(
  { marks, text }: SentenceReader,
  figure: QuantityMark,
  names: readonly NameMark[],
): SubjectFound | undefined {
  const [first] = names;
  if (first === undefined || first.start < figure.end) return undefined;
  return fronting.test(text.slice(marks.start, figure.start)) &&
    /^(?:[^,;:.]|, (?=(?:19|20)\d\d\b)){0,70}, (?:the |shares (?:of|in) )?$/.test(text.slice(figure.end, first.start))
    ? toFound(first)
    : undefined;
}

/** "Against a drop of", "compared with a gain of about": a move of another name. */
const setAgainst =
  /\b(?:against|versus|vs\.?|compared (?:with|to)) an? (?:[a-z]+ )?(?:gain|rise|advance|return|climb|jump|loss|drop|fall|decline|slide|slump) of (?:about |just |only |nearly |almost |roughly |some |more than )?$/i;

/** The name in "the 10.6% that small caps put on". */
export function findClauseName(reader: SentenceReader, figure: QuantityMark): NameMark | undefined {
  return reader.marks.names.find(
    ({ entry, isBracketed, start }) =>
      isMarketName(entry) &&
      !isBracketed &&
      start >= figure.end &&
      /^ (?:(?:that|which) )?(?:the )?$/.test(reader.text.slice(figure.end, start)) &&
      /\b(?:the|that|its|an?) $/i.test(reader.before(figure, 6)),
  );
}

/** "technology (XLK), at 22.6%", "IWF's 28.4%", "Dow 0.4%": the name that a figure is set beside. */
export function findLabel(reader: SentenceReader, figure: QuantityMark): NameMark | undefined {
  const names = reader.marks.names.filter(
    ({ entry, end }) => isMarketName(entry) && end <= figure.start && figure.start - end < 30,
  );
  const ticker = names.find(
    (name) =>
      name.isBracketed &&
      /^\)?,?\s*(?:at |up |down |off |with )?[+-]?\(?$/.test(reader.text.slice(name.end, figure.start)),
  );
  if (ticker !== undefined) return plainName(reader, ticker);
  return names.find(
    (name) =>
      !name.isBracketed &&
      /^(?:'s?)?\s*\(?(?:[A-Z]{2,5})?\)?(?: (?:managed|did|made|returned))?[,:]?\s*(?:at |up |down |off |with |an? (?:gain|rise|advance|return|loss|fall|drop|decline) of )?[+-]?\(?$/.test(
        reader.text.slice(name.end, figure.start),
      ) &&
      !/\b(?:in|of|on|to)\s+(?:the )?$/i.test(reader.before(name, 10)),
  );
}

/** The name before its ticker in brackets, where there is one: "value (IWD, -9.7%)" is the fund. */
function plainName(reader: SentenceReader, ticker: NameMark): NameMark {
  const before = reader.marks.names.find(
    (name) => name.end < ticker.start && /^\s*\((?:[A-Za-z]+: ?)?$/.test(reader.text.slice(name.end, ticker.start)),
  );
  return before !== undefined && before.entry.type === 'share' ? before : ticker;
}

function toFound(mark: NameMark): SubjectFound {
  return { subject: toSubject(mark.entry, mark.text), mark };
}

/** "A, B and C rose 1%, 2% and 3% respectively". */
export function toRespective(
  reader: SentenceReader,
  figures: readonly QuantityMark[],
): Map<QuantityMark, SubjectFound> | undefined {
  const names = reader.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
  if (names.length !== figures.length || names.length < 2) return undefined;
  return new Map(figures.map((figure, i) => [figure, toFound(names[i] as NameMark)]));
}

/** The nearest name that the verb is plainly said of: an insertion between them may name others. */
export function findDirect(reader: SentenceReader, cue: CueMark): SubjectFound | undefined {
  const names = reader.marks.names.filter(
    ({ entry, isBracketed, isWeak, end }) =>
      isMarketName(entry) &&
      !isBracketed &&
      !isWeak &&
      end <= cue.start &&
      withoutInsertions(reader.text.slice(end, cue.start)).length < 90,
  );
  const mark = names
    .reverse()
    .find(
      (name) =>
        reader.breaks(name, cue, true) === 0 &&
        isDirect(reader, name, cue) &&
        !/\b(?:than|versus|over|against|of|in|for|like|from|to)\s+(?:the )?(?:[\w-]+ )?$/i.test(
          reader.before(name, 26),
        ),
    );
  return mark === undefined ? undefined : toFound(mark);
}

const words =
  /^(?:'s?|has|have|had|is|are|was|were|been|be|being|also|now|then|already|just|still|even|itself|alone|again|finally|initially|index|etf|fund|trust|stocks?|shares?|names|companies|firms|lenders|giants|sector|group|continued?|continues|to|managed|began|started|went|on|and|that|which|who|could|will|would|may|might|not|only|all|both|each|the|index|composite|average|benchmark|ahead|gauge|seen|saw|see|seeing|modestly|sharply|a|an|massive|spectacular|decisive|notable|strong|broad|robust|remarkable|of|for|its|their|own|year|week|month|day|session|quarter|[a-z]+ly|emerged|as|primary|clear|main|big|biggest|key|obvious|among|\d[\d,.]*)$/i;

export function withoutInsertions(text: string): string {
  return text.replace(/\([^)]*\)/g, ' ').replace(/,[^,]*,/g, ' ');
}

/** "ended the year lower", "finishes the third quarter ahead". */
const closing =
  /\b(?:end|finish|clos)(?:ed|es|s|e|ing)? (?:out )?(?:the )?(?:(?:first|second|third|fourth) )?(?:year|quarter|month|week|day|session|half|[A-Z][a-z]+|(?:19|20)\d\d)\b/;

/** The verb is the name's own: nothing but auxiliaries and adverbs between, or an insertion in commas or brackets. */
export function isDirect(reader: SentenceReader, name: NameMark | undefined, cue: CueMark): boolean {
  if (name === undefined || name.start >= cue.end) return true;
  const gap = withoutInsertions(reader.text.slice(name.end, cue.start)).replace(closing, ' ');
  if (/\b(?:their|its) (?:own )?(?:shares?|stocks?)(?: prices?)? $/i.test(gap)) return true;
  if (/,/.test(gap)) return /^[^,]*,\s*(?:[a-z]+ly )?$/.test(gap);
  const others = gap.split(/[\s"]+/).filter((word) => word !== '' && !words.test(word.replace(/[.,]$/, '')));
  if (
    /s$/.test(cue.text) &&
    isVerbOf(cue, 'up', 'down') &&
    /^(?:gains|falls|drops|rallies|advances|declines|jumps|slides|climbs|surges|slumps|plunges|rebounds|rises|dips|leads)$/i.test(
      cue.text,
    )
  )
    return others.length === 0;
  return (
    others.length <= 1 ||
    (others.length <= 3 && gap.length < 26 && !/\b(?:the|a|an|this|these|is|are|that)\b/.test(gap))
  );
}

/** "Apple and Alphabet have fallen": those that stand together are one subject of several members. */
export function listWith(reader: SentenceReader, found: SubjectFound): Subject {
  const { mark } = found;
  if (mark === undefined || mark.entry.type !== 'share') return found.subject;
  const names = reader.marks.names.filter(({ entry, isBracketed }) => entry.type === 'share' && !isBracketed);
  return toListed(reader, findListTo(reader, mark, names));
}
