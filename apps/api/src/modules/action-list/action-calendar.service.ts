import { aboutAction, type DatedAction } from '../../reminder/action-day';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import type { ActionCalendarRepository } from './action-calendar.repository';
import type { ActionListService, ActionsWanted } from './action-list.service';
import type { SeenActionsService } from './seen-actions.service';

export interface ActionCalendarService {
  /** The viewer's own open actions that have a day, those due first before others; null where the authority is not known to them. */
  own(authority: string): Promise<readonly DatedAction[] | null>;
}

interface Sources {
  readonly viewer: Viewer | SystemViewer;
  readonly seenActions: SeenActionsService;
  readonly actionLists: ActionListService;
  readonly calendars: ActionCalendarRepository;
}

/** What the list of one's own open actions is filtered by. */
const MINE: ActionsWanted = {
  ...{ place: null, indicator: null, owner: null, due: null, surgery: null },
  ...{ mine: true, state: 'OPEN', reviewDue: false },
};

/** One's own actions as a calendar takes them: what the list of them holds, and nothing else. */
export function createActionCalendarService(sources: Sources): ActionCalendarService {
  const { viewer, seenActions, actionLists, calendars } = sources;
  return {
    async own(authority) {
      const [seen, list] = await Promise.all([
        seenActions.of(authority),
        actionLists.list(authority, MINE),
      ]);
      if (seen === null || list === null) return null;
      const person = 'isSystem' in viewer ? null : viewer.person;
      const dated = list.actions.filter(({ action, isMine }) => isMine && action.dueOn !== null);
      if (person === null || dated.length === 0) return [];
      const ids = dated.map(({ action }) => action.id);
      const numbers = await calendars.numbers(seen.authority.authorityId, ids, person.id);
      const byId = new Map(numbers.map((each) => [each.id, each]));
      return dated.flatMap(({ action: { id, dueOn }, about, place }) => {
        const known = byId.get(id);
        if (known === undefined || dueOn === null) return [];
        const { first, sequence } = known;
        return [{ authority, first, id, sequence, dueOn, about: aboutAction(about, place.name) }];
      });
    },
  };
}
