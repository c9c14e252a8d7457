import DataLoader from 'dataloader';
import type { IndicatorRecord, IndicatorRepository, RecordAt } from './indicator.repository';

export interface IndicatorLoaders {
  catalogueAt: DataLoader<RecordAt, IndicatorRecord[], string>;
}

export function createIndicatorLoaders(repository: IndicatorRepository): IndicatorLoaders {
  return {
    catalogueAt: new DataLoader((asked) => repository.cataloguesAt(asked), {
      cacheKeyFn: ({ authorityId, revision }) => `${authorityId} ${revision}`,
    }),
  };
}
