import type { ReturnStatement, Statement, Subject } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import { listAssets } from '../list-assets.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isBalanceAhead, isBalanceBehind } from './figure-balances.ts';
import { emitRelative, findTwin } from './relative-returns.ts';

function isGapFigure({ quantity }: QuantityMark): boolean {
  if (quantity.isBracketed) return false;
  return (
    quantity.unit === 'basis points' ||
    quantity.unit === 'percentage points' ||
    quantity.unit === 'points' ||
    quantity.unit === 'percent'
  );
}

/** "a gap of almost 30 points" after two returns: their difference, as arithmetic. */
export function readDifferences(reader: SentenceReader, isBack: boolean): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'percentage points' && unit !== 'points' && unit !== 'basis points') continue;
    if (
      !/\b(?:gap|lead|margin|difference|distance|spread|advantage|edge|shortfall|deficit)\b[^.;]{0,30}$/i.test(
        reader.before(figure, 44),
      ) &&
      !/^(?:[- ]\w+)? (?:gap|lead|margin|difference|advantage|edge|shortfall)\b/i.test(reader.after(figure, 18)) &&
      !isDerived(reader, figure)
    )
      continue;
    if (isBack && !/\b(?:that|this|so|thus|a|the)\b[^.;,]{0,34}$/i.test(reader.before(figure, 40))) continue;
    if (isBack && (reader.discourse.returns.length < 2 || reader.marks.names.some(({ end }) => end <= figure.start)))
      continue;
    const here = reader.statements.filter(isPlainReturn);
    const returns = [...reader.discourse.returns, ...here].slice(-2);
    const [left, right] = returns;
    if (
      left?.asserted === undefined ||
      right?.asserted === undefined ||
      left.asserted === null ||
      right.asserted === null
    )
      continue;
    const [a, b] = [toSigned(left), toSigned(right)].sort((x, y) => y - x) as [number, number];
    const asserted = toAsserted(figure.quantity, 'percentage points');
    const scale = unit === 'basis points' ? 0.01 : 1;
    reader.emit(
      {
        kind: 'comparison',
        left: { span: left.span, value: a },
        right: { span: right.span, value: b },
        relation: 'difference',
        asserted: {
          ...asserted,
          low: asserted.low * scale,
          high: asserted.high * scale,
          rounding: asserted.rounding * scale,
        },
      },
      { marks: [figure] },
    );
  }
}

const swing =
  /,? (?:(?:for|making for|making|leaving|opening|or|in all) )?an? (?:[a-z-]+ ){0,2}?(?:swing|gap|difference|divergence|spread) (?:between the two )?of (?:about |nearly |almost |roughly |some |just |more than |over )?$/i;

/** "The value fund climbed 2.4% while the growth fund declined, a swing of 2.9 points": between the two that the sentence tells of. */
export function readSwings(reader: SentenceReader): void {
  const figure = reader.freeQuantities.find(
    (mark) => /^(?:percentage )?points$/.test(mark.quantity.unit) && swing.test(reader.before(mark, 60)),
  );
  const told = figure && reader.statements.filter((one) => one.span.end <= figure.start && one.kind === 'return');
  const names = figure && listAssets(reader.marks.names.filter((name) => name.end <= figure.start));
  const [first, second] = names ?? [];
  if (figure === undefined || told?.length !== 2 || names?.length !== 2) return;
  const [left, right] = told as readonly ReturnStatement[] as readonly [ReturnStatement, ReturnStatement];
  const isOfBoth = left.subject.id === first?.id && right.subject.id === second?.id;
  if (!isOfBoth || left.direction === right.direction || left.modality !== 'fact') return;
  reader.emit(
    {
      kind: 'relative-return',
      subject: left.subject,
      against: right.subject,
      direction: left.direction === 'down' ? 'behind' : 'ahead',
      asserted: toAsserted(figure.quantity, 'percentage points'),
    },
    { marks: [figure], period: left.period },
  );
}

/** "down 8.9% and 13.2%, so small caps trail by five points": reckoned from two figures told just before. */
function isDerived(reader: SentenceReader, figure: QuantityMark): boolean {
  const told = reader.marks.quantities.filter(
    ({ end, quantity }) => end <= figure.start && quantity.unit === 'percent' && !quantity.isBracketed,
  );
  const last = told.at(-1);
  return (
    last !== undefined &&
    told.length === 2 &&
    /^[^.;\d]*\b(?:so(?! far)|thus|hence|therefore|meaning|which (?:means|leaves|puts|makes)|leaving)\b[^.;\d]*$/i.test(
      withoutNames(reader, last.end, figure.start),
    )
  );
}

/** What stands between two places, its names left out: their digits are no figures. */
function withoutNames({ text, marks }: SentenceReader, start: number, end: number): string {
  let [rest, from] = ['', start];
  for (const name of marks.names) {
    if (name.start < from || name.end > end) continue;
    rest += text.slice(from, name.start);
    from = name.end;
  }
  return rest + text.slice(from, end);
}

