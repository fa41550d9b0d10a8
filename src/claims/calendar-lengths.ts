/** Mean lengths of what texts count time in; of a session, five of which are a week. Unit: calendar days. */
export const daysOf = {
  session: 7 / 5,
  week: 7,
  month: 30.44,
  quarter: 91.31,
  year: 365.25,
  decade: 3652.5,
} as const;

/** From the close before a year to its last, less the days of rest about them. Unit: calendar days. */
export const leastYear = 355;
