import type { HtmlPage } from './html-node.ts';

export interface LinkedData {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly dates: readonly string[];
}

const mostNodes = 1_000;

/** What the JSON-LD of a page says of its article, or of the page where it holds no article. */
export function readLinkedData(page: HtmlPage): LinkedData {
  const nodes = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    nodesOf(script.textContent ?? ''),
  );
  const articles = nodes.filter((node) => /article|posting|report/i.test(String(node['@type'])));
  const dated = [...articles, ...nodes].filter((node) => typeof node.datePublished === 'string');
  const [main] = articles.length > 0 ? articles : dated;
  return {
    headline: textOf(main?.headline),
    publisher: nameOf(main?.publisher),
    dates: dated.map((node) => String(node.datePublished)),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

/** All objects of a script: its own, those of an array, those of a graph. */
function nodesOf(json: string): JsonObject[] {
  const nodes: JsonObject[] = [];
  const waiting: unknown[] = [parse(json)];
  while (waiting.length > 0 && nodes.length < mostNodes) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostNodes));
    else if (isObject(value)) {
      nodes.push(value);
      waiting.push(value['@graph'], value.mainEntity);
    }
  }
  return nodes;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function nameOf(value: unknown): string | null {
  const [first] = Array.isArray(value) ? value : [value];
  return isObject(first) ? textOf(first.name) : textOf(first);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
