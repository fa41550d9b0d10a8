import { toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const high = 'stretched|rich|lofty|inflated|demanding|elevated|extreme|expensive|high';
const low = 'cheap|depressed|undemanding|beaten-down|low|modest';
const height = `(?:historically )?(?:(${high})|(${low}))`;

const forms: readonly Pattern[] = [
  new Pattern(
    new RegExp(
      `\\b(?:burdened|weighed down|hampered|held back|haunted) by [^.;,]{0,20}?${height} (?:valuations|multiples)\\b`,
      'i',
    ),
  ),
  new Pattern(
    new RegExp(
      `\\bvaluations?(?: (?:of|in|for) (?:the )?[\\w&. -]{3,24}?)? (?:is|are|was|were|remains?|remained|stays?) (?:still |now |already |[a-z]+ly )*${height}\\b`,
      'i',
    ),
  ),
  new Pattern(
    new RegExp(
      `\\b(?:trades?|trading|traded|sells?|selling|change hands) at ${height} (?:valuations|multiples)\\b`,
      'i',
    ),
  ),
];

/** "burdened by stretched valuations", "trading at historically cheap valuations relative to large caps". */
export function readToldValuations(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const sentence = reader.sentence;
  for (const form of forms) {
    const match = form.exec(sentence);
    if (match === null) continue;
    emitHeight(reader, match);
    return;
  }
}

function emitHeight(reader: SentenceReader, match: RegExpExecArray): void {
  const at = reader.spanOf(match);
  if (reader.statements.some(({ span }) => overlaps(span, at)) || reader.freeQuantities.length > 0) return;
  const modality = reader.findModality(at, undefined);
  if (modality !== 'fact' && modality !== 'hedged') return;
  const inside = reader.marks.names.find((name) => isMarketName(name.entry) && overlaps(name, at));
  const found =
    inside === undefined
      ? reader.findSubject(at, isMarketName)
      : { subject: toSubject(inside.entry, inside.text), mark: inside };
  if (found === undefined || found.subject.readings.length === 0) return;
  const rival = reader.marks.names.find(
    (name) =>
      isMarketName(name.entry) &&
      name.start >= at.end &&
      /^ (?:relative to|compared (?:with|to)|versus|against) (?:the )?$/i.test(reader.text.slice(at.end, name.start)),
  );
  const isHigh = match[1] !== undefined;
  const owner = inside === undefined ? found.mark : undefined;
  const isNear = owner !== undefined && owner.end <= at.start && at.start - owner.end < 40;
  const marks = [isNear ? owner : undefined, toCue(reader, at), rival];
  if (rival === undefined)
    reader.emit(
      {
        kind: 'multiple',
        subject: found.subject,
        measure: 'unnamed',
        asserted: null,
        direction: isHigh ? 'high' : 'low',
      },
      { marks, time: undefined, usual: 'now' },
    );
  else
    reader.emit(
      {
        kind: 'discount',
        subject: found.subject,
        against: toSubject(rival.entry, rival.text),
        side: isHigh ? 'premium' : 'discount',
        asserted: null,
      },
      { marks, time: undefined, usual: 'now' },
    );
}
