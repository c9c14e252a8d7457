import { counted, historySentence, mayDoAt } from '@vital-signs/domain';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { SeenActions, SeenActionsService } from '../action-list/seen-actions.service';
import { placesOfActions } from '../action/action-places';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { DecisionRecord, PlaceHistoryRepository } from './place-history.repository';

/** `HistoryEntry` of the schema; `on` is an ISO date in London. */
export interface HistoryEntry {
  readonly on: string;
  readonly kind: 'SURGERY' | 'DECISION' | 'ACTION';
  readonly text: string;
  readonly outcome: string | null;
  readonly place: PlaceNode;
  readonly surgery: { readonly id: number; readonly title: string } | null;
  readonly action: number | null;
}

/** `PlaceHistory` of the schema. */
export interface PlaceHistory {
  readonly place: PlaceNode;
  readonly sentence: string;
  readonly entries: readonly HistoryEntry[];
}

export interface PlaceHistoryService {
  /** Null where the place is not known to the viewer. */
  history(authority: string, place: string | null): Promise<PlaceHistory | null>;
}

interface Sources {
  readonly places: PlaceService;
  readonly seenActions: SeenActionsService;
  readonly histories: PlaceHistoryRepository;
  readonly viewer: Viewer | SystemViewer;
}

const MOST_ENTRIES = 500;
const DECIDED = { OPEN: null, AGREED: 'Agreed', PARKED: 'Parked' } as const satisfies Readonly<
  Record<DecisionRecord['outcome'], string | null>
>;

/** Whether a place is another, or stands or stood somewhere below it. */
function isAtOrBelow({ placeId, parent }: PlaceNode, place: PlaceNode): boolean {
  return placeId === place.placeId || (parent !== null && isAtOrBelow(parent, place));
}

/**
 * The places that were spoken of, by number: those that stand and, of others, as they stood in the period that
 * a surgery looked at, or when an action was agreed.
 */
async function placesSpokenOf(
  places: PlaceService,
  { authority, tree, actions }: SeenActions,
  { surgeries, decisions }: Awaited<ReturnType<PlaceHistoryRepository['held']>>,
): Promise<ReadonlyMap<number, PlaceNode>> {
  const spokenOf = [
    ...[...surgeries, ...decisions].map(({ placeId, until }) => ({ placeId, agreedOn: until })),
    ...actions,
  ];
  return placesOfActions(places, authority, tree, spokenOf);
}

export function createPlaceHistoryService(sources: Sources): PlaceHistoryService {
  return {
    async history(authority, slug) {
      const seen = await sources.seenActions.of(authority);
      if (seen === null) return null;
      const held = await sources.histories.held(seen.authority.authorityId);
      const known = await placesSpokenOf(sources.places, seen, held);
      const place =
        slug === null ? seen.tree.root : [...known.values()].find((each) => each.slug === slug);
      if (place === null || place === undefined) return null;
      const takenBack = new Set(held.takenBack);
      const agreed = seen.actions.filter(({ id }) => !takenBack.has(id));
      const here = new Map([...known].filter(([, each]) => isAtOrBelow(each, place)));
      const grants = accessTo(sources.viewer, authority)?.grants ?? [];
      const followed = held.surgeries.filter(({ placeId }) => {
        const at = known.get(placeId);
        return at !== undefined && mayDoAt(grants, 'FOLLOW_SURGERIES', at);
      });
      const surgeryOf = new Map(followed.map((surgery) => [surgery.id, surgery]));
      const decisions = held.decisions.filter(({ surgeryId }) => surgeryOf.has(surgeryId));
      const at = <Said extends { readonly placeId: number }, Told>(
        said: readonly Said[],
        tell: (each: Said, where: PlaceNode) => Told,
      ): readonly Told[] =>
        said.flatMap((each) => {
          const where = here.get(each.placeId);
          return where === undefined ? [] : [tell(each, where)];
        });
      const surgeries = at(followed, ({ id, title, on, isHeldNow }, where): HistoryEntry => {
        const decided = decisions.filter(({ surgeryId }) => surgeryId === id).length;
        const actions = agreed.filter(({ surgeryId }) => surgeryId === id).length;
        return {
          ...{ on, kind: 'SURGERY', text: title, place: where, surgery: { id, title } },
          outcome: `${counted(decided, 'decision')}, ${counted(actions, 'action')}${isHeldNow ? ' so far: it is being held' : ''}`,
          action: null,
        };
      });
      const heldNow = followed.filter((each) => each.isHeldNow && here.has(each.placeId)).length;
      const decided = at(decisions, ({ surgeryId, text, outcome, on }, where): HistoryEntry => ({
        ...{ on, kind: 'DECISION', text, outcome: DECIDED[outcome], place: where },
        ...{ surgery: surgeryOf.get(surgeryId) ?? null, action: null },
      }));
      const actions = at(agreed, (record, where): HistoryEntry => {
        const { action, surgery, closedBecause, about } = seen.told(record);
        const became = closedBecause === null ? '' : `: ${closedBecause}`;
        return {
          ...{ on: record.agreedOn, kind: 'ACTION', place: where, surgery, action: record.id },
          text: about === null ? record.text : `${record.text.replace(/[.]$/, '')} (${about})`,
          outcome: `${record.owner === null ? '' : `${record.owner}, `}${action.standing}${became}`,
        };
      });
      const entries = [...surgeries, ...decided, ...actions].sort((a, b) =>
        a.on === b.on ? 0 : a.on < b.on ? 1 : -1,
      );
      return {
        place,
        sentence: historySentence({
          ...{ surgeries: surgeries.length - heldNow, heldNow, decisions: decided.length },
          actions: agreed.filter(({ placeId }) => here.has(placeId)),
        }),
        entries: entries.slice(0, MOST_ENTRIES),
      };
    },
  };
}
