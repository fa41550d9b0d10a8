import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSharedDataAbsent } from '../shared-data.ts';
import { checkOn, createSharedCloses } from './shared-closes.ts';

/** False statements of which the direction, the end or a part alone is true: quantified, denied, broken over lines. */
interface HalfTruths {
  readonly published: string;
  readonly texts: readonly string[];
}

const isAbsent = isSharedDataAbsent('half-truths');
const { published, texts } = JSON.parse(
  readFileSync(new URL('half-truths.json', import.meta.url), 'utf8'),
) as HalfTruths;

it.skipIf(isAbsent)(
  'no half-truth is called supported',
  () => {
    const store = createSharedCloses(['^RUT', '^GSPC', '^NDX', '^IXIC', 'IWM', 'SPY', 'QQQ', 'DIA']);
    const supported = texts.filter((text) =>
      checkOn(text, published, store).some(({ verdict }) => verdict === 'supported'),
    );
    expect(supported).toEqual([]);
  },
  60_000,
);
