import { z } from 'zod';
import { RotascopeError } from '../../../core/index.ts';
import { type Member, toTickerForms } from '../../../data/index.ts';
import { defineMetric } from '../../definition.ts';
import { splitIds } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import { coverageDetails, toCoverage } from '../coverage.ts';
import { sumWeights, toIssuer } from '../issuers.ts';
import { readLatestMembers } from '../members.ts';
import { memberConventions, minimumCoverage, universeParam } from '../universe-parameters.ts';

export const indexWeight = defineMetric({
  id: 'index-weight',
  version: 1,
  name: 'Weight in an index',
  family: 'breadth',
  basis: 'measured',
  question: 'How much of an index do a sector, a company or a group of companies make up?',
  formula: 'sum of the weights of the sector, or of the companies, over the sum of all weights',
  conventions: [
    'weights as of the date of the snapshot, not moved on with prices, divided by their sum over the members with a weight',
    'a company stands with all its share classes: names that are alike without the words for class or series are one issuer',
    'sectors as the source names them; one name may be the beginning of the other (Communication, Communication Services)',
    'the place is that among all sectors, or among all issuers, by weight; a group of companies has none',
    memberConventions[0] as string,
    memberConventions[2] as string,
    memberConventions[3] as string,
  ],
  warmUp: 'weights of 0.8 of the members in the latest snapshot known',
  minimumCoverage,
  references: ['MSCI and S&P Dow Jones Indices, Global Industry Classification Standard, 2023'],
  value: { unit: 'fraction', meaning: 'share of the weight of the universe' },
  details: {
    names: { unit: 'count', meaning: 'members that it stands for, every share class one' },
    place: { unit: 'count', meaning: 'place by weight among sectors or issuers, 1 the heaviest' },
    places: { unit: 'count', meaning: 'sectors or issuers with a weight' },
    heaviest: { unit: 'text', meaning: 'the heaviest sector or issuer' },
    heaviestWeight: { unit: 'fraction', meaning: 'its share' },
    ...coverageDetails,
  },
  params: z.object({
    universe: universeParam,
    of: z
      .string()
      .min(1)
      .max(600)
      .describe('a sector as the source names it (Financials), or tickers separated by commas (NVDA,MSFT)'),
  }),
  inputs: ({ universe }) => [{ universe }],
  evaluate(context, { universe, of }) {
    const read = readLatestMembers(context, universe);
    const coverage = toCoverage(context, read, (member) => !Number.isNaN(read.weights[member]), {
      lacking: 'a weight',
      bias: 'weights can run high',
    });
    const day = read.snapshot.observed;
    const isPart = findPart(read.members, of, () => `${universe} of ${coverage.membersOn}`);
    const shares = read.weights.map((weight) => (Number.isNaN(weight) ? 0 : weight));
    const total = shares.reduce((sum, one) => sum + one, 0);
    const groups = sumWeights(read.members, read.weights, isPart.isSector ? toSector : toIssuer);
    const ordered = [...groups]
      .filter(([, share]) => share > 0)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const place = ordered.findIndex(([name]) => name === isPart.name) + 1;
    const [heaviest, weight] = ordered[0] as [string, number];
    return {
      value:
        read.members.reduce((sum, member, i) => sum + (isPart.holds(member) ? (shares[i] as number) : 0), 0) / total,
      window: { base: day, first: day, last: day },
      details: {
        names: read.members.filter(isPart.holds).length,
        place: place === 0 ? null : place,
        places: ordered.length,
        heaviest,
        heaviestWeight: weight / total,
        ...coverage,
      },
    };
  },
});

const toSector = ({ sector }: Member): string => sector || 'Unclassified';

interface Part {
  readonly isSector: boolean;
  /** The sector or the one issuer; undefined for a group of companies. */
  readonly name: string | undefined;
  holds(member: Member): boolean;
}

function findPart(members: readonly Member[], of: string, where: () => string): Part {
  const sector = findSector(members, of.trim().toLowerCase());
  if (sector !== undefined) return { isSector: true, name: sector, holds: (member) => member.sector === sector };
  const symbols = splitIds(of);
  if (symbols.length === 0)
    throw new RotascopeError('invalid-parameter', `of "${of.slice(0, 100)}" names no sector and no ticker`);
  const forms = new Set(symbols.flatMap((symbol) => toTickerForms(symbol.toUpperCase())));
  const issuers = new Set(
    members.filter(({ symbol }) => toTickerForms(symbol).some((one) => forms.has(one))).map(toIssuer),
  );
  if (issuers.size === 0)
    throw new NotMeasurable('no-observation', `${of.slice(0, 100)} is no sector and no member of ${where()}`);
  return {
    isSector: false,
    name: issuers.size === 1 ? [...issuers][0] : undefined,
    holds: (member) => issuers.has(toIssuer(member)),
  };
}

/** The sector of that name, or the only one whose name begins with it or which it begins with. */
function findSector(members: readonly Member[], asked: string): string | undefined {
  const sectors = [...new Set(members.map(({ sector }) => sector))].filter((sector) => sector !== '');
  const alike = sectors.filter((sector) => {
    const own = sector.toLowerCase();
    return own.startsWith(`${asked} `) || asked.startsWith(`${own} `);
  });
  return sectors.find((sector) => sector.toLowerCase() === asked) ?? (alike.length === 1 ? alike[0] : undefined);
}
