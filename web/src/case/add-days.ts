const millisecondsOfDay = 86_400_000;

/**
 * An ISO date some calendar days later, or earlier where they are negative.
 *
 * @example addDays('2026-01-30', 3) // '2026-02-02'
 */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * millisecondsOfDay).toISOString().slice(0, 10);
}
