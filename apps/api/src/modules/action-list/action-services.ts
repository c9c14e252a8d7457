import type { Database } from '@vital-signs/database';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import type { ActionOwnerRepository } from '../action/action-owner.repository';
import { createActionOwnerService } from '../action/action-owner.service';
import type { ActionRepository } from '../action/action.repository';
import { createActionService } from '../action/action.service';
import { createActionWritingService } from '../action/action-writing.service';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { createPlaceHistoryService } from '../place-history/place-history.service';
import type { PlaceHistoryRepository } from '../place-history/place-history.repository';
import type { ActionCalendarRepository } from './action-calendar.repository';
import { createActionCalendarService } from './action-calendar.service';
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
  readonly actionOwners: ActionOwnerRepository;
  readonly surgeries: ActionSurgeryRepository;
  readonly calendars: ActionCalendarRepository;
  readonly histories: PlaceHistoryRepository;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
  readonly writable: Database | null;
}

/** What writes and lists actions, puts them into calendars, reviews them, changes several at once, and tells what was agreed about a place. */
export function createActionServices(sources: Sources) {
  const seenActions = createSeenActionsService(sources);
  const owners = createActionOwnerService(sources.actionOwners);
  const actionLists = createActionListService(seenActions);
  return {
    actions: createActionService(sources),
    actionWriting: createActionWritingService({ ...sources, owners }),
    seenActions,
    actionLists,
    actionCalendars: createActionCalendarService({ ...sources, seenActions, actionLists }),
    actionReviews: createActionReviewService({ ...sources, seenActions }),
    placeHistories: createPlaceHistoryService({ ...sources, seenActions }),
    actionsWriting: createActionsWritingService({ ...sources, seenActions, owners }),
  };
}
