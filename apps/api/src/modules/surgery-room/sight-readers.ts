import { createAreaSummaryService } from '../area-summary/area-summary.service';
import type { AuthorityService } from '../authority/authority.service';
import { createCommentaryService } from '../commentary/commentary.service';
import { createLiveTextService } from '../commentary/live-text.service';
import { createExceptionServices } from '../exception/exception-services';
import { createPlaceSummaryService } from '../place-summary/place-summary.service';
import { createReportAreaLoaders } from '../report-area/report-area.loaders';
import { createReportAreaService } from '../report-area/report-area.service';
import { createReportCardService } from '../report-card/report-card.service';
import type { Repositories } from '../../repositories';
import type { createRecordServices } from '../../record-services';
import type { SystemViewer, Viewer } from '../../viewer/viewer';

type RecordFor = ReturnType<typeof createRecordServices>['recordFor'];

/** What sights are read with. */
export interface SightMeans {
  readonly repositories: Repositories;
  readonly recordFor: RecordFor;
  readonly today: () => string;
}

/** Whose sight is read, and as of when. */
export interface AskedSight {
  /** Whose eyes the figures are read with. */
  readonly figures: Viewer | SystemViewer;
  /** Whose the words are: drafts of commentary are shown to who may see them, not to a whole room. */
  readonly words: Viewer | SystemViewer;
  /** The revision at which the record is read; null: as it stands now. */
  readonly revision: number | null;
}

/** Authorities as they stood at a revision. */
function authoritiesAt(authorities: AuthorityService, revision: number): AuthorityService {
  return {
    ...authorities,
    async bySlug(slug) {
      const found = await authorities.bySlug(slug);
      if (found === null) return null;
      const editions = found.editions.filter((edition) => edition.revision <= revision);
      return { ...found, revision, editions };
    },
  };
}

/** The services of the pages, which read what an item of a surgery shows. */
export function sightReaders(
  { repositories, recordFor, today }: SightMeans,
  { figures, words, revision }: AskedSight,
) {
  const { authorities: known, places, indicators, facts, sections } = recordFor(figures);
  const authorities = revision === null ? known : authoritiesAt(known, revision);
  const reportAreas = createReportAreaService(createReportAreaLoaders(repositories.reportArea));
  const { national } = repositories;
  const commentaries = createCommentaryService({
    ...{ places, indicators, sections, reportAreas, viewer: words },
    ...{ commentary: repositories.commentary, observations: repositories.observation },
  });
  const liveTexts = createLiveTextService({
    ...{ places, indicators, facts, revisions: repositories.revision, national },
  });
  const { exceptions } = createExceptionServices({
    ...{ authorities, places, indicators, facts, viewer: figures, today, writable: null },
    repository: repositories.exception,
  });
  return {
    reportCards: createReportCardService({
      ...{ authorities, indicators, facts, sections, commentaries, liveTexts, today, exceptions },
      ...{ said: repositories.exception, actions: repositories.action, national },
      observations: repositories.observation,
    }),
    areaSummaries: createAreaSummaryService(authorities, reportAreas, indicators, facts),
    placeSummaries: createPlaceSummaryService(authorities, sections, facts),
  };
}

/** The services of the pages, as they read what an item shows. */
export type SightReaders = ReturnType<typeof sightReaders>;
