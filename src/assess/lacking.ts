import type { InputRef, SeriesStore } from '../data/index.ts';
import type { GivenParams, Measurement } from '../metrics/index.ts';
import { inputsOf } from './inputs-of.ts';

/** What the figures of a case need and the store does not have: nobody has imported it. */
export interface ImportNeeds {
  /** Series and memberships, in words, each once. */
  readonly inputs: readonly string[];
  /** Names of the figures that would be measurable with them. */
  readonly figures: readonly string[];
}

/** Names what a figure without a value lacks; nothing for one that has a value or has all of its inputs at hand. */
export type FindLacking = (measurement: Measurement, params: GivenParams) => readonly string[];

export function createFindLacking(store: SeriesStore): FindLacking {
  const isAtHand = createIsAtHand(store);
  return ({ value, metric }, params) =>
    value === null
      ? [
          ...new Set(
            inputsOf(metric, params)
              .filter((input) => !isAtHand(input))
              .map(toInputName),
          ),
        ]
      : [];
}

/** Whether a store has anything of an input. */
export function createIsAtHand(store: SeriesStore): (input: InputRef) => boolean {
  const series = new Set(store.list().map((meta) => `${meta.field} ${meta.series}`));
  const universes = new Set(store.universes());
  return (input) => {
    if ('facts' in input) return true;
    return 'universe' in input ? universes.has(input.universe) : series.has(`${input.field} ${input.series}`);
  };
}

/** An input in words; series of one file go by the file's name. */
export function toInputName(input: InputRef): string {
  if ('facts' in input) return input.facts;
  if ('universe' in input) return `members of ${input.universe}`;
  const slash = input.series.indexOf('/');
  const name = slash > 0 ? input.series.slice(0, slash) : input.series;
  return input.field === 'total' ? `${name} (total return)` : name;
}

interface Figure {
  readonly name: string;
  readonly lacking: readonly string[];
}

export function gatherNeeds(figures: readonly Figure[]): ImportNeeds {
  const lacking = figures.filter((figure) => figure.lacking.length > 0);
  return {
    inputs: [...new Set(lacking.flatMap((figure) => figure.lacking))].sort(),
    figures: [...new Set(lacking.map(({ name }) => name))],
  };
}
