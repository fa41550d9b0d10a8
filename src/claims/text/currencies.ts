/** ISO 4217 codes by their signs. A dollar without a country is that of the United States. */
const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['\u20ac', 'EUR'],
  ['\u00a3', 'GBP'],
  ['\u00a5', 'JPY'],
  ['\u20b9', 'INR'],
  ['\u20a9', 'KRW'],
  ['\u20bf', 'BTC'],
]);

/** Letters before a dollar sign: "US$", "A$". */
const dollars: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['U', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['HK', 'HKD'],
  ['NZ', 'NZD'],
  ['S', 'SGD'],
  ['NT', 'TWD'],
  ['R', 'BRL'],
]);

const codes = new Set('USD EUR GBP JPY CHF CAD AUD NZD CNY CNH HKD SGD INR KRW BRL MXN ZAR SEK NOK DKK TWD'.split(' '));

/** Words after a figure, and what one of them is worth in the currency. */
const words: ReadonlyMap<string, readonly [code: string, worth: number]> = new Map([
  ['dollar', ['USD', 1]],
  ['dollars', ['USD', 1]],
  ['bucks', ['USD', 1]],
  ['cent', ['USD', 0.01]],
  ['cents', ['USD', 0.01]],
  ['euro', ['EUR', 1]],
  ['euros', ['EUR', 1]],
  ['pounds', ['GBP', 1]],
  ['pence', ['GBP', 0.01]],
  ['p', ['GBP', 0.01]],
  ['yen', ['JPY', 1]],
  ['yuan', ['CNY', 1]],
  ['renminbi', ['CNY', 1]],
  ['francs', ['CHF', 1]],
  ['rupees', ['INR', 1]],
]);

/** Currency of a sign such as "$", with the letters that stand before it: "HK". */
export function toCurrencyOfSign(sign: string, letters = ''): string | undefined {
  return sign === '$' && letters !== '' ? dollars.get(letters) : signs.get(sign);
}

export function isCurrencyCode(word: string): boolean {
  return codes.has(word);
}

/** Currency of a word after a figure, in lower case, and the worth of one. */
export function toCurrencyOfWord(word: string): readonly [code: string, worth: number] | undefined {
  return words.get(word) ?? (codes.has(word.toUpperCase()) ? [word.toUpperCase(), 1] : undefined);
}
