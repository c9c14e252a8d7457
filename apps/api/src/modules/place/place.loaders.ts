import DataLoader from 'dataloader';
import type { PlaceRecord, PlaceRepository, PlacesAsked } from './place.repository';

export interface PlaceLoaders {
  /** The places of an authority on a day, in no particular order. */
  treeOn: DataLoader<PlacesAsked, PlaceRecord[], string>;
}

export function createPlaceLoaders(repository: PlaceRepository): PlaceLoaders {
  return {
    treeOn: new DataLoader((asked) => repository.treesOn(asked), {
      cacheKeyFn: ({ authorityId, on, revision }) => `${authorityId} ${on} ${revision}`,
    }),
  };
}
