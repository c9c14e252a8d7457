import DataLoader from 'dataloader';
import type { RecordAt } from '../indicator/indicator.repository';
import type { YardstickRepository, YardstickRows } from './yardstick.repository';

export interface YardstickLoaders {
  yardsticksAt: DataLoader<RecordAt, YardstickRows, string>;
}

export function createYardstickLoaders(repository: YardstickRepository): YardstickLoaders {
  return {
    yardsticksAt: new DataLoader((asked) => repository.yardsticksAt(asked), {
      cacheKeyFn: ({ authorityId, revision }) => `${authorityId} ${revision}`,
    }),
  };
}
