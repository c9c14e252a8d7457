import DataLoader from 'dataloader';
import type { RecordAt } from '../indicator/indicator.repository';
import type { SectionRecord, SectionRepository } from './section.repository';

export interface SectionLoaders {
  reportAt: DataLoader<RecordAt, SectionRecord[], string>;
}

export function createSectionLoaders(repository: SectionRepository): SectionLoaders {
  return {
    reportAt: new DataLoader((asked) => repository.reportsAt(asked), {
      cacheKeyFn: ({ authorityId, revision }) => `${authorityId} ${revision}`,
    }),
  };
}
