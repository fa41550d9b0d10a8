import { useEffect, useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useReplaceQuery } from '../address/use-replace-query.ts';
import type { Statements } from './use-statements.ts';

type Opened = Pick<Statements, 'opened' | 'open' | 'closePanel'>;

/** Keeps the statement whose evidence is open in the address, and opens the one that the address names. */
export function useAddressedClaim(count: number, { opened, open, closePanel }: Opened): void {
  const { query } = useLocation();
  const replaceQuery = useReplaceQuery();
  useLayoutEffect(() => {
    const named = readIndex(query.claim, count);
    if (named === opened) return;
    if (named === null) closePanel();
    else open(named);
  }, [query.claim]);
  useEffect(() => replaceQuery({ claim: opened === null ? undefined : String(opened + 1) }), [opened, replaceQuery]);
}

/** The index of a statement by its number as shown; null where there is none. */
function readIndex(parameter: string | undefined, count: number): number | null {
  const number = /^\d{1,7}$/.test(parameter ?? '') ? Number(parameter) : 0;
  return number >= 1 && number <= count ? number - 1 : null;
}
