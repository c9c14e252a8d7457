import type { QueryResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'reading'> = {
  reading: async (_, args, { services }) => {
    const period = monthArgument('period', args.period);
    const authority = await services.authorities.bySlug(args.authority);
    if (authority === null) return null;
    return services.readings.reading({
      authority,
      indicator: args.indicator,
      place: args.place ?? null,
      period,
      edition: args.edition ?? null,
    });
  },
};
