import type { Span } from '../../document.ts';
import { isMarketName } from '../discourse.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue, toSentence } from './sentence-cue.ts';

/** What would be needed to check a fact that is told in words, and the wordings it is told in. */
interface ToldFact {
  readonly need: string;
  readonly patterns: readonly RegExp[];
}

const be = '(?:is|are|was|were|has been|have been|had been|remains?|remained|stays?|stayed)';
const degree = '(?:(?:still|now|already|also|largely|mainly|mostly|partly|[a-z]+ly) )*';
const tight = '(?:elevated|high|higher|low|lower|subdued|rising|falling|climbing|creeping up|at (?:multi-year|record))';

const facts: readonly ToldFact[] = [
  {
    need: 'a dated series of default rates',
    patterns: [
      new RegExp(
        `\\b(?:default|delinquency|charge-off|bankruptcy|foreclosure) rates?\\b[^,.;]{0,30}? ${be} ${degree}${tight}\\b`,
        'i',
      ),
      new RegExp(
        `\\b(?:defaults|delinquencies|charge-offs|bankruptcies|foreclosures)\\b[^,.;]{0,20}? ${be} ${degree}(?:${tight})\\b`,
        'i',
      ),
      /\b(?:defaults|delinquencies|bankruptcies)\b (?:have|has|had) (?:not|n't)[^,.;]{3,30}|\bbankruptcies haven't [^,.;]{3,30}/i,
    ],
  },
  {
    need: 'earnings and balance sheets of the members as filed, with their weights and returns',
    patterns: [
      /\b(?:is|are|was|were|has been|have been) (?:being )?(?:led|driven|carried|powered|dominated|propelled) by [^.;,]{0,50}?(?:high[- ]quality|low[- ]quality|profitable|unprofitable|loss-making|cash-rich|speculative|debt-laden|(?:strong|robust|healthy|solid|clean|weak|fragile) balance sheets)[^.;,]{0,60}(?!\w)/i,
    ],
  },
  {
    need: 'debt of the companies as filed, by maturity and rate',
    patterns: [
      /\b(?:must|have to|has to|need to|needs to|will (?:need|have) to) (?:soon |also |now )?(?:refinance|roll over) [^.;,]{3,50}(?!\w)/i,
    ],
  },
  {
    need: 'margins of the companies as filed, quarter by quarter',
    patterns: [
      new RegExp(
        `\\b(?:net interest|profit|operating|gross)? ?margins? (?:${be} ${degree}(?:improving|expanding|widening|recovering|shrinking|narrowing|falling|under pressure|compressed|squeezed|intact)|(?:has|have|had) ${degree}(?:improved|expanded|widened|recovered|shrunk|narrowed|fallen|stabili[sz]ed|held up))\\b`,
        'i',
      ),
    ],
  },
  {
    need: 'weekly fund flows of a data provider',
    patterns: [
      /\b(?:saw|seen|reported|triggered|triggering|recorded|attracted|suffered|drew|drawn|sparked) (?:an? |the )?(?:record|massive|heavy|strong|sustained|huge|large|steady)(?: waves? of)?(?: net)? (?:inflows|outflows|institutional (?:buying|selling))\b[^.;,]{0,40}(?!\w)/i,
    ],
  },
  {
    need: 'weights and returns of the members on those days',
    patterns: [
      /\b(?:returns|gains|advance|rally|performance) (?:is|are|was|were|has been|have been) (?:heavily |increasingly |largely )?concentrated in (?:just |only )?(?:a (?:few|handful)|a small number|the (?:largest|biggest))\b[^.;,]{0,30}(?!\w)/i,
    ],
  },
  {
    need: 'sales and earnings of the companies as filed',
    patterns: [
      new RegExp(
        `\\b${be} ${degree}(?:highly |very |hugely |consistently )?(?:profitable|cash-rich|debt-free|heavily indebted|over-?leveraged)(?! (?:members|companies|names|firms|stocks))\\b`,
        'i',
      ),
      /\b(?:despite|with|without|while) (?:(?:having|earning|generating|reporting|producing) )?(?:no|little|zero|hardly any|almost no|barely any|any) (?:revenues?|sales|profits?|earnings|cash flow)\b/i,
      /\b(?:have|has|had) (?:yet to|never) (?:turn|turned|earn|earned|book|booked|make|made|report|reported) (?:an? |any )?(?:\w+ )?(?:profit|revenue)\b/i,
    ],
  },
  {
    need: 'dividends as paid by the companies, over their prices',
    patterns: [
      new RegExp(
        `\\bdividends?(?: yields?)? ${be} ${degree}(?:negligible|tiny|small|minimal|meagre|meager|modest|paltry|generous|attractive)\\b`,
        'i',
      ),
    ],
  },
  {
    need: 'the level that is said to be priced in, and a stated model that draws it from prices',
    patterns: [
      new RegExp(`\\b(?:is|are|was|were) ${degree}(?:trading|priced|valued) as if\\b`, 'i'),
      /\b(?:prices?|trades?) (?:them |it )?as if\b/i,
    ],
  },
  {
    need: 'a dated attribution of the move to its causes: changes of rates and fund flows over the same days',
    patterns: [
      new RegExp(
        `\\b(?:has been|have been|was|were|is being|are being) ${degree}(?:driven|fuelled|fueled|powered|lifted|propelled|supported) (?:largely |mainly )?by (?:falling|declining|lower|rising|higher) (?:[a-z-]+ )?(?:rates|yields)\\b(?: and [a-z -]*flows)?`,
        'i',
      ),
      new RegExp(
        `\\b(?:has been|have been|was|were) ${degree}(?:driven|fuelled|fueled|powered|lifted|propelled) by [^.;,]{0,40}?\\b(?:in|out)?flows\\b`,
        'i',
      ),
    ],
  },
  {
    need: 'the cases and rules themselves (court dockets, the official register), with their dates',
    patterns: [
      /\b(?:increas(?:ed|ing)|mounting|growing|rising|heightened|intensifying|tougher|tighter|closer) (?:antitrust|regulatory|legal|congressional|government) (?:scrutiny|pressure|oversight|reckoning|action)\b(?: (?:on|of|over|for) (?:[A-Z][\w-]+ ?){1,3})?/i,
    ],
  },
  {
    need: 'figures of the spending it is said to have caused, dated before and after it',
    patterns: [
      /\b(?:provisions?|incentives?|subsid(?:y|ies)|tax (?:credits?|cuts?|breaks?)|legislation)\b (?:(?:of|for|in|from) [^.;,]{3,30} )?(?:has|have|had) (?:also |already |since |effectively )*(?:sparked|spurred|triggered|fuelled|fueled|unleashed|boosted|lifted|lowered|set off|encouraged)\b[^.;,]{0,50}(?!\w)/i,
    ],
  },
];

/** What people are told to do, or might see, is no fact. */
const unasserted =
  /\b(?:investors|readers|clients|you|we|one) (?:should|must|ought|need|can|may|might|would)\b|\b(?:could|might|would|should|may)\b[^.;,]{0,40}$|^\W*(?:avoid|buy|favou?r|focus|look|own|prefer|sell|target|watch|consider|overweight|underweight)\b|\b(?:goal|aim|idea) is to\b/i;

/** What is told of companies, credit, laws and causes in words alone: not measured here, and what would measure it. */
export function readToldFacts(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const { need, patterns } of facts) for (const pattern of patterns) if (readFact(reader, need, pattern)) break;
}

function readFact(reader: SentenceReader, need: string, pattern: RegExp): boolean {
  const sentence = toSentence(reader);
  const match = pattern.exec(sentence);
  if (match === null || unasserted.test(sentence.slice(0, match.index))) return false;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].trimEnd().length };
  if (isTold(reader, at) || reader.findModality(at, undefined) === 'conditional') return false;
  const found = reader.findSubject(at, isMarketName);
  const mark = found?.mark !== undefined && found.mark.end <= at.start && at.start - found.mark.end < 90;
  reader.emit(
    { kind: 'other', subject: found?.subject ?? null, asserted: null, need },
    { marks: [mark ? found.mark : undefined, toCue(reader, at)], usual: 'now' },
  );
  return true;
}

/** A figure or another rule has told it already. */
function isTold(reader: SentenceReader, at: Span): boolean {
  return (
    reader.statements.some(({ span }) => overlaps(span, at)) ||
    reader.freeQuantities.some((figure) => overlaps(figure, at) && figure.quantity.unit !== 'plain')
  );
}
