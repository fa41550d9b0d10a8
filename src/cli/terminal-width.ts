/** Columns that terminal output fits into. */
export const terminalWidth = 100;
