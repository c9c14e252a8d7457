import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'indicators' | 'indicator'> = {
  indicators: async (_, { authority: slug, area, onScorecard }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    if (authority === null) return [];
    const catalogue = await services.indicators.catalogueAt(authority);
    return catalogue.filter(
      (row) =>
        (area == null || row.reportArea.slug === area) &&
        (onScorecard === false || row.onScorecard),
    );
  },
  indicator: async (_, { authority: slug, key }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    return authority === null ? null : services.indicators.byKey(authority, key);
  },
};
