import { toSubject } from '../../lexicon/names.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toMarket } from './relative-returns.ts';

const usually = new Pattern(
  /\b(?:historically|over the long (?:run|term|haul)|as a rule|in the long run|over (?:the )?(?:past |last )?(?:century|many decades)|through history|since the 1920s|since 1926)\b/i,
);

/** What holds only at times is a study of those times. */
const onlyWhen = new Pattern(
  /\b(?:when|whenever|after|following|during|in (?:periods|times|years|months|the)|once|if|as (?:rates|inflation|the)|coming out of|early in|late in|until|before|in (?:January|recoveries|recessions|downturns|bull|bear|rising|falling))\b/i,
);

/** "Historically, small caps have outperformed large caps": of all times, without a condition. */
export function readUsualLeads(reader: SentenceReader): void {
  const sentence = reader.sentence;
  const match = usually.exec(sentence);
  if (match === null || onlyWhen.test(sentence.replace(match[0], ''))) return;
  const [cue] = reader.freeCues('ahead', 'behind').filter(({ isVerb }) => isVerb);
  if (cue === undefined) return;
  const found = reader.findSubject(cue, isMarketName);
  if (found?.mark === undefined || found.subject.readings.length === 0) return;
  const other = reader.findAgainst(cue, found);
  const against = other === undefined ? toMarket(reader, found.subject) : toSubject(other.entry, other.text);
  if (against === undefined || against.id === found.subject.id) return;
  reader.emit(
    { kind: 'usual-lead', subject: found.subject, against, direction: hasClass(cue, 'behind') ? 'behind' : 'ahead' },
    { marks: [found.mark, cue, ...(other === undefined ? [] : [other])], usual: 'now' },
  );
}
