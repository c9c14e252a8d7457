import type { QueryResolvers } from '../../../generated/resolver-types';
import { editionFor } from '../../edition/edition-record';
import { describedAt, revisionOf } from '../../edition/moment';
import { benchmarksBeside } from '../../yardstick/yardstick.service';
import { optionalMonth } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'benchmarks'> = {
  benchmarks: async (_, { authority: slug, indicator: key, period, edition }, { services }) => {
    const month = optionalMonth('period', period);
    const authority = await services.authorities.bySlug(slug);
    const revision = authority && describedAt(authority, edition ?? null);
    if (authority === null || revision === null) return [];
    const indicator = await services.indicators.byKey({ ...authority, revision }, key);
    if (indicator === null) return [];
    const named = edition == null ? null : editionFor(authority, { number: edition });
    if (month !== null && revisionOf(authority, month, named) === null) return [];
    const { benchmarks } = await services.yardsticks.ofIndicator(indicator);
    return month === null ? benchmarks : benchmarksBeside(benchmarks, month);
  },
};
