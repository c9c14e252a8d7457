import type { EditionLoaders } from './edition.loaders';
import type { EditionKey } from './edition.repository';

export interface EditionService {
  /** The document as it was published. */
  document(edition: EditionKey): Promise<string>;
}

export function createEditionService(loaders: EditionLoaders): EditionService {
  return {
    document: ({ authorityId, number }) => loaders.document.load({ authorityId, number }),
  };
}
