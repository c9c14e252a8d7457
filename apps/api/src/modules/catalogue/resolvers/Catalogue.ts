import { indicatorTitle } from '@vital-signs/domain';
import type { CatalogueResolvers } from '../../../generated/resolver-types';

export const Catalogue: CatalogueResolvers = {
  judgementModel: ({ authority }) => authority.judgementModel,
  areas: ({ areas, indicators }) =>
    areas.map((area) => ({
      ...area,
      indicators: indicators.filter((indicator) => indicator.area === area.slug).length,
    })),
  indicators: ({ indicators, lastChanges }) =>
    indicators.map((indicator) => ({
      ...indicator,
      title: indicatorTitle(indicator),
      lastChange: lastChanges.get(indicator.key) ?? null,
    })),
  placeChanges: (catalogue, _, { services }) =>
    services.placeWithdrawals.changes(catalogue.authority.authorityId, catalogue),
  places: ({ places, links, successions }) =>
    places.map((place) => ({
      ...place,
      stands: links.filter(({ child }) => child === place.slug),
      successions: successions.filter(
        ({ predecessor, successor }) => predecessor === place.slug || successor === place.slug,
      ),
    })),
};
