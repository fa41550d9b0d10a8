import type { DayNumber } from '../../core/index.ts';
import type { Span } from '../document.ts';
import type { NameEntry } from '../lexicon/names.ts';
import type { Modality, StatedPeriod, Statement, Subject } from '../statement.ts';
import type { Pattern } from '../text/pattern.ts';
import { findClosesInRow } from './closes-in-row.ts';
import { type Discourse, isMarketName } from './discourse.ts';
import type { Draft } from './draft.ts';
import { toEndedHorizon } from './ended-horizon.ts';
import { findFirstAfter } from './first-time.ts';
import { hull } from './hull.ts';
import type { CueMark, Mark, NameMark, QuantityMark, TimeMark } from './marks.ts';
import { rememberSentence } from './passage-memory.ts';
import { countBreaks, distance, hasClass, overlaps, type SentenceMarks } from './sentence.ts';
import { rememberStatement } from './statement-memory.ts';
import { findModality, findSource, isNegated, isToldOfNow, toHorizon } from './statement-modality.ts';
import { toMoveSpokenOf, toNextNamed, toPeriod } from './statement-period.ts';
import { findAgainst, findSubject } from './subject-search.ts';
import { countFiguresBetween, findTime } from './time-search.ts';
import {
  isLastSeen,
  isOfAnotherWorld,
  isOfNobody,
  isQuantified,
  toCount,
  toEach,
  toExpectation,
  toUnrecorded,
  wasExpected,
} from './unasserted.ts';

export interface SubjectFound {
  readonly subject: Subject;
  readonly mark: NameMark | undefined;
}

/** What a pattern found, and where in the text. */
export interface Found {
  readonly match: RegExpExecArray;
  readonly at: Span;
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
  /** Where a rule takes each of several for itself, whatever counts them in the sentence. */
  readonly isOfEach?: true;
  /**
   * Where no time is given: a direction alone is said of recent months, what was done of the last month, a state or a
   * figure of the last session.
   */
  readonly usual?: 'recent' | 'lately' | 'now';
}

/** "With the two-year at 4.25%, the curve has steepened since the vote": a figure as of now is none of a stretch since. */
function isOfChange(draft: Draft, time: TimeMark | undefined): boolean {
  return draft.kind === 'indicator' && draft.relation === 'at' && time !== undefined && /^since\b/i.test(time.text);
}

/** Reads one sentence: rules take marks from it and make statements of them. */
export class SentenceReader {
  readonly statements: Statement[] = [];
  /** The words of the sentence. */
  readonly sentence: string;
  private readonly used = new Set<Mark>();
  /** What its statements speak of so far. */
  readonly subjects: { readonly at: number; readonly subject: Subject }[] = [];

  constructor(
    readonly marks: SentenceMarks,
    readonly discourse: Discourse,
    readonly block: number,
    /** A heading names a theme; what it seems to state is said again below it. */
    readonly isHeading: boolean,
  ) {
    this.sentence = marks.text.slice(marks.start, marks.end);
  }

  get text(): string {
    return this.marks.text;
  }

  /** Where the text holds what a pattern found in the sentence. */
  spanOf({ index, 0: found }: RegExpExecArray): Span {
    const start = this.marks.start + index;
    return { start, end: start + found.trimEnd().length };
  }

  /** What a pattern finds where no statement stands yet (or none of those that count). */
  find(pattern: Pattern, counts: (statement: Statement) => boolean = () => true): Found | undefined {
    const match = pattern.exec(this.sentence);
    if (match === null) return undefined;
    const at = this.spanOf(match);
    const isTaken = this.statements.some((statement) => overlaps(statement.span, at) && counts(statement));
    return isTaken ? undefined : { match, at };
  }

  isFree(mark: Mark): boolean {
    return !this.used.has(mark);
  }

  use(...marks: readonly (Mark | undefined)[]): void {
    for (const mark of marks) if (mark !== undefined) this.used.add(mark);
  }

  /** Takes the figures of a phrase that a rule has read as a whole. */
  useFiguresIn({ start, end }: Span): void {
    this.use(...this.marks.quantities.filter((mark) => mark.start >= start && mark.end <= end));
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
    return findSubject(this, at, accepts);
  }

