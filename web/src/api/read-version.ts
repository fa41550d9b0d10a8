/** The version of the package that these pages were built with; stands in for the one of the program. */
export function readVersion(): string {
  return import.meta.env.ROTASCOPE_VERSION;
}
