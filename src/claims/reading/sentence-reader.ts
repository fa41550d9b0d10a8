import {
  addMonths,
  type DayNumber,
  endOfMonth,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
} from '../../core/index.ts';
import type { Span } from '../document.ts';
import { type NameEntry, toSubject } from '../lexicon/names.ts';
import type { Asserted, AssertedUnit, Modality, StatedPeriod, Statement, Subject } from '../statement.ts';
import type { Quantity } from '../text/index.ts';
import { type Discourse, isMarketName, rememberPeriod, rememberSubject } from './discourse.ts';
import type { Draft } from './draft.ts';
import { listAssets } from './list-assets.ts';
import type { CueMark, Mark, NameMark, QuantityMark, TimeMark } from './marks.ts';
import { isForeseen, isPlainPresent } from './rules/outlook.ts';
import { contains, countBreaks, distance, hasClass, isVerbOf, overlaps, type SentenceMarks } from './sentence.ts';
import { hasKin } from './sibling-names.ts';
import { endsOnDay } from './time-marks.ts';
import { toNumber } from './to-number.ts';

export interface SubjectFound {
  readonly subject: Subject;
  readonly mark: NameMark | undefined;
}

interface EmitOptions {
  /** Marks that the statement is made of: they are used up, and their stretch is its quote. */
  readonly marks: readonly (Mark | undefined)[];
  /** Where to look for its time; by default the quote. */
  readonly at?: Span;
  readonly period?: StatedPeriod;
  readonly modality?: Modality;
  readonly time?: TimeMark | undefined;
  readonly horizon?: DayNumber;
  /** Whether it is denied, where the rule knows; by default as the words before it say. */
  readonly negated?: boolean;
  /**
   * Where no time is given: a direction alone is said of recent months, what was done of the last month, a state or a
   * figure of the last session.
   */
  readonly usual?: 'recent' | 'lately' | 'now';
}

const comparison =
  /(?:\bthan|\bversus|\bvs\.?|\bagainst|\bover|\bcompared (?:with|to)|\brelative to|\bunlike|\bahead of|\bbehind|\binstead of|\brather than|\bthat of|\bbelow|\babove) (?:the |a |an |its |their )?(?:[\w-]+ ){0,2}$/i;
/** "the Russell 2000 to close above", after "we expect". */
const infinitive =
  /^[^,;]{0,40}? to (?:close|reach|end|finish|hit|rise|fall|trade|gain|lose|climb|drop|return|beat|lag|outperform|underperform)\b/;
/** "Unlike the S&P 500 it has not recovered": of another than the name. */
const contrast =
  /\b(?:unlike|in contrast (?:to|with)|compared (?:with|to)|next to|as against) (?:the |its |their )?(?:[\w-]+ )?$/i;
/** "against 12% for the S&P 500": a name that is only set beside what a sentence speaks of. */
const besides =
  /\b(?:against|versus|vs\.?|compared (?:with|to)) (?:(?:just|only|a|an|about|roughly|the|some|nearly) )*[-+]?[\d.]+ ?(?:%|per ?cent)[^,;.]{0,24} (?:for|in|of|by) (?:the )?$/i;
