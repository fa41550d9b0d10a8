import { toSubject } from '../../lexicon/names.ts';
import type { NameMark } from '../marks.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toYearBefore } from './indicator-extremes.ts';

/** "The VIX, which touched its highest close since": what a clause beside the name tells. */
const reached =
  /^(?:,? which)? (?:has |had |have )?(?:just |now |briefly )?(?:touched|hit|reached|set|made|posted|recorded|(?:fallen|risen|dropped|climbed|fell|rose|slipped|jumped|sunk|sank) to) (?:its|their|the|a) $/i;

/** "Two-year notes rallied": the price, and the yield went the other way. */
function isPriceOf({ entry, text }: NameMark, verb: string): boolean {
  return entry.id.startsWith('treasury-') && !/yield|rate/i.test(text) && /^(?:rall(?:y|ies|ied|ying))$/i.test(verb);
}

/** "the yield curve steepens", "credit spreads widened", "inflation cooled", "the highest since 2007". */
export function readDirection(reader: SentenceReader, name: NameMark): void {
  const cues = reader.marks.cues.filter(
    (mark) =>
      reader.isFree(mark) &&
      !/\b(?:un|dis)-?$/i.test(reader.before(mark, 4)) &&
      mark.start >= name.end &&
      mark.start - name.end < 34 &&
      (reader.breaks(name, mark) === 0 ||
        (hasClass(mark, 'invert') && /^, $/.test(reader.text.slice(name.end, mark.start))) ||
        reached.test(reader.text.slice(name.end, mark.start))) &&
      hasClass(
        mark,
        'up',
        'down',
        'steepen',
        'flatten',
        'invert',
        'highest',
        'lowest',
        'record-high',
        'record-low',
        'flat',
      ) &&
      (mark.isVerb ||
        hasClass(mark, 'steepen', 'flatten', 'invert', 'highest', 'lowest', 'record-high', 'record-low') ||
        /^(?:higher|lower|up|down|flat|unchanged|steady|stable)$/i.test(mark.text)),
  );
  const cue = cues.find((mark) => reached.test(reader.text.slice(name.end, mark.start))) ?? cues[0];
  const adjective =
    /\b(falling|rising|declining|cooling|easing|lower|higher|soaring|widening|tightening|narrowing|steepening|sticky)\s+$/i.exec(
      reader.before(name, 16),
    );
  if (cue === undefined && (adjective === null || /sticky/i.test(adjective[1] as string))) return;
  const subject = toSubject(name.entry, name.text);
  const since = reader.findTime(cue ?? name, ({ isSince }) => isSince);
  if (cue !== undefined && hasClass(cue, 'highest', 'lowest', 'record-high', 'record-low') && !cue.isVerb) {
    const side = hasClass(cue, 'highest', 'record-high') ? 'highest' : 'lowest';
    const isDistance = /^(?:high|low|peak|trough)$/i.test(cue.text);
    if (isDistance) return;
    const ofYear =
      /^ (?:(?:level|reading|close|print) )?(?:so far )?(?:(?:of|in) (?:(?:the|this) year|(?:19|20)\d\d)|this year)\b/i.exec(
        reader.after(cue, 40),
      );
    const year = ofYear === null ? undefined : toYearBefore(ofYear[0], reader.discourse.published);
    reader.emit(
      {
        kind: 'indicator',
        subject,
        relation: side,
        asserted: null,
        ...(since === undefined
          ? {}
          : {
              since: since.sinceEnd ?? since.period.base,
              ...(since.sinceEnd === undefined ? {} : { sinceBase: since.period.base }),
            }),
        ...(year === undefined ? {} : { since: year }),
      },
      { marks: [name, cue], time: year === undefined ? reader.findTime(cue, ({ isSince }) => !isSince) : undefined },
    );
    return;
  }
  const isCurve = name.entry.id === 'yield-curve';
  if (isCurve && cue !== undefined && hasClass(cue, 'invert')) {
    reader.emit(
      {
        kind: 'indicator',
        subject,
        relation: 'below',
        asserted: { low: 0, high: 0, unit: 'percentage points', wording: 'plain', rounding: 0 },
      },
      { marks: [name, cue] },
    );
    return;
  }
  const word = adjective?.[1]?.toLowerCase() ?? '';
  const rose =
    cue === undefined ? /rising|higher|soaring|widening|steepening/.test(word) : hasClass(cue, 'up', 'steepen');
  const fell =
    cue === undefined
      ? /falling|declining|cooling|easing|lower|tightening|narrowing/.test(word)
      : hasClass(cue, 'down', 'flatten');
  const period: { usual: 'recent' } = { usual: 'recent' };
  const isOfPrice = isPriceOf(name, cue?.text ?? '');
  const relation = rose === isOfPrice && (rose || fell) ? 'fell' : rose || fell ? 'rose' : 'unchanged';
  if (cue === undefined && reader.findTime(name) === undefined && !isCurve && /higher|lower/.test(word)) return;
  reader.emit({ kind: 'indicator', subject, relation, asserted: null }, { marks: [name, cue], ...period });
}
