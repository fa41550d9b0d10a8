/** Ids of the places on the page that belong to one statement, by its index among those of its text. */
export function anchorsOf(place: number, index: number): { readonly evidence: string; readonly mark: string } {
  return { evidence: `t${place}-e${index + 1}`, mark: `t${place}-m${index + 1}` };
}

export function textAnchor(place: number): string {
  return `t${place}`;
}
