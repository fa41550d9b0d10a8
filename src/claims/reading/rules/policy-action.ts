import type { Span } from '../../document.ts';
import type { SentenceReader } from '../sentence-reader.ts';

type Action = 'cut' | 'hike';

const easing =
  /\b(?:cut(?!off)\w*|lower(?:ed|s|ing)?|reduc\w+|trimm?\w*|eas(?:e|ed|es|ing)|slash\w*|loosen\w*|relief)\b/gi;
const tightening = /\b(?:rais\w+|hik\w+|lift\w*|increas\w+|rises?|rose|tighten\w*)\b/gi;

/** Blocks of text over which the move that was told last is the one that is counted. */
const nearby = 3;

/** Whether cuts or rises are counted: by the nearest such word of the sentence, else by the move that was told last. */
export function findAction(reader: SentenceReader, at: Span): Action | undefined {
  const { marks, discourse, block } = reader;
  const sentence = reader.text.slice(marks.start, marks.end);
  const away = (match: RegExpExecArray): number => {
    const start = marks.start + match.index;
    const end = start + match[0].length;
    return end <= at.start ? at.start - end : start >= at.end ? start - at.end + sentence.length : 0;
  };
  const nearest = (pattern: RegExp): number => Math.min(...[...sentence.matchAll(pattern)].map(away));
  const [down, up] = [nearest(easing), nearest(tightening)];
  if (down !== up) return down < up ? 'cut' : 'hike';
  const told = block - discourse.policyBlock <= nearby ? discourse.policyAction : undefined;
  return told ?? findToldBefore(reader);
}

/** Characters before a sentence in which moves of rates may have been spoken of. */
const passage = 400;

const ofRates =
  /\b(?:(?<down>(?:cut|lower|trim|reduc|slash)\w* (?:(?:interest|its|the|key|policy|benchmark) )*(?:rates?|range|target)|rate[- ](?:cut|reduction)s?|rate-cutting)|(?:rais|hik|lift|increas)\w* (?:(?:interest|its|the|key|policy|benchmark) )*(?:rates?|range|target)|rate[- ](?:hike|increase|rise)s?|rate-raising)\b/gi;

/** "A rate hike is priced in. We expect the Fed to go a quarter point": the way that the words before it speak of. */
function findToldBefore({ text, marks }: SentenceReader): Action | undefined {
  const told = [...text.slice(Math.max(0, marks.start - passage), marks.start).matchAll(ofRates)].at(-1);
  return told === undefined ? undefined : told.groups?.down === undefined ? 'hike' : 'cut';
}

/** Whether the passage is on the Federal Reserve: what it counts are its moves. */
export function isOfPolicy(reader: SentenceReader): boolean {
  const { marks, discourse, block } = reader;
  const isOther = marks.names.some(({ entry }) => !['bank', 'rate', 'topic', 'indicator'].includes(entry.type));
  const isNamed = marks.names.some(({ entry }) => entry.type === 'bank' || entry.type === 'rate');
  return isNamed || (!isOther && block - discourse.policyBlock <= nearby);
}
