/**
 * Weekdays since 1953 on which the New York Stock Exchange was closed all day outside its yearly holidays: date and
 * reason. Each is a weekday without a level of ^GSPC; those since 1993 are without a bar of SPY too.
 */
export const irregularClosures: readonly (readonly [date: string, name: string])[] = [
  ['1956-12-24', 'Christmas Eve'],
  ['1958-12-26', 'Day after Christmas'],
  ['1961-05-29', 'Day before Memorial Day'],
  ['1963-11-25', 'Funeral of President John F. Kennedy'],
  ['1968-02-12', "Lincoln's Birthday"],
  ['1968-04-09', 'Day of Mourning for Martin Luther King Jr.'],
  ...paperworkCrisis(['06-12', '06-19', '06-26', '07-10', '07-17', '07-24', '07-31', '08-07', '08-14', '08-21']),
  ['1968-07-05', 'Day after Independence Day'],
  ...paperworkCrisis(['08-28', '09-11', '09-18', '09-25', '10-02', '10-09', '10-16', '10-23', '10-30']),
  ['1968-11-11', 'Veterans Day'],
  ...paperworkCrisis(['11-20', '12-04', '12-11', '12-18']),
  ['1969-02-10', 'Snowstorm'],
  ['1969-03-31', 'Funeral of former President Dwight D. Eisenhower'],
  ['1969-07-21', 'First lunar landing'],
  ['1972-12-28', 'Funeral of former President Harry S. Truman'],
  ['1973-01-25', 'Funeral of former President Lyndon B. Johnson'],
  ['1977-07-14', 'New York City blackout'],
  ['1985-09-27', 'Hurricane Gloria'],
  ['1994-04-27', 'Funeral of former President Richard M. Nixon'],
  ['2001-09-11', 'Closed following Attacks on the World Trade Center'],
  ['2001-09-12', 'Closed following Attacks on the World Trade Center'],
  ['2001-09-13', 'Closed following Attacks on the World Trade Center'],
  ['2001-09-14', 'Closed following Attacks on the World Trade Center'],
  ['2004-06-11', 'National Day of Mourning for former President Ronald Reagan'],
  ['2007-01-02', 'National Day of Mourning for former President Gerald R. Ford'],
  ['2012-10-29', 'Hurricane Sandy'],
  ['2012-10-30', 'Hurricane Sandy'],
  ['2018-12-05', 'National Day of Mourning for former President George H. W. Bush'],
  ['2025-01-09', 'National Day of Mourning for former President Jimmy Carter'],
];

/** Wednesdays of 1968 given to clearing the backlog of paper, except in weeks with another holiday. */
function paperworkCrisis(dates: readonly string[]): [date: string, name: string][] {
  return dates.map((date) => [`1968-${date}`, 'Paperwork crisis']);
}
