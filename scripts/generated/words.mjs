export const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
export const counts = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

export const capitalize = (text) => text[0].toUpperCase() + text.slice(1);

/** "an 8.1%", "a gain", "an advance". */
export const withArticle = (text) => (/^(?:[aeiou]|8|1[18](?!\d))/i.test(text) ? `an ${text}` : `a ${text}`);

/** "12.3", without a sign. */
export const toFigure = (number, digits = 1) => Math.abs(number).toFixed(digits);

/** "5,505.02". */
export const toLevel = (number, digits = 2) =>
  number.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Words for a move of a sign, chosen anew each time. */
export const moveWords = (random, isUp) => ({
  verb: random.pick(isUp ? ['rose', 'gained', 'climbed', 'advanced'] : ['fell', 'lost', 'declined', 'dropped']),
  perfect: random.pick(isUp ? ['risen', 'gained', 'climbed'] : ['fallen', 'lost', 'declined']),
  noun: random.pick(isUp ? ['gain', 'rise', 'advance'] : ['loss', 'fall', 'decline']),
  where: isUp ? 'up' : 'down',
});
