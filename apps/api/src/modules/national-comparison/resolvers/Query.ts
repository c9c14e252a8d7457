import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'measureElsewhere'> = {
  measureElsewhere: (_, { authority, indicator, year, model }, { services }) =>
    services.nationalComparisons.of({
      ...{ authority, indicator: indicator ?? null },
      ...{ year: year ?? null, model: model ?? null },
    }),
};