const adjunct =
  /(?:\bin|\bof|\bfor|\bby|\bfrom|\bto|\bwith|\bon|\binto|\blike|\bas|\bincluding|\bdespite|\bsuch as|\bbetween) (?:the |a |an |its |their |both )?(?:[\w'-]+ ){0,2}$/i;
const attached =
  /^(?:[\w%-]+ ){0,4}?(?:in|of|for|by|on|across|among|from|to) (?:the |both |its |its own )?(?:[\w-]+ ){0,2}$/i;

const comparedWith =
  /\b(?:(?:exceeded|surpassed|beaten|matched|rivalled|rivaled|equalled|equaled|eclipsed|topped|bettered) only (?:by|in|on)|second only to|(?:not |un)(?:matched|seen|rivall?ed) since|reminiscent of|echoing|not unlike|the (?:crash|rout|collapse|panic|melt-?up|rally|surge) of)\b[^.;]*$/i;

/** A word with a capital, or several, right before what is told of it. */
const unknownName =
  /^\W*(?:(?:and|while|whereas|but|as|with|although|though|when|where|or) )?([A-Z][\w.&'-]*(?: (?:of |& |de )?[A-Z][\w.&'-]*){0,3})(?:'s)?(?: (?:shares?|stock|index|fund|ETF|bonds?))?,?(?: [a-z]+ly)? (?:(?:has|have|had|is|was|are|were|also|then|even|still|soon|later) )*$/;
/** Words that begin a sentence with a capital and are no name. */
const plainOpening =
  /^(?:[A-Z]|It|Its|They|Their|He|She|We|You|That|This|These|Those|Both|Neither|Each|All|Some|Most|Many|Few|None|Nothing|Nobody|Everything|Everyone|Another|Others|One|Two|Three|Four|Five|Stocks?|Shares?|Equities|Having|Then|Now|Here|There|So|And|But|Or|Yet|Still|Also|Instead|Again|Since|From|After|Before|Until|Up|Down|Off|Only|Just|Even|Not|Prices|Investors|Buyers|Sellers|Index|Benchmark|Markets?|Had|Was|Has|Is|Are|Were|Gains|Losses|Who|Which|What|Where|When|How|The|An|Last|Next|Overall|Together|Combined|Altogether|Meanwhile|Elsewhere|However|Thus|Hence|Later|Earlier|Today|Yesterday|Wall Street|Broad|Small|Large|Value|Growth|Momentum|Returns?|Performance|Declines?|Advances?|Net|Cumulatively|Annualised|Annualized|In|On|At|By|To|For|Of|With|As|If|While|Though|Although|Because|Measured|Counting|Adding|Including|Excluding|Round|Nearly|Almost|About|Over|Under|More|Less)$/;

/** Reads one sentence: rules take marks from it and make statements of them. */
export class SentenceReader {
  readonly statements: Statement[] = [];
  private readonly used = new Set<Mark>();
  private readonly subjects: { readonly at: number; readonly subject: Subject }[] = [];

  constructor(
    readonly marks: SentenceMarks,
    readonly discourse: Discourse,
    readonly block: number,
    /** A heading names a theme; what it seems to state is said again below it. */
    readonly isHeading: boolean,
  ) {}

  get text(): string {
    return this.marks.text;
  }

  isFree(mark: Mark): boolean {
    return !this.used.has(mark);
  }

  use(...marks: readonly (Mark | undefined)[]): void {
    for (const mark of marks) if (mark !== undefined) this.used.add(mark);
  }

  get freeQuantities(): readonly QuantityMark[] {
    return this.marks.quantities.filter((mark) => !this.used.has(mark));
  }

  freeCues(...classes: readonly string[]): readonly CueMark[] {
    return this.marks.cues.filter((cue) => !this.used.has(cue) && hasClass(cue, ...classes));
  }

  cues(...classes: readonly string[]): readonly CueMark[] {
    return this.marks.cues.filter((cue) => hasClass(cue, ...classes));
  }

  before(mark: Span, length = 60): string {
    return this.text.slice(Math.max(this.marks.start, mark.start - length), mark.start);
  }

  after(mark: Span, length = 60): string {
    return this.text.slice(mark.end, Math.min(this.marks.end, mark.end + length));
  }

  breaks(a: Span, b: Span, onlyStrong = false): number {
    return a.end <= b.start
      ? countBreaks(this.marks, a.end, b.start, onlyStrong)
      : countBreaks(this.marks, b.end, a.start, onlyStrong);
  }

  /** The nearest of some marks to a place, at most `reach` characters and `breaks` breaks away. */
  nearest<Type extends Mark>(at: Span, marks: readonly Type[], reach: number, breaks = 0): Type | undefined {
    let best: Type | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const mark of marks) {
      const away = distance(at, mark);
      if (away > reach || this.breaks(at, mark) > breaks || this.breaks(at, mark, true) > 0) continue;
      const cost = away + (mark.start > at.start ? 0 : 1);
      if (cost < least) {
        least = cost;
        best = mark;
      }
    }
    return best;
  }

  /** Who or what a cue or a figure speaks of. */
  findSubject(at: Span, accepts: (entry: NameEntry) => boolean = isMarketName): SubjectFound | undefined {
    let best: NameMark | undefined;
    let highest = -34;
    for (const mark of this.marks.names) {
      if (!accepts(mark.entry) || mark.isBracketed || overlaps(mark, at)) continue;
      const score = this.scoreSubject(mark, at);
      if (score > highest) {
        highest = score;
        best = mark;
      }
    }
    const carried = this.findReferent(at, best, accepts);
    if (carried !== undefined && (best === undefined || highest < -12)) return carried;
    if (best !== undefined) return { subject: toSubject(best.entry, best.text), mark: best };
    return carried;
  }

  private scoreSubject(mark: NameMark, at: Span): number {
    const isBefore = mark.end <= at.start;
    if (this.isObject(mark, at)) return -40;
    const inserted = this.isInserted(mark, at) ? 20 : 0;
    const strong = this.breaks(mark, at, true);
    const weak = this.breaks(mark, at) - strong;
    let score = -inserted - distance(mark, at) / 12 - 30 * strong - 5 * weak - (mark.isWeak ? 12 : 0);
    const ahead = this.before(mark, 40);
    if (isBefore) {
      if (comparison.test(ahead)) score -= 24;
      else if (adjunct.test(ahead)) score -= /^'s?\b/.test(this.after(mark, 3)) ? 0 : 7;
    } else {
      const link = this.text.slice(at.end, mark.start).replace(/^\s+/, '');
      if ((attached.test(link) && !comparison.test(ahead)) || this.isOwner(mark, link)) score += 3;
      else score -= comparison.test(ahead) ? 34 : 27;
    }
    return score;
  }

  /** "the best month the index has ever had": what is told of the name that follows. */
  private isOwner(mark: NameMark, link: string): boolean {
    return (
      /^(?:[\w-]+ ){0,3}?(?:that |which )?(?:the )?$/i.test(link) &&
      /^(?: index| fund)? (?:has|have|had) (?:ever |yet )?(?:had|seen|enjoyed|known|recorded|posted|produced|suffered|managed|made|set)\b/i.test(
        this.after(mark, 36),
      )
    );
  }

  /** "Acme, the best of the chipmakers, fell": a name in an insertion that tells of another name. */
  private isInserted(mark: NameMark, at: Span): boolean {
    if (mark.end > at.start || !/^[^,;]*,\s/.test(this.text.slice(mark.end, at.start))) return false;
    return this.marks.names.some(
      (other) =>
        other.end < mark.start &&
        isMarketName(other.entry) &&
        /^(?:\)| ?\([^)]*\))?, (?:the|a|an|one|itself|long|once|often|which|who|whose|weighed|described|represented|held|led|driven)\b[^,;.]*$/.test(
          this.text.slice(other.end, mark.start),
        ),
    );
  }

  /** The object of another verb: whom a rival has outperformed. */
  private isObject(mark: NameMark, at: Span): boolean {
    return this.cues('ahead', 'behind').some(
      (cue) =>
        mark.start >= cue.end &&
        mark.start - cue.end < 34 &&
        this.breaks(cue, mark) === 0 &&
        isVerbOf(cue, 'ahead', 'behind') &&
        !(at.start >= mark.end && /^'s\b/.test(this.after(mark, 3))) &&
        !this.marks.names.some((other) => other.start >= cue.end && other.end <= mark.start),
    );
  }

  /** What "it", "the index" or a missing subject stands for. */
  private findReferent(
    at: Span,
    named: NameMark | undefined,
    accepts: (entry: NameEntry) => boolean,
  ): SubjectFound | undefined {
    const isAfter = named !== undefined && named.start >= at.end;
    const from = named !== undefined && !isAfter ? named.end : this.marks.start;
    const stretch = this.text.slice(from, at.start);
    const definite =
      /\b(?:the|this|that|its|whose)(?<!(?:its|whose)(?= (?:[\w-]+ )?(?:index|benchmark|gauge|average|measure|fund|ETF|trust|company|lender|chipmaker|sector|group|industry|cohort))) (?:[\w'-]+ ){0,2}(index|benchmark|gauge|average|measure|fund|ETF|trust|stock|shares|company|lender|chipmaker|sector|group|industry|cohort)\b(?!'s (?:members|constituents))/i.exec(
        stretch,
      );
    const { byType } = this.discourse;
    const lastSubject = this.subjects.findLast((one) => one.at < at.start)?.subject;
    const spelt =
      definite === null
        ? undefined
        : this.marks.names.find(
            (mark) =>
              accepts(mark.entry) &&
              overlaps(mark, { start: from + definite.index, end: from + definite.index + definite[0].length }),
          );
    if (spelt !== undefined) return { subject: toSubject(spelt.entry, spelt.text), mark: spelt };
    if (definite !== null) {
      const noun = (definite[1] as string).toLowerCase();
      const types = /index|benchmark|gauge|average|measure/.test(noun)
        ? ['index']
        : /fund|etf|trust/.test(noun)
          ? ['fund']
          : /sector|group|industry|cohort/.test(noun)
            ? ['sector', 'group']
            : ['share'];
      for (const type of types) {
        const subject = lastSubject?.type === type ? lastSubject : byType.get(type);
        if (subject !== undefined) return { subject: { ...subject, text: definite[0] }, mark: undefined };
      }
      const last = lastSubject ?? this.discourse.subject;
      if (last !== undefined && types[0] !== 'index' && (types[0] === 'share') !== (last.type === 'share'))
        return undefined;
    }
    if (this.hasForeignSubject(at) || this.hasOtherKind(at, accepts)) return undefined;
    if ((named === undefined || isAfter) && (this.hasForeignHead(at) || this.hasUnknownName(at))) return undefined;
    if (lastSubject !== undefined && (named === undefined || isAfter || this.breaks(named, at, true) > 0))
      return { subject: lastSubject, mark: undefined };
    const isPronoun = /\b(?:it|they|its|their|both)\b/i.test(stretch);
    const isContrasted =
      named !== undefined && !isAfter && contrast.test(this.before(named, 40)) && /^,? (?:it|they)\b/i.test(stretch);
    if (named !== undefined && !(isAfter && isPronoun) && !isContrasted) return undefined;
    if (named === undefined || isAfter) {
      const topic = this.findHead(at, accepts) ?? (named === undefined ? this.findTopic(at, accepts) : undefined);
      if (topic !== undefined) return topic;
    }
    const carried = lastSubject ?? this.discourse.subject;
    if (carried === undefined || !accepts({ type: carried.type } as NameEntry)) return undefined;
    return { subject: carried, mark: undefined };
  }

  /** "From its low of 676, which ..., the S&P has recovered": what an opening adjunct tells of is named after it. */
  private findHead(at: Span, accepts: (entry: NameEntry) => boolean): SubjectFound | undefined {
    const opening = this.text.slice(this.marks.start, at.start);
    if (!/^\W*(?:From|Since|After|At|Off|Measured from|Below|Above|Despite)\b/.test(opening)) return undefined;
    if (this.marks.names.some((name) => name.end <= at.start && accepts(name.entry))) return undefined;
    const head = this.marks.names.find(
      (name) =>
        name.start >= at.end &&
        accepts(name.entry) &&
        !name.isBracketed &&
        /, (?:the )?$/.test(this.before(name, 7)) &&
        /^(?: index| itself)? (?:has|have|had|is|are|was|were|rose|fell|gained|lost|stands|trades|remains|[a-z]{3,}ed)\b/.test(
          this.after(name, 24),
        ),
    );
    return head === undefined ? undefined : { subject: toSubject(head.entry, head.text), mark: undefined };
  }

  /** What a long sentence speaks of: the first name before a place that is no adjunct, or "the index" after it. */
  private findTopic(at: Span, accepts: (entry: NameEntry) => boolean): SubjectFound | undefined {
    const first = this.marks.names.find(
      (mark) =>
        accepts(mark.entry) &&
        !mark.isBracketed &&
        !mark.isWeak &&
        mark.end <= at.start &&
        !comparison.test(this.before(mark, 40)) &&
        !adjunct.test(this.before(mark, 40)),
    );
    if (first !== undefined) return { subject: toSubject(first.entry, first.text), mark: first };
    const following = /^[^.;]*?, the (?:index|benchmark|gauge)\b/i.exec(this.after(at, 90));
    const index = this.discourse.byType.get('index');
    return following !== null && index !== undefined ? { subject: index, mark: undefined } : undefined;
  }

  /** "Headline inflation halved": the clause tells of a name of another kind, as an indicator or a rate. */
  private hasOtherKind(at: Span, accepts: (entry: NameEntry) => boolean): boolean {
    const other = this.marks.names.find(
      (mark) =>
        (mark.entry.type === 'indicator' || mark.entry.type === 'rate') &&
        !accepts(mark.entry) &&
        mark.end <= at.start &&
        this.breaks(mark, at) === 0 &&
        !/\b(?:in|of|on|for|by|from|to|with|as|than|despite|like|after|amid) (?:the |a |its )?(?:[\w-]+ )?$/i.test(
          this.before(mark, 24),
        ),
    );
    return (
      other !== undefined &&
      /^(?: (?:rate|gauge|number|figure|yield|spread)s?)?(?: [a-z]+){0,3} $/.test(this.text.slice(other.end, at.start))
    );
  }

  /** "the semiconductor complex fell": the clause has a subject of its own that the lexicon does not know. */
  private hasForeignSubject(at: Span): boolean {
    const from = this.marks.breaks.filter((one) => one.at < at.start).at(-1)?.at ?? this.marks.start;
    const clause = this.text.slice(from, at.start);
    if (
      /^\W*(?:and |while |but |whereas |although )?(?:both|all|each|none|neither|every|few|one|the one|the other|another|what|nothing|everything|everyone|nobody|anything)\b/i.test(
        clause,
      )
    )
      return true;
    return (
      /^\W*(?:and |while |but |whereas |although |as |when |with )?(?:[Ii]n [A-Z]\w+,? )?(?:the|these|those|most|many|some|several|other|such|our|his|her) (?!(?:[\w-]+ ){0,2}?(?:index|benchmark|gauge|average|measure|fund|ETF|trust|stock|stocks|share|shares|company|lender|sector|group|industry|rally|advance|move|surge|rise|gain|loss|decline|fall|drop|rebound|recovery|run|slide|selloff|lead|week|month|quarter|year|day|session|half|first|second|third|fourth|final|last|next|past|following|analysts|strategists|economists|observers|investors|traders|bulls|bears|forecasters|houses|desks|experts|end|start|result|return|returns|other|former|latter|one|two|S&P|Russell|Nasdaq|Dow)\b)[a-z][\w-]* [\w' -]*$/.test(
        clause,
      ) && !/,/.test(clause)
    );
  }

  /** "Adobe slid 0.8%", "while First Republic crashed": a clause that begins with a name nobody here knows. */
  private hasUnknownName(at: Span): boolean {
    const from = this.marks.breaks.filter((one) => one.at < at.start).at(-1)?.at ?? this.marks.start;
    const clause = this.text.slice(from, at.start);
    const match = unknownName.exec(clause);
    if (match === null || plainOpening.test(match[1] as string)) return false;
    const start = from + match.index + match[0].indexOf(match[1] as string);
    const span = { start, end: start + (match[1] as string).length };
    return (
      !this.marks.times.some((time) => overlaps(time, span)) && !this.marks.names.some((name) => overlaps(name, span))
    );
  }

  /** "Long-dated government bonds, which ..., have fallen": the sentence opens with a plural that is no name known. */
  private hasForeignHead(at: Span): boolean {
    const sentence = this.text.slice(this.marks.start, at.start);
    const head =
      /^\W*((?!(?:As|Its|This|Thus|His|Perhaps|Besides|Always|Across|Towards|Unless|Yes|Sometimes|Afterwards|Others)\b)[A-Z][\w-]*(?: [a-z][\w-]*){0,4}?s)(?:, (?:which|who|whose|where|long|once|often|[a-z]+ed)\b| (?:have|are|were)\b)/.exec(
        sentence,
      );
    return (
      head !== null && !/\b(?:in|on|at|of|over|since|during|after|before|from|for|with)\b/i.test(head[1] as string)
    );
  }

  /** The name that a comparison is made with: after "than", "over", or the object of the verb. */
  findAgainst(
    cue: Span,
    subject: SubjectFound | undefined,
    accepts: (entry: NameEntry) => boolean = isMarketName,
  ): NameMark | undefined {
    const others = this.marks.names.filter(
      (mark) =>
        accepts(mark.entry) &&
        mark !== subject?.mark &&
        !mark.isBracketed &&
        mark.entry.id !== subject?.subject.id &&
        !overlaps(mark, cue),
    );
    const following = others.filter(
      (mark) =>
        mark.start >= cue.end &&
        mark.start - cue.end < 110 &&
        this.breaks(cue, mark, true) === 0 &&
        !/: /.test(this.text.slice(cue.end, mark.start)) &&
        !/,\s+and\s+(?:the\s+)?$/i.test(this.before(mark, 12)),
    );
    return (
      following.find((mark) => !mark.isWeak || mark.start - cue.end < 20) ??
      others.find((mark) => comparison.test(this.before(mark, 40)) && distance(mark, cue) < 120)
    );
  }

  /** The time that a stretch of the sentence speaks of. */
  findTime(at: Span, isWanted: (mark: TimeMark) => boolean = () => true): TimeMark | undefined {
    let best: TimeMark | undefined;
    let least = 40;
    for (const mark of this.marks.times) {
      if (this.used.has(mark) || !isWanted(mark) || this.isTold(mark)) continue;
      const isInside = contains(at, mark);
      const strong = this.breaks(at, mark, true);
      const weak = this.breaks(at, mark) - strong;
      const isHead = mark.start - this.marks.start < 4 && mark.end < at.start;
      const isOpening =
        isHead ||
        this.isTaken(mark) ||
        (mark.start - this.marks.start < 25 && /,/.test(this.text.slice(mark.end, mark.end + 25)));
      const cost =
        (isInside
          ? 0
          : Math.min(distance(at, mark) / 6, isHead ? 24 : 1000) + (isOpening ? 4 : weak * 5 + strong * 30)) +
        (isHead && this.isSuperseded(at, mark) ? 20 : 0) +
        (mark.isLength ? (isInside || distance(at, mark) < 22 ? 4 : 18) : 0);
      if (!isInside && (this.isOfOther(at, mark) || this.isOfComparison(at, mark))) continue;
      const rivals = isInside ? 0 : this.countFiguresBetween(at, mark);
      if (cost + 22 * rivals < least) {
        least = cost + 22 * rivals;
        best = mark;
      }
    }
    return best;
  }

  /** "A year ago they saw nothing coming in 2023; it rose by 24%": another time was named since, in an earlier clause. */
  private isSuperseded(at: Span, head: TimeMark): boolean {
    return (
      this.breaks(head, at, true) > 0 &&
      this.marks.times.some(
        (mark) =>
          mark.start >= head.end && mark.end <= at.start && !mark.isLookBack && !mark.isLength && !mark.isAttributive,
      )
    );
  }

  /** "in less than a month from its February 12 record": how long it took, beside the day it began. */
  private isTold(mark: TimeMark): boolean {
    return (
      mark.isLength &&
      this.marks.times.some(
        (other) => other.start - mark.end === 1 && (other.period.anchor !== undefined || /^from /i.test(other.text)),
      )
    );
  }

  /** "Take the three years to September together: value returned 37%". */
  private isTaken(mark: TimeMark): boolean {
    return /^\W*(?:Take|Taking|Taken over|Look at|Looking at|Looked at over|Measured over|Over) (?:the )?$/.test(
      this.text.slice(this.marks.start, mark.start),
    );
  }

  /** A time told of something else: of a later clause with a verb of its own, or of the low that a name refers to. */
  private isOfOther(at: Span, mark: TimeMark): boolean {
    if (mark.start < at.end) {
      if (mark.end <= at.start && (this.isBeforeThen(at, mark) || this.isAdded(mark))) return true;
      if (/^[^,;]*,\s(?:and|but|while)\s/.test(this.text.slice(mark.end, at.start)) && this.isInHelper(mark))
        return true;
      const isFar = mark.start - this.marks.start > 24;
      return mark.isLength && isFar && mark.end <= at.start && /[,;]/.test(this.text.slice(mark.end, at.start));
    }
    const between = this.text.slice(at.end, mark.start);
    if (/^[^,;]*,\s/.test(between) && this.isInHelper(mark) && this.countFiguresBetween(at, mark) > 0) return true;
    if (this.isOfNextClause(between, mark) || this.isOfOrigin(between, mark)) return true;
    if (/,?\s(?:and|but)\s+(?:is|are|has|have|had|was|were|remains?|stands?|its|their)\s/i.test(between))
      return this.countFiguresBetween(at, mark) > 0 || /\b(?:its|their)\b/i.test(between);
    return /,\s*having\s/i.test(between) || (mark.isLength && /[,;]/.test(between));
  }

  /** "lost 3.9% in January, then made 5.5%": the time of the move before. */
  private isBeforeThen(at: Span, mark: TimeMark): boolean {
    const isTold = this.marks.quantities.some(({ end }) => end <= mark.start);
    return (
      isTold &&
      /^,? (?:and |but |only to |before )?(?:then|afterwards|thereafter|subsequently)\b[^;]*$/i.test(
        this.text.slice(mark.end, at.start),
      )
    );
  }

  /** "Together with Thursday's rebound that made 7.5%": the time of what is added. */
  private isAdded(mark: TimeMark): boolean {
    return /\b(?:together with|along with|combined with|added to|on top of|adding to) (?:the |a )?$/i.test(
      this.before(mark, 24),
    );
  }

  /** "climbed 38% and on November 26 closed above", "up 31% even after losing 7% this week": the time of another verb. */
  private isOfNextClause(between: string, mark: TimeMark): boolean {
    if (/\b(?:even |only )?(?:after|despite|before|following) (?:an? )?[a-z]+ing\b/i.test(between)) return true;
    if (
      /,? (?:and|but),? (?:was |stood )?(?:at (?:its|their|the|one) [a-z]+(?: [a-z]+)?|for a (?:while|time)),? (?:in |on |during )?$/i.test(
        between,
      )
    )
      return true;
    if (!/(?:^|[\s,])(?:and|but)\s+(?:in |on |for |the )?$/i.test(between)) return false;
    return /^,? (?:at [^,;]{1,14}, )?(?:it |they )?(?:[a-z]+ly |then |also )?(?:was|were|is|saw|brought|closed|finished|ended|set|hit|rose|fell|broke|crossed|made|[a-z]{3,}ed)\b/i.test(
      this.after(mark, 44),
    );
  }

  /** "narrowed to 3.9 points from 4.5 a week ago": the time of the figure that it came from. */
  private isOfOrigin(between: string, mark: TimeMark): boolean {
    const from = /\b(?:from|against|versus|compared with|down on|up on) (?:about |around |just |a |an |the )*$/i;
    return this.marks.quantities.some(
      (figure) =>
        figure.end <= mark.start &&
        mark.start - figure.end < 16 &&
        between.length > mark.start - figure.start &&
        from.test(this.before(figure, 24)),
    );
  }

  /** "helped by a 7.7% jump this past week, and ...": told in passing. */
  private isInHelper(mark: TimeMark): boolean {
    return /\b(?:helped|hurt|aided|boosted|lifted|dragged|hit|led|driven|thanks to|after|despite|including)\b[^,;]*$/i.test(
      this.before(mark, 50),
    );
  }

  /** "exceeded only by the crash of October 19, 1987": the day of what the statement is compared with. */
  private isOfComparison(at: Span, mark: TimeMark): boolean {
    return mark.start >= at.end && comparedWith.test(this.text.slice(at.end, mark.end));
  }

  /** A figure between a statement and a time has the better claim to it. */
  private countFiguresBetween(at: Span, mark: TimeMark): number {
    if (mark.start < at.end) return 0;
    return this.marks.quantities.filter(
      ({ start, end, quantity }) => start >= at.end && end <= mark.start && quantity.of === undefined,
    ).length;
  }

  emit(told: Draft, options: EmitOptions): Statement {
    const marks = options.marks.filter((mark) => mark !== undefined);
    const core = hull(marks);
    const draft = this.wasExpected(told, core)
      ? toExpectation(told)
      : this.isQuantified(told, core)
        ? toCount(told)
        : told;
    const given =
      'time' in options
        ? options.time
        : this.findTime(
            options.at ?? core,
            (mark) =>
              !mark.isLookBack &&
              (!mark.isAttributive || draft.kind === 'growth' || draft.kind === 'return') &&
              (!mark.isSince ||
                draft.kind === 'return' ||
                draft.kind === 'relative-return' ||
                draft.kind === 'policy-move' ||
                draft.kind === 'indicator'),
          );
    const found = this.isOfAnother(draft, core, given) ? undefined : given;
    const span = this.toQuote(this.withoutTold(marks), found);
    const modality = options.modality ?? this.findModality(core, found);
    const named =
      options.period ??
      (found === undefined && draft.kind === 'return' ? this.toMoveSpokenOf() : undefined) ??
      this.toPeriod(found, draft, options.usual ?? 'now');
    const period =
      modality === 'forecast' && options.period === undefined ? toNextNamed(named, this.discourse.published) : named;
    const horizon =
      options.horizon ??
      (period !== named
        ? period.to
        : modality === 'forecast' || modality === 'conditional'
          ? this.toHorizon(found, core)
          : undefined);
    const attributedTo = this.findSource(core);
    const statement = {
      ...draft,
      span,
      sentence: { start: this.marks.start, end: this.marks.end },
      modality: modality === 'fact' && attributedTo !== undefined ? 'attributed' : modality,
      negated: options.negated ?? this.isNegated(core, marks),
      period,
      ...(attributedTo === undefined ? {} : { attributedTo }),
      ...(horizon === undefined ? {} : { horizon }),
    } as Statement;
    this.use(...marks);
    this.statements.push(statement);
    this.remember(statement, found);
    return statement;
  }

  /** "Traders who were pricing in a half-point hike": what was expected then is no statement that it came. */
  private wasExpected({ kind }: Draft, core: Span): boolean {
    return (
      kind !== 'other' &&
      /\b(?:were|was|had(?: been)?) (?:still |once |all )?(?:pricing in|priced in|expect(?:ing|ed)|betting on|looking for|hoping for|calling for|pencill?(?:ed|ing) in|counting on|braced for|forecast(?:ing)?|predict(?:ing|ed)|anticipat(?:ing|ed))(?: [a-z-]+){0,5} $/i.test(
        this.before(core, 70),
      )
    );
  }

  /** "That slide, a drop of 7.2 percent": over the time of the move told just before. */
  private toMoveSpokenOf(): StatedPeriod | undefined {
    const isOfMove =
      /^\W*(?:That|This) (?:[a-z-]+ )?(?:slide|drop|fall|decline|loss|plunge|rout|sell-?off|slump|tumble|gain|rally|advance|rise|jump|surge|rebound|leap)\b/.test(
        this.text.slice(this.marks.start, this.marks.end),
      );
    const last = isOfMove ? this.discourse.returns.at(-1) : undefined;
    return last === undefined ? undefined : { ...last.period, text: null };
  }

  /**
   * "Every one of the seven beat the index", "neither rose", "twice as much as": said of each, of none or by how much, a
   * bare direction would be another statement.
   */
  private isQuantified(draft: Draft, core: Span): boolean {
    if (draft.kind !== 'return' && draft.kind !== 'relative-return' && draft.kind !== 'record') return false;
    const from =
      this.marks.breaks.filter(({ at, isStrong }) => isStrong && at < core.start).at(-1)?.at ?? this.marks.start;
    const ahead = this.text.slice(Math.max(from, core.start - 60), core.start);
    if (draft.asserted !== null)
      return /\b(?:all (?:of )?(?:the )?(?:seven|eleven|ten|\d+)|neither|none of|each of|every one of)\b[^,]{0,40}$/i.test(
        ahead,
      );
    const tail = this.text.slice(core.end, Math.min(this.marks.end, core.end + 60)).replace(/[;:].*$/s, '');
    const clause = `${ahead}${this.text.slice(core.start, core.end)}${tail}`;
    return quantifier.test(clause) || onlyOne.test(clause);
  }

  /** Two figures of one subject: the quote of the second begins where that of the first has ended. */
  private withoutTold(marks: readonly Mark[]): readonly Mark[] {
    const kept = marks.filter(
      (mark) =>
        mark.type !== 'name' ||
        !this.statements.some(
          ({ span }) =>
            span.start <= mark.end &&
            span.end > mark.end &&
            marks.some((other) => other !== mark && other.start >= span.end),
        ),
    );
    return kept.length === 0 ? marks : kept;
  }

  /** "a cut to 3.5%, improving 2026 margin forecasts": a time ahead that belongs to something else is none of the move. */
  private isOfAnother({ kind }: Draft, core: Span, time: TimeMark | undefined): boolean {
    if ((kind !== 'policy-rate' && kind !== 'policy-move') || time?.isAhead !== true) return false;
    const isFar = time.isAttributive || this.breaks(core, time) > 0 || distance(core, time) > 40;
    return isFar && this.findModality(core, undefined) === 'fact';
  }

  /** A stretch named in a sentence that states nothing by it still sets the time of what follows. */
  close(): void {
    const time = this.marks.times
      .filter(
        (mark) =>
          !mark.isCarried && !mark.isAhead && !mark.isSince && !mark.isLookBack && !mark.isLength && !mark.isDeadline,
      )
      .at(-1);
    // "It" and "the index" go on with what the sentence began with.
    for (const { subject } of this.subjects.toSorted((a, b) => b.at - a.at)) rememberSubject(this.discourse, subject);
    if (this.subjects.length === 0) this.rememberMention();
    const share = this.marks.names.findLast(({ entry, isBracketed }) => entry.type === 'share' && !isBracketed);
    if (share !== undefined && !this.subjects.some(({ subject }) => subject.type === 'share'))
      this.discourse.byType.set('share', toSubject(share.entry, share.text));
    this.rememberNamed();
    const ofRecord = this.statements.findLast(({ kind }) => kind === 'record' || kind === 'drawdown');
    if (ofRecord?.kind === 'record' || ofRecord?.kind === 'drawdown') this.discourse.recordOf = ofRecord.subject;
    this.discourse.asked = this.findAsked();
    const kin = this.marks.names.findLast(({ entry }) => hasKin(entry));
    if (kin !== undefined) {
      this.discourse.kin = kin.entry;
      this.discourse.kinBlock = this.block;
    }
    const lastDay = this.marks.times.findLast((mark) => endsOnDay(mark) && !mark.isAhead && !mark.isLookBack);
    if (lastDay !== undefined) {
      this.discourse.lastDay = lastDay.period.to;
      this.discourse.lastDayBlock = this.block;
    }
    for (const { period, text } of this.marks.times)
      if (period.anchor !== undefined && /\d|[A-Z][a-z]{2}/.test(text.replace(/^[A-Z]/, '')))
        this.discourse.extremes = { ...this.discourse.extremes, [period.anchor.side]: period.anchor };
    const isStated = this.statements.some(
      (statement) => statement.kind !== 'drawdown' && (statement.kind !== 'other' || statement.asserted !== null),
    );
    if (this.hasUnknownBase(time)) {
      this.discourse.periods = [];
      this.discourse.periodBlock = -9;
      return;
    }
    if (this.isHeading && time !== undefined && time.period.role === 'window' && this.marks.times.length === 1)
      this.discourse.theme = { ...time.period, isOpen: false };
    if (isStated || time === undefined || time.period.role === 'day') return;
    rememberPeriod(this.discourse, time.period, this.block);
  }

  /** "The Russell 2000?", "And small caps?", "What about Tesla?", "Value:": one name that is asked for, or a label. */
  private findAsked(): Subject | undefined {
    const sentence = this.text.slice(this.marks.start, this.marks.end);
    const [name, other] = this.marks.names.filter(({ entry, isBracketed }) => isMarketName(entry) && !isBracketed);
    if (name === undefined || other !== undefined || this.statements.length > 0 || !/[?:.][\s*_"')]*$/.test(sentence))
      return undefined;
    const ahead = this.text.slice(this.marks.start, name.start);
    const rest = this.text.slice(name.end, this.marks.end);
    const isAlone =
      /^\W*(?:(?:Q|A|and|but|or|as for|what about|how about|what of|the|its|our|poor|even|meanwhile|then)\W+)*$/i.test(
        ahead,
      ) && /^(?: (?:index|fund|shares|stocks|itself|though|then|meanwhile))*\W*$/i.test(rest);
    return isAlone ? toSubject(name.entry, name.text) : undefined;
  }

  private rememberNamed(): void {
    const named = listAssets(this.marks.names);
    if (named.length > 0) {
      this.discourse.named = named;
      this.discourse.namedBlock = this.block;
    }
    this.discourse.group =
      this.marks.names.findLast(({ entry }) => entry.members.length > 2)?.entry ?? this.discourse.group;
  }

  /** "Take the eve of the report as a base": what follows is over a stretch that the text names and we cannot date. */
  private hasUnknownBase(time: TimeMark | undefined): boolean {
    const isNamed =
      /\b(?:as (?:a|the|our|your) (?:base|baseline|starting point|start)|(?:measured?|counted?|counting|reckoned|reckon) from (?:the )?(?:eve|day|night|morning|start|moment)\b)/i.test(
        this.text.slice(this.marks.start, this.marks.end),
      );
    return isNamed && (time === undefined || time.period.role === 'day');
  }

  /** A sentence that states nothing may still name what the next one speaks of. */
  private rememberMention(): void {
    const name = this.marks.names.find(
      (mark) =>
        isMarketName(mark.entry) &&
        !mark.isBracketed &&
        (this.isWhole(mark) || (!mark.isWeak && (mark.entry.type === 'index' || mark.entry.type === 'fund'))),
    );
    if (name !== undefined) rememberSubject(this.discourse, toSubject(name.entry, name.text));
  }

  /** "Gold.", "Regional banks:": a name that stands alone heads what follows. */
  private isWhole(mark: NameMark): boolean {
    return /^\W*$/.test(this.text.slice(this.marks.start, mark.start) + this.text.slice(mark.end, this.marks.end));
  }

  private isBeside({ span }: Statement): boolean {
    return (
      this.subjects.length > 0 &&
      this.marks.names.some((name) => overlaps(name, span) && besides.test(this.before(name, 60)))
    );
  }

  private remember(statement: Statement, found: TimeMark | undefined): void {
    if ('subject' in statement && statement.subject !== null) {
      const { type } = statement.subject;
      if (type !== 'indicator' && type !== 'rate' && type !== 'other' && !this.isBeside(statement)) {
        this.subjects.push({ at: statement.span.start, subject: statement.subject });
      }
    }
    if (
      found === undefined ||
      found.isCarried ||
      found.isAhead ||
      found.isLookBack ||
      isFloating(found) ||
      (found.period.role === 'day' && /'s?$/.test(found.text)) ||
      !setsPeriod(statement, this.discourse.published)
    )
      return;
    rememberPeriod(this.discourse, found.period, this.block);
  }

  /** The words from the first to the last of a statement's marks, with its time where that stands beside them. */
  private toQuote(marks: readonly Mark[], time: TimeMark | undefined): Span {
    const core = hull(marks);
    const isApart = time !== undefined && time.start > core.end && this.countFiguresBetween(core, time) > 0;
    const all = time !== undefined && !isApart && distance(core, time) < 50 ? hull([core, time]) : core;
    return all.end - all.start <= 280 ? all : core;
  }

  private toPeriod(found: TimeMark | undefined, draft: Draft, usual: 'recent' | 'lately' | 'now'): StatedPeriod {
    const { discourse } = this;
    if (found !== undefined && !found.isCarried)
      return draft.kind === 'return' && this.isClosed(found) ? { ...found.period, isOpen: false } : found.period;
    const sibling = this.statements.findLast(({ kind }) => kind === 'return' || kind === 'relative-return');
    if (
      found?.isCarried === true &&
      /period|stretch|span|time|window|interval/i.test(found.text) &&
      sibling !== undefined
    )
      return { ...sibling.period, text: found.text, from: 'stated' };
    const [carried, ...earlier] = found === undefined ? discourse.periods : preferLength(discourse.periods, found.text);
    const mayCarry =
      found?.isCarried === true ||
      (carried !== undefined && isWindowKind(draft) && this.block - discourse.periodBlock <= 4);
    const isWeak = usual === 'recent' && carried?.role === 'day' && found === undefined;
    if (mayCarry && carried !== undefined && !isWeak) {
      const others = [
        ...earlier
          .slice(0, 2)
          .map((period) => ({ label: period.text ?? 'spoken of before', base: period.base, to: period.to })),
        ...this.lastDayWindow(),
      ];
      return {
        ...carried,
        text: found?.text ?? null,
        from: 'carried',
        others: found?.isCarried ? [] : [...carried.others, ...others],
      };
    }
    if (found === undefined && discourse.theme !== undefined && isWindowKind(draft))
      return { ...discourse.theme, text: null, from: 'carried', others: this.lastDayWindow() };
    const to = sessionOnOrBefore(discourse.published);
    if (usual === 'lately')
      return {
        text: null,
        base: sessionOnOrBefore(to - 31),
        to,
        role: 'scope',
        from: 'assumed',
        isOpen: true,
        others: [],
      };
    if (usual === 'recent') {
      const [three, one] = [sessionOnOrBefore(to - 91), sessionOnOrBefore(to - 30)];
      return {
        text: null,
        base: three,
        to,
        role: 'window',
        from: 'assumed',
        isOpen: true,
        others: [{ label: 'last month', base: one, to }],
      };
    }
    const others = isWindowKind(draft) ? this.lastDayWindow() : [];
    return { text: null, base: previousSession(to), to, role: 'day', from: 'assumed', isOpen: true, others };
  }

  /** "Ended the week lower": over, and not still going on. */
  private isClosed({ start, text }: TimeMark): boolean {
    return (
      /^the (?:week|month|quarter|year)$/i.test(text) &&
      /\b(?:ended|finished|closed)(?: out)? $/i.test(this.text.slice(Math.max(this.marks.start, start - 14), start))
    );
  }

  /** The session of the last day spoken of. */
  private lastDayWindow(): StatedPeriod['others'] {
    const { lastDay } = this.discourse;
    if (lastDay === undefined || lastDay >= this.discourse.published) return [];
    const to = sessionOnOrBefore(lastDay);
    return [{ label: 'the last day spoken of', base: previousSession(to), to }];
  }

  private toHorizon(found: TimeMark | undefined, core: Span): DayNumber | undefined {
    if (found?.ends !== undefined) return this.toNamedHorizon(found.ends, found.text);
    if (this.discourse.forecastTo !== undefined && found?.isAhead !== true) return this.discourse.forecastTo;
    const ahead = found?.isAhead ? found : this.findTime(core, ({ isAhead, ends }) => isAhead || ends !== undefined);
    if (ahead !== undefined) return ahead.ends ?? ahead.period.to;
    const soon = /\b(?:in the coming|over the coming|near[- ]term|short[- ]term)\b/i.test(
      this.text.slice(this.marks.start, this.marks.end),
    );
    return soon ? endOfMonth(this.discourse.published + 183) : undefined;
  }

  /** In its last weeks "the year" that a forecast speaks of is the next one. */
  private toNamedHorizon(ends: DayNumber, text: string): DayNumber {
    const isOver = ends - this.discourse.published < 31 && !/\d{4}|this/i.test(text);
    return isOver ? ends + 365 : ends;
  }

  findModality(at: Span, time: TimeMark | undefined): Modality {
    const reach = (cue: CueMark): boolean => {
      const strong = this.breaks(cue, at, true);
      return strong === 0 && distance(cue, at) < 90 && this.breaks(cue, at) <= 2;
    };
    const isConditional = this.cues('conditional').some((cue) => cue.start < at.start && reach(cue));
    if (isConditional) return 'conditional';
    const isForecast = this.cues('forecast').some(
      (cue) =>
        reach(cue) &&
        (cue.end <= at.start + 2 || overlaps(cue, at)) &&
        !/\b(?:than|as|was|were|been|had|had been)\s$/i.test(this.before(cue, 9)) &&
        !/^(?:than)/.test(this.before(cue, 5)) &&
        !this.isUnreal(cue) &&
        !(/^could$/i.test(cue.text) && /^ (?:manage|muster|only|not)\b/.test(this.after(cue, 12))),
    );
    const isExpected =
      (/\bto $/.test(this.before(at, 3)) || infinitive.test(this.text.slice(at.start, at.end))) &&
      this.cues('forecast').some((cue) => cue.end <= at.start && this.isExpecting(cue));
    if (isForecast || isExpected || this.discourse.forecastTo !== undefined) return 'forecast';
    if (this.discourse.isOutlook && isPlainPresent(this.text.slice(this.marks.start, this.marks.end)))
      return 'forecast';
    if (this.isForeseenAt(at, time)) return 'forecast';
    if (time?.isAhead === true && time.period.to > this.discourse.published) return 'forecast';
    const isEnd = time?.ends !== undefined && /^(?:ends?|closes?|finish)/i.test(time.text);
    if (isEnd) return 'forecast';
    const isFinish =
      time?.ends !== undefined &&
      /\b(?:finish|end|ending|finishing|close out|closing out)(?:e?s)?\s+(?:\w+ )?$/i.test(this.before(time, 18));
    if (isFinish) return 'forecast';
    if (this.cues('hedge').some((cue) => reach(cue) && cue.end <= at.start && distance(cue, at) < 40)) return 'hedged';
    return 'fact';
  }

  /** "Our base case is that the index reaches 8,000 by year-end": the plain present of what is to come. */
  private isForeseenAt(at: Span, time: TimeMark | undefined): boolean {
    const toCome = time !== undefined && (time.isAhead || time.ends !== undefined || time.isDeadline);
    return toCome && isForeseen(this.text.slice(this.marks.start, Math.max(at.end, time.end)));
  }

  private isExpecting(cue: CueMark): boolean {
    return (
      /^(?:we |I )?(?:expect|forecast|predict|anticipat|project|look(?:ing)? for|see\b)/i.test(cue.text) &&
      !this.isUnreal(cue)
    );
  }

  /** "A level nobody would have believed", "more than I had hoped for": no word on what is to come. */
  private isUnreal(cue: CueMark): boolean {
    const after = this.after(cue, 30);
    if (/^(?:will|would|could|should|might|may)$/i.test(cue.text))
      return (
        (!/^will$/i.test(cue.text) && /^(?: not| never)? have [a-z]+(?:ed|n|t|d)\b/i.test(after)) ||
        /^ (?:confess|admit|concede|grant|add|say|note|not pretend|not deny)\b/i.test(after)
      );
    return (
      /^(?:hop|expect|predict|forecast|bet)/i.test(cue.text) &&
      /\bhad (?:ever |once |all |not |never |hardly )?$/i.test(this.before(cue, 14))
    );
  }

  private findSource(core: Span): string | undefined {
    const [cue] = this.cues('attributed');
    if (cue === undefined || overlaps(cue, core)) return undefined;
    const sentence = this.text.slice(this.marks.start, this.marks.end);
    const named =
      /according to (?:the )?((?:[A-Z][\w&.'-]+ ?){1,4})/.exec(sentence) ??
      /((?:[A-Z][\w&.'-]+ ){1,4})(?:said|says|noted|wrote|estimates|reckons|expects|argued)/.exec(sentence);
    return named === null ? cue.text : (named[1] as string).trim();
  }

  private isNegated(core: Span, marks: readonly Mark[]): boolean {
    const cue = marks.find((mark): mark is CueMark => mark.type === 'cue');
    const at = cue ?? core;
    const ahead = this.before(at, 45).replace(/^.*[;,:]/s, '');
    return /\b(?:not|never|in neither case|in no case|under no circumstances|no longer|failed to|fails to|has yet to|have yet to|yet to|hardly|nowhere near|stopped short of|far from|struggled to|struggling to|unable to)\b(?! only| just| merely| simply)[^.;]*$|n't\b[^.;]*$/i.test(
      ahead,
    );
  }
}

/** "a two-year gain": the length of that gain alone. */
function isFloating({ isLength, text, period }: TimeMark): boolean {
  return (
    period.length !== undefined || (isLength && /^[\w-]+[ -](?:session|week|month|quarter|year|day)s?[ -]/i.test(text))
  );
}

/** "those seventeen months": of the stretches spoken of, one of about that length first; a day is no stretch of weeks. */
function preferLength(periods: readonly StatedPeriod[], text: string): readonly StatedPeriod[] {
  const match = /\b([a-z]+(?:-[a-z]+)?|\d{1,3})[ -](day|session|week|month|quarter|year)s\b/i.exec(text);
  const number = match === null ? Number.NaN : toNumber(match[1] as string);
  const days = { day: 1.4, session: 1.4, week: 7, month: 30.4, quarter: 91, year: 365 }[
    (match?.[2] ?? 'day').toLowerCase() as 'day'
  ];
  const isFit = ({ base, to }: StatedPeriod): boolean =>
    Number.isNaN(number) ? to - base > 5 : Math.abs(to - base - number * days) <= Math.max(4, 0.2 * number * days);
  if (Number.isNaN(number) && !/\b(?:period|stretch|span|weeks|months|years|quarters)\b/i.test(text)) return periods;
  const fit = periods.filter(isFit);
  return fit.length === 0 ? periods : [...fit, ...periods.filter((period) => !fit.includes(period))];
}

const monthName = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/;

const weekdayName = /^(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri)day$/i;

/** "Will raise rates in September": a month without a year that is to come. */
function toNextNamed(period: StatedPeriod, published: DayNumber): StatedPeriod {
  const { text, base, to, from, role } = period;
  // "Comes on Wednesday": of what is to come it is the next one.
  if (text !== null && weekdayName.test(text) && to <= published && published - to <= 7)
    return { ...period, base: base + 7, to: to + 7 };
  const isThisMonth = text !== null && monthName.test(text) && to <= published && to >= startOfMonth(published);
  if (isThisMonth && role === 'window') return { ...period, to: sessionOnOrBefore(endOfMonth(published)) };
  const isBare = text !== null && monthName.test(text) && !/\d{4}|^since|last|past|from|between/i.test(text);
  if (!isBare || from !== 'stated' || role === 'scope' || to > published || published - to > 370) return period;
  return { ...period, base: sessionOnOrBefore(addMonths(base, 12)), to: sessionOnOrBefore(endOfRange(to)) };
}

/** The same day a year on; the last day of a month stays its last. */
function endOfRange(to: DayNumber): DayNumber {
  const next = addMonths(to, 12);
  return endOfMonth(to) - to < 4 ? endOfMonth(next) : next;
}

const quantifier =
  /\b(?:every|each(?! other)|all (?:of )?(?:the )?(?:sectors?|members|stocks|companies|seven|eleven|ten|\d+)|neither|none of|no other|twice (?:as much|the|that)|(?<!first |second |opening |latter )half (?:the|as|that)|as much as|the only)\b/i;
const onlyOne = /\b[Oo]nly [A-Z]/;

/** What is said of each of several is a count, which takes them one by one. */
function toCount(draft: Draft): Draft {
  return {
    kind: 'other',
    subject: 'subject' in draft ? draft.subject : null,
    asserted: null,
    need: 'a count over each of those spoken of, or the figure compared with',
  };
}

/** What was expected at the time is in the prices and surveys of that time. */
function toExpectation(draft: Draft): Draft {
  return {
    kind: 'other',
    subject: 'subject' in draft ? draft.subject : null,
    asserted: 'asserted' in draft ? draft.asserted : null,
    need: 'prices of futures, or a survey, of that day',
  };
}

/** Statements whose time stands for those that follow without one. */
function setsPeriod({ kind, period }: Statement, published: DayNumber): boolean {
  if (kind === 'return' || kind === 'relative-return' || kind === 'ranking') return true;
  if (kind === 'level' && period.role === 'window' && period.from === 'stated' && period.isOpen) return true;
  return (
    (kind === 'streak' || kind === 'record' || kind === 'level') && period.role === 'day' && published - period.to <= 4
  );
}

/** Statements that speak of a stretch of time, which carries over from the one before. */
function isWindowKind(draft: Draft): boolean {
  if (draft.kind === 'drawdown') return draft.relation === 'deepest';
  if (draft.kind === 'breadth') return draft.each !== undefined;
  return draft.kind === 'return' || draft.kind === 'relative-return' || draft.kind === 'ranking';
}

export function hull(spans: readonly Span[]): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** A figure as a statement asserts it; `sign` is left to the direction. */
export function toAsserted(quantity: Quantity, unit: AssertedUnit = toUnit(quantity)): Asserted {
  const scale = quantity.unit === 'fraction' && unit === 'percent' ? 100 : 1;
  const [low, high] = [quantity.low, quantity.high].map((value) =>
    scale === 1 ? Math.abs(value) : Math.round(Math.abs(value) * scale * 10) / 10,
  ) as [number, number];
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    unit,
    wording: quantity.wording,
    rounding: quantity.rounding * scale,
  };
}

function toUnit({ unit, of }: Quantity): AssertedUnit {
  switch (unit) {
    case 'percent':
      return 'percent';
    case 'fraction':
      return 'percent';
    case 'percentage points':
      return 'percentage points';
    case 'points':
      return 'percentage points';
    case 'basis points':
      return 'basis points';
    case 'times':
    case 'multiple':
    case 'ratio':
      return 'times';
    case 'currency':
      return 'currency';
    case 'ordinal':
      return 'count';
    default:
      return of === undefined ? 'level' : 'count';
  }
}
