import type { Database, Queryable } from '@vital-signs/database';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import type { AuthorityService } from '../authority/authority.service';
import { changedAuthorityFor } from '../catalogue/changed-authority';
import type { ExceptionRepository } from '../exception/exception.repository';
import { createExceptionFactsService } from '../exception/exception-facts.service';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { createSettingsPreviewService } from './settings-preview.service';
import { createSmallNumbersPreviewService } from './small-numbers-preview.service';
import { createSettingsService } from './settings.service';

interface Sources {
  readonly database: Queryable;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
  readonly viewer: Viewer | SystemViewer;
  /** Authorities as the viewer knows them, and as nobody hides anything of them. */
  readonly authorities: AuthorityService;
  readonly whole: AuthorityService;
  readonly facts: ScorecardFactsService;
  readonly exceptions: ExceptionRepository;
  readonly today: () => string;
  /** An authority as it stands now, with what makes its public editions. */
  readonly stand: Parameters<typeof createSmallNumbersPreviewService>[0]['stand'];
}

/** What reads the settings of an authority, says what others would change, and saves them. */
export function createSettingsServices(sources: Sources) {
  const { database, writable, viewer, authorities, whole, facts, exceptions, today } = sources;
  return createSettingsService({
    ...{ database, writable, changed: changedAuthorityFor(viewer, whole) },
    previews: createSettingsPreviewService({
      ...{ authorities, facts },
      exceptions: createExceptionFactsService({ authorities, facts, exceptions, today }),
    }),
    smallNumbers: createSmallNumbersPreviewService({ authorities, stand: sources.stand }),
  });
}
