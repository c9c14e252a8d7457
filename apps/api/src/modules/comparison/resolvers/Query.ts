import type { QueryResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'comparison'> = {
  comparison: (_, args, { services }) =>
    services.comparisons.compare({
      authority: args.authority,
      places: args.places ?? [],
      periods: (args.periods ?? []).map((key) => monthArgument('periods', key)),
      indicators: args.indicators ?? [],
      area: args.area ?? null,
      edition: args.edition ?? null,
    }),
};
