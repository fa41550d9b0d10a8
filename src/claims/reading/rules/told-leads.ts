import { sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { RelativeReturnStatement, ReturnStatement, StatedPeriod, Statement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark } from '../marks.ts';
import { findOtherOfPair, type PairTold } from '../pair-told.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findOtherStyle } from '../sibling-names.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { toMarket } from './relative-returns.ts';
import { toCue } from './sentence-cue.ts';

/** "which carried the market through the summer", "had powered the index for two years". */
const carried = new Pattern(
  /\b(?:(?:has|have|had) )?(?:carried|powered|propelled|propped up|held up|hauled|pulled|shouldered) the (?:whole |entire )?(?:stock )?(?:market|index|S&P 500|averages)\b/i,
);

/** "Leadership has passed from the giants to lenders": who was ahead, and who is now. */
const passed = new Pattern(
  /\b(?:leadership|the baton|the lead|the crown|the torch) (?:(?:has|have|had|was|is being|has been) )?(?:now |since |clearly |decisively )*(?:passed|shifted|moved|rotated|gone|swung|handed|migrated)(?: over)? from (?:the )?/i,
);

const been = '(?:have|has|had|was|were|is|are)(?: been)?';

/** "Since then the tables have turned", "in 2024 it was the other way round", "the year before, the order was reversed". */
const turned = new Pattern(
  new RegExp(
    `\\b(?:the tables (?:have|had|were) (?:been )?turned|(?:the|their) (?:order|roles|places|positions|ranking|pattern|picture|result|outcome) ${been} (?:just |exactly |precisely )?(?:reversed|swapped|inverted|the reverse|the opposite)|(?:it|things|matters) ${been} (?:just |exactly |precisely |very much )?the other way (?:a)?round|(?:just |exactly |precisely )?the (?:exact |very |precise )?(?:reverse|opposite|contrary|converse) ${been} (?:true|the case|so))(?! (?:for|of|with|in the case)\\b)`,
    'i',
  ),
);

/** "had been the better of the two", "was ahead", "came out on top": beside the other one of the pair told. */
const ofTwo = new Pattern(
  new RegExp(
    `\\b(?:${been}|came out|come out|finished|ended|did) (?:well |far |clearly |still |again |comfortably |easily )?(?:(ahead|in front|on top|(?:the )?(?:better|stronger|winner|leader)(?: one)? of the (?:two|pair))|(behind|(?:the )?(?:worse|weaker|laggard|loser)(?: one)? of the (?:two|pair)))(?=[,.;]|$| (?:in|over|during|that|the year)\\b)`,
    'i',
  ),
);

/** "was the only game in town for the past two years". */
const onlyGame = new Pattern(
  /\b(?:was|were|has been|have been|had been) (?:virtually |practically |pretty much )?the only (?:game in town|show in town|trade that (?:worked|mattered|paid))\b/i,
);

/** "the recipe was simple: buy growth": of one style, over the other. */
const recipe = new Pattern(
  /\b(?:recipe|playbook|strategy|formula|winning trade|rule|script) (?:was|has been|had been)(?: (?:simple|easy|clear|always the same|to))?[:,]? (?:buy|own|hold|stick with|bet on|favou?r) (growth|value)\b/i,
);

/** Leads told in a figure of speech or by a word beside a return: of the market, or of what the passage compared last. */
export function readToldLeads(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  readOver(reader, carried);
  readOver(reader, onlyGame);
  readRecipe(reader);
  readPassed(reader);
  readTurned(reader);
  readOfTwo(reader);
  readBeside(reader);
  readPace(reader);
}

const isOfReturns = ({ kind }: Statement): boolean =>
  kind === 'relative-return' || kind === 'return' || kind === 'lead-break';

const isLead = ({ entry, isBracketed }: NameMark): boolean =>
  isMarketName(entry) && !isBracketed && entry.readings.length > 0;

interface Sides {
  readonly subject: Subject;
  readonly against: Subject;
  readonly direction?: RelativeReturnStatement['direction'];
}

function emitLead(
  reader: SentenceReader,
  at: Span,
  { subject, against, direction = 'ahead' }: Sides,
  own: { readonly name?: NameMark; readonly period?: StatedPeriod } = {},
): void {
  if (subject.id === against.id) return;
  reader.emit(
    { kind: 'relative-return', subject, against, direction, asserted: null },
    {
      marks: [own.name, toCue(reader, at)],
      usual: 'recent',
      negated: false,
      ...(own.period === undefined ? {} : { period: own.period, time: undefined }),
    },
  );
}

/** The name right before the words, over the market: only where the time is named. */
function readOver(reader: SentenceReader, pattern: Pattern): void {
  const found = reader.find(pattern, isOfReturns);
  if (found === undefined) return;
  const { at } = found;
  const time = reader.findTime(at, ({ isCarried, isAhead }) => !isCarried && !isAhead);
  const name = reader.marks.names.findLast(
    (mark) => isLead(mark) && mark.end <= at.start && at.start - mark.end < 16 && isBeside(reader, mark, at),
  );
  if (name === undefined || time === undefined) return;
  const subject = toSubject(name.entry, name.text);
  const market = loadNames().byId.get('sp-500');
  if (market === undefined) return;
  const period = time.isLength ? undefined : { ...time.period, role: 'window' as const };
  emitLead(
    reader,
    at,
    { subject, against: toSubject(market, 'the market') },
    { name, ...(period === undefined ? {} : { period }) },
  );
}

const isBeside = (reader: SentenceReader, name: NameMark, at: Span): boolean =>
  /^["”']?(?: trade| stocks| shares)?["”']?,? ?(?:which |that |who )?$/i.test(reader.text.slice(name.end, at.start));

function readRecipe(reader: SentenceReader): void {
  const found = reader.find(recipe, isOfReturns);
  const time = found === undefined ? undefined : reader.findTime(found.at);
  if (found === undefined || time === undefined) return;
  const style = (found.match[1] as string).toLowerCase();
  const [own, other] = [loadNames().byId.get(style), loadNames().byId.get(findOtherStyle(style) ?? '')];
  if (own === undefined || other === undefined) return;
  emitLead(reader, found.at, { subject: toSubject(own, style), against: toSubject(other, other.name) });
}

/** "passed from the giants to lenders": both named, or the words for them are not known. */
function readPassed(reader: SentenceReader): void {
  const found = reader.find(passed, isOfReturns);
  if (found === undefined) return;
  const names = reader.marks.names.filter((mark) => isLead(mark) && mark.start >= found.at.end);
  const [from] = names;
  const to = names.find((name) => /(?:^|[\s,])(?:to|into) (?:the )?(?:[\w-]+ )?$/.test(reader.before(name, 24)));
  if (from === undefined || to === undefined || from === to || from.start - found.at.end > 12) return;
  const at = { start: found.at.start, end: to.end };
  // A time inside the words is that of an insertion.
  const time = reader.findTime(found.at, (mark) => mark.end <= at.start || mark.start >= at.end);
  reader.emit(
    {
      kind: 'relative-return',
      subject: toSubject(to.entry, to.text),
      against: toSubject(from.entry, from.text),
      direction: 'ahead',
      asserted: null,
    },
    { marks: [toCue(reader, found.at), to], time, usual: 'recent', negated: false },
  );
}

/** The pair that the passage has told, its sides changed: since the end of its stretch, or over the time that is named. */
function readTurned(reader: SentenceReader): void {
  const found = reader.find(turned, isOfReturns);
  const { pair } = reader.discourse;
  if (found === undefined || pair === undefined) return;
  const period = findTurnedPeriod(reader, found.at, pair);
  if (period !== undefined) emitLead(reader, found.at, { subject: pair.laggard, against: pair.leader }, { period });
}

function findTurnedPeriod(
  reader: SentenceReader,
  at: Span,
  { period: { to: base } }: PairTold,
): StatedPeriod | undefined {
  const to = sessionOnOrBefore(reader.discourse.published);
  if (/\bsince (?:then|that)\b/i.test(reader.sentence)) {
    const text = reader.text.slice(at.start, at.end);
    return base < to ? { text, base, to, role: 'window', from: 'carried', isOpen: true, others: [] } : undefined;
  }
  const time = reader.findTime(at, ({ isCarried, isAhead, isLookBack }) => !isCarried && !isAhead && !isLookBack);
  return time?.period.role === 'window' ? time.period : undefined;
}

/** "In 2024 the S&P 500 had been the better of the two": one side of the pair that the passage has told, named anew. */
function readOfTwo(reader: SentenceReader): void {
  const found = reader.find(ofTwo, isOfReturns);
  const name = reader.marks.names.findLast(
    (mark) => isLead(mark) && found !== undefined && mark.end <= found.at.start && found.at.start - mark.end < 12,
  );
  const isCounted = reader.statements.some(({ kind }) => kind === 'streak');
  if (found === undefined || name === undefined || isCounted) return;
  const subject = toSubject(name.entry, name.text);
  const against = findOtherOfPair(reader.discourse, subject);
  const time = reader.findTime(found.at, ({ isAhead, isLookBack }) => !isAhead && !isLookBack);
  if (against === undefined || (time !== undefined && time.period.role !== 'window')) return;
  const period: StatedPeriod | undefined =
    time?.period ?? (reader.discourse.pair && { ...reader.discourse.pair.period, text: null, from: 'carried' });
  if (period === undefined) return;
  emitLead(
    reader,
    found.at,
    { subject, against, direction: found.match[1] === undefined ? 'behind' : 'ahead' },
    { name, period },
  );
}

const amount = new Pattern(
  /^(?: (?:index|fund|stocks|shares))?,? (?:(?:a (?:little|bit|touch|shade|good deal|lot)|slightly|somewhat|rather|much|far|considerably|even) )*(more|less|better|worse)(?=[,.;]| and\b)/i,
);
const utmost = new Pattern(
  /^(?: (?:index|fund|stocks|shares))?,? (?:the )?(most|least|best|worst) (?:of all|of the lot)(?=[,.;]|$)/i,
);

/** "rose 10%, the Nasdaq-100 a little more, and small caps most of all": beside the return that the sentence tells. */
function readBeside(reader: SentenceReader): void {
  for (const name of reader.marks.names) {
    if (!isLead(name)) continue;
    const match = amount.exec(reader.after(name, 60)) ?? utmost.exec(reader.after(name, 40));
    const told = reader.statements.findLast(
      (one): one is ReturnStatement => one.kind === 'return' && one.span.end <= name.start,
    );
    if (match === null || told === undefined || told.direction === 'flat' || told.subject.id === name.entry.id)
      continue;
    if (!/(?:,|\band)(?: and| but)? (?:the )?$/.test(reader.before(name, 12))) continue;
    const at = { start: name.start, end: name.end + match[0].length };
    if (reader.statements.some((one) => isOfReturns(one) && overlaps(one.span, at))) continue;
    const isMore = /^(?:more|better|most|best)$/i.test(match[1] as string);
    const isGood = /^(?:better|best|worse|worst)$/i.test(match[1] as string) || told.direction === 'up';
    emitLead(
      reader,
      at,
      {
        subject: toSubject(name.entry, name.text),
        against: told.subject,
        direction: isMore === isGood ? 'ahead' : 'behind',
      },
      { period: { ...told.period, text: null, from: 'carried' } },
    );
  }
}

const pace = new Pattern(
  /\b(?:(?:roughly|more or less|broadly|nearly|just about|almost) )(?:kept|keeping|keeps?) (?:pace|up|step)\b(?! with)/i,
);

/** "Foreign markets roughly kept pace": with what the sentence before told of, over its stretch; how near is left open. */
function readPace(reader: SentenceReader): void {
  const found = reader.find(pace, isOfReturns);
  if (found === undefined) return;
  const name = reader.marks.names.findLast((mark) => isLead(mark) && mark.end <= found.at.start);
  if (name === undefined || found.at.start - name.end > 12) return;
  const subject = toSubject(name.entry, name.text);
  const told = reader.discourse.returns[0];
  const against = told?.subject ?? toMarket(reader, subject);
  if (against === undefined || against.id === subject.id) return;
  reader.emit(
    { kind: 'other', subject, asserted: null, need: `how near to ${against.name} counts as keeping pace` },
    { marks: [name, toCue(reader, found.at)], time: undefined, usual: 'now' },
  );
}
