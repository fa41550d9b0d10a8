import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { type DayNumber, parseIsoDate, RotascopeError } from '../../core/index.ts';
import { nearestName } from '../../data/index.ts';
import type { Span } from '../document.ts';
import type { Statement } from '../statement.ts';
import { ClaimFault } from './claim-fault.ts';
import { claimSchema, fileSchema, listCommonFields, listKinds } from './claim-schema.ts';
import { toStatement } from './to-statement.ts';

/** What a file of claims states, with its entries as spans of its text. */
export interface ClaimsFile {
  readonly published: DayNumber;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly statements: readonly Statement[];
}

/** Longest file of claims that is read. Unit: characters. */
const longestFile = 1_000_000;

/** Whether a file is one of claims, by its name. */
export function isClaimsFile(path: string): boolean {
  return /\.claims\.ya?ml$/i.test(path);
}

/** Whether a text is a file of claims, by how it begins. */
export function beginsAsClaimsFile(start: string): boolean {
  return /^published:[ \t]+["']?\d{4}-/m.test(start) && /^claims:[ \t]*(?:#.*)?$/m.test(start);
}

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong, and where in the file. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * The statements of a file of claims. `published`, where it is given, stands above the day in the file. Throws
 * `invalid-claims` with file, line, field and what to do for the first fault, and says how many entries more have one.
 */
export function parseClaimsFile(text: string, source: string, published?: DayNumber): ClaimsFile {
  const lines = new LineCounter();
  const yaml = parseYaml(text, source, lines);
  const fail = ({ path, message }: Fault, more = 0): never => {
    const at = `${source} line ${lineOf(yaml, lines, path)}, ${path.join('.') || 'the file'}`;
    const rest = more === 0 ? '' : `; ${more} more ${more === 1 ? 'entry has a fault' : 'entries have faults'}`;
    throw new RotascopeError('invalid-claims', `${at}: ${message}${rest}`);
  };
  const head = fileSchema.safeParse(toPlain(yaml, source));
  if (!head.success) return fail(toFault(head.error, []));
  const day = published ?? readDay(head.data.published, fail);
  const seq = yaml.get('claims', true);
  const nodes = isSeq(seq) ? seq.items : [];
  const statements: Statement[] = [];
  const faults: Fault[] = [];
  for (const [i, item] of head.data.claims.entries()) {
    const read = readClaim(item, ['claims', i], {
      published: day,
      span: toEntrySpan(text, nodes[i] as Node | undefined),
      decimalsOf: (field) => countDecimals(yaml.getIn(['claims', i, field], true), (item as Fields)[field]),
    });
    if ('message' in read) faults.push(read);
    else statements.push(read);
  }
  const [first] = faults;
  if (first !== undefined) return fail(first, faults.length - 1);
  const { publisher = null, title = null } = head.data;
  return { published: day, publisher, title, statements };
}

function parseYaml(text: string, source: string, lines: LineCounter): YamlDocument {
  if (text.length > longestFile) {
    throw new RotascopeError(
      'invalid-claims',
      `${source}: longer than ${longestFile / 1_000_000} million characters; write the claims in several files`,
    );
  }
  let yaml: YamlDocument;
  try {
    yaml = parseDocument(text, { lineCounter: lines });
  } catch (cause) {
    throw new RotascopeError('invalid-claims', `${source}: nested too deep to be read`, { cause });
  }
  const [syntax] = yaml.errors;
  if (syntax === undefined) return yaml;
  const said = (syntax.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
  throw new RotascopeError('invalid-claims', `${source} line ${lines.linePos(syntax.pos[0]).line}: ${said}`);
}

function toPlain(yaml: YamlDocument, source: string): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new RotascopeError('invalid-claims', `${source}: its aliases cannot be resolved`, { cause });
  }
}

function readDay(published: string, fail: (fault: Fault) => never): DayNumber {
  try {
    return parseIsoDate(published);
  } catch (error) {
    if (!(error instanceof RotascopeError)) throw error;
    return fail({ path: ['published'], message: error.message });
  }
}

function readClaim(
  item: unknown,
  path: readonly PropertyKey[],
  place: Parameters<typeof toStatement>[1],
): Statement | Fault {
  const parsed = claimSchema.safeParse(item);
  if (!parsed.success) return toFault(parsed.error, path);
  try {
    return toStatement(parsed.data, place);
  } catch (error) {
    if (error instanceof ClaimFault) return { path: [...path, error.field], message: error.message };
    throw error;
  }
}

function toFault(error: z.ZodError, path: readonly PropertyKey[]): Fault {
  const [issue] = error.issues;
  const at = [...path, ...(issue?.path ?? [])];
  if (issue?.code !== 'unrecognized_keys') return { path: at, message: issue?.message ?? 'is not valid' };
  const key = issue.keys[0] ?? '';
  const known = nearestName(key, listFieldNames(path.length === 0));
  const hint = known === undefined ? 'docs/claims.md lists the fields of each kind' : `did you mean ${known}?`;
  return { path: [...at, key], message: `is no field here; ${hint}` };
}

function listFieldNames(isHead: boolean): string[] {
  if (isHead) return Object.keys(fileSchema.shape);
  const fields = [...listCommonFields(), ...listKinds().flatMap((kind) => kind.fields)];
  return [...new Set(fields.map((field) => field.replace(/[?:].*$/, '')))];
}

/** The line of the innermost node on a path that there is. */
function lineOf(yaml: YamlDocument, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** An entry of the list, from its dash to its last value, as it stands in the file. */
function toEntrySpan(text: string, node: Node | undefined): Span {
  const [start = 0, valueEnd = text.length] = node?.range ?? [];
  const dash = /-[ \t]+$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  return { start: start - dash, end: toLastValue(node) ?? valueEnd };
}

/** Where the last value of an entry ends: comments and blank lines after it belong to nobody. */
function toLastValue(node: Node | undefined): number | undefined {
  if (isMap(node) && node.flow !== true) return toLastValue(node.items.at(-1)?.value as Node | undefined);
  if (isSeq(node) && node.flow !== true) return toLastValue(node.items.at(-1) as Node | undefined);
  return node?.range?.[1];
}

/** Decimals of a number as written, 1 of "8.0"; of a range the most that one of its ends has. */
function countDecimals(node: unknown, value: unknown): number {
  if (isSeq(node)) return Math.max(0, ...node.items.map((item) => countDecimals(item, undefined)));
  const written = isScalar(node) ? (node.source ?? String(node.value)) : String(value);
  return /^[-+]?\d*\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
}
