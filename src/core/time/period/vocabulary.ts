/** A length of time that a period can be counted in. */
export type PeriodUnit = 'session' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

const small = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
const large = 'seventeen eighteen nineteen twenty';
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth';
const largeOrdinals = 'sixteenth seventeenth eighteenth nineteenth twentieth';

/** Full English names, in order. */
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** Cardinal numbers as words, one to twenty and thirty; "twenty-one" is joined by the reader of tokens. */
export const numberWords = new Map([...countFromOne(`${small} ${large}`), ['thirty', 30]]);

/** Ordinal numbers as words, first to twentieth and thirtieth. */
export const ordinalWords = new Map([...countFromOne(`${ordinals} ${largeOrdinals}`), ['thirtieth', 30]]);

/** Month of each name and usual abbreviation, 1 to 12. */
export const monthWords = new Map<string, number>([
  ...monthNames.flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
  ['sept', 9],
]);

/** Unit of each name, plural and usual abbreviation. */
export const unitWords = new Map<string, PeriodUnit>([
  ...namesOf('session', 'session sessions'),
  ...namesOf('day', 'day days d'),
  ...namesOf('week', 'week weeks wk wks w'),
  ...namesOf('month', 'month months mo mos m'),
  ...namesOf('quarter', 'quarter quarters qtr qtrs'),
  ...namesOf('half', 'half halves'),
  ...namesOf('year', 'year years yr yrs y'),
]);

/** Words that change nothing. */
export const fillerWords = new Set(['the', 'of', 'in', 'on', 'over', 'during', 'for', 'ended', 'ending']);

function countFromOne(words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, index + 1]);
}

function namesOf(unit: PeriodUnit, words: string): [string, PeriodUnit][] {
  return words.split(' ').map((word) => [word, unit]);
}
