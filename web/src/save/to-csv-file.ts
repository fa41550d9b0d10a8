/** Rows as a CSV file. */
export function toCsvFile(rows: readonly (readonly (string | number)[])[]): Blob {
  return new Blob(
    rows.map((row) => `${row.map(toCell).join(',')}\r\n`),
    { type: 'text/csv' },
  );
}

/** A text that a spreadsheet would take for a formula is kept from being one, as in the files of the API. */
function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
