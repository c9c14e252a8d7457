import type { Database, Queryable } from '@vital-signs/database';
import { createActionServices } from './modules/action-list/action-services';
import { createApiTokenService, type ApiTokenService } from './modules/api-token/api-token.service';
import { createAreaSummaryService } from './modules/area-summary/area-summary.service';
import { createAnnotationService } from './modules/annotation/annotation.service';
import { createAuditService } from './modules/audit/audit.service';
import { createBreakdownLoaders } from './modules/breakdown/breakdown.loaders';
import { createBreakdownService } from './modules/breakdown/breakdown.service';
import { createCaseListService } from './modules/case-list/case-list.service';
import { createDataQualityService } from './modules/data-quality/data-quality.service';
import { createCatalogueServices } from './modules/catalogue/catalogue-services';
import { createCommentaryDeskService } from './modules/commentary/commentary-desk.service';
import { createCommentaryPlaces } from './modules/commentary/commentary-places';
import { createCommentarySubjectsService } from './modules/commentary/commentary-subjects.service';
import { createCommentaryService } from './modules/commentary/commentary.service';
import { createCommentaryWritingService } from './modules/commentary/commentary-writing.service';
import { createLiveTextService } from './modules/commentary/live-text.service';
import { createComparisonService } from './modules/comparison/comparison.service';
import type { EditionRecord } from './modules/edition/edition-record';
import { createEditionLoaders } from './modules/edition/edition.loaders';
import { createEditionDocumentService } from './modules/edition/edition-document.service';
import { createEditionService } from './modules/edition/edition.service';
import { createExceptionServices } from './modules/exception/exception-services';
import { createImportServices, type ImportServices } from './modules/import/import-services';
import type { ImportWork } from './modules/import/import-work';
import { createFeedService } from './modules/feed/feed.service';
import { createIndicatorAccountService } from './modules/indicator-account/indicator-account.service';
import { createMatrixService } from './modules/matrix/matrix.service';
import { createNationalServices } from './modules/national-comparison/national-services';
import type { PackMeans } from './modules/pack/pack-means';
import { createPackServices, type PackingServices } from './modules/pack/pack-services';
import type { PeopleMeans } from './modules/people/people-means';
import { createPeopleService, type PeopleService } from './modules/people/people.service';
import { createPlaceSummaryService } from './modules/place-summary/place-summary.service';
import { createMonthStateService } from './modules/publication/month-state.service';
import { createEditionPreparationService } from './modules/publication/edition-preparation.service';
import { createPublicEditionDocumentService } from './modules/publication/public-edition-document.service';
import { createPublicationService } from './modules/publication/publication.service';
import {
  createPublicEditionStore,
  createPublishedEditionsService,
} from './modules/publication/published-editions.service';
import { createReadingService } from './modules/reading/reading.service';
import { createReportCardService } from './modules/report-card/report-card.service';
import { createReportAreaLoaders } from './modules/report-area/report-area.loaders';
import { createReportAreaService } from './modules/report-area/report-area.service';
import { createRestatementService } from './modules/restatement/restatement.service';
import { createScorecardLayoutService } from './modules/scorecard/scorecard-layout.service';
import { createScorecardService } from './modules/scorecard/scorecard.service';
import { createSectionAccountService } from './modules/section/section-account.service';
import { createSettingsServices } from './modules/settings/settings-services';
import { createSurgeryServices } from './modules/surgery/surgery-services';
import { createSeriesService } from './modules/series/series.service';
import { NOBODY_FOLLOWS, type SurgeryPresence } from './modules/surgery-room/surgery-presence';
import { SightStore } from './modules/surgery-room/sight-store';
import {
  createViewerService,
  type ViewerMeans,
  type ViewerService,
} from './modules/viewer/viewer.service';
import { createRecordServices, type Today } from './record-services';
import { createRepositories } from './repositories';
import { SYSTEM, type SystemViewer, type Viewer } from './viewer/viewer';

