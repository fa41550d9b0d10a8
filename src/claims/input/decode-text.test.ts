import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RotascopeError } from '../../core/index.ts';
import { decodeText } from './decode-text.ts';
import { decodeHtml } from './html-encoding.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decoding', () => {
  it('reads UTF-8 and UTF-16, with their byte order marks', () => {
    expect(decodeText(Buffer.from('up 8\u00A0% – “here”'), 'a')).toBe('up 8\u00A0% – “here”');
    expect(decodeText(Buffer.from('\uFEFFup 8%'), 'a')).toBe('up 8%');
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0x00), 'a')).toBe('A');
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x41), 'a')).toBe('A');
  });

  it('keeps line ends and bidirectional marks as they are', () => {
    const text = 'one\r\ntwo \u200F12\u200E%\n';
    expect(decodeText(Buffer.from(text), 'a')).toBe(text);
  });

  it.each([
    [bytes(0x41, 0x42, 0xff, 0x43), 'byte 2 (0xff)'],
    [bytes(0x41, 0xc3, 0x28), 'byte 2 (0x28)'],
    [bytes(0x41, 0x42, 0xe2, 0x82), 'byte 3'],
  ])('says where %o is not UTF-8', (value, place) => {
    expect(() => decodeText(value, 'note.txt')).toThrow(`note.txt: not valid UTF-8 at ${place}`);
  });

  it('refuses what holds a NUL', () => {
    expect(() => decodeText(bytes(0x41, 0x00), 'a.bin')).toThrow('a NUL at character 1');
  });

  it('gives a text or an error of ours for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (value) => {
        try {
          expect(decodeText(value, 'x')).not.toContain('\0');
        } catch (error) {
          expect(error).toBeInstanceOf(RotascopeError);
        }
      }),
    );
  });
});

describe('decoding a page', () => {
  const latin = (html: string) => Buffer.from(html, 'latin1');

  it('takes the charset of the header, then of the page, then UTF-8, then Windows-1252', () => {
    expect(decodeHtml(latin('<p>é'), 'iso-8859-1', 'a')).toBe('<p>é');
    expect(decodeHtml(latin('<meta charset="latin1"><p>é'), null, 'a')).toContain('é');
    expect(decodeHtml(latin('<meta http-equiv=x content="text/html; charset=iso-8859-1"><p>é'), null, 'a')).toContain(
      'é',
    );
    expect(decodeHtml(Buffer.from('<p>é'), null, 'a')).toBe('<p>é');
    expect(decodeHtml(latin('<p>\x93é\x94'), null, 'a')).toBe('<p>“é”');
  });

  it('refuses a page that is not what it declares, and an unknown charset', () => {
    expect(() => decodeHtml(latin('<meta charset=utf-8><p>é'), null, 'a.html')).toThrow('not valid UTF-8 at byte 23');
    expect(() => decodeHtml(latin('<p>'), 'martian', 'a.html')).toThrow('its charset martian is not known');
  });
});
