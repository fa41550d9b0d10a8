/** The headers of the tables of dated facts, by what they hold. */
export const factTableHeaderOf = {
  meetings: 'decision_date,scheduled,target_lower_after,target_upper_after,change_bps,basis',
  targetChanges: 'effective_date,change_bps,target_lower,target_upper,level_text',
  closures: 'date,name,source',
  recessions: 'first_recession_month,last_recession_month',
  turningPoints: 'peak,trough',
  earnings: 'date,ticker,timing',
  reconstitution: 'date,event,quality',
  calendar: 'date,time_et,event,impact,actual,forecast,previous,last_snapshot',
} as const;

export const factTableHeaders: readonly string[] = Object.values(factTableHeaderOf);
