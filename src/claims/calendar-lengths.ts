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

/** Least and most that lie between the closes that a stretch of the calendar runs from and to. Unit: calendar days. */
export const spanLengths = { week: [4, 8], month: [26, 38], quarter: [80, 100], year: [leastYear, 375] } as const;
