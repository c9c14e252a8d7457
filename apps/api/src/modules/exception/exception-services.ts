import type { Database } from '@vital-signs/database';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import type { ExceptionRepository } from './exception.repository';
import { createExceptionFactsService } from './exception-facts.service';
import { createExceptionHistoryService } from './exception-history.service';
import { createExceptionService } from './exception.service';
import { createExceptionWritingService } from './exception-writing.service';

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly facts: ScorecardFactsService;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
  readonly writable: Database | null;
  readonly repository: ExceptionRepository;
}

/** What reads exceptions, looks back on them, and keeps what people say of them. */
export function createExceptionServices(sources: Sources) {
  const loading = createExceptionFactsService({ ...sources, exceptions: sources.repository });
  const exceptions = createExceptionService(loading);
  return {
    exceptions,
    exceptionHistories: createExceptionHistoryService(loading),
    exceptionWriting: createExceptionWritingService({ ...sources, exceptions }),
  };
}
