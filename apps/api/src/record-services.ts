import { createAuthorityLoaders } from './modules/authority/authority.loaders';
import { createAuthorityService } from './modules/authority/authority.service';
import { createAuditFactsService } from './modules/data-quality/audit-facts.service';
import { createAuditStore, createFindingsService } from './modules/data-quality/findings.service';
import {
  createPublishedMonthService,
  createPublishedMonthStore,
} from './modules/edition/published-month.service';
import { createIndicatorLoaders } from './modules/indicator/indicator.loaders';
import { createIndicatorService } from './modules/indicator/indicator.service';
import { createPlaceLoaders } from './modules/place/place.loaders';
import { createPlaceService } from './modules/place/place.service';
import {
  createLoadsStore,
  createRecordingDelayService,
} from './modules/recording-delay/recording-delay.service';
import { createScorecardFactsService } from './modules/scorecard/scorecard-facts.service';
import { createSectionLoaders } from './modules/section/section.loaders';
import { createSectionService } from './modules/section/section.service';
import { createYardstickLoaders } from './modules/yardstick/yardstick.loaders';
import { createYardstickService } from './modules/yardstick/yardstick.service';
import type { SystemViewer, Viewer } from './viewer/viewer';
import type { Repositories } from './repositories';

/** The day on which a question is asked, where it does not say one itself. */
export type Today = () => string;

/** What lasts as long as the database is open, and gives the record as far as somebody sees it. */
export function createRecordServices(repositories: Repositories, today: Today) {
  const auditStore = createAuditStore();
  const recordingDelays = createRecordingDelayService(
    repositories.recordingDelay,
    createLoadsStore(),
  );
  const publishedMonths = createPublishedMonthService(
    repositories.edition,
    createPublishedMonthStore(),
  );

  /** What everything else is made from: the record as far as a viewer sees it. */
  function recordFor(viewer: Viewer | SystemViewer) {
    const authorities = createAuthorityService(
      repositories.authority,
      createAuthorityLoaders(repositories.authority),
      viewer,
    );
    const places = createPlaceService(createPlaceLoaders(repositories.place), today, viewer);
    const indicators = createIndicatorService(createIndicatorLoaders(repositories.indicator));
    const yardsticks = createYardstickService(createYardstickLoaders(repositories.yardstick));
    const auditFacts = createAuditFactsService({
      indicators,
      yardsticks,
      observations: repositories.observation,
      repository: repositories.dataQuality,
    });
    const findings = createFindingsService(
      auditFacts,
      repositories.dataQuality,
      auditStore,
      places,
      viewer,
    );
    const facts = createScorecardFactsService({
      ...{ places, indicators, yardsticks, findings, publishedMonths, recordingDelays },
      observations: repositories.observation,
    });
    const sections = createSectionService(createSectionLoaders(repositories.section), indicators);
    return { authorities, places, indicators, yardsticks, auditFacts, findings, facts, sections };
  }

  return { publishedMonths, recordFor };
}
