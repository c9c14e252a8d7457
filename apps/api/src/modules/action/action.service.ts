import {
  actionStanding,
  byUrgency,
  expectedWords,
  isOverdue,
  lastDay,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf } from '../edition/moment';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { ActionRecord, ActionRepository } from './action.repository';

/** Whose actions are read, and as which edition. */
export interface ActionListAsked {
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  readonly edition: number | null;
}

/** An action with how it stands, in words. */
export interface ToldAction extends ActionRecord {
  readonly standing: string;
  readonly isOverdue: boolean;
  readonly expected: string | null;
}

/** Puts an action into words, as it stands on a day. */
export function toldAction(action: ActionRecord, unit: string | null, day: string): ToldAction {
  return {
    ...action,
    standing: actionStanding(action, day),
    isOverdue: isOverdue(action, day),
    expected: expectedWords(action, unit ?? ''),
  };
}

/** An indicator in one place and month, as it is read. */
export interface AccountOfActions {
  readonly authority: { readonly authorityId: number };
  readonly indicator: { readonly id: number; readonly unit: string | null };
  readonly place: { readonly placeId: number };
  readonly period: Period;
  readonly revision: number;
  /** The edition as which it is read; null: as known now. */
  readonly frozen: object | null;
}

export interface ActionService {
  /** Those of an account, in the order in which they were agreed. */
  ofAccount(account: AccountOfActions): Promise<readonly ToldAction[]>;
  /** Those of an indicator in a place, by urgency; none where either is not known to the viewer. */
  list(asked: ActionListAsked): Promise<readonly ToldAction[]>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly actions: ActionRepository;
  readonly today: () => string;
}

export function createActionService(sources: Sources): ActionService {
  return {
    async ofAccount({ authority, indicator, place, period, revision, frozen }) {
      const found = await sources.actions.of({
        authorityId: authority.authorityId,
        ...{ indicatorIds: [indicator.id], placeIds: [place.placeId] },
        at: frozen === null ? null : revision,
      });
      const day = frozen === null ? sources.today() : lastDay(period);
      return found.map((action) => toldAction(action, indicator.unit, day));
    },

    async list({ indicator: key, place: slug, ...asked }) {
      const moment = await momentOf(sources.authorities, { ...asked, period: null });
      if (moment === null) return [];
      const { authority, revision, frozen, period } = moment;
      const { authorityId } = authority;
      const [tree, catalogue] = await Promise.all([
        sources.places.treeOn(authority, lastDay(period), revision),
        sources.indicators.catalogueAt({ authorityId, revision }),
      ]);
      const place = slug === null ? tree.root : (tree.bySlug.get(slug) ?? null);
      const indicator = catalogue.find((each) => each.key === key);
      if (place === null || indicator === undefined) return [];
      const found = await sources.actions.of({
        ...{ authorityId, indicatorIds: [indicator.id], placeIds: [place.placeId] },
        // What people say is read as it stands now, but of an edition as it stood then.
        at: frozen === null ? null : revision,
      });
      const day = frozen === null ? sources.today() : lastDay(period);
      return [...found].sort(byUrgency).map((action) => toldAction(action, indicator.unit, day));
    },
  };
}
