import { createHash } from 'node:crypto';
import { parseIsoDate } from '../../core/index.ts';
import type { CheckedClaim, CheckedText } from '../checked.ts';
import type { Verdict } from '../judgement.ts';
import type { LevelStatement } from '../statement.ts';
import { countByVerdict } from './count-by-verdict.ts';
import { createCheckRecord } from './create-check-record.ts';
import type { CheckRecord } from './ledger-record.ts';

/** A sentence of no article, so that a test can look for any word of it. */
export const sentence = 'Quaintly put, the Zephyrine gauge shall reach 2,800 before midsummer.';

const quote = 'Zephyrine gauge shall reach 2,800';
const start = sentence.indexOf(quote);

export const stamp = { checkedAt: new Date('2026-02-03T04:05:06.007Z'), dataVersion: '0123456789abcdef' };

/** A forecast of a level, as a reader finds it. */
export const forecast: LevelStatement = {
  kind: 'level',
  span: { start, end: start + quote.length },
  sentence: { start: 0, end: sentence.length },
  modality: 'forecast',
  negated: false,
  attributedTo: 'Quentin Zephyr',
  period: {
    text: 'before midsummer',
    base: parseIsoDate('2026-01-02'),
    to: parseIsoDate('2026-06-21'),
    role: 'scope',
    from: 'stated',
    isOpen: false,
    others: [],
  },
  horizon: parseIsoDate('2026-06-21'),
  subject: {
    text: 'the Zephyrine gauge',
    id: 'russell-2000',
    name: 'Russell 2000',
    type: 'index',
    readings: [{ series: '^RUT', return: 'price', label: '^RUT price' }],
    isAmbiguous: false,
  },
  relation: 'crossed-above',
  asserted: { low: 2800, high: 2800, unit: 'level', wording: 'plain', rounding: 0.5 },
};

/** A checked text of one sentence; each verdict is a statement of its own. */
export function createCheckedSentence(
  found: readonly Verdict[] = ['forecast-open'],
  changes: Partial<CheckedText> = {},
): CheckedText {
  const claims = found.map(
    (verdict, i): CheckedClaim => ({
      id: `c${i + 1}`,
      sentence,
      quote,
      span: forecast.span,
      kind: 'level',
      subject: { text: forecast.subject.text, id: forecast.subject.id, name: forecast.subject.name },
      asserted: { low: 2800, high: 2800, unit: 'level', wording: 'plain' },
      direction: 'crossed-above',
      period: { text: 'before midsummer', base: '2026-01-02', to: '2026-06-21', role: 'scope', from: 'stated' },
      modality: verdict.startsWith('forecast') ? 'forecast' : 'fact',
      negated: false,
      attributedTo: 'Quentin Zephyr',
      horizon: '2026-06-21',
      verdict,
      flags: ['reported'],
      readings: [{ label: '^RUT price', measured: 2650.25, holds: false, measurement: null }],
      nearest: null,
      reason: `It says "${quote}".`,
    }),
  );
  return {
    source: 'texts/zephyr.md',
    title: 'A gauge and its summer',
    publisher: 'Example Review',
    published: '2026-01-04',
    publishedFrom: 'text',
    asOf: '2026-02-03',
    hash: createHash('sha256').update(sentence).digest('hex'),
    length: sentence.length,
    words: 9,
    claims,
    conflicts: [],
    summary: countByVerdict(claims),
    ...changes,
  };
}

export function createRecord(found?: readonly Verdict[], changes: Partial<CheckedText> = {}): CheckRecord {
  const checked = createCheckedSentence(found, changes);
  return createCheckRecord(
    checked,
    checked.claims.map(() => forecast),
    stamp,
  );
}
