import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { ReturnStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const degree =
  '(?:(?:a (?:good|great) deal|a (?:bit|little|shade|touch)|in fact|far|much|well|somewhat|rather|even|still|just|[a-z]+ly) ){0,5}';
const owner = '(?:that of |those of |those who (?:owned|held|bought) |the holders of )?(?:the |its |their )?';

/** "a good deal less than SPY", "which is more than the S&P 500", "a worse result than that of the large caps". */
const moreThan = new Pattern(
  new RegExp(
    `(?:[,;(-]|\\band|\\bbut) (?:which (?:is|was|makes? for) )?${degree}(?:an? )?${degree}(more|less|better|worse)(?: (?:result|return|showing|performance|outcome|year|loss|gain))? than ${owner}$`,
    'i',
  ),
);

/** "which puts it ahead of the S&P 500 fund". */
const putsIt = new Pattern(
  new RegExp(
    `\\b(?:puts?|leaves?|left|keeps?|kept) (?:it|them) ${degree}(ahead of|in front of|behind) (?:the )?$`,
    'i',
  ),
);

/** "Small companies did less well", "the Nasdaq-100 did worse": than what the sentence before spoke of. */
const did = new Pattern(
  /^(?: (?:companies|stocks|shares|index|fund|leaders))?,? (?:has |have |had )?(?:merely )?(?:did|done|do|fared|had it|had things|held up)(?: (?:even|much|a little|a bit|a lot|rather|far|still|slightly|somewhat|no))* (less well|worse|better)(?=[,.;]| and\b| in\b| over\b| during\b| with\b|$)/i,
);

/** "Growth leaders rose too, but by less". */
const byLess = new Pattern(
  /^(?: (?:companies|stocks|shares|index|fund|leaders))? (?:rose|gained|advanced|climbed|(fell|dropped|declined|slid|lost))(?: too| as well| also)?,? (?:but|though|albeit) (?:by )?(?:rather |much |far |a good deal )?(less|more)(?=[,.;]| and\b|$)/i,
);

/** "The same sum in QQQ would have earned you a bit less": than what the sentence before has put in. */
const earned = new Pattern(
  /^,? would (?:now |by now )?have (?:earned|made|brought|returned|left|yielded|given|netted|grown to|been worth|come to|got)(?: (?:you|them|him|her|us|me|an investor|the owner|its owner|its holders))?(?: (?:a (?:bit|little|touch|shade|good deal|lot)|slightly|somewhat|rather|much|far|considerably|even|well|quite a bit))* (less|more)(?=[,.;]|$)/i,
);

function readEarned(reader: SentenceReader, name: NameMark): void {
  const match = earned.exec(reader.after(name, 110));
  const { stake, subject } = reader.discourse;
  if (match === null || stake?.period === undefined || reader.block - stake.block > 1) return;
  if (subject === undefined || subject.readings.length === 0 || subject.id === name.entry.id) return;
  const at = { start: name.start, end: name.end + match[0].length };
  reader.emit(
    {
      kind: 'relative-return',
      subject: toSubject(name.entry, name.text),
      against: subject,
      direction: (match[1] as string).toLowerCase() === 'more' ? 'ahead' : 'behind',
      asserted: null,
    },
    {
      marks: [name, toPhraseCue(at, reader.text.slice(at.start, at.end))],
      period: { ...stake.period, text: null, from: 'carried' },
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

/** A lead told by a return and what it is set beside, in words: over the stretch of that return. */
export function readToldComparisons(reader: SentenceReader): void {
  for (const name of reader.marks.names) {
    if (!isMarketName(name.entry) || name.isBracketed || name.entry.readings.length === 0) continue;
    readBeside(reader, name);
    readLoose(reader, name);
    readEarned(reader, name);
  }
}

function readBeside(reader: SentenceReader, name: NameMark): void {
  const before = reader.before(name, 110);
  const match = moreThan.exec(before) ?? putsIt.exec(before);
  if (match === null) return;
  const start = name.start - match[0].replace(/^\W+/, '').length;
  const told = reader.statements.findLast(
    (one): one is ReturnStatement => one.kind === 'return' && one.span.start < start,
  );
  if (told === undefined || told.subject.id === name.entry.id || told.modality === 'forecast') return;
  const word = (match[1] as string).toLowerCase();
  const isAhead =
    word === 'better' ||
    /^(?:ahead|in front)/.test(word) ||
    (word !== 'behind' && word !== 'worse' && isMore(word, told));
  emitLead(reader, told, name, { start, isAhead, isOfName: false });
}

/** More of a gain is better, more of a loss is worse. */
const isMore = (word: string, { direction }: ReturnStatement): boolean => (word === 'more') === (direction !== 'down');

function readLoose(reader: SentenceReader, name: NameMark): void {
  const after = reader.after(name, 90);
  const [didSo, less] = [did.exec(after), byLess.exec(after)];
  const match = didSo ?? less;
  if (match === null) return;
  const told =
    reader.statements.findLast((one): one is ReturnStatement => one.kind === 'return' && one.span.end <= name.start) ??
    reader.discourse.returns.at(-1);
  if (told === undefined || told.subject.id === name.entry.id || told.modality === 'forecast') return;
  const isAhead =
    didSo === null
      ? (less?.[2]?.toLowerCase() === 'more') === (less?.[1] === undefined)
      : /better/i.test(didSo[1] as string) !== / no (?:better|worse)$/i.test(didSo[0]);
  emitLead(reader, told, name, { start: name.start, isAhead, isOfName: true, end: name.end + match[0].length });
}

/** Larger moves than this are of no session: the day that was told ends a stretch that was not. Unit: percent. */
const mostOfSession = 15;

const isOfLonger = ({ period, asserted, subject }: ReturnStatement): boolean =>
  period.role === 'day' && subject.type !== 'share' && (asserted?.low ?? 0) > mostOfSession;

interface Lead {
  readonly start: number;
  readonly end?: number;
  readonly isAhead: boolean;
  /** Whether it is said of the name, or of what the return was told of. */
  readonly isOfName: boolean;
}

function emitLead(reader: SentenceReader, told: ReturnStatement, name: NameMark, lead: Lead): void {
  const at = { start: lead.start, end: lead.end ?? name.end };
  // "Better than banks, which are down 16%": told of the name again.
  const isOfName = (span: Span): boolean => !lead.isOfName && overlaps(span, name) && span.end > name.end;
  const isTaken = reader.statements.some(
    ({ kind, span }) =>
      (kind === 'relative-return' || (kind === 'return' && !isOfName(span))) &&
      overlaps(span, at) &&
      span.start >= at.start,
  );
  if (isTaken) return;
  const other = toSubject(name.entry, name.text);
  const [subject, against] = lead.isOfName ? [other, told.subject] : [told.subject, other];
  reader.emit(
    { kind: 'relative-return', subject, against, direction: lead.isAhead ? 'ahead' : 'behind', asserted: null },
    {
      marks: [toPhraseCue(at, reader.text.slice(at.start, at.end)), name],
      period: lead.isOfName
        ? { ...told.period, text: null, from: 'carried', ...(isOfLonger(told) ? { isUndatable: true } : {}) }
        : told.period,
      time: undefined,
      modality: told.modality,
      negated: false,
    },
  );
}
