import type { QueryResolvers } from '../../../generated/resolver-types';
import { monthRange } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'series'> = {
  series: async (_, args, { services }) => {
    const authority = await services.authorities.bySlug(args.authority);
    const isNamed = args.to != null;
    const meant = isNamed ? null : authority && (await services.authorities.opensOn(authority));
    const months = monthRange(args, meant);
    if (authority === null) return null;
    return services.series.series({
      authority,
      indicator: args.indicator,
      place: args.place ?? null,
      months,
      basis: args.basis ?? null,
    });
  },
};
