/** A move told just before, said to be undone by a word that only points at it: "gave half of that back by Friday". */

import { sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { ReturnStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';
import { sharePattern } from './told-parts.ts';
import { findEnd, isRegaining, isSurrendering, toShare } from './undone-moves.ts';

const share = `(?<share>all but (?:a|an) [a-z]+|(?:all|more than all)|${sharePattern}|(?:[a-z]+[- ])(?:fifths|sixths|eighths|tenths)|every (?:point|bit|cent|inch)|everything|the (?:whole|entirety)|\\d[\\d.]*(?:%| per ?cent))`;
const move =
  '(?:gains?|loss(?:es)?|advance|rise|rally|surge|rebound|climb|jump|bounce|leap|pop|decline|fall|drop|slide|sell-?off|slump|rout|plunge|tumble|retreat|move|damage|ground)';
/** What points at a move: "that", "it", "the jump", "its initial gain"; a move that is called by a name is another. */
const pointer = `(?:(?:that|this|it|those|them)\\b(?! (?:days?|sessions?|weeks?|months?|quarters?|years?|morning|afternoon|same|very|much|far)\\b)(?: (?:${move}))?|(?:the|its|their|these|such) (?:(?:whole|entire|full|initial|early|earlier|subsequent|same|whole of the|relief|[A-Z][a-z]+day) )?${move})(?! (?:of|in|for|during|from|since|made|seen)\\b)`;
/** "Its post-election gain": a move that the passage may not have told. */
const named = `(?:the|its|their|that|those) [\\w'-]+ ${move}(?! (?:of|in|for|during|from|since|made|seen)\\b)`;
const joined =
  'regained|recovered|recouped|reclaimed|retraced|made (?:good|up|back)|won back|earned back|clawed back|got back|took back|gave (?:back|up)|given (?:back|up)|handed back|surrendered|relinquished|forfeited|erased|wiped out|reversed|undid|undone';
const parted = 'gave|given|handed|made|won|got|clawed|earned|took|taken';
const started = '(?<!\\b(?:to|will|would|could|might|may|should|can) )';

/** "Handed back two-thirds of that", "regained four-fifths". */
const active = new Pattern(
  new RegExp(
    `${started}\\b(?:(?<denied>did not|has not|have not|had not|never) )?(?<verb>${joined}|lost|shed)(?: ${share}(?<of> of)?)?(?: (?<what>${pointer})| (?<named>${named})|(?=[.,;)]|$| (?:by|on|over|within|since|the|that|last|when|before|as)\\b))`,
    'i',
  ),
);
/** "Made more than half of it back", "gave it all straight back". */
const parting = new Pattern(
  new RegExp(
    `${started}\\b(?<verb>${parted}) (?:${share}(?<of> of)? )?(?:(?<what>${pointer}) )?(?:(?:straight|right|all) )?(?<particle>back|up)\\b(?! (?:to|at|above|below|into|\\d)\\b)`,
    'i',
  ),
);
/** "More than two-thirds of that was regained", "all but a sliver of it was gone". */
const passive = new Pattern(
  new RegExp(
    `\\b${share} of (?<what>${pointer}) (?:(?:has|have|had) (?:(?:now|since|already) )*)?(?:(?:been|was|were|is|are) )?(?<verb>${joined}|gone|vanished|evaporated)\\b`,
    'i',
  ),
);

/**
 * "Jumped 5.8% on Wednesday. By Friday it had handed back two-thirds of that": of the last move of the passage that went
 * the way that can be so undone. Where the passage tells of none, or not by when, the share is not taken for a mere fall.
 */
export function readUndoneByReference(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  for (const pattern of [active, parting, passive]) {
    const found = reader.find(pattern, ({ kind }) => kind !== 'other');
    if (found !== undefined && pointsBack(found.match.groups) && emitUndone(reader, found.match, found.at)) return;
  }
}

/** "Lost 8.9%" and "won" tell a move of their own. */
function pointsBack(groups: Readonly<Record<string, string | undefined>> = {}): boolean {
  const { verb = '', share, of, what, named: name } = groups;
  const isOfFall = /^(?:lost|shed)$/i.test(verb);
  if (share !== undefined && /\d/.test(share) && of === undefined && 'of' in groups) return false;
  if ((what ?? name) === undefined) return share !== undefined && !isOfFall && !/\d/.test(share);
  return share !== undefined || !isOfFall;
}

function emitUndone(reader: SentenceReader, { groups = {} }: RegExpExecArray, at: Span): boolean {
  const verb = groups.particle === undefined ? (groups.verb ?? '') : `${groups.verb} ${groups.particle}`;
  const told = findMoveTold(reader, at, verb, toWayNamed(groups.what ?? ''));
  const words = groups.share?.toLowerCase();
  const modality = reader.findModality(at, undefined);
  if (modality === 'forecast' || modality === 'conditional') return false;
  if (groups.named !== undefined) return leaveOpen(reader, at);
  if (told === undefined || told.period.role === 'scope')
    return words !== undefined && groups.what !== undefined && leaveOpen(reader, at);
  const end = findEnd(reader, at, told) ?? findCarriedEnd(reader, at, told.period);
  const asserted = toShare(words);
  if (asserted === undefined) return leaveOpen(reader, at);
  const last = sessionOnOrBefore(reader.discourse.published);
  const isToNow = end === undefined && isOfNow(reader, at);
  if (end === undefined && !isToNow && words === undefined) return false;
  const to = Math.min(end?.period.to ?? last, last);
  if ((end === undefined && !isToNow) || to <= told.period.to) return leaveOpen(reader, at);
  const period: StatedPeriod = {
    ...{ text: end?.text ?? null, base: told.period.to, to, role: 'window', others: [] },
    ...{ from: told.period.from === 'stated' ? 'stated' : 'carried', isOpen: end?.period.isOpen ?? true },
  };
  take(reader, at);
  reader.emit(
    {
      ...{ kind: 'return', subject: told.subject, direction: told.direction === 'up' ? 'down' : 'up', asserted },
      undoes: { base: told.period.base, to: told.period.to },
    },
    {
      ...{ marks: [toCue(reader, at)], period, time: undefined, modality },
      negated: groups.denied !== undefined || /\b(?:not|never|n't)\b/.test(reader.text.slice(at.start, at.end)),
    },
  );
  reader.use(end);
  return true;
}

/** "The rebound", "that slide": which way the move that is pointed at went. */
function toWayNamed(what: string): 'up' | 'down' | undefined {
  if (/\b(?:gains?|advance|rise|rally|surge|rebound|climb|jump|bounce|leap|pop)$/i.test(what)) return 'up';
  return /\b(?:loss(?:es)?|decline|fall|drop|slide|sell-?off|slump|rout|plunge|tumble|retreat|damage)$/i.test(what)
    ? 'down'
    : undefined;
}

/** The last move told in the passage, ahead of the words, that a verb can undo; of the asset the sentence names, if any. */
function findMoveTold(
  reader: SentenceReader,
  at: Span,
  verb: string,
  way: 'up' | 'down' | undefined,
): ReturnStatement | undefined {
  const { discourse, statements, block, marks } = reader;
  const own = statements.filter((one): one is ReturnStatement => one.kind === 'return' && one.span.end <= at.start);
  const before = discourse.periodBlock === block ? discourse.inTurn : [];
  const told = [...before, ...own]
    .map(toMoveUndone)
    .findLast(
      ({ direction, asserted }) =>
        asserted !== null &&
        (way ?? direction) === direction &&
        direction !== 'flat' &&
        (direction === 'up' ? !isRegaining(verb) : !isSurrendering(verb)),
    );
  const named = marks.names.filter(({ start, end }) => end <= at.start && start >= (own.at(-1)?.span.end ?? 0)).at(-1);
  if (told === undefined || told.modality === 'forecast' || told.negated) return undefined;
  return named === undefined || named.entry.id === told.subject.id ? told : undefined;
}

/** "It made up half of that. By Thursday it had regained four-fifths": of the move that was undone before. */
function toMoveUndone(told: ReturnStatement): ReturnStatement {
  const { undoes, direction, period } = told;
  return undoes === undefined
    ? told
    : { ...told, direction: direction === 'up' ? 'down' : 'up', period: { ...period, ...undoes } };
}

/** "The next day", "that Thursday": a day told by what the passage tells, later than the move. */
function findCarriedEnd(reader: SentenceReader, at: Span, told: StatedPeriod) {
  return reader.findTime(
    at,
    ({ period, isLength, isSince, isAhead }) =>
      !isLength && !isSince && !isAhead && period.to > told.to && period.base >= told.base,
  );
}

/** "Has since given it all back", in no tale of a time that is over. */
function isOfNow(reader: SentenceReader, at: Span): boolean {
  return /\b(?:has|have|is|are)\b/i.test(reader.text.slice(Math.max(reader.marks.start, at.start - 30), at.end));
}

/** How much of a move is undone, of which the passage does not say when it was or by when. */
function leaveOpen(reader: SentenceReader, at: Span): boolean {
  take(reader, at);
  reader.emit(
    { kind: 'other', subject: null, asserted: null, need: 'the days between which the move was made and undone' },
    { marks: [toCue(reader, at)] },
  );
  return true;
}

/** Nothing else is read in the words. */
function take(reader: SentenceReader, at: Span): void {
  reader.use(
    ...reader.marks.quantities.filter((mark) => overlaps(mark, at)),
    ...reader.freeCues('up', 'down', 'recovered', 'drawdown').filter((cue) => overlaps(cue, at)),
  );
}
