import { assessStructure, defaultCase, listCaseInputs, loadCase } from '../../assess/index.ts';
import { parseIsoDate } from '../../core/index.ts';
import { breakLines } from '../assessment-text.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines } from '../print.ts';

interface StructureOptions {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lake?: string;
}

export async function runStructure(id: string = defaultCase, options: StructureOptions = {}): Promise<void> {
  const asOf = options.asOf === undefined ? undefined : parseIsoDate(options.asOf);
  const given = loadCase(id);
  const found = await withStore(options.lake, async (store) => {
    await store.load(listCaseInputs(given));
    return store.compute(() => assessStructure(given, store, asOf));
  });
  if (options.json) printJson(found);
  else printLines([`${given.title}, as of ${found.asOf}`, '', ...breakLines(found)]);
}
