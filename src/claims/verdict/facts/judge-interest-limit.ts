import { fromCivilDate, toCivilDate, toIsoDate } from '../../../core/index.ts';
import type { Judgement } from '../../judgement.ts';
import type { EventStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { conclude, toNearest, toUnmeasurable } from './conclude.ts';
import { type DatedEvent, listEvents } from './find-events.ts';

const rulePrefix = '163j-';

/** Whether a statement names the base of the limit on interest deductions, s.163(j). */
export function isInterestLimit({ event, topic, claimed }: EventStatement): boolean {
  const isNamed = event?.startsWith('163j') === true || /163\s*\(?j\)?/i.test(topic);
  return isNamed && toBase(claimed) !== undefined;
}

/** Earnings before or after depreciation and amortisation. */
function toBase(text: string | undefined): 'EBIT' | 'EBITDA' | undefined {
  const word = /\b(EBITDA|EBIT)\b/i.exec(text ?? '')?.[1]?.toUpperCase();
  return word === 'EBITDA' || word === 'EBIT' ? word : undefined;
}

/**
 * The base of the limit on interest deductions for a tax year, by the law known at publication: the rule with the latest
 * first tax year that is not after it. A base that was in force for an earlier year is outdated.
 */
export function judgeInterestLimit(statement: EventStatement, context: JudgeContext): Judgement {
  const claimed = toBase(statement.claimed);
  const rules = listEvents(context)
    .filter(({ id, title }) => id.startsWith(rulePrefix) && toBase(title) !== undefined)
    .sort((a, b) => a.day - b.day);
  const known = rules.filter(({ announced }) => announced <= context.published);
  const { year } = toCivilDate(statement.period.from === 'assumed' ? context.published : statement.period.to);
  const first = fromCivilDate(year, 1, 1);
  const inForce = known.filter(({ day }) => day <= first);
  const rule = inForce.at(-1);
  if (rule === undefined || claimed === undefined)
    return toUnmeasurable(
      `No rule on the base of s.163(j) for tax year ${year} is on record: it would take the law, as a row of events.csv.`,
    );
  const isTrue = toBase(rule.title) === claimed;
  const earlier = isTrue ? undefined : inForce.findLast(({ title }) => toBase(title) === claimed);
  const until = earlier && inForce[inForce.indexOf(earlier) + 1];
  return conclude(statement, {
    isTrue,
    readings: [
      {
        label: `base for tax year ${year}: ${toBase(rule.title)}`,
        measured: null,
        holds: isTrue,
        measurement: context.measure('dated-event', { event: rule.id }),
      },
    ],
    earlier: earlier && toNearest(earlier.day, (until?.day ?? first) - 1, null, earlier.title),
    reason: `${describe(rule)}${earlier === undefined ? '' : `; before: ${describe(earlier)}`}.`,
  });
}

function describe({ title, announced, source }: DatedEvent): string {
  return `${title} (${source}, known from ${toIsoDate(announced)})`;
}
