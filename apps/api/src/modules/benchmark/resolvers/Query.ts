import type { QueryResolvers } from '../../../generated/resolver-types';
import { revisionOf } from '../../edition/moment';
import { benchmarksBeside } from '../../yardstick/yardstick.service';
import { optionalMonth } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'benchmarks'> = {
  benchmarks: async (_, { authority: slug, indicator: key, period }, { services }) => {
    const month = optionalMonth('period', period);
    const authority = await services.authorities.bySlug(slug);
    const indicator = authority && (await services.indicators.byKey(authority, key));
    if (authority === null || indicator === null) return [];
    if (month !== null && revisionOf(authority, month) === null) return [];
    const { benchmarks } = await services.yardsticks.ofIndicator(indicator);
    return month === null ? benchmarks : benchmarksBeside(benchmarks, month);
  },
};
