import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Subject } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findDirect } from './ownership.ts';
import { toPairPeriod } from './relative-returns.ts';

const degree =
  '(?: by)?(?: far| much| slightly| a good deal| a great deal| a little| rather| actually| even| still| [a-z]+ly)?';
const toName = new RegExp(
  `^${degree},? (more|less) than (?:the |its |their |that of |those of |did )?(?:[a-z-]+ ){0,2}$`,
  'i',
);
const toIndex = new RegExp(
  `^${degree},? (more|less) than (?:the|its) (?:(?:conventional|ordinary|regular|standard|parent|underlying|broad|broader|capitalization-weighted|cap-weighted|usual) )?(?:index|benchmark|market)(?: itself)?(?! of)\\b`,
  'i',
);

interface Rival {
  readonly subject: Subject;
  readonly end: number;
  readonly mark: NameMark | undefined;
}

/** "lost less than the S&P 500", "fell by more than the index itself": a lead told by two moves. */
export function readComparatives(reader: SentenceReader): void {
  readPointsMore(reader);
  for (const cue of reader.freeCues('up', 'down', 'neutral')) {
    if (hasFigureBeside(reader, cue)) continue;
    const found = findDirect(reader, cue) ?? findBeside(reader, cue) ?? reader.findSubject(cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const rival = findRival(reader, cue, found.subject);
    if (rival === undefined || found.subject.id === rival.subject.id) continue;
    const isMore = /\bmore than\b/i.test(reader.text.slice(cue.end, rival.end));
    const isLoss = hasClass(cue, 'down') && !hasClass(cue, 'up');
    reader.emit(
      {
        kind: 'relative-return',
        subject: found.subject,
        against: rival.subject,
        direction: isMore === isLoss ? 'behind' : 'ahead',
        asserted: null,
      },
      {
        marks: [found.mark !== undefined && distance(found.mark, cue) < 110 ? found.mark : undefined, cue, rival.mark],
        usual: 'recent',
      },
    );
  }
}

/** A short name right before the verb: "value actually returned more than growth". */
function findBeside(reader: SentenceReader, cue: CueMark): SubjectFound | undefined {
  const mark = reader.marks.names.find(
    (name) =>
      isMarketName(name.entry) &&
      !name.isBracketed &&
      name.end <= cue.start &&
      /^ (?:(?:[a-z]+ly|also|still|then|has|have|had|even|in fact) )*$/i.test(reader.text.slice(name.end, cue.start)),
  );
  return mark === undefined ? undefined : { subject: toSubject(mark.entry, mark.text), mark };
}

function hasFigureBeside(reader: SentenceReader, cue: CueMark): boolean {
  return reader.marks.quantities.some(
    ({ start }) => start >= cue.end && /^ (?:by )?more than $/i.test(reader.text.slice(cue.end, start)),
  );
}

/** Whom a move is set beside: a name after "than", or "the index itself". */
function findRival(reader: SentenceReader, cue: CueMark, subject: Subject): Rival | undefined {
  const mark = reader.marks.names.find(
    (name) =>
      isMarketName(name.entry) &&
      !name.isBracketed &&
      name.start > cue.end &&
      name.start - cue.end < 60 &&
      toName.test(reader.text.slice(cue.end, name.start)),
  );
  if (mark !== undefined) return { subject: toSubject(mark.entry, mark.text), end: mark.start, mark };
  const match = toIndex.exec(reader.after(cue, 90));
  if (match === null) return undefined;
  const parent = findParent(reader, subject, /market/i.test(match[0]));
  return parent === undefined ? undefined : { subject: parent, end: cue.end + match[0].length, mark: undefined };
}

/** The index that another is derived from, or the one spoken of. */
function findParent(reader: SentenceReader, subject: Subject, isMarket: boolean): Subject | undefined {
  const market = loadNames().byId.get('sp-500') as NameEntry;
  const isDerived = /equal|RSP|sector|^XL/i.test(subject.id) || subject.type === 'sector' || subject.type === 'share';
  if (isMarket || isDerived) return toSubject(market, market.name);
  const index = reader.discourse.byType.get('index');
  return index === undefined || index.id === subject.id ? undefined : index;
}

/** "has risen by 21%, roughly eight points more than the S&P 500". */
function readPointsMore(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'points' && unit !== 'percentage points') continue;
    const against = reader.marks.names.find(
      (name) =>
        isMarketName(name.entry) &&
        name.start > figure.end &&
        /^ (?:more|less|better|worse|higher|lower) than (?:the |its |that of (?:the )?)?$/i.test(
          reader.text.slice(figure.end, name.start),
        ),
    );
    if (against === undefined) continue;
    const found = findEarlier(reader, figure.start) ?? reader.findSubject(figure);
    if (found === undefined || found.subject.readings.length === 0 || found.subject.id === against.entry.id) continue;
    const last = reader.statements.findLast((statement) => statement.kind === 'return');
    reader.emit(
      {
        kind: 'relative-return',
        subject: found.subject,
        against: toSubject(against.entry, against.text),
        direction:
          /^ (?:more|better|higher)/i.test(reader.after(figure, 8)) === isLoss(reader, figure) ? 'behind' : 'ahead',
        asserted: toAsserted(figure.quantity, 'percentage points'),
      },
      {
        marks: [figure, against],
        usual: 'recent',
        ...(last === undefined
          ? toPairPeriod(reader, found.subject, toSubject(against.entry, against.text), false)
          : { period: last.period }),
      },
    );
  }
}

/** "lost six points less than", "fell by about two points more than": the less of a loss, the better. */
function isLoss(reader: SentenceReader, figure: QuantityMark): boolean {
  return reader
    .cues('down')
    .some(
      (cue) =>
        cue.end <= figure.start &&
        /^ (?:(?:by|some|about|roughly|nearly|almost|only|just) )*$/.test(reader.text.slice(cue.end, figure.start)),
    );
}

/** The subject of the return that the sentence has just told. */
function findEarlier(reader: SentenceReader, at: number): SubjectFound | undefined {
  const last = reader.statements.findLast((statement) => statement.kind === 'return' && statement.span.start < at);
  return last?.kind === 'return' ? { subject: last.subject, mark: undefined } : undefined;
}
