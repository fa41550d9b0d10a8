/** The sections of the page of a case, in their order. */
export const caseSections = [
  { id: 'glance', name: 'At a glance' },
  { id: 'strength', name: 'Relative strength' },
  { id: 'map', name: 'Rotation map' },
  { id: 'leaders', name: 'Who leads and lags' },
  { id: 'break', name: 'Break or blip' },
  { id: 'breadth', name: 'Breadth' },
  { id: 'valuation', name: 'Valuation' },
  { id: 'drivers', name: 'Drivers' },
  { id: 'evidence', name: 'All evidence' },
  { id: 'coverage', name: 'Coverage' },
] as const;

export type CaseSectionId = (typeof caseSections)[number]['id'];
