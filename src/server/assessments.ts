import { type Assessment, assessCase, listCaseInputs, loadKnownCase } from '../assess/index.ts';
import { type DayNumber, parseIsoDate } from '../core/index.ts';
import type { MarketStore } from '../data/index.ts';
import type { Market } from './market-source.ts';

/** Assessments that are kept of the same figures: those of the dates that a reader has just been at. */
const mostKept = 8;

/** By the store they were made from: figures that were imported later come with another one. */
const keptOf = new WeakMap<MarketStore, Map<string, Promise<Assessment>>>();

/** The assessment of a case, made once for all routes that show it or set another one against it. */
export async function recallAssessment({ store }: Market, id: string, asOf?: DayNumber): Promise<Assessment> {
  const kept = keptOf.get(store) ?? new Map<string, Promise<Assessment>>();
  keptOf.set(store, kept);
  const key = `${id} ${asOf ?? 'latest'}`;
  const known = kept.get(key) ?? assess(store, id, asOf);
  keep(kept, key, known);
  try {
    const assessment = await known;
    // Who asks for the latest is told its date, and asks by that date from then on.
    if (asOf === undefined) keep(kept, `${id} ${parseIsoDate(assessment.asOf)}`, known);
    return assessment;
  } catch (error) {
    if (kept.get(key) === known) kept.delete(key);
    throw error;
  }
}

async function assess(store: MarketStore, id: string, asOf: DayNumber | undefined): Promise<Assessment> {
  const given = loadKnownCase(id);
  await store.load(listCaseInputs(given));
  return store.compute(() => assessCase(given, store, asOf));
}

/** Puts it last in the order of use, and lets go of the one that nobody has used for longest. */
function keep(kept: Map<string, Promise<Assessment>>, key: string, assessment: Promise<Assessment>): void {
  kept.delete(key);
  kept.set(key, assessment);
  if (kept.size <= mostKept) return;
  const [oldest = ''] = kept.keys();
  kept.delete(oldest);
}
