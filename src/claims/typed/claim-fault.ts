/** What is wrong with a typed claim, and in which of its fields. */
export class ClaimFault extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.name = 'ClaimFault';
    this.field = field;
  }
}
