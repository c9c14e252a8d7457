import type { QueryResolvers } from '../../../generated/resolver-types';
import { describedBy, populationBy, targetBy, toleranceBy, trajectoryBy } from '../catalogue-input';

type OfCatalogue =
  | 'catalogue'
  | 'catalogueIndicator'
  | 'previewIndicator'
  | 'previewIndicatorEnd'
  | 'previewPlaceWithdrawal'
  | 'previewPopulation'
  | 'previewTarget'
  | 'previewTolerance'
  | 'previewTrajectory';

export const Query: Pick<QueryResolvers, OfCatalogue> = {
  catalogue: (_, { authority }, { services }) => services.catalogue.of(authority),
  catalogueIndicator: (_, { authority, key }, { services }) =>
    services.catalogue.indicator(authority, key),
  previewIndicator: (_, { authority, indicator }, { services }) =>
    services.catalogue.previewIndicator(
      authority,
      describedBy(indicator),
      indicator.isNew ?? false,
    ),
  previewIndicatorEnd: (_, { authority, key, on }, { services }) =>
    services.indicatorEnds.preview(authority, key, on ?? null),
  previewPlaceWithdrawal: (_, { authority, revision }, { services }) =>
    services.placeWithdrawals.preview(authority, revision),
  previewPopulation: (_, { authority, population }, { services }) =>
    services.catalogue.previewPopulation(authority, populationBy(population)),
  previewTolerance: (_, { authority, tolerance }, { services }) =>
    services.catalogue.previewTolerance(authority, toleranceBy(tolerance)),
  previewTrajectory: (_, { authority, trajectory }, { services }) =>
    services.catalogue.previewTrajectory(authority, trajectoryBy(trajectory)),
  previewTarget: (_, { authority, target }, { services }) =>
    services.catalogue.previewTarget(authority, targetBy(target)),
};
