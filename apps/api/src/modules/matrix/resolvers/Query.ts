import type { QueryResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'matrix'> = {
  matrix: (_, args, { services }) =>
    services.matrices.matrix({
      authority: args.authority,
      place: args.place ?? null,
      period: optionalMonth('period', args.period),
      edition: args.edition ?? null,
    }),
};
