import type { Database } from '@vital-signs/database';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import type { ActionRepository } from '../action/action.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { createActionListService } from './action-list.service';
import { createActionReviewService } from './action-review.service';
import type { ActionSurgeryRepository } from './action-surgery.repository';
import { createActionsWritingService } from './actions-writing.service';
import { createSeenActionsService } from './seen-actions.service';

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly reportAreas: ReportAreaService;
  readonly facts: ScorecardFactsService;
  readonly actions: ActionRepository;
  readonly surgeries: ActionSurgeryRepository;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
  readonly writable: Database | null;
}

/** What lists actions, reviews them, and changes several at once. */
export function createActionServices(sources: Sources) {
  const seenActions = createSeenActionsService(sources);
  return {
    seenActions,
    actionLists: createActionListService(seenActions),
    actionReviews: createActionReviewService({ ...sources, seenActions }),
    actionsWriting: createActionsWritingService({ ...sources, seenActions }),
  };
}
