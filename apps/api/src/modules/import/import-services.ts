import type { Database } from '@vital-signs/database';
import type { AuthorityService } from '../authority/authority.service';
import type { CommentaryRepository } from '../commentary/commentary.repository';
import type { AuditFactsService } from '../data-quality/audit-facts.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { SectionService } from '../section/section.service';
import { catalogueOf } from './import-catalogue.service';
import { createImportCheckService } from './import-check.service';
import { createImportPreviewService, type ImportPreviewService } from './import-preview.service';
import { createRecordChecks } from './import-record-checks.service';
import { createImportStoreService } from './import-store.service';
import type { ImportWork } from './import-work';
import type { ImportRepository } from './import.repository';
import { createImportService, type ImportService } from './import.service';

/** The record of authorities as whoever works in the background reads it, as it is then. */
export interface RecordSources {
  readonly authorities: AuthorityService;
  readonly indicators: IndicatorService;
  readonly places: PlaceService;
  readonly auditFacts: AuditFactsService;
}

interface ImportSources {
  readonly database: Database;
  readonly repository: ImportRepository;
  readonly commentary: CommentaryRepository;
  readonly work: ImportWork;
  readonly today: () => string;
  /** As whoever asks sees them. */
  readonly authorities: AuthorityService;
  readonly indicators: IndicatorService;
  readonly places: PlaceService;
  readonly sections: SectionService;
  readonly record: () => RecordSources;
}

/** What loads files, and what tells beforehand what that would do. */
export interface ImportServices {
  readonly imports: ImportService;
  readonly previews: ImportPreviewService;
}

export function createImportServices(sources: ImportSources): ImportServices {
  const { database, repository, work, today, authorities, indicators, places, record } = sources;
  const recordChecks = createRecordChecks({ database, record });
  const checks = createImportCheckService({
    ...{ database, repository, work, recordChecks },
    current: (slug) => record().authorities.bySlug(slug),
    catalogueOf: (authority) => catalogueOf({ database, today, ...record() }, authority),
  });
  const storing = createImportStoreService({ database, work, checks });
  const subjects = { indicators, places };
  return {
    imports: createImportService({
      ...{ ...subjects, authorities, repository, database, work, checks, storing, today },
    }),
    previews: createImportPreviewService({ ...sources, recordChecks }),
  };
}
