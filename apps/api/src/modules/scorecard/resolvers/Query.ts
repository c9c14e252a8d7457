import type { QueryResolvers } from '../../../generated/resolver-types';
import { countArgument } from '../../../count-argument';
import { MOST_MONTHS, optionalMonth } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'scorecard'> = {
  scorecard: (_, args, { services }) =>
    services.scorecards.scorecard({
      authority: args.authority,
      period: optionalMonth('period', args.period),
      place: args.place ?? null,
      months: countArgument('months', args.months ?? 13, MOST_MONTHS),
      edition: args.edition ?? null,
      modelled: args.modelled ?? true,
      indicators: args.indicators ?? null,
    }),
};
