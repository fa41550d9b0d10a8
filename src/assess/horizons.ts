/** The stretches that leaders are measured over. */
export const horizons = ['1 month', '3 months', 'YTD'] as const;
export type Horizon = (typeof horizons)[number];
