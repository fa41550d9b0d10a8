import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentStart, linkLimits, packText, type SharedText, unpackText } from '../../web/src/claims/shared-text.ts';

const shared: SharedText = {
  text: 'The Russell 2000 rose 7.5%.\n\n„Größe“ 🏦',
  title: 'Small caps',
  publisher: '',
  published: '2026-02-02',
  asOf: '2026-03-31',
};

const toFragment = (bytes: Buffer | string): string => fragmentStart + deflateRawSync(bytes).toString('base64url');

describe('a text in a link', () => {
  it('comes out as it went in', async () => {
    const fragment = await packText(shared);
    expect(fragment).toMatch(/^#text=[\w-]+$/);
    expect(await unpackText(fragment ?? '')).toEqual(shared);
    expect(await unpackText(toFragment(JSON.stringify({ ...shared, more: '__proto__' })))).toEqual(shared);
  });

  it('comes out as it went in, whatever it is', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).filter((given) => given.trim() !== '');
    await fc.assert(
      fc.asyncProperty(text, fc.string({ maxLength: 100 }), async (given, title) => {
        const fragment = (await packText({ ...shared, text: given, title })) ?? '';
        expect(await unpackText(fragment)).toMatchObject({ title, text: given });
      }),
      { numRuns: 50 },
    );
  });

  it('that is too long for one has none', async () => {
    let seed = 1;
    const noise = Array.from({ length: 60_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return (seed % 36).toString(36);
    });
    expect(await packText({ ...shared, text: noise.join('') })).toBeUndefined();
    expect(await packText({ ...shared, text: 'a'.repeat(linkLimits.bytes) })).toBeUndefined();
    expect(await packText({ ...shared, text: 'a'.repeat(linkLimits.bytes / 2) })).toBeDefined();
  });

  const bomb = deflateRawSync(Buffer.alloc(20_000_000, 32)).toString('base64url');
  it.each([
    ['nothing', '', 'cut or changed'],
    ['no base64', '<script>alert(1)</script>', 'cut or changed'],
    ['base64 of no length', 'A', 'cut or changed'],
    ['what was never packed', Buffer.from('{"text":"x"}').toString('base64url'), 'cut or changed'],
    ['a part of a link', toFragment(JSON.stringify(shared)).slice(fragmentStart.length, -12), 'cut or changed'],
    ['more than a link holds', 'A'.repeat(linkLimits.characters), 'longer than any'],
    ['a bomb', bomb, 'longer than a link may hold'],
  ])('that is %s fails in one line', async (_, packed, reason) => {
    await expectRefusal(fragmentStart + packed, reason);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x80]), 'is no text'],
    ['no JSON', 'hello', 'no text of the desk'],
    ['null', 'null', 'no text of the desk'],
    ['a list', '[]', 'no text that can be read'],
    ['a number for a text', JSON.stringify({ ...shared, text: 7 }), 'no text that can be read'],
    ['an object for a title', JSON.stringify({ ...shared, title: { toString: 'x' } }), 'no title that can be read'],
    ['a date without end', JSON.stringify({ ...shared, published: '9'.repeat(11) }), 'no date of publication'],
    ['no date', JSON.stringify({ ...shared, asOf: undefined }), 'no date of judgement'],
    ['blanks', JSON.stringify({ ...shared, text: ' \n ' }), 'there is no text in it'],
  ])('that holds %s fails in one line', async (_, held, reason) => {
    await expectRefusal(toFragment(held), reason);
  });

  async function expectRefusal(fragment: string, reason: string): Promise<void> {
    const error: Error = await unpackText(fragment).then(
      () => new Error('it was taken'),
      (failure) => failure,
    );
    expect(error).toMatchObject({ code: 'unreadable-link' });
    expect(error.message).toContain(reason);
    expect(error.message).not.toMatch(/\n/);
  }
});
