/** A number in words and where it ends. */
export interface NumberWords {
  readonly value: number;
  /** Index of the first word after it. */
  readonly next: number;
}

const units = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);

const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
);

const scales = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** What a group of up to three digits is multiplied by. */
const groups = new Map([...scales, ['dozen', 12]]);

const irregularOrdinals = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
]);

/** Cardinal that a single ordinal word stands for: 9 for "ninth", 20 for "twentieth". */
function toCardinal(word: string): number | undefined {
  const irregular = irregularOrdinals.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith('ieth')) return tens.get(`${word.slice(0, -4)}y`);
  if (!word.endsWith('th')) return undefined;
  const stem = word.slice(0, -2);
  return stem === 'hundred' ? 100 : (units.get(stem) ?? scales.get(stem));
}

/** 1 to 99: "nine", "fifteen", "twenty", "twenty six" (a hyphen has been read as a space). */
function readBelowHundred(words: readonly string[], from: number): NumberWords | undefined {
  const ten = tens.get(words[from] ?? '');
  if (ten === undefined) {
    const value = units.get(words[from] ?? '');
    return value === undefined ? undefined : { value, next: from + 1 };
  }
  const unit = units.get(words[from + 1] ?? '');
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, next: from + 2 }
    : { value: ten, next: from + 1 };
}

/** 1 to 999: "two hundred", "a hundred and five". */
function readBelowThousand(words: readonly string[], from: number): NumberWords | undefined {
  const hasArticle = words[from] === 'a' && words[from + 1] === 'hundred';
  const head = hasArticle ? { value: 1, next: from + 1 } : readBelowHundred(words, from);
  if (head === undefined || head.value === 0 || words[head.next] !== 'hundred') return head;
  const after = words[head.next + 1] === 'and' ? head.next + 2 : head.next + 1;
  const rest = readBelowHundred(words, after);
  return rest === undefined || rest.value === 0
    ? { value: head.value * 100, next: head.next + 1 }
    : { value: head.value * 100 + rest.value, next: rest.next };
}

/**
 * The number that begins at a word, in lower case and without hyphens: "twenty", "six" is 26, "a", "dozen" is 12, "two",
 * "hundred", "thousand" is 200,000. Undefined where none begins. "Hundreds" and "several" are no numbers.
 */
export function readNumberWords(words: readonly string[], from = 0): NumberWords | undefined {
  const idiom = readIdiom(words, from);
  if (idiom !== undefined) return idiom;
  let total = 0;
  let next = from;
  let at = from;
  let limit = Number.POSITIVE_INFINITY;
  while (limit > 12) {
    const part = readBelowThousand(words, at);
    if (part === undefined || (next > from && part.value === 0)) break;
    const scale = groups.get(words[part.next] ?? '') ?? 1;
    if (scale >= limit) break;
    total += part.value * scale;
    next = scale === 1 ? part.next : part.next + 1;
    at = words[next] === 'and' ? next + 1 : next;
    limit = scale;
  }
  return next === from ? undefined : { value: total, next };
}

/** "a dozen", "half a million", "a couple of", "a billion". */
function readIdiom(words: readonly string[], from: number): NumberWords | undefined {
  const isHalf = words[from] === 'half' || (words[from] === 'a' && words[from + 1] === 'half');
  const article = words[from] === 'half' && words[from + 1] === 'a' ? from + 2 : words[from] === 'a' ? from + 1 : from;
  const head = isHalf && article === from + 1 ? from + 2 : article;
  const isCouple = !isHalf && words[head] === 'couple';
  if (isCouple) return { value: 2, next: words[head + 1] === 'of' ? head + 2 : head + 1 };
  const group = groups.get(words[head] ?? '');
  if (group === undefined || (head === from && !isHalf)) return undefined;
  return { value: isHalf ? group / 2 : group, next: head + 1 };
}

/** The ordinal that begins at a word: "ninth" is 9, "twenty", "first" is 21. */
export function readOrdinalWords(words: readonly string[], from = 0): NumberWords | undefined {
  const ten = tens.get(words[from] ?? '');
  if (ten !== undefined) {
    const unit = toCardinal(words[from + 1] ?? '');
    return unit !== undefined && unit < 10 ? { value: ten + unit, next: from + 2 } : undefined;
  }
  const value = toCardinal(words[from] ?? '');
  return value === undefined ? undefined : { value, next: from + 1 };
}

/** Whether a number or an ordinal may begin with a word, in lower case. */
export function isNumberWord(word: string): boolean {
  return units.has(word) || tens.has(word) || toCardinal(word) !== undefined;
}

/** What a word of scale multiplies by: 1e9 for "billion". */
export function toScale(word: string): number | undefined {
  return scales.get(word);
}
