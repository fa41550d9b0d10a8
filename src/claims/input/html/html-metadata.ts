import type { HtmlElement, HtmlPage } from './html-node.ts';
import { readLinkedData } from './linked-data.ts';

export interface HtmlMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  /** Dates of publication as written, the most trusted first. */
  readonly dates: readonly string[];
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
];
const publisherNames = ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'];
const titleNames = ['og:title', 'twitter:title', 'dc.title'];

/** What a page says of itself: linked data, meta elements, then its `time` elements and headings. */
export function readMetadata(page: HtmlPage): HtmlMetadata {
  const linked = readLinkedData(page);
  const meta = readMeta(page);
  const named = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
  return {
    title: firstOf([
      linked.headline,
      ...named(titleNames),
      textOf(page.querySelector('h1')),
      textOf(page.querySelector('title')),
    ]),
    publisher: firstOf([...named(publisherNames).slice(0, 1), linked.publisher]),
    dates: [...new Set([...linked.dates, ...named(dateNames), ...timeElements(page)])],
  };
}

function readMeta(page: HtmlPage): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  return meta;
}

/** Marked as the publication first; else the first one of the article, else of the page. */
function timeElements(page: HtmlPage): string[] {
  const selectors = [
    '[itemprop="datePublished"]',
    'time[pubdate]',
    'article time[datetime]',
    'main time[datetime]',
    'time[datetime]',
  ];
  return selectors.flatMap((selector) => {
    const element = page.querySelector(selector);
    const value = element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent;
    return value ? [value] : [];
  });
}

function textOf(element: HtmlElement | null): string | null {
  return element?.textContent ?? null;
}

function firstOf(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const text = value?.replace(/\s+/g, ' ').trim();
    if (text) return text;
  }
  return null;
}
