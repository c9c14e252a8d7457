import type { QueryResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'areaSummary' | 'areaSummaries'> = {
  areaSummary: (_, args, { services }) =>
    services.areaSummaries.summary({
      authority: args.authority,
      area: args.area,
      period: optionalMonth('period', args.period),
      place: args.place ?? null,
      edition: args.edition ?? null,
    }),
  areaSummaries: async (_, args, { services }) =>
    services.areaSummaries.summaries({
      authority: args.authority,
      period: optionalMonth('period', args.period),
      place: args.place ?? null,
      edition: args.edition ?? null,
    }),
};
