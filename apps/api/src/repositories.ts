import type { Queryable } from '@vital-signs/database';
import { createActionRepository } from './modules/action/action.repository';
import { createActionOwnerRepository } from './modules/action/action-owner.repository';
import { createActionCalendarRepository } from './modules/action-list/action-calendar.repository';
import { createActionSurgeryRepository } from './modules/action-list/action-surgery.repository';
import { createAuditEventRepository } from './modules/audit/audit-event.repository';
import { createAuthorityRepository } from './modules/authority/authority.repository';
import { createBreakdownRepository } from './modules/breakdown/breakdown.repository';
import { createCaseLinkRepository } from './modules/case-list/case-link.repository';
import { createCommentaryRepository } from './modules/commentary/commentary.repository';
import { createDataQualityRepository } from './modules/data-quality/data-quality.repository';
import { createEditionRepository } from './modules/edition/edition.repository';
import { createExceptionRepository } from './modules/exception/exception.repository';
import { createImportRepository } from './modules/import/import.repository';
import { createIndicatorRepository } from './modules/indicator/indicator.repository';
import { createNationalRepository } from './modules/national/national.repository';
import { createTiedCouncilRepository } from './modules/national-comparison/tied-council.repository';
import { createObservationRepository } from './modules/observation/observation.repository';
import { createPackRepository } from './modules/pack/pack.repository';
import { createPlaceRepository } from './modules/place/place.repository';
import { createPlaceHistoryRepository } from './modules/place-history/place-history.repository';
import { createCheckedMonthRepository } from './modules/publication/checked-month.repository';
import { createRecordingDelayRepository } from './modules/recording-delay/recording-delay.repository';
import { createReportWordsRepository } from './modules/scorecard/report-words.repository';
import { createReportAreaRepository } from './modules/report-area/report-area.repository';
import { createRestatementRepository } from './modules/restatement/restatement.repository';
import { createRevisionRepository } from './modules/revision/revision.repository';
import { createSectionRepository } from './modules/section/section.repository';
import { createSurgeryRepository } from './modules/surgery/surgery.repository';
import { createYardstickRepository } from './modules/yardstick/yardstick.repository';

/** Everything that reads the database: lasts as long as it is open. */
export function createRepositories(database: Queryable) {
  return {
    action: createActionRepository(database),
    actionOwner: createActionOwnerRepository(database),
    actionCalendar: createActionCalendarRepository(database),
    actionSurgery: createActionSurgeryRepository(database),
    auditEvent: createAuditEventRepository(database),
    authority: createAuthorityRepository(database),
    breakdown: createBreakdownRepository(database),
    caseLink: createCaseLinkRepository(database),
    checkedMonth: createCheckedMonthRepository(database),
    commentary: createCommentaryRepository(database),
    dataQuality: createDataQualityRepository(database),
    edition: createEditionRepository(database),
    exception: createExceptionRepository(database),
    import: createImportRepository(database),
    indicator: createIndicatorRepository(database),
    national: createNationalRepository(database),
    observation: createObservationRepository(database),
    pack: createPackRepository(database),
    place: createPlaceRepository(database),
    placeHistory: createPlaceHistoryRepository(database),
    recordingDelay: createRecordingDelayRepository(database),
    reportWords: createReportWordsRepository(database),
    reportArea: createReportAreaRepository(database),
    restatement: createRestatementRepository(database),
    revision: createRevisionRepository(database),
    section: createSectionRepository(database),
    surgery: createSurgeryRepository(database),
    tiedCouncil: createTiedCouncilRepository(database),
    yardstick: createYardstickRepository(database),
  };
}

export type Repositories = ReturnType<typeof createRepositories>;
