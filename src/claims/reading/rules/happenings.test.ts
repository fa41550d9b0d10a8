import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const read = (text: string, published: string) => readKind('event', text, published)[0];

describe('what institutions did on a day', () => {
  it('is dated by it', () => {
    expect(read('On March 11 the president signed a relief package.', '2021-03-12')).toMatchObject({
      topic: 'president signed a relief package',
      period: { to: parseIsoDate('2021-03-11') },
    });
    expect(read('The White House suspended most of its new tariffs on April 9.', '2025-05-16')).toMatchObject({
      period: { to: parseIsoDate('2025-04-09') },
    });
  });

  it('without a day is none', () => {
    expect(read('The White House suspended most of its new tariffs.', '2025-05-16')).toBeUndefined();
  });

  it.each([
    ['On June 1 the quotas were suspended for half a year.', '2018-06-08', '2018-06-01'],
    ['The duties on steel were doubled on August 10.', '2018-08-17', '2018-08-10'],
    ['Some of the export controls were lifted on July 14.', '2023-07-21', '2023-07-14'],
    ['Stocks fell after Greece closed its banks on June 29.', '2015-07-03', '2015-06-29'],
    ['The franc soared after Switzerland abandoned its cap on January 15.', '2015-01-23', '2015-01-15'],
    ['OPEC approved a cut of its output in November 2016.', '2016-12-09', '2016-11-30'],
    ['Since the presidential election of November 6 the index has slipped.', '2012-11-16', '2012-11-06'],
    ['The midterm elections of November 4, 2014, changed little.', '2014-11-14', '2014-11-04'],
    ['The annual reconstitution takes effect on June 27.', '2025-05-16', '2025-06-27'],
    ['The annual reconstitution takes effect on February 1.', '2026-11-20', '2027-02-01'],
    ['The next rebalancing comes on March 20.', '2025-10-03', '2026-03-20'],
    [
      'After June 30, with the reconstitution taking effect after the close of June 26, little moved.',
      '2026-07-03',
      '2026-06-26',
    ],
    ['The parliamentary election of June 8 left a fragile coalition.', '2017-06-16', '2017-06-08'],
  ])('%s', (text, published, to) => {
    expect(read(text, published)).toMatchObject({ period: { to: parseIsoDate(to) } });
  });
});
