import { parsePeriod } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { StatedPeriod } from '../../statement.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';

const countedOver = /\b([a-z]+|\d{1,3}) ((?:trading )?(?:sessions|days|weeks|months))$/i;

/** "On Tuesday it booked its third record in four sessions": the stretch, up to the day told, that they are counted over. */
export function findCountedOver(
  { marks, discourse }: SentenceReader,
  at: Span,
): { mark: TimeMark; period: StatedPeriod } | undefined {
  const mark = marks.times.find(({ start, isLength }) => isLength && start >= at.end && start - at.end < 4);
  const day = marks.times.findLast(({ end, period }) => end <= at.start && period.role === 'day')?.period.to;
  const [, amount = '', unit = ''] = countedOver.exec(mark?.text ?? '') ?? [];
  const number = toNumber(amount);
  if (mark === undefined || Number.isNaN(number) || day === undefined || day > discourse.published) return undefined;
  const { base, to } = parsePeriod(`last ${number} ${unit.replace(/^(?:trading )?days$/i, 'sessions')}`, day);
  return { mark, period: { ...mark.period, base, to, role: 'scope', isOpen: false, others: [] } };
}
