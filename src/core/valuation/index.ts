export { type CompanyGroup, toMarketShare } from './market-share.ts';
export { median } from './median.ts';
export { toReRating } from './re-rating.ts';
export { toYearlyRate } from './yearly-rate.ts';
