import { useCallback, useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';

/** Unit: milliseconds. Browsers refuse an address that changes with every step of a slider. */
const pause = 250;

type Changes = Readonly<Record<string, string | undefined>>;

/** Sets parameters of the address in place, once nothing has changed for a moment; undefined takes one out. */
export function useReplaceQuery(): (changes: Changes) => void {
  const { route } = useLocation();
  const latestRoute = useRef(route);
  latestRoute.current = route;
  const pending = useRef<{ readonly timer: number; readonly changes: Changes } | undefined>(undefined);
  useEffect(() => () => clearTimeout(pending.current?.timer), []);
  return useCallback((given) => {
    const { pathname } = location;
    const changes = { ...pending.current?.changes, ...given };
    clearTimeout(pending.current?.timer);
    const timer = setTimeout(() => {
      pending.current = undefined;
      const address = changeQuery(new URL(location.href), changes);
      if (location.pathname !== pathname || address.href === location.href) return;
      latestRoute.current(`${address.pathname}${address.search}${address.hash}`, true);
    }, pause) as unknown as number;
    pending.current = { timer, changes };
  }, []);
}

/** An address with parameters set or taken out; the others stay. */
export function changeQuery(address: URL, changes: Changes): URL {
  const next = new URL(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  return next;
}
