/** What a section of the French library holds. */
export interface SectionKind {
  /** Short name within ids. */
  readonly slug: string;
  readonly unit: string;
}

/** Kind of a section by its title; without a title these are factor returns. */
export function toSectionKind(title: string): SectionKind {
  const words = title.toLowerCase().replace(/\s+/g, ' ').trim();
  if (words === '') return { slug: 'returns', unit: 'percent' };
  const isReturns = words.includes('return');
  if (isReturns && /value[- ]weight/.test(words)) return { slug: 'vw', unit: 'percent' };
  if (isReturns && /equal[- ]weight/.test(words)) return { slug: 'ew', unit: 'percent' };
  if (words.startsWith('number of firms')) return { slug: 'firms', unit: 'count' };
  if (/^average (firm size|market cap)/.test(words)) return { slug: 'size', unit: 'million USD' };
  return { slug: toSlug(words), unit: isReturns ? 'percent' : 'ratio' };
}

/** The subject of a title without the words on how it was computed: `value-weight-average-of-be-me`. */
function toSlug(words: string): string {
  const subject = words
    .replace(/^for portfolios formed in june of year t /, '')
    .replace(/ calculated .*$/, '')
    .replace(/\([^)]*\)/g, '');
  const slug = subject.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug.slice(0, 60) || 'section';
}
