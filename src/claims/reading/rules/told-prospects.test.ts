import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const said = (text: string, published = '2014-11-21') =>
  read(text, published).map((one) => ({
    kind: one.kind,
    modality: one.modality,
    horizon: one.horizon === undefined ? undefined : toIsoDate(one.horizon),
  }));

describe('prospects told in words', () => {
  it.each([
    ['The outlook for energy remains bleak.', 'energy', 'down'],
    ['The medium-term outlook looks decidedly bright for small caps.', 'small-caps', 'up'],
    ['The setup is still favorable for banks.', 'banks', 'up'],
    ['Utilities have plenty of room to run.', 'utilities', 'up'],
    ['The Nasdaq-100 still has ample room to climb.', 'nasdaq-100', 'up'],
    ['Value stocks have more “room to run” after the election.', 'value', 'up'],
  ])('%s', (text, id, direction) => {
    expect(readKind('return', text, '2014-11-21')).toEqual([
      expect.objectContaining({ subject: expect.objectContaining({ id }), direction, modality: 'forecast' }),
    ]);
  });

  it.each([
    ['This may be the prelude to a 2015 that belongs to the banks.', 'banks', '2015-12-31'],
    ['Hopes are high for a 2016 that belongs to energy.', 'energy', '2016-12-31'],
    ['Investors dream of a 2017 which belongs to small caps.', 'small-caps', '2017-12-31'],
  ])('%s', (text, id, horizon) => {
    const [lead] = readKind('relative-return', text, '2014-11-21');
    expect([lead?.subject.id, lead?.direction, toIsoDate(lead?.horizon ?? 0)]).toEqual([id, 'ahead', horizon]);
  });

  it.each([
    ['A strong dollar would be a serious headwind for exporters.', undefined],
    ['Gold might well become the best-performing asset of the decade.', '2019-12-31'],
    ['Analysts say that airlines will benefit most from cheap oil.', undefined],
    ['Strategists expect profit growth in Japan to accelerate.', undefined],
    ['If the weather holds, the rally could find fresh support.', undefined],
  ])('%s', (text, horizon) => {
    expect(said(text)).toEqual([{ kind: 'other', modality: 'forecast', horizon }]);
  });

  it.each([
    'The days of easy gains in commodities are over.',
    'The days of betting on a handful of giants are numbered.',
    'The central bank is widely expected to provide more stimulus.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([{ kind: 'other', modality: 'attributed', horizon: undefined }]);
  });

  it('does not answer questions', () => {
    expect(said('Do banks have room to run?')).toEqual([]);
  });
});
