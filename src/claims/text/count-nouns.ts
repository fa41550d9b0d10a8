/** Singular of the counted noun by the forms that texts use. */
const forms = {
  session: ['session', 'sessions'],
  day: ['day', 'days', 'd', 'dma'],
  week: ['week', 'weeks', 'wk', 'wks', 'w'],
  month: ['month', 'months', 'mo', 'mos'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years', 'yr', 'yrs', 'y'],
  decade: ['decade', 'decades'],
  hour: ['hour', 'hours'],
  minute: ['minute', 'minutes'],
  fortnight: ['fortnight', 'fortnights'],
  time: ['time'],
  stock: ['stock', 'stocks', 'equities'],
  share: ['share', 'shares'],
  company: ['company', 'companies', 'firm', 'firms', 'corporation', 'corporations', 'businesses'],
  name: ['name', 'names', 'ticker', 'tickers'],
  member: ['member', 'members', 'component', 'components', 'constituent', 'constituents', 'holding', 'holdings'],
  index: ['index', 'indexes', 'indices', 'benchmark', 'benchmarks', 'gauge', 'gauges'],
  sector: ['sector', 'sectors', 'group', 'groups', 'industry', 'industries'],
  fund: ['fund', 'funds', 'etf', 'etfs'],
  bank: ['bank', 'banks'],
  market: ['market', 'markets'],
  country: ['country', 'countries'],
  meeting: ['meeting', 'meetings'],
  cut: ['cut', 'cuts', 'reduction', 'reductions', 'easing', 'easings'],
  hike: ['hike', 'hikes', 'increase', 'increases', 'rise', 'rises', 'raise'],
  hold: ['hold', 'holds', 'pause', 'pauses'],
  move: ['move', 'moves', 'decision', 'decisions'],
  gain: ['gain', 'gains', 'advance', 'advances', 'win', 'wins', 'rally', 'rallies', 'climb'],
  loss: ['loss', 'losses', 'decline', 'declines', 'drop', 'drops', 'fall', 'falls', 'retreat', 'retreats', 'slide'],
  advancer: ['advancer', 'advancers', 'advancing', 'gainer', 'gainers', 'riser', 'risers', 'winner', 'winners'],
  decliner: ['decliner', 'decliners', 'declining', 'loser', 'losers', 'faller', 'fallers', 'laggard', 'laggards'],
  record: ['record', 'records', 'peak', 'peaks'],
  high: ['high', 'highs'],
  low: ['low', 'lows'],
  close: ['close', 'closes'],
  beat: ['beat', 'beats'],
  recession: ['recession', 'recessions'],
  correction: ['correction', 'corrections'],
  election: ['election', 'elections'],
  analyst: ['analyst', 'analysts', 'economist', 'economists', 'strategist', 'strategists'],
  job: ['job', 'jobs', 'position', 'positions', 'payroll', 'payrolls', 'worker', 'workers'],
  claim: ['claim', 'claims', 'application', 'applications', 'filing', 'filings'],
  person: ['person', 'people', 'americans', 'investor', 'investors', 'household', 'households'],
  home: ['home', 'homes', 'house', 'houses', 'unit', 'units'],
  barrel: ['barrel', 'barrels', 'bpd'],
  ounce: ['ounce', 'ounces', 'oz'],
  contract: ['contract', 'contracts'],
  trade: ['trade', 'trades'],
} as const;

/** What a figure counts, in the singular. */
export type CountNoun = keyof typeof forms;

const singulars: ReadonlyMap<string, CountNoun> = new Map(
  Object.entries(forms).flatMap(([noun, words]) => words.map((word) => [word, noun as CountNoun] as const)),
);

/** The counted noun that a word is a form of, in lower case. */
export function toCountNoun(word: string): CountNoun | undefined {
  return singulars.get(word);
}
