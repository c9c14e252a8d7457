import type { AuthorityResolvers } from '../../../generated/resolver-types';
import { editionsOf } from '../../edition/edition-record';

export const Authority: AuthorityResolvers = {
  id: ({ slug }) => slug,
  edition: ({ asOf }) => asOf ?? null,
  root: async (authority, _, { services }) => (await services.places.treeOn(authority)).root,
  places: async (authority, _, { services }) => (await services.places.treeOn(authority)).places,
  reportAreas: (authority, _, { services }) => services.reportAreas.ofAuthority(authority),
  indicators: async (authority, { onScorecard }, { services }) => {
    const catalogue = await services.indicators.catalogueAt(authority);
    return onScorecard === false ? catalogue : catalogue.filter((row) => row.onScorecard);
  },
  months: (authority, _, { services }) => services.authorities.months(authority),
  editions: (authority) => editionsOf(authority),
};
