import { toSubject } from '../../lexicon/names.ts';
import type { ReturnStatement, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark } from '../marks.ts';
import type { Found, SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const been = '(?:was|were|is|are|has been|have been|had been|proved|came out|finished|ended(?: up)?)';
const few = '(?:three|four|five|six|lot|bunch|group)';

/** "was the best of the three", "did best", "came out on top", "led the field". */
const first = new Pattern(
  new RegExp(
    `\\b(?:${been} (?:clearly |easily |by far )?the (?:best|strongest|leader|winner|clear winner)(?: one| performer)? of the ${few}|(?:did|fared|performed|has done|have done) (?:the )?best|came (?:out )?(?:first|on top|top)|(?:led|leads|topped|tops) the (?:field|pack|three|four|list))(?=[,.;]|$)`,
    'i',
  ),
);

/** "was the weakest of the three", "came last", "brought up the rear". */
const last = new Pattern(
  new RegExp(
    `\\b(?:${been} (?:clearly |easily |by far )?the (?:worst|weakest|laggard|loser|poorest)(?: one| performer)? of the ${few}|(?:did|fared|performed|has done|have done) (?:the )?worst|came (?:in )?last|(?:brought|brings|bringing) up the rear|trailed the (?:field|pack|others|rest))(?=[,.;]|$)`,
    'i',
  ),
);

/** "None of the others did as well as", "no other index matched": the name that follows is the best. */
const unmatched = new Pattern(
  /\b(?:none of the (?:others|three|four|rest)|no other(?: (?:index|fund|one|gauge|benchmark|market))?) (?:(?:has|have|had) )?(?:did|done|do|does|fared|performed|come|came)? ?(?:as well as|so well as|better than|matched|matches|kept up with|near|close to) (?:the )?$/i,
);

/** "The laggard was the S&P 500", "the winner of the three: gold": the name behind its place. */
const placeAhead = new Pattern(
  new RegExp(
    `^\\W*(?:And )?(?:[Tt]he |[Ii]ts )?(?:clear |easy |overall )?(?:(?<best>winner|leader|best|strongest|best performer|top performer|star|pick)|(?<worst>laggard|loser|worst|weakest|poorest|worst performer|weakest performer|straggler))(?: of (?:the|these|those) ${few})?(?::| is| was| has been| proved to be)(?: (?:clearly|easily|by far|again))? (?:the )?$`,
    'i',
  ),
);

/** A place among those whose moves the sentence before told one by one. */
export function readPlacesTold(reader: SentenceReader): void {
  const told = listTold(reader);
  if (told.length < 3 || reader.isHeading || isQuestion(reader) || reader.statements.length > 0) return;
  for (const [pattern, side] of [
    [first, 'best'],
    [last, 'worst'],
  ] as const) {
    const found = reader.find(pattern);
    const name = found === undefined ? undefined : findNameBefore(reader, found);
    if (found !== undefined && name !== undefined) emitPlace(reader, told, name, side, toCue(reader, found.at));
  }
  const name = reader.marks.names.find((mark) => unmatched.test(reader.before(mark, 90)));
  if (name !== undefined) emitPlace(reader, told, name, 'best', toCue(reader, name));
  const [only, other] = reader.marks.names.filter(({ entry }) => isMarketName(entry));
  const place = only && placeAhead.exec(reader.text.slice(reader.marks.start, only.start));
  if (only === undefined || other !== undefined || !place || !/^(?:[.,;]|$)/.test(reader.after(only, 1))) return;
  const cue = toCue(reader, { start: reader.marks.start, end: only.end });
  emitPlace(reader, told, only, place.groups?.best === undefined ? 'worst' : 'best', cue);
  reader.use(...reader.freeCues('best', 'worst', 'ahead', 'behind').filter(({ end }) => end <= only.start));
}

/** The moves of the sentence before, of one asset each, over one stretch. */
function listTold({ discourse }: SentenceReader): readonly ReturnStatement[] {
  const { inTurn } = discourse;
  const [one] = inTurn;
  const isAlike = inTurn.every(
    ({ period, modality }) => period.base === one?.period.base && period.to === one.period.to && modality === 'fact',
  );
  return isAlike && new Set(inTurn.map(({ subject }) => subject.id)).size === inTurn.length ? inTurn : [];
}

/** The one name that the words are said of. */
function findNameBefore(reader: SentenceReader, { at }: Found): NameMark | undefined {
  const name = reader.marks.names.findLast((mark) => isMarketName(mark.entry) && mark.end <= at.start);
  return name !== undefined && at.start - name.end < 12 ? name : undefined;
}

function emitPlace(
  reader: SentenceReader,
  told: readonly ReturnStatement[],
  name: NameMark,
  side: 'best' | 'worst',
  cue: ReturnType<typeof toCue>,
): void {
  const subject = toSubject(name.entry, name.text);
  const [one] = told;
  const time = reader.findTime(cue, ({ isCarried, isAhead }) => !isCarried && !isAhead);
  if (one === undefined || !told.some(({ subject: { id } }) => id === subject.id)) return;
  const period: StatedPeriod = time?.period ?? one.period;
  reader.emit(
    {
      kind: 'ranking',
      subject,
      among: told.flatMap(({ subject: each }) => toPrice(each)),
      amongText: told.map(({ subject: each }) => each.name).join(', '),
      side,
      rank: 1,
    },
    { marks: [name, cue], period, time: undefined, negated: false },
  );
}

const toPrice = ({ readings }: Subject) => readings.find((reading) => reading.return === 'price') ?? [];
