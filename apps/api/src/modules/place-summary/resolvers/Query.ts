import type { QueryResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'placeSummary'> = {
  placeSummary: (_, args, { services }) =>
    services.placeSummaries.summary({
      authority: args.authority,
      place: args.place ?? null,
      period: optionalMonth('period', args.period),
      edition: args.edition ?? null,
    }),
};
