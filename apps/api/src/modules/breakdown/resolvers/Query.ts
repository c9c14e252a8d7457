import type { QueryResolvers } from '../../../generated/resolver-types';
import { monthRange } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'breakdown'> = {
  breakdown: async (_, args, { services }) => {
    const authority = await services.authorities.bySlug(args.authority);
    const months = monthRange(args, authority?.latestMonth ?? null);
    const indicator = authority && (await services.indicators.byKey(authority, args.indicator));
    if (authority === null || indicator === null) return null;
    return services.breakdowns.breakdown({
      authority,
      indicator,
      place: args.place ?? null,
      dimension: args.dimension ?? null,
      months,
    });
  },
};
