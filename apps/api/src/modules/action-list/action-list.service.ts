import {
  actionsSentence,
  indicatorTitle,
  ownerKey,
  wantedActions,
  type ActionDue,
  type ActionState,
} from '@vital-signs/domain';
import type { ActionRecord } from '../action/action.repository';
import type { PlaceNode } from '../place/place-tree';
import type { SeenActions, SeenActionsService, ToldListed } from './seen-actions.service';

export type { ToldListed } from './seen-actions.service';

/** What a list of actions is filtered by, as it is asked; null leaves none out. */
export interface ActionsWanted {
  /** Slug. */
  readonly place: string | null;
  /** Key. */
  readonly indicator: string | null;
  readonly owner: string | null;
  /** Those alone of which the viewer is the owner. */
  readonly mine: boolean;
  readonly due: ActionDue | null;
  readonly state: ActionState | null;
  readonly surgery: number | null;
  readonly reviewDue: boolean;
}

/** Something that actions can be filtered by. */
export interface ActionChoice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** `ActionList` of the schema. */
export interface ActionListAnswer {
  readonly day: string;
  readonly sentence: string;
  readonly total: number;
  readonly actions: readonly ToldListed[];
  readonly owners: readonly ActionChoice[];
  readonly places: readonly ActionChoice[];
  readonly indicators: readonly ActionChoice[];
  readonly surgeries: readonly ActionChoice[];
}

export interface ActionListService {
  /** Null where the authority, or what it is filtered by, is not known to the viewer. */
  list(authority: string, wanted: ActionsWanted): Promise<ActionListAnswer | null>;
}

const MOST_LISTED = 1_000;

function withBelow(place: PlaceNode): readonly number[] {
  return [place.placeId, ...place.children.flatMap(withBelow)];
}

/** Choices with how many actions each has, those without any left out. */
function choicesOf(
  actions: readonly ActionRecord[],
  named: readonly { readonly key: string; readonly name: string }[],
  keyOf: (action: ActionRecord) => string | null,
): readonly ActionChoice[] {
  const counts = new Map<string, number>();
  for (const action of actions) {
    const key = keyOf(action);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return named.flatMap(({ key, name }) => {
    const count = counts.get(key) ?? 0;
    return count === 0 ? [] : [{ key, name, count }];
  });
}

function choices({ actions, tree, indicators, surgeries }: SeenActions) {
  const owners = new Map<string, string>();
  for (const { owner } of actions) {
    if (owner !== null && !owners.has(ownerKey(owner))) owners.set(ownerKey(owner), owner.trim());
  }
  const placeOf = new Map(tree.places.map(({ placeId, slug }) => [placeId, slug]));
  const keyOf = new Map(indicators.map(({ id, key }) => [id, key]));
  return {
    owners: choicesOf(
      actions,
      [...owners]
        .map(([key, name]) => ({ key, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      ({ owner }) => (owner === null ? null : ownerKey(owner)),
    ),
    places: choicesOf(
      actions,
      tree.places.map(({ slug, name }) => ({ key: slug, name })),
      ({ placeId }) => placeOf.get(placeId) ?? null,
    ),
    indicators: choicesOf(
      actions,
      indicators.map((each) => ({ key: each.key, name: indicatorTitle(each) })),
      ({ indicatorId }) => (indicatorId === null ? null : (keyOf.get(indicatorId) ?? null)),
    ),
    surgeries: choicesOf(
      actions,
      surgeries.map(({ id, title }) => ({ key: String(id), name: title })),
      ({ surgeryId }) => (surgeryId === null ? null : String(surgeryId)),
    ),
  };
}

export function createActionListService(seenActions: SeenActionsService): ActionListService {
  return {
    async list(authority, wanted) {
      const seen = await seenActions.of(authority);
      if (seen === null) return null;
      const place = wanted.place === null ? null : seen.tree.bySlug.get(wanted.place);
      const indicator =
        wanted.indicator === null
          ? null
          : seen.indicators.find(({ key }) => key === wanted.indicator);
      const surgery =
        wanted.surgery === null ? null : seen.surgeries.find(({ id }) => id === wanted.surgery);
      if (place === undefined || indicator === undefined || surgery === undefined) return null;
      const { owner, due, state, reviewDue, mine } = wanted;
      // Nobody is the owner of what has none: an address that nobody has.
      const ownerEmail = mine ? (seen.viewerEmail ?? '') : null;
      // The whole authority holds what was agreed of places that have ended, too.
      const isPart = place !== null && place.parent !== null;
      const found = wantedActions(
        seen.actions,
        {
          placeIds: isPart ? new Set(withBelow(place)) : null,
          indicatorId: indicator?.id ?? null,
          surgeryId: surgery?.id ?? null,
          ...{ owner, due, state, reviewDue, ownerEmail },
        },
        seen.day,
      );
      return {
        day: seen.day,
        sentence: actionsSentence(found, seen.day),
        total: found.length,
        actions: found.slice(0, MOST_LISTED).map((action) => seen.told(action)),
        ...choices(seen),
      };
    },
  };
}
