import { createContext } from 'preact';

/** What the charts of a page are of, for the names of files saved from them: a case and its date. */
export const ChartOrigin = createContext('');
