import type { Database, Queryable } from '@vital-signs/database';
import type { AuthorityService } from '../authority/authority.service';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { createAnnotationWritingService } from './annotation-writing.service';
import { createCatalogueHistoryRepository } from './catalogue-history.repository';
import { createCataloguePreviewService } from './catalogue-preview.service';
import { createCatalogueService } from './catalogue.service';
import { createCatalogueWritingService } from './catalogue-writing.service';
import { createPlaceChangeService } from './place-change.service';

interface Sources {
  readonly database: Queryable;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
  readonly authorities: AuthorityService;
  readonly facts: ScorecardFactsService;
}

/** The services by which a catalogue is read and changed. */
export function createCatalogueServices({ database, writable, authorities, facts }: Sources) {
  const catalogueHistory = createCatalogueHistoryRepository(database);
  const previews = createCataloguePreviewService(authorities, facts);
  return {
    catalogue: createCatalogueService(database, authorities, catalogueHistory, previews),
    catalogueWriting: createCatalogueWritingService(authorities, writable),
    placeChanges: createPlaceChangeService(authorities, writable),
    annotationWriting: createAnnotationWritingService(authorities, writable),
  };
}