/** Repositories last as long as the database is open; `forRequest` gives services with loaders of their own. */
export function serviceFactory(
  database: Queryable,
  today: Today,
  /** Where something may be written; left out: nothing can be. */
  writable: Database | null = null,
  /** What it takes to give people access; left out: nobody asks for people. */
  means: PeopleMeans | null = null,
  /** What it takes to show somebody their own page; left out: nobody asks for it. */
  ownPage: ViewerMeans | null = null,
  /** What is done with files in the background; left out: none is loaded. */
  importWork: ImportWork | null = null,
  /** Told of each edition once it is published; left out: nobody is. */
  onPublished: (edition: EditionRecord) => void = () => undefined,
  /** What it takes to make packs; left out: none is made. */
  packMeans: PackMeans | null = null,
  /** Knows who follows a surgery; left out: nobody does. */
  presence: SurgeryPresence = NOBODY_FOLLOWS,
  /** Told of what went wrong beside what was asked; left out: nobody is. */
  onFault: (error: unknown) => void = () => undefined,
) {
  const repositories = createRepositories(database);
  const { publishedMonths, recordFor } = createRecordServices(repositories, today);
  const sightStore = new SightStore(onFault);
  const publicEditions = createPublishedEditionsService(
    repositories.edition,
    createPublicEditionStore(),
  );

  /** An authority as it stands now, whoever asks, and what would be published of it. */
  async function stand(slug: string) {
    const { authorities, indicators, facts, sections } = recordFor(SYSTEM);
    const authority = await authorities.bySlug(slug);
    if (authority === null) return null;
    const { commentary } = repositories;
    const documents = createEditionDocumentService(facts, sections);
    const publicDocuments = createPublicEditionDocumentService({
      ...{ facts, sections, indicators, commentary, published: publicEditions },
      national: repositories.national,
    });
    const preparation = createEditionPreparationService({
      ...{ authorities, commentary, documents, publicDocuments },
    });
    return { authority, preparation, publicDocuments };
  }

  return function forRequest(viewer: Viewer | SystemViewer = SYSTEM) {
    const record = recordFor(viewer);
    const { authorities, places, indicators, yardsticks, findings, facts, sections } = record;
    const reportAreas = createReportAreaService(createReportAreaLoaders(repositories.reportArea));
    const readings = createReadingService(facts, repositories.observation);
    const annotations = createAnnotationService(authorities, places, yardsticks);
    const breakdowns = createBreakdownService(
      places,
      repositories.breakdown,
      createBreakdownLoaders(repositories.breakdown),
      repositories.observation,
      findings,
    );
    const commentaries = createCommentaryService({
      ...{ places, indicators, sections, reportAreas, viewer },
      commentary: repositories.commentary,
      observations: repositories.observation,
    });
    const liveTexts = createLiveTextService({
      ...{ places, indicators, facts, revisions: repositories.revision },
      national: repositories.national,
    });
    const where = createCommentaryPlaces({
      ...{ authorities, places, indicators, sections, reportAreas, viewer },
      commentary: repositories.commentary,
    });
    const exceptionServices = createExceptionServices({
      ...{ authorities, places, indicators, facts, viewer, today, writable },
      repository: repositories.exception,
    });
    const people = means === null ? null : createPeopleService({ authorities, places, means });
    const monthStates = createMonthStateService({
      ...{ authorities, findings, writable, checkedMonths: repositories.checkedMonth },
      currentRevision: async (slug) => (await repositories.revision.current(slug))?.revision ?? 0,
    });
    const own =
      ownPage &&
      createViewerService({ ...{ viewer, authorities, places, reportAreas }, means: ownPage });
    const imports =
      importWork &&
      writable &&
      createImportServices({
        ...{ database: writable, work: importWork, today },
        ...{ authorities, indicators, places, sections },
        repository: repositories.import,
        commentary: repositories.commentary,
        record: () => recordFor(SYSTEM),
      });
    const reportCards = createReportCardService({
      ...{ authorities, indicators, facts, sections, commentaries, liveTexts, today },
      ...{ exceptions: exceptionServices.exceptions, said: repositories.exception },
      ...{ actions: repositories.action, national: repositories.national },
      observations: repositories.observation,
    });
    const { packs, packing } = createPackServices({
      ...{ authorities, reportAreas, indicators, reportCards, writable, packMeans },
      whole: recordFor(SYSTEM).authorities,
      repository: repositories.pack,
    });
    const surgeryServices = createSurgeryServices({
      ...{ repositories, record, recordFor, reportAreas, today, viewer },
      ...{ database, writable, means, presence, store: sightStore },
    });
    return {
      ...surgeryServices.always,
      get surgeryInvitations() {
        return surgeryServices.invitations();
      },
      get surgeryPlanning() {
        return surgeryServices.planning();
      },
      /** What loads files. */
      get loading(): ImportServices {
        if (imports === null) throw new Error('There are no means here to load files.');
        return imports;
      },
      get apiTokens(): ApiTokenService {
        if (ownPage === null) throw new Error('There are no means here to make tokens.');
        return createApiTokenService(viewer, ownPage);
      },
      get viewer(): ViewerService {
        if (own === null)
          throw new Error('There are no means here to show somebody their own page.');
        return own;
      },
      authorities,
      audit: createAuditService(authorities, repositories.auditEvent),
      get people(): PeopleService {
        if (people === null) throw new Error('There are no means here to give people access.');
        return people;
      },
      findings,
      dataQuality: createDataQualityService({
        ...{ authorities, indicators, places, sections, findings, writable },
        revisions: repositories.revision,
      }),
      places,
      indicators,
      yardsticks,
      reportAreas,
      areaSummaries: createAreaSummaryService(authorities, reportAreas, indicators, facts),
      placeSummaries: createPlaceSummaryService(authorities, sections, facts),
      matrices: createMatrixService(authorities, facts),
      ...createNationalServices({
        ...{ authorities, indicators, readings, writable },
        ...{ national: repositories.national, tiedCouncils: repositories.tiedCouncil },
      }),
      scorecards: createScorecardService(authorities, facts),
      scorecardLayouts: createScorecardLayoutService(repositories.reportWords, liveTexts),
      sections,
      readings,
      sectionAccounts: createSectionAccountService({
        authorities,
        places,
        sections,
        facts,
        commentaries,
        breakdowns,
        annotations,
        publishedMonths,
      }),
      commentaries,
      commentaryWriting: createCommentaryWritingService({
        ...{ where, places, liveTexts, commentaries, viewer, writable },
        commentary: repositories.commentary,
      }),
      commentaryDesk: createCommentaryDeskService({
        ...{ where, commentaries, liveTexts, writable },
        commentary: repositories.commentary,
        viewerId: 'isSystem' in viewer ? null : (viewer.person?.id ?? null),
      }),
      commentarySubjects: createCommentarySubjectsService({
        ...{ authorities, places, indicators, sections, commentaries },
      }),
      liveTexts,
      facts,
      annotations,
      ...createCatalogueServices({
        ...{ database, writable, viewer, authorities, facts },
        whole: recordFor(SYSTEM).authorities,
      }),
      comparisons: createComparisonService(authorities, facts),
      indicatorAccounts: createIndicatorAccountService({
        ...{ authorities, publishedMonths, facts, readings, commentaries },
        observations: repositories.observation,
      }),
      restatements: createRestatementService({
        ...{ authorities, facts, indicators, places, publishedMonths },
        ...{ restatements: repositories.restatement, national: repositories.national },
      }),
      settings: createSettingsServices({
        ...{ database, writable, viewer, authorities, facts, today, stand },
        whole: recordFor(SYSTEM).authorities,
        exceptions: repositories.exception,
      }),
      ...exceptionServices,
      reportCards,
      packs,
      get packing(): PackingServices {
        if (packing === null) throw new Error('There are no means here to make packs.');
        return packing;
      },
      caseLists: createCaseListService({
        ...{ authorities, facts, viewer, caseLinks: repositories.caseLink },
      }),
      ...createActionServices({
        ...{ authorities, places, indicators, reportAreas, facts, viewer, today, writable },
        histories: repositories.placeHistory,
        actions: repositories.action,
        actionOwners: repositories.actionOwner,
        surgeries: repositories.actionSurgery,
        calendars: repositories.actionCalendar,
      }),
      series: createSeriesService(facts),
      feeds: createFeedService({ authorities, places, indicators, facts }),
      breakdowns,
      editions: createEditionService(createEditionLoaders(repositories.edition), viewer),
      editionDocuments: createEditionDocumentService(facts, sections),
      monthStates,
      publication: createPublicationService({
        ...{ authorities, stand, monthStates, writable, onPublished },
      }),
      publicEditions,
      stand,
    };
  };
}

export type Services = ReturnType<ReturnType<typeof serviceFactory>>;
