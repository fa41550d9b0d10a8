import { useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { tailWeeks } from '../../../src/report/history/rotation-tails.ts';
import { useReplaceQuery } from '../address/use-replace-query.ts';

/** How long tails may be shown. Unit: weeks. */
export const tailLengths: readonly number[] = [1, 4, tailWeeks, 26];

interface MapChoice {
  /** The week asked for, by its last day; undefined asks for the latest. */
  readonly asked: string | undefined;
  /** Length of the tails. Unit: weeks. */
  readonly length: number;
  chooseWeek(week: string | undefined): void;
  chooseLength(length: number): void;
}

/** Which week of the map is shown, and with how long tails: the address keeps both. */
export function useMapChoice(): MapChoice {
  const { query } = useLocation();
  const replaceQuery = useReplaceQuery();
  const [asked, setAsked] = useState<string>();
  const [length, setLength] = useState(tailWeeks);
  useLayoutEffect(() => setAsked(query.week), [query.week]);
  useLayoutEffect(() => setLength(readLength(query.tail)), [query.tail]);
  return {
    asked,
    length,
    chooseWeek(week) {
      setAsked(week);
      replaceQuery({ week });
    },
    chooseLength(weeks) {
      setLength(weeks);
      replaceQuery({ tail: weeks === tailWeeks ? undefined : String(weeks) });
    },
  };
}

/** A length that can be shown, whatever an address asks for. */
function readLength(tail: string | undefined): number {
  return tailLengths.find((length) => String(length) === tail) ?? tailWeeks;
}
