import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { actionSubject, toldOf } from '../action/action-writing.service';
import { actionInsert, type WrittenAction } from '../action/action-writer.repository';
import { createActionRepository, type ActionRecord } from '../action/action.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { SurgeryItemRecord } from '../surgery/surgery.repository';
import { saidActions } from './said-action.repository';
import type { LockedRoom } from './room-writer.repository';
import { changedMeanwhile, type ReadAction } from './saying-draft';
import type { FollowedSurgery } from './surgery-room.service';

/** What an action is about: an indicator in a place, an area of it, or a place as a whole. */
export interface ActionSubject {
  readonly indicator: IndicatorRecord | null;
  readonly place: PlaceNode;
  /** The report area of its item, about which it is where it names no indicator; left out: of none. */
  readonly reportAreaId?: number | null;
}

const aboutColumns = ({ indicator, place, reportAreaId = null }: ActionSubject) => ({
  indicatorId: indicator?.id ?? null,
  placeId: place.placeId,
  reportAreaId: indicator === null ? reportAreaId : null,
});

interface Sources {
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
}

function isWithin(place: PlaceNode, above: PlaceNode): boolean {
  return (
    place.placeId === above.placeId || (place.parent !== null && isWithin(place.parent, above))
  );
}

/**
 * What an action is about: what it names, else what its item is about, else the surgery's place.
 * @throws GraphQLError where that is no indicator of the authority, or no place of the surgery.
 */
export async function subjectOfAction(
  { places, indicators }: Sources,
  { authority, place: own }: FollowedSurgery,
  { indicator: key, place: slug }: Pick<ReadAction, 'indicator' | 'place'>,
  item: SurgeryItemRecord | null,
): Promise<ActionSubject> {
  const { authorityId, revision } = authority;
  const [tree, catalogue] = await Promise.all([
    places.treeOn(authority),
    indicators.catalogueAt({ authorityId, revision }),
  ]);
  const named = slug ?? item?.place?.slug ?? own.slug;
  const place = named === own.slug ? own : tree.bySlug.get(named);
  const keyed = key ?? item?.indicator ?? null;
  const indicator = keyed === null ? null : catalogue.find((each) => each.key === keyed);
  if (place === undefined || indicator === undefined || !isWithin(place, own)) {
    throw refused('UNKNOWN_SUBJECT', 'There is no such indicator or place in this surgery.');
  }
  return { indicator, place };
}

const SOURCE = 'Agreed in a performance surgery';

interface Writing {
  readonly room: LockedRoom;
  readonly revision: number;
  readonly actor: AuditActor;
}

async function write(
  { room: { record, surgery }, revision, actor }: Writing,
  subject: string,
  action: Omit<WrittenAction, 'person'>,
  told: { readonly done: string; readonly before: WrittenAction | null },
): Promise<number> {
  const { authorityId } = surgery;
  const written: WrittenAction = { ...action, person: actor.name };
  const { done, before } = told;
  if (action.supersedesId !== null) {
    await record.query(
      `UPDATE "Action" SET "toRevision" = $3
        WHERE "authorityId" = $1 AND id = $2 AND "toRevision" IS NULL`,
      [authorityId, action.supersedesId, revision],
    );
  }
  const id = await actionInsert(authorityId, written)(record, revision);
  const kind =
    before === null ? 'action.added' : action.state === 'OPEN' ? 'action.changed' : 'action.closed';
  await recordAudit(record, {
    ...{ authorityId, kind, outcome: 'DONE', actor, subject, sentence: `${subject}: ${done}` },
    ...{ before: before && toldOf(before), after: toldOf(written) },
  });
  return id;
}

/** Writes an action that is agreed; gives its number. */
export function agreeAction(
  writing: Writing,
  subject: ActionSubject,
  { indicator: _, place: __, ...action }: ReadAction,
  today: string,
): Promise<number> {
  return write(
    writing,
    actionSubject(subject.indicator, subject.place),
    {
      ...{ ...action, state: 'OPEN', agreedOn: today, source: SOURCE, supersedesId: null },
      ...aboutColumns(subject),
      surgeryId: writing.room.surgery.number,
    },
    { done: 'agreed in a surgery', before: null },
  );
}

/** The action that was said, as it stands; null where none does. */
async function standing({ room }: Writing, said: number): Promise<ActionRecord | null> {
  const { record, surgery } = room;
  const found = (await saidActions(record, surgery)).find((action) => action.said === said);
  if (found === undefined) return null;
  return createActionRepository(record).byId(surgery.authorityId, found.number);
}

/** The action that is put right: the number that was said, and the one that was read. */
interface ActionRead {
  readonly said: number;
  readonly read: number;
}

/**
 * Writes anew what was agreed; gives its number. Without a subject it is about what it was about.
 * @throws GraphQLError where it is over, or was changed since it was read.
 */
export async function agreeActionAnew(
  writing: Writing,
  { said, read }: ActionRead,
  subject: ActionSubject | null,
  { indicator: _, place: __, ...action }: ReadAction,
): Promise<number> {
  const found = await standing(writing, said);
  if (found?.state !== 'OPEN')
    throw refused('ACTION_OVER', 'This action is over: add another one.');
  if (found.id !== read) throw changedMeanwhile();
  const { id, at: ___, ...before } = found;
  return write(
    writing,
    subject === null
      ? `Action, ${writing.room.placeName}`
      : actionSubject(subject.indicator, subject.place),
    {
      ...{ ...before, ...action, supersedesId: id },
      ...(subject === null ? {} : aboutColumns(subject)),
    },
    { done: 'said better in a surgery', before: { ...before, supersedesId: null } },
  );
}

/** Drops what was agreed and is taken back, where it is still open. */
export async function dropAction(writing: Writing, said: number): Promise<void> {
  const found = await standing(writing, said);
  if (found?.state !== 'OPEN') return;
  const { id, at: _, ...before } = found;
  await write(
    writing,
    `Action, ${writing.room.placeName}`,
    { ...before, state: 'DROPPED', closedBecause: 'Taken back in the surgery.', supersedesId: id },
    { done: 'taken back in a surgery', before: { ...before, supersedesId: null } },
  );
}
