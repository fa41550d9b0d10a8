import { toSeen } from './word-needs.ts';

/**
 * Which two and three characters in a row a text holds, as a filter sees characters: a string that the text holds has
 * all of its own among them. The reverse need not be true.
 */
interface SeenText {
  text: string | undefined;
  readonly has: Uint8Array;
  /** Places of `has` that are set. */
  readonly places: number[];
}

const kinds = " abcdefghijklmnopqrstuvwxyz0'-.";
const bits = 5;
const triples = 1 << (3 * bits);
const pairs = 1 << (2 * bits);

const kindOf = Uint8Array.from({ length: 1 << 16 }, (_, code) => kinds.indexOf(toSeen(code)));

const newSeen = (): SeenText => ({ text: undefined, has: new Uint8Array(triples + pairs), places: [] });

/** The texts asked of last, the latest first: a sentence is asked of by every rule, one after another. */
let latest = newSeen();
let former = newSeen();

/** Whether a text may hold, of each list, one string; a list is the places of its strings, each behind their number. */
export function mayHold(text: string, lists: readonly Uint16Array[]): boolean {
  const { has } = see(text);
  for (const list of lists) if (!mayHoldOne(has, list)) return false;
  return true;
}

function mayHoldOne(has: Uint8Array, list: Uint16Array): boolean {
  for (let at = 0; at < list.length; ) {
    const end = at + 1 + (list[at] as number);
    let next = at + 1;
    while (next < end && has[list[next] as number] === 1) next += 1;
    if (next === end) return true;
    at = end;
  }
  return false;
}

/** The places of strings as `mayHold` takes them. */
export function toPlaces(strings: readonly string[]): Uint16Array {
  return Uint16Array.from(
    strings.flatMap((string) => {
      const places: number[] = [];
      if (string.length === 2) places.push(toPair(kindAt(string, 0), kindAt(string, 1)));
      for (let i = 2; i < string.length; i++)
        places.push(toTriple(kindAt(string, i - 2), kindAt(string, i - 1), kindAt(string, i)));
      return [places.length, ...places];
    }),
  );
}

function see(text: string): SeenText {
  if (latest.text === text) return latest;
  [latest, former] = [former, latest];
  if (latest.text !== text) fill(latest, text);
  return latest;
}

function fill(one: SeenText, text: string): void {
  const { has, places } = one;
  for (const place of places) has[place] = 0;
  places.length = 0;
  one.text = text;
  const set = (place: number): void => {
    if (has[place] === 1) return;
    has[place] = 1;
    places.push(place);
  };
  let before = 0;
  let last = kindAt(text, 0);
  for (let i = 1; i < text.length; i++) {
    const next = kindAt(text, i);
    set(toPair(last, next));
    if (i > 1) set(toTriple(before, last, next));
    before = last;
    last = next;
  }
}

function kindAt(text: string, at: number): number {
  return kindOf[text.charCodeAt(at)] as number;
}

function toPair(one: number, other: number): number {
  return triples + ((one << bits) | other);
}

function toTriple(one: number, other: number, third: number): number {
  return (((one << bits) | other) << bits) | third;
}
