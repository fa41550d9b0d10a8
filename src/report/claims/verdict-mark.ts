import { type Verdict, verdicts } from '../../claims/judgement.ts';

/** What a verdict says in kind: it sets the colour, never alone. */
export type VerdictTone = 'holds' | 'fails' | 'dated' | 'forecast' | 'unknown';

export interface VerdictMark {
  readonly label: string;
  /** One column wide, so that verdicts read without colour. */
  readonly sign: string;
  readonly tone: VerdictTone;
  readonly meaning: string;
}

export const verdictMarks: Readonly<Record<Verdict, VerdictMark>> = {
  supported: { label: 'supported', sign: '✓', tone: 'holds', meaning: 'the figures agree with it' },
  contradicted: { label: 'contradicted', sign: '✗', tone: 'fails', meaning: 'the figures say otherwise' },
  misdated: { label: 'misdated', sign: '⇄', tone: 'dated', meaning: 'false as dated, true for a near window' },
  outdated: { label: 'outdated', sign: '↺', tone: 'dated', meaning: 'true earlier, no longer at publication' },
  inconsistent: {
    label: 'inconsistent',
    sign: '≠',
    tone: 'fails',
    meaning: 'its own arithmetic fails, or the text denies it',
  },
  'forecast-hit': { label: 'forecast hit', sign: '◆', tone: 'holds', meaning: 'what was foretold has come' },
  'forecast-missed': { label: 'forecast missed', sign: '◇', tone: 'fails', meaning: 'what was foretold has not come' },
  'forecast-open': { label: 'forecast open', sign: '◌', tone: 'forecast', meaning: 'its time has not run out' },
  unmeasurable: {
    label: 'not measurable',
    sign: '?',
    tone: 'unknown',
    meaning: 'the figures it needs are not at hand',
  },
};

/** Verdicts on statements of fact that do not hold, the gravest first. */
const failingVerdicts: readonly Verdict[] = ['contradicted', 'inconsistent', 'misdated', 'outdated'];

/** Whether a statement is one that an editor has to look at: false, or a forecast that has failed. */
export function isFailing(verdict: Verdict): boolean {
  return failingVerdicts.includes(verdict);
}

/** Counts by verdict in the order in which they are always shown; verdicts that nobody got are left out. */
export function countVerdicts(
  counts: Readonly<Partial<Record<Verdict, number>>>,
): { readonly verdict: Verdict; readonly count: number }[] {
  return verdicts.map((verdict) => ({ verdict, count: counts[verdict] ?? 0 })).filter(({ count }) => count > 0);
}

/**
 * The one line that sums a text up.
 *
 * @example describeSummary({ claims: 3, supported: 2, contradicted: 1 }) // '3 statements: 2 supported, 1 contradicted'
 */
export function describeSummary(
  summary: Readonly<Partial<Record<Verdict, number>>> & { readonly claims: number },
): string {
  const { claims } = summary;
  if (claims === 0) return 'no checkable statement found';
  const parts = countVerdicts(summary).map(({ verdict, count }) => `${count} ${verdictMarks[verdict].label}`);
  return `${claims} ${claims === 1 ? 'statement' : 'statements'}: ${parts.join(', ')}`;
}

/**
 * The one sentence an editor reads first: how many statements do not hold.
 *
 * @example describeHeadline({ claims: 3, supported: 2, contradicted: 1 }) // '1 of 3 statements does not hold.'
 */
export function describeHeadline(
  summary: Readonly<Partial<Record<Verdict, number>>> & { readonly claims: number },
): string {
  const { claims } = summary;
  const unmeasured = summary.unmeasurable ?? 0;
  const failing = failingVerdicts.reduce((sum, verdict) => sum + (summary[verdict] ?? 0), 0);
  if (claims === 0) return 'No checkable statement was found.';
  const rest = unmeasured === 0 ? '' : ` ${unmeasured} could not be measured.`;
  if (failing > 0) {
    return `${failing} of ${claims} ${claims === 1 ? 'statement' : 'statements'} ${failing === 1 ? 'does' : 'do'} not hold.${rest}`;
  }
  if (unmeasured === claims) return `None of ${claims} statements could be measured.`;
  return `No statement that could be measured is false.${rest}`;
}
