import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const needOf = (text: string) => readKind('other', text, '2024-05-17').map(({ need }) => need);

describe('facts told in words', () => {
  it.each([
    ['The delinquency rate on commercial mortgages has been rising since the spring.', /default rates/],
    ['The rally is being led by unprofitable biotech stocks with weak balance sheets.', /earnings and balance sheets/],
    ['Several miners trade on the exchange despite having no revenue.', /sales and earnings/],
    ['Bank dividends are still modest, and shareholders have noticed.', /dividends as paid/],
    ['The Russell 2000 is priced as if the economy had no worries.', /priced in/],
    ['The advance of small caps has been powered by steady inflows.', /attribution/],
    ['Growing regulatory scrutiny of Visa has followed the merger.', /dockets/],
    ['Tax credits for clean energy have triggered a wave of factory building.', /spending/],
    ['Many small companies will need to refinance loans taken out in the pandemic.', /maturity and rate/],
    ['Regional lenders say that net interest margins are recovering.', /margins/],
    ['Credit conditions have remained orderly despite the failures.', /strain in credit/],
    ['Bond yields proved sticky all through the spring.', /strain in credit/],
    ['Analysts describe a slump in mortgage lending across the coasts.', /loan growth/],
    ['Deposit costs are stabilizing at the smaller thrifts.', /loan growth/],
    ['Profit growth at chip makers has slowed under the weight of new plants.', /consensus of estimates/],
    ['Nike climbed on record orders from China.', /consensus of estimates/],
    ['Utilities earn nearly all of their revenue from domestic customers.', /by region/],
    ['European banks make most of their money outside the home market.', /by region/],
    ['Young companies carry far more debt than mature ones of the same size.', /balance sheets of the companies/],
    ['Steady fees and wider net interest margins paid for the dividend.', /margins/],
    ['Loan demand from households and farms is picking up.', /loan growth/],
    ['Owners of malls saddled with heavy debts, such as Macerich, sold assets.', /balance sheets of the companies/],
    ['Chevron has done well since its acquisition of Hess.', /own filings/],
    ['It fell as concerns over the safety of its new jet resurfaced.', /dated reports/],
    ['Utilities are unusually sensitive to interest rates.', /changes of rates/],
    ['The fund is no longer delivering the outsized gains it once did.', /returns that are meant/],
    [
      'The main beneficiaries of this rally have been companies with thin margins and old plants.',
      /a list of the compan/,
    ],
    ['Cheaper steel led to higher earnings estimates for 2025.', /estimates of analysts/],
    ['Many fund managers are heavily underweight emerging markets.', /survey of positions/],
    ['Money keeps flowing out of actively managed funds.', /fund flows/],
    ['Savings have been pouring into money market funds.', /fund flows/],
    ['Miners have an outsized weight in the Canadian index.', /weights of the members/],
    ['A widening earnings gap divides the two halves of the index.', /consensus of estimates/],
    ['Data centres are now the biggest source of revenue growth.', /consensus of estimates/],
    ['Europe moved past an era of extreme market concentration.', /weights of the members/],
    ['It closes a valuation gap that has persisted since the crisis.', /history/],
    ['Retailers pay nearly the full statutory rate, unlike software firms.', /tax rates/],
    ['An unusual concentration in a handful of banks marks the Swedish market.', /weights of the members/],
    ['Micro caps account for only a sliver of the value of all shares.', /weights of the members/],
    ['Value trades at a discount that has widened beyond its long-run average.', /history/],
    ['Solar shares are already priced for perfection.', /history/],
    ['In that boom the favourites had no earnings, only page views.', /at that time/],
    ['Loss-making fintech lenders were punished hardest.', /at that time/],
    ['Builders find themselves in a friendlier regulatory climate than in 2010.', /statutes/],
    ['Market breadth has deteriorated since the spring.', /day by day/],
  ])('%s', (text, need) => {
    expect(needOf(text)).toEqual([expect.stringMatching(need)]);
  });

  it.each([
    'Investors should avoid companies with no revenue.',
    'Focus on firms with strong balance sheets.',
    'Are default rates elevated?',
  ])('leaves advice and questions unread: %s', (text) => {
    expect(needOf(text)).toEqual([]);
  });
});
