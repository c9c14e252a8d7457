import { badInput } from '../../../errors';
import type { QueryResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';

const MOST_INDICATORS = 40;

export const Query: Pick<QueryResolvers, 'caseLists'> = {
  caseLists: (_, { authority, place, period, edition, indicators }, { services }) => {
    if (indicators.length > MOST_INDICATORS) {
      throw badInput('indicators', indicators.length, `at most ${MOST_INDICATORS} keys`);
    }
    return services.caseLists.lists({
      ...{ authority, indicators, place: place ?? null, edition: edition ?? null },
      period: optionalMonth('period', period),
    });
  },
};
