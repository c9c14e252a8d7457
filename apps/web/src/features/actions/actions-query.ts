import { ACTION_DUES, ACTION_STATES } from '@vital-signs/domain';
import { ActionPageDocument, ActionsPageDocument } from '../../apollo/generated/documents';
import type {
  ActionFilter,
  ActionsPageQuery,
  ListedAction_ListedFragment,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the list of actions shows. */
export type ActionList = NonNullable<ActionsPageQuery['actionList']>;
/** One of them, with what it is about. */
export type Listed = ListedAction_ListedFragment;

/** Every state, where the address asks for it: what is open otherwise. */
export const ALL_STATES = 'all';

/** What a list is filtered by, as its address says; a word that is none leaves nothing out. */
export function filterOf({ search, place }: Pick<PageAsked, 'search' | 'place'>): ActionFilter {
  const upper = (key: string) => (search[key] ?? '').toUpperCase().replaceAll('-', '_');
  const { state = 'open' } = search;
  const surgery = search['surgery'] ?? '';
  return {
    place,
    indicator: search['indicator'] ?? null,
    owner: search['owner'] ?? null,
    due: ACTION_DUES.find((due) => due === upper('due')) ?? null,
    state:
      state === ALL_STATES
        ? null
        : (ACTION_STATES.find((each) => each === upper('state')) ?? 'OPEN'),
    surgery: /^\d{1,9}$/.test(surgery) ? surgery : null,
    reviewDue: search['review'] === 'due',
    mine: search['mine'] === 'yes',
  };
}

/** What the list of actions asks first. */
export function actionsQuery(asked: PageAsked) {
  const { authority } = asked;
  return { query: ActionsPageDocument, variables: { authority, filter: filterOf(asked) } };
}

/** What the page of an action asks first. */
export function actionQuery({ authority, id }: Pick<PageAsked, 'authority'> & { id: string }) {
  return { query: ActionPageDocument, variables: { authority, id } };
}
