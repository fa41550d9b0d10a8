import type { readVersion as read } from '../../../src/data/read-version.ts';

/** The version of the package that these pages were built with; stands in for the one of the program. */
export const readVersion: typeof read = () => String(import.meta.env.ROTASCOPE_VERSION);
