import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from './normalise.ts';

test.each([
  ['non-breaking and thin spaces', '8\u00a0% of\u20092,500', '8 % of 2,500'],
  ['curly quotes', '\u201cIt\u2019s over\u201d', '"It\'s over"'],
  ['dashes and the minus sign', '3.50%\u20133.75% \u2014 \u22121.87%', '3.50%-3.75% - -1.87%'],
  ['full-width forms', '\uff11\uff12\uff05 \uff21\uff22', '12% AB'],
  ['zero-width, soft hyphen, byte order mark', '\ufeffout\u00adper\u200bformed', 'outperformed'],
  ['direction marks and variation selectors', '\u202a8%\u202c \u2600\ufe0f\udb40\udd00', '8% \u2600'],
  ['carriage returns', 'a\rb\r\nc', 'a\nb \nc'],
  ['control characters', 'a\u0000b\u0007c\td', 'a b c\td'],
  ['ligatures', '\ufb01rst \ufb02oor', 'first floor'],
])('reads %s plainly', (_what, original, plain) => {
  expect(normaliseText(original).text).toBe(plain);
});

test('maps a span back to the exact quote', () => {
  const original = 'The \u201cindex\u201d rose 1\u200b2\u00a0% \ufb01rst.';
  const normal = normaliseText(original);
  const start = normal.text.indexOf('12 %');
  const span = normal.spanInOriginal({ start, end: start + 4 });
  expect(original.slice(span.start, span.end)).toBe('1\u200b2\u00a0%');
  const first = normal.text.indexOf('first');
  const word = normal.spanInOriginal({ start: first, end: first + 5 });
  expect(original.slice(word.start, word.end)).toBe('\ufb01rst');
  expect(normal.toOriginal(normal.text.length)).toBe(original.length);
});

test.each([
  ['an override around a figure', 'rose \u202e21%\u202c today', '21%'],
  ['an isolate that never closes', 'rose \u206721% today', '21% today'],
  ['a mark inside a figure', 'rose 2\u200f1% today', '21'],
  ['a mark inside a grouped figure', 'closed at 2\u200f,590', '2,5'],
])('reports %s', (_what, original, suspicious) => {
  const { text, suspicious: spans } = normaliseText(original);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([suspicious]);
});

test('reports no mark that touches no figure', () => {
  expect(normaliseText('\u202aShares\u202c rose 5%. \u200e7 others').suspicious).toEqual([]);
});

test('never throws, maps in order, and leaves plain text as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (original) => {
      const normal = normaliseText(original);
      let last = 0;
      for (let index = 0; index <= normal.text.length; index += 1) {
        const at = normal.toOriginal(index);
        expect(at).toBeGreaterThanOrEqual(last);
        last = at;
      }
      expect(last).toBe(original.length);
      expect(normaliseText(normal.text).text).toBe(normal.text);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~\n]*$/), (plain) => {
      const normal = normaliseText(plain);
      expect(normal.text).toBe(plain);
      expect(normal.spanInOriginal({ start: 0, end: plain.length })).toEqual({ start: 0, end: plain.length });
    }),
  );
});
