import DataLoader from 'dataloader';
import type { EditionKey, EditionRepository } from './edition.repository';

export interface EditionLoaders {
  document: DataLoader<EditionKey, string, string>;
}

export function createEditionLoaders(repository: EditionRepository): EditionLoaders {
  return {
    document: new DataLoader((keys) => repository.documents(keys), {
      cacheKeyFn: ({ authorityId, number }) => `${authorityId} ${number}`,
    }),
  };
}