const isPlainReturn = (statement: Statement): statement is ReturnStatement =>
  statement.kind === 'return' && statement.asserted !== null;

function toSigned({ asserted, direction }: ReturnStatement): number {
  return (direction === 'down' ? -1 : 1) * (asserted?.low ?? 0);
}

/** "Growth beat value again, but only by 2.8 points". */
const turned =
  /^[^,;:.%\d]{0,40},? (?:but|though|although|if|yet|albeit) (?:only |just |merely )?by (?:just |only |a mere |a |about |roughly |no more than |less than )*$/i;

/** "Growth thrashed value: the fund soared by 41.5%": the figure of a verb of its own. */
function isOfMove(reader: SentenceReader, lead: CueMark, figure: QuantityMark): boolean {
  return reader
    .cues('up', 'down')
    .some(
      (cue) =>
        cue !== lead &&
        (cue.isVerb || cue.start < lead.start) &&
        /^ (?:by )?(?:(?:a|an|about|almost|nearly|just|some|over|more|than|only|roughly|mere|full|whopping|another|further) )*$/.test(
          reader.text.slice(cue.end, figure.start),
        ),
    );
}

/** "Measured against the S&P 500, its lead reached 14 points": the lead of what the passage speaks of. */
function findReference(reader: SentenceReader, cue: CueMark): { subject: Subject; against: NameMark } | undefined {
  const { subject } = reader.discourse;
  const against = reader.marks.names.find(
    (name) =>
      isMarketName(name.entry) &&
      name.end <= cue.start &&
      beside.test(reader.text.slice(reader.marks.start, name.start)),
  );
  const isOwn =
    against !== undefined &&
    /^(?: index)?, (?:its|their|that) (?:[\w-]+ ){0,3}$/i.test(reader.text.slice(against.end, cue.start));
  return subject !== undefined && isOwn && against.entry.id !== subject.id ? { subject, against } : undefined;
}

const beside =
  /^\W*(?:(?:as )?(?:measured|judged|set|compared|seen) (?:against|beside|with|to)|against|versus|relative to|over|compared (?:with|to)) (?:the )?$/i;

/** "beat the Nasdaq by 600 basis points", "a lead of 3.2 points over the S&P 500". */
export function readGaps(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities.filter(isGapFigure)) {
    const cue =
      reader.nearest(figure, reader.freeCues('ahead', 'behind'), 80, 2) ??
      reader
        .freeCues('ahead', 'behind')
        .find((one) => one.end <= figure.start && turned.test(reader.text.slice(one.end, figure.start)));
    if (
      /^ (?:more|less|better|worse|higher|lower) than\b/i.test(reader.after(figure, 14)) &&
      /[:;%]/.test(reader.text.slice(Math.min(cue?.end ?? figure.start, figure.start), figure.start))
    )
      continue;
    if (
      cue === undefined ||
      isBalanceAhead(reader, cue, figure) ||
      isBalanceBehind(reader, cue, figure) ||
      isDerived(reader, figure)
    )
      continue;
    const between = reader.text.slice(Math.min(cue.end, figure.end), Math.max(cue.start, figure.start));
    const isBy =
      /\bby\b[^,;]{0,40}$/i.test(reader.before(figure, 46)) ||
      /^\s*(?:of|by)\s/i.test(between) ||
      /^\s*(?:percentage points?|points?|basis points?)?\s*(?:ahead of|behind|better than|worse than|more than|lead|outperformance|underperformance|advantage|edge)/i.test(
        reader.after(figure, 40),
      ) ||
      /^\s*(?:percentage points?|points?|basis points?)?\s*over (?:the )?[A-Z]/.test(reader.after(figure, 40)) ||
      /^\W*$/.test(between) ||
      /\b(?:lead|gap|margin|edge|advantage)\b[^,;]{0,24}$/i.test(reader.before(figure, 40)) ||
      figure.quantity.unit === 'basis points' ||
      figure.quantity.unit === 'percentage points';
    const isEarlier = figure.quantity.unit === 'percent' && figure.end <= cue.start && /,/.test(between);
    if (!isBy || isEarlier || /\bwith\b[^,;]*$/i.test(between) || isOfMove(reader, cue, figure)) continue;
    if (figure.quantity.unit === 'percent' && /\bcompared|\bversus|\bvs\b/i.test(reader.after(figure, 20))) continue;
    const reference = findReference(reader, cue);
    if (reference !== undefined) {
      emitRelative(
        reader,
        { subject: reference.subject, mark: undefined },
        reference.against,
        cue,
        toAsserted(figure.quantity),
        [figure],
      );
      continue;
    }
    const found = reader.findSubject(cue);
    if (found === undefined) continue;
    const against =
      findTwin(reader, cue, found.subject) ?? reader.findAgainst(cue, found) ?? reader.findAgainst(figure, found);
    if (against === undefined && /^(?:ahead|behind)$/i.test(cue.text) && figure.quantity.unit === 'percent') continue;
    emitRelative(reader, found, against, cue, toAsserted(figure.quantity), [figure]);
  }
}
