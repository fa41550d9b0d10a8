import { type AssessmentChanges, assessChanges, defaultCase, listCaseInputs, loadCase } from '../../assess/index.ts';
import { parseIsoDate } from '../../core/index.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines } from '../print.ts';

interface ChangesOptions {
  readonly asOf?: string;
  readonly since?: string;
  readonly json?: boolean;
  readonly lake?: string;
}

export async function runChanges(id: string = defaultCase, options: ChangesOptions = {}): Promise<void> {
  const toDay = (text: string | undefined) => (text === undefined ? undefined : parseIsoDate(text));
  const [asOf, since] = [toDay(options.asOf), toDay(options.since)];
  const given = loadCase(id);
  const found = await withStore(options.lake, async (store) => {
    await store.load(listCaseInputs(given));
    return store.compute(() => assessChanges(given, store, asOf, since));
  });
  if (options.json) printJson(found);
  else printLines([`${given.title}: what changed from ${found.since} to ${found.asOf}`, '', ...changeLines(found)]);
}

function changeLines({ changes, compared, legs }: AssessmentChanges): string[] {
  const told = changes.map(({ kind, name, before, after, figureBefore, figureAfter }) => {
    const figures = figureAfter === '' ? '' : ` (${figureBefore} -> ${figureAfter})`;
    return `  ${kind}: ${name}: ${before} -> ${after}${figures}`;
  });
  return [
    `${changes.length} of ${compared} readings changed${changes.length === 0 ? '.' : ':'}`,
    ...told,
    '',
    'Return of the year to each date:',
    ...legs.map(({ label, before, after }) => `  ${label}: ${before} -> ${after}`),
  ];
}
