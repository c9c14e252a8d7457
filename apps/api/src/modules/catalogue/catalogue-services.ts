import type { Database, Queryable } from '@vital-signs/database';
import type { AuthorityService } from '../authority/authority.service';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import { changedAuthorityFor } from './changed-authority';
import { createAnnotationWritingService } from './annotation-writing.service';
import { createCatalogueHistoryRepository } from './catalogue-history.repository';
import { createCataloguePreviewService } from './catalogue-preview.service';
import { createCatalogueService } from './catalogue.service';
import { createCatalogueWritingService } from './catalogue-writing.service';
import { createCatalogueWorkbookService } from './workbook/workbook.service';
import { createIndicatorEndService } from './indicator-end.service';
import { createPlaceChangeService } from './place-change.service';
import { createPlaceWithdrawalService } from './place-withdrawal.service';
import { createSectionWritingService } from './section-writing.service';
import { createStandardWritingService } from './standard-writing.service';

interface Sources {
  readonly database: Queryable;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
  readonly viewer: Viewer | SystemViewer;
  /** Authorities as the viewer knows them, and as nobody hides anything of them. */
  readonly authorities: AuthorityService;
  readonly whole: AuthorityService;
  readonly facts: ScorecardFactsService;
}

/** The services by which a catalogue is read and changed. */
export function createCatalogueServices(sources: Sources) {
  const { database, writable, viewer, authorities, whole, facts } = sources;
  const changed = changedAuthorityFor(viewer, whole);
  const catalogueHistory = createCatalogueHistoryRepository(database);
  const previews = createCataloguePreviewService(authorities, facts);
  return {
    catalogue: createCatalogueService(database, changed, catalogueHistory, previews),
    catalogueWorkbook: createCatalogueWorkbookService(database, writable, changed, previews),
    catalogueWriting: createCatalogueWritingService(changed, writable),
    indicatorEnds: createIndicatorEndService({ database, writable, changed, authorities }),
    standardWriting: createStandardWritingService(changed, writable),
    placeWithdrawals: createPlaceWithdrawalService(database, changed, writable),
    placeChanges: createPlaceChangeService(changed, writable),
    sectionWriting: createSectionWritingService(changed, writable),
    annotationWriting: createAnnotationWritingService(changed, writable),
  };
}
