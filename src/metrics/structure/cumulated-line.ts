/** Leads added up, from 0 at the month-end before the first: n leads give n + 1 values. */
export function toCumulatedLine(leads: Float64Array): Float64Array {
  const line = new Float64Array(leads.length + 1);
  for (let i = 0; i < leads.length; i++) line[i + 1] = (line[i] as number) + (leads[i] as number);
  return line;
}
