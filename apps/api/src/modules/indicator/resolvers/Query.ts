import type { QueryResolvers } from '../../../generated/resolver-types';
import { describedAt } from '../../edition/moment';

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
  indicator: async (_, { authority: slug, key, edition }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    const revision = authority && describedAt(authority, edition ?? null);
    if (authority === null || revision === null) return null;
    return services.indicators.byKey({ ...authority, revision }, key);
  },
};
