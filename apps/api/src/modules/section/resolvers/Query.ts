import { countArgument } from '../../../count-argument';
import type { QueryResolvers } from '../../../generated/resolver-types';
import { MOST_MONTHS, optionalMonth } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'sectionAccount'> = {
  sectionAccount: (_, args, { services }) =>
    services.sectionAccounts.account({
      authority: args.authority,
      section: args.section,
      period: optionalMonth('period', args.period),
      place: args.place ?? null,
      months: countArgument('months', args.months ?? 13, MOST_MONTHS),
      edition: args.edition ?? null,
    }),
};
