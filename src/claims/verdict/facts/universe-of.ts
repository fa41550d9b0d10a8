import type { SeriesStore } from '../../../data/index.ts';
import type { Subject } from '../../statement.ts';

/** Funds whose holdings are the members of an index, in order of preference. */
const universesOf: Readonly<Record<string, readonly string[]>> = {
  '^GSPC': ['IVV', 'SPY', 'VOO'],
  SPY: ['SPY', 'IVV', 'VOO'],
  IVV: ['IVV', 'SPY', 'VOO'],
  '^RUT': ['IWM', 'VTWO'],
  RU2000PR: ['IWM', 'VTWO'],
  '^SP600': ['IJR', 'SPSM'],
  '^NDX': ['QQQ', 'QQQM'],
  '^MID': ['IJH', 'MDY'],
  RU1000PR: ['IWB'],
};

/** Universes of companies by size, as statements name them without an index. */
const universesOfSize = {
  small: ['IWM', 'IJR'],
  mid: ['IJH', 'MDY'],
  large: ['IVV', 'SPY'],
} as const;

export type CompanySize = keyof typeof universesOfSize;

/** The universes that a subject means, those at hand first. */
export function toUniverses(subject: Subject, store: SeriesStore): string[] {
  const own = subject.universe === undefined ? [] : [subject.universe];
  const named = subject.readings.flatMap(({ series }) => universesOf[series] ?? [series]);
  const bySize = toCompanySize(subject);
  const sized = bySize === undefined || named.length > 0 ? [] : universesOfSize[bySize];
  const known = store.universes();
  return [...new Set([...own, ...own.flatMap((universe) => universesOf[universe] ?? []), ...named, ...sized])].sort(
    (a, b) => Number(known.includes(b)) - Number(known.includes(a)),
  );
}

/** The size that a group is named by: "small caps", "mega-caps"; undefined for an index or another group. */
export function toCompanySize({ type, id, name }: Pick<Subject, 'type' | 'id' | 'name'>): CompanySize | undefined {
  if (type !== 'group' && type !== 'universe' && type !== 'other') return undefined;
  const words = `${id} ${name}`.toLowerCase();
  if (/\b(small|micro)[- ]?caps?\b/.test(words)) return 'small';
  if (/\bmid[- ]?caps?\b/.test(words)) return 'mid';
  return /\b(large|mega|big|blue)[- ]?(caps?|chips?)\b/.test(words) ? 'large' : undefined;
}

export function universesBySize(size: CompanySize): readonly string[] {
  return universesOfSize[size];
}

/** What to do where no list of members is at hand: "import the holdings of IWM with `rotascope import IWM_holdings.csv`". */
export function toHoldingsAdvice([fund]: readonly string[]): string {
  return `import the holdings of ${fund ?? 'a fund on it'} with \`rotascope import ${fund ?? 'FUND'}_holdings.csv\``;
}