  /** The name that a comparison is made with: after "than", "over", or the object of the verb. */
  findAgainst(
    cue: Span,
    subject: SubjectFound | undefined,
    accepts: (entry: NameEntry) => boolean = isMarketName,
  ): NameMark | undefined {
    return findAgainst(this, cue, subject, accepts);
  }

  /** The time that a stretch of the sentence speaks of. */
  findTime(at: Span, isWanted: (mark: TimeMark) => boolean = () => true): TimeMark | undefined {
    return findTime(this, at, isWanted);
  }

  emit(told: Draft, options: EmitOptions): Statement {
    const marks = options.marks.filter((mark) => mark !== undefined);
    const core = hull(marks);
    const draft = options.isOfEach === true ? told : this.toAsserted(told, core);
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
    const found =
      this.isOfAnother(draft, core, given) ||
      isOfChange(draft, given) ||
      (given !== undefined && isToldOfNow(this, core, given))
        ? undefined
        : given;
    const span = this.toQuote(this.withoutTold(marks), found);
    const modality = options.modality ?? (this.isOfPastRecord(draft, found) ? 'fact' : this.findModality(core, found));
    const named =
      options.period ??
      (found === undefined && draft.kind === 'return' ? toMoveSpokenOf(this) : undefined) ??
      toPeriod(this, found, draft, options.usual ?? 'now', core);
    const next =
      modality === 'forecast' && options.period === undefined ? toNextNamed(named, this.discourse.published) : named;
    const horizon =
      options.horizon ??
      (next !== named
        ? next.to
        : modality === 'forecast' || modality === 'conditional'
          ? toHorizon(this, found, core)
          : undefined);
    const period = toEndedHorizon(this, draft, core, { period: next, modality, horizon });
    const attributedTo = findSource(this, core);
    const firstAfter = findFirstAfter(this, draft, core);
    const statement = {
      ...draft,
      ...(firstAfter === undefined ? {} : { firstAfter }),
      ...findClosesInRow(this, draft, core),
      span,
      sentence: { start: this.marks.start, end: this.marks.end },
      modality: modality === 'fact' && attributedTo !== undefined ? 'attributed' : modality,
      negated: options.negated ?? isNegated(this, core, marks),
      period,
      ...(attributedTo === undefined ? {} : { attributedTo }),
      ...(horizon === undefined ? {} : { horizon }),
    } as Statement;
    this.use(...marks);
    this.statements.push(statement);
    rememberStatement(this, statement, found);
    return statement;
  }

  /** A statement as it is made; what was only expected, nobody says, never was or holds of each of several is another. */
  private toAsserted(told: Draft, core: Span): Draft {
    if (wasExpected(this, told, core) || isOfNobody(this, told, core)) return toExpectation(told);
    if (isOfAnotherWorld(this, core)) return toUnrecorded(told);
    return isQuantified(this, told, core) || isLastSeen(this, told, core)
      ? toCount(told)
      : (toEach(this, told) ?? told);
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

  /** "It will take out its record, 606.05, set on March 9, 2000": the record was, whatever is expected. */
  private isOfPastRecord(draft: Draft, time: TimeMark | undefined): boolean {
    return (
      draft.kind === 'record' &&
      draft.asserted !== null &&
      time !== undefined &&
      !time.isAhead &&
      time.period.to <= this.discourse.published &&
      /(?:[,(]|\b(?:record|high|peak|close|[\d.]+)) (?:that was |which was )?(?:set|reached|hit|made|posted|recorded|touched|notched) (?:back )?(?:on |in |at )?$/i.test(
        this.before(time, 40),
      )
    );
  }

  /** A stretch named in a sentence that states nothing by it still sets the time of what follows. */
  close(): void {
    rememberSentence(this);
  }

  /** The words from the first to the last of a statement's marks, with its time where that stands beside them. */
  private toQuote(marks: readonly Mark[], time: TimeMark | undefined): Span {
    const core = hull(marks);
    const isApart = time !== undefined && time.start > core.end && countFiguresBetween(this, core, time) > 0;
    const all = time !== undefined && !isApart && distance(core, time) < 50 ? hull([core, time]) : core;
    return all.end - all.start <= 280 ? all : core;
  }

  findModality(at: Span, time: TimeMark | undefined): Modality {
    return findModality(this, at, time);
  }
}
