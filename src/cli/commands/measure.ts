import { parseIsoDate, RotascopeError } from '../../core/index.ts';
import { findMetric, measure, parseParams } from '../../metrics/index.ts';
import { measurementText } from '../measurement-text.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines } from '../print.ts';

export async function runMeasure(
  id: string,
  words: readonly string[],
  options: { asOf?: string; json?: boolean; lake?: string },
): Promise<void> {
  const metric = findMetric(id);
  const asOf = options.asOf === undefined ? undefined : parseIsoDate(options.asOf);
  const params = parseWords(words);
  const inputs = metric.inputs(parseParams(metric, params));
  const measurement = await withStore(options.lake, async (store) => {
    await store.load(inputs);
    return store.compute(() => measure(store, id, params, asOf));
  });
  if (options.json) printJson(measurement);
  else printLines(measurementText(measurement));
}

/** `--name value`, `--name=value` and `--param name=value` into parameters by name. */
function parseWords(words: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const named = /^--([a-zA-Z][\w-]*)(?:=(.*))?$/s.exec(word);
    if (named === null)
      throw new RotascopeError('invalid-parameter', `"${word.slice(0, 60)}" stands alone: write --name value`);
    const value = named[2] ?? words[++i];
    if (value === undefined) throw new RotascopeError('invalid-parameter', `--${named[1]} has no value`);
    const [name, text] = named[1] === 'param' ? splitAssignment(value) : [named[1] as string, value];
    if (name in params) throw new RotascopeError('invalid-parameter', `--${name} is given twice`);
    params[name] = text;
  }
  return params;
}

function splitAssignment(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new RotascopeError('invalid-parameter', `--param ${text.slice(0, 60)}: write --param name=value`);
  return [text.slice(0, at), text.slice(at + 1)];
}
