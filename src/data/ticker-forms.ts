/** Forms of a ticker that may stand for it, its own first: sources write the class letter with a hyphen, a dot or neither. */
export function toTickerForms(symbol: string): string[] {
  const bare = symbol.replace(/[-./ ]/g, '');
  const hyphened = /^[A-Z]{2,}[ABC]$/.test(bare) ? [`${bare.slice(0, -1)}-${bare.slice(-1)}`] : [];
  return [...new Set([symbol, ...hyphened, bare])];
}
