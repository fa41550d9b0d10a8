/** Where the pages of the dashboard are; a word with a colon stands for any one. Nothing else is a page. */
export const pagePaths = {
  home: '/',
  case: '/cases/:id',
  claims: '/claims',
  ledger: '/ledger',
  series: '/series',
} as const;
