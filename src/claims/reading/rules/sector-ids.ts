/** The sectors of the S&P 500. */
export const sectors = [
  'materials',
  'communication-services',
  'energy',
  'financials',
  'industrials',
  'technology',
  'staples',
  'real-estate',
  'utilities',
  'health-care',
  'discretionary',
];

/** Sectors that have a fund of their own since 1998. */
export const oldSectors = sectors.filter((id) => id !== 'communication-services' && id !== 'real-estate');
