import { periodKey } from '@vital-signs/domain';
import type { AuthorityResolvers } from '../../../generated/resolver-types';
import { editionsOf } from '../../edition/edition-record';
import { wordingOf } from '../own-words';

export const Authority: AuthorityResolvers = {
  id: ({ slug }) => slug,
  edition: ({ asOf }) => asOf ?? null,
  ratingWording: wordingOf,
  root: async (authority, _, { services }) => (await services.places.treeOn(authority)).root,
  places: async (authority, _, { services }) => (await services.places.treeOn(authority)).places,
  reportAreas: (authority, _, { services }) => services.reportAreas.ofAuthority(authority),
  indicators: async (authority, { onScorecard }, { services }) => {
    const catalogue = await services.indicators.catalogueAt(authority);
    return onScorecard === false ? catalogue : catalogue.filter((row) => row.onScorecard);
  },
  months: (authority, _, { services }) => services.authorities.months(authority),
  opensOn: async (authority, _, { services }) => {
    const period = await services.authorities.opensOn(authority);
    return period && periodKey(period);
  },
  afterOpening: async (authority, _, { services }) =>
    (await services.authorities.afterOpening(authority)).map(({ period, figures }) => ({
      ...{ period: periodKey(period), figures },
    })),
  editions: (authority) => editionsOf(authority),
};
