import { toIssuerName } from '../../core/index.ts';
import type { Member } from '../../data/index.ts';

/** The issuer of a holding, the same for all its share classes; its ticker where it has no name. */
export function toIssuer({ name, symbol }: Member): string {
  return toIssuerName(name) || symbol;
}

/** The weights of members summed by group, such as issuer or sector; members without a weight (NaN) are left out. */
export function sumWeights(
  members: readonly Member[],
  weights: Float64Array,
  toGroup: (member: Member) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  members.forEach((member, i) => {
    const weight = weights[i] as number;
    if (Number.isNaN(weight)) return;
    const group = toGroup(member);
    sums.set(group, (sums.get(group) ?? 0) + weight);
  });
  return sums;
}
