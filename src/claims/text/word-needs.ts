import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * What a text must hold for a regular expression to match anywhere in it: of each list at least one string. Letters are
 * told apart without case, digits are all `0`, white space is all a blank, and all else but `-` and `'` is a dot.
 */
export type WordNeeds = readonly (readonly string[])[];

/** What is known of a part: the only strings it matches, if they are few, and lists of which any match holds one each. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly needs: WordNeeds;
}

/** More strings than these are told apart into two lists, or not at all. */
const mostTogether = 24;
const mostAlternatives = 80;
const mostNeeds = 3;

const longS = 0x17f;
const kelvin = 0x212a;

const empty: Part = { exact: [''], needs: [] };
const unknown: Part = { exact: null, needs: [] };

/** Finds what every match of a regular expression needs; nothing where alternatives have nothing in common. */
export function findWordNeeds({ source, flags }: RegExp): WordNeeds {
  const mode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, mode);
  return listNeeds(ofAlternatives(alternatives))
    .sort((one, other) => toSelectivity(other) - toSelectivity(one))
    .slice(0, mostNeeds);
}

/** The letter, or the kind of character, that a filter sees; two signs that equal a letter without case are that letter. */
export function toSeen(code: number): string {
  if (code === longS) return 's';
  if (code === kelvin) return 'k';
  const lower = code >= 65 && code <= 90 ? code + 32 : code;
  if (lower >= 97 && lower <= 122) return String.fromCharCode(lower);
  if (code >= 48 && code <= 57) return '0';
  if (code === 39 || code === 45) return String.fromCharCode(code);
  return /\s/.test(String.fromCharCode(code)) ? ' ' : '.';
}

function listNeeds({ exact, needs }: Part): string[][] {
  return [...needs, ...(exact === null ? [] : [exact])]
    .filter((strings) => strings.every((string) => string.length > 1))
    .map((strings) => [...strings]);
}

/** Long strings are rare, and few are rarer than many. */
function toSelectivity(strings: readonly string[]): number {
  return 4 * Math.min(6, ...strings.map(({ length }) => length)) - Math.sqrt(strings.length);
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Part {
  const parts = alternatives.map(({ elements }) => ofSequence(elements));
  if (parts.length === 1) return parts[0] as Part;
  if (parts.some(({ exact, needs }) => exact === null && needs.length === 0)) return unknown;
  const together = parts.flatMap(({ exact }) => exact ?? []);
  if (parts.every(({ exact, needs }) => exact !== null && needs.length === 0) && together.length <= mostAlternatives)
    return { exact: [...new Set(together)], needs: [] };
  const best = parts.map((part) => listNeeds(part).sort((one, other) => toSelectivity(other) - toSelectivity(one))[0]);
  const either = new Set(best.flatMap((strings) => strings ?? []));
  if (best.includes(undefined) || either.size > mostAlternatives) return unknown;
  return { exact: null, needs: [[...either]] };
}

function ofSequence(elements: readonly AST.Element[]): Part {
  const needs: (readonly string[])[] = [];
  let exact: readonly string[] = [''];
  let isWhole = true;
  const close = (): void => {
    needs.push(exact);
    exact = [''];
    isWhole = false;
  };
  for (const part of toParts(elements)) {
    needs.push(...part.needs);
    if (part.exact === null) {
      close();
      continue;
    }
    if (exact.length * part.exact.length > mostTogether) close();
    exact = join(exact, part.exact);
  }
  if (!isWhole) needs.push(exact);
  return { exact: isWhole ? exact : null, needs };
}

function join(heads: readonly string[], tails: readonly string[]): readonly string[] {
  if (heads.length === 1 && heads[0] === '') return tails;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** The elements of a sequence, letters that follow each other taken together. */
function toParts(elements: readonly AST.Element[]): Part[] {
  const parts: Part[] = [];
  let written = '';
  const end = (): void => {
    if (written !== '') parts.push({ exact: [written], needs: [] });
    written = '';
  };
  for (const element of elements) {
    if (element.type === 'Character') {
      written += toSeenString(element.value);
      continue;
    }
    const part = ofElement(element);
    if (part === empty) continue;
    end();
    parts.push(part);
  }
  end();
  return parts;
}

function ofElement(element: AST.Element): Part {
  switch (element.type) {
    case 'Character':
      return { exact: [toSeenString(element.value)], needs: [] };
    case 'CharacterSet':
      return ofSet(element);
    case 'CharacterClass':
      return ofClass(element);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Assertion':
      return ofAssertion(element);
    case 'Quantifier':
      return ofQuantifier(element);
    default:
      return unknown;
  }
}

function ofSet(element: AST.CharacterSet): Part {
  if (element.kind === 'digit' && !element.negate) return { exact: ['0'], needs: [] };
  if (element.kind === 'space' && !element.negate) return { exact: [' '], needs: [] };
  return unknown;
}

function ofClass(element: AST.CharacterClass | AST.ExpressionCharacterClass): Part {
  if (element.type !== 'CharacterClass' || element.negate) return unknown;
  const seen = new Set<string>();
  for (const member of element.elements) {
    if (member.type === 'Character') seen.add(toSeenString(member.value));
    else if (member.type === 'CharacterClassRange' && member.max.value - member.min.value < 10) {
      for (let code = member.min.value; code <= member.max.value; code++) seen.add(toSeenString(code));
    } else if (member.type === 'CharacterSet') {
      const { exact } = ofSet(member);
      if (exact === null) return unknown;
      seen.add(exact[0] as string);
    } else return unknown;
  }
  return { exact: [...seen], needs: [] };
}

/** What stands around a match takes no room in it, but the text must hold it. */
function ofAssertion(element: AST.Assertion): Part {
  if (!('negate' in element) || element.kind === 'word' || element.negate) return empty;
  return { exact: [''], needs: listNeeds(ofAlternatives(element.alternatives)) };
}

function ofQuantifier({ element, min, max }: AST.Quantifier): Part {
  const part = ofElement(element);
  if (min === 1 && max === 1) return part;
  if (min > 0) return { exact: null, needs: listNeeds(part) };
  if (max > 1 || part.exact === null || part.needs.length > 0) return unknown;
  return { exact: [...new Set(['', ...part.exact])], needs: [] };
}

/** As a text holds it: what lies beyond the first plane is two units there. */
function toSeenString(code: number): string {
  return code > 0xffff ? '..' : toSeen(code);
}
