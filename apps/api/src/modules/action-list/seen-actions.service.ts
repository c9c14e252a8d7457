import {
  indicatorTitle,
  isReviewDue,
  lastDay,
  mayDoAt,
  reviewDueSentence,
} from '@vital-signs/domain';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import { placesOfActions } from '../action/action-places';
import type { ActionRepository, ReviewedRecord } from '../action/action.repository';
import { toldAction, type ToldAction } from '../action/action.service';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode, PlaceTree } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { ActionSurgeryRecord, ActionSurgeryRepository } from './action-surgery.repository';

/** An action with what it is about. */
export interface ToldListed {
  readonly action: ToldAction;
  readonly about: string | null;
  readonly indicator: string | null;
  readonly area: string | null;
  readonly place: PlaceNode;
  readonly surgery: ActionSurgeryRecord | null;
  readonly closedBecause: string | null;
  readonly reviewDue: string | null;
  readonly mayChange: boolean;
  readonly isMine: boolean;
}

/** The actions of an authority that a viewer reads, with what they are about. */
export interface SeenActions {
  readonly authority: AuthorityRecord;
  /** By which they are overdue. */
  readonly day: string;
  /** The address with which the viewer signs in; null where no person asks. */
  readonly viewerEmail: string | null;
  readonly tree: PlaceTree;
  readonly indicators: readonly IndicatorRecord[];
  /** Those in which some of them were agreed and that the viewer may follow. */
  readonly surgeries: readonly ActionSurgeryRecord[];
  readonly actions: readonly ReviewedRecord[];
  told(action: ReviewedRecord): ToldListed;
}

export interface SeenActionsService {
  /** Null where the authority is not known, or nothing was ever reported in it. */
  of(authority: string): Promise<SeenActions | null>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly reportAreas: ReportAreaService;
  readonly actions: ActionRepository;
  readonly surgeries: ActionSurgeryRepository;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
}

export function createSeenActionsService(sources: Sources): SeenActionsService {
  return {
    async of(slug) {
      const moment = await momentOf(sources.authorities, {
        ...{ authority: slug, period: null, edition: null },
      });
      if (moment === null) return null;
      const { authority, revision, frozen, period } = moment;
      const { authorityId } = authority;
      // What people say is read as it stands now, but of an edition as it stood then.
      const at = frozen === null ? null : revision;
      const day = frozen === null ? sources.today() : lastDay(period);
      const [tree, indicators, areas, all, held] = await Promise.all([
        sources.places.treeOn(authority, day, revision),
        sources.indicators.catalogueAt({ authorityId, revision }),
        sources.reportAreas.ofAuthority({ authorityId, revision }),
        sources.actions.all(authorityId, at, revision),
        sources.surgeries.withActions(authorityId),
      ]);
      const places = await placesOfActions(sources.places, authority, tree, all);
      const grants = accessTo(sources.viewer, slug)?.grants ?? [];
      const surgeries = held.filter(({ placeId }) => {
        const place = places.get(placeId);
        return place !== undefined && mayDoAt(grants, 'FOLLOW_SURGERIES', place);
      });
      const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
      const actions = all
        .filter(
          ({ placeId, indicatorId }) =>
            places.has(placeId) && (indicatorId === null || byId.has(indicatorId)),
        )
        // A month that the viewer does not read yet is not reviewed.
        .map((action) =>
          action.expectedBy !== null && action.expectedBy > lastDay(period)
            ? { ...action, reviewing: 'NO_FIGURE' as const }
            : action,
        );
      const person = 'isSystem' in sources.viewer ? null : sources.viewer.person;
      const viewerEmail = person?.email.toLowerCase() ?? null;
      return {
        ...{ authority, day, viewerEmail, tree, indicators, surgeries, actions },
        told(action) {
          const place = places.get(action.placeId);
          if (place === undefined) throw new Error('An action is told of whose place is not seen.');
          const indicator = byId.get(action.indicatorId ?? 0);
          const area = areas.find(({ slug: each }) => each === action.reportArea);
          const isReview = isReviewDue(action, day) && action.expectedBy !== null;
          return {
            ...{ action: toldAction(action, indicator?.unit ?? null, day), place },
            about: indicator === undefined ? (area?.name ?? null) : indicatorTitle(indicator),
            ...{ indicator: indicator?.key ?? null, area: area?.slug ?? null },
            surgery: surgeries.find(({ id }) => id === action.surgeryId) ?? null,
            closedBecause: action.closedBecause,
            reviewDue: isReview ? reviewDueSentence(action.expectedBy) : null,
            isMine: action.ownerEmail !== null && action.ownerEmail === viewerEmail,
            mayChange:
              frozen === null &&
              action.state === 'OPEN' &&
              mayDoAt(grants, 'WRITE_COMMENTARY', place),
          };
        },
      };
    },
  };
}
