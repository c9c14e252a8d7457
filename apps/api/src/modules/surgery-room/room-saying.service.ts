import { randomUUID } from 'node:crypto';
import type { Queryable } from '@vital-signs/database';
import { surgeryOutcomeWords } from '@vital-signs/domain';
import type { SurgeryMoment, SurgeryOutcome } from '../../generated/resolver-types';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { keyArgument } from '../../key-argument';
import type { Repositories } from '../../repositories';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { SurgeryRepository } from '../surgery/surgery.repository';
import { requireRoomForMore } from '../surgery/saying-bounds';
import { surgeryNumber } from '../surgery/surgery.service';
import { changed, databaseOf, somebody, surgeryFor, type RoomMeans } from './room-access';
import { areaOfItem, insertEntry, settleEntry, type WrittenEntry } from './room-saying.repository';
import { inRoom, nextVersion, tellRoom, type LockedRoom } from './room-writer.repository';
import { agreeAction, agreeActionAnew, dropAction } from './said-action-writing';
import { saidActions } from './said-action.repository';
import { completed, type SayingDraft } from './saying-draft';
import { saidOnce, type SayingChange } from './saying-once';
import {
  anotherKind,
  approvedAlready,
  requireEntry,
  requireTaken,
  requireTheirs,
  unknownSaying,
} from './saying-rights';
import { createSayingReader } from './saying-reader';
import type { FollowedSurgery } from './surgery-room.service';

interface Which {
  readonly authority: string;
  readonly id: string;
}
interface Keyed extends Which {
  /** Made where it was typed: the same again changes nothing. */
  readonly key: string;
}
interface OfEntry {
  /** Number of something said. */
  readonly entry: string;
}

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface RoomSayingService {
  say(asked: Keyed, saying: SayingDraft, actor: AuditActor): Promise<SurgeryMoment>;
  correct(asked: Keyed & OfEntry, saying: SayingDraft, actor: AuditActor): Promise<SurgeryMoment>;
  withdraw(asked: Keyed & OfEntry, actor: AuditActor): Promise<SurgeryMoment>;
  settle(
    asked: Which & OfEntry,
    outcome: SurgeryOutcome,
    actor: AuditActor,
  ): Promise<SurgeryMoment>;
}

interface Sources extends RoomMeans {
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly surgeries: SurgeryRepository;
  readonly repositories: Pick<Repositories, 'actionOwner'>;
  readonly database: Queryable;
  readonly today: () => string;
}

const KIND_WORDS = {
  ...{ DECISION: 'a decision', ACTION: 'an action', QUESTION: 'a question', NOTE: 'a note' },
} as const;

const told = ({ kind, text, item }: Pick<WrittenEntry, 'kind' | 'text' | 'item'>) => ({
  ...{ kind, item, characters: text.length },
});

export function createRoomSayingService(sources: Sources): RoomSayingService {
  const { surgeries, today } = sources;
  const read = createSayingReader(sources);

  async function requireItem(room: LockedRoom, item: number | null) {
    const found = item === null ? null : await areaOfItem(room, item);
    if (item !== null && found === null) throw refused('UNKNOWN_ITEM', 'There is no such item.');
    return found;
  }

  /** Something that was said in it, as it was; null where there is none of that number. */
  async function entryOf({ surgery }: FollowedSurgery, id: string) {
    const number = surgeryNumber(id);
    const entries = await surgeries.entries(surgery.authorityId, [surgery.number]);
    return entries.find((each) => each.number === number) ?? null;
  }

  /** Something that was said, with its action as it stands now. @throws GraphQLError */
  async function asItStands(found: FollowedSurgery, id: string) {
    const entry = await entryOf(found, id);
    if (entry === null) throw unknownSaying();
    const { actionId } = entry;
    const actions = actionId === null ? [] : await saidActions(sources.database, found.surgery);
    return { ...entry, action: actions.find(({ said }) => said === actionId) ?? null };
  }

  return {
    async say({ authority, id, key: typed }, draft, actor) {
      const found = await surgeryFor(sources, authority, id, 'maySpeak');
      const who = somebody(actor);
      const key = keyArgument('key', typed);
      const once = { key, actor, isOfAction: draft.kind === 'ACTION' };
      const prepare = async (): Promise<SayingChange> => {
        const { saying, subject } = await read(found, draft, null, false);
        const { kind, text, item, action } = saying;
        return async (room, revision) => {
          requireTaken(room);
          await requireRoomForMore(room.record, room.surgery, who.id);
          const area = await requireItem(room, item);
          const writing = { room, revision, actor };
          const actionId =
            action === null || subject === null
              ? null
              : await agreeAction(writing, { ...subject, ...area }, action, today());
          const entry = { key, kind, text, item, actionId, supersedesId: null } as const;
          await insertEntry(
            room,
            { ...entry, outcome: 'OPEN', beforehand: false, withdrawn: false },
            who,
          );
          await tellRoom(room, {
            ...{ kind: 'surgery.said', actor, done: `has ${KIND_WORDS[kind]} written down.` },
            after: told(entry),
          });
        };
      };
      return changed(sources, found, () => saidOnce(sources, found, once, prepare));
    },

    async correct({ authority, id, entry: named, key: typed }, draft, actor) {
      const found = await surgeryFor(sources, authority, id, 'maySpeak');
      const who = somebody(actor);
      const key = keyArgument('key', typed);
      const once = { key, actor, isOfAction: draft.kind === 'ACTION' };
      const prepare = async (): Promise<SayingChange> => {
        const stands = await asItStands(found, named);
        if ((stands.kind === 'ACTION') !== (draft.kind === 'ACTION')) throw anotherKind();
        const { indicator, place } = draft.action ?? {};
        const isAboutTheSame = indicator === undefined && place === undefined;
        const whole = completed(draft, stands);
        const { saying, subject } = await read(found, whole, stands.action, isAboutTheSame);
        const { kind, text, item, action } = saying;
        return async (room, revision) => {
          const before = await requireEntry(room, named);
          requireTheirs(room, before, who, found.mayHold);
          await requireRoomForMore(room.record, room.surgery, who.id, { isCorrection: true });
          const area = await requireItem(room, item);
          let { actionId } = before;
          if (action !== null && actionId !== null && stands.action !== null) {
            const writing = { room, revision, actor };
            const anew = { said: actionId, read: stands.action.number };
            const about = subject && { ...subject, ...area };
            actionId = await agreeActionAnew(writing, anew, about, action);
          }
          const { outcome, beforehand, number: supersedesId } = before;
          const entry = { key, kind, text, item, actionId, supersedesId };
          await insertEntry(room, { ...entry, outcome, beforehand, withdrawn: false }, who);
          await tellRoom(room, {
            ...{ kind: 'surgery.corrected', actor, done: `has ${KIND_WORDS[kind]} put right.` },
            ...{ before: told(before), after: told(entry) },
          });
        };
      };
      return changed(sources, found, () => saidOnce(sources, found, once, prepare));
    },

    async withdraw({ authority, id, entry: named, key: typed }, actor) {
      const found = await surgeryFor(sources, authority, id, 'maySpeak');
      const who = somebody(actor);
      const key = keyArgument('key', typed);
      const isOfAction = (await entryOf(found, named))?.kind === 'ACTION';
      const prepare = (): SayingChange => async (room, revision) => {
        const before = await requireEntry(room, named);
        requireTheirs(room, before, who, found.mayHold);
        if (before.actionId !== null) {
          await dropAction({ room, revision, actor }, before.actionId);
        }
        const { kind, item, actionId, outcome, beforehand, number: supersedesId } = before;
        const entry = { key, kind, text: '', item, actionId, supersedesId, outcome, beforehand };
        await insertEntry(room, { ...entry, withdrawn: true }, who);
        await tellRoom(room, {
          ...{ kind: 'surgery.withdrawn', actor, done: `has ${KIND_WORDS[kind]} taken back.` },
          before: told(before),
        });
      };
      const once = { key, actor, isOfAction };
      return changed(sources, found, () => saidOnce(sources, found, once, async () => prepare()));
    },

    async settle({ authority, id, entry: named }, outcome, actor) {
      const found = await surgeryFor(sources, authority, id, 'maySpeak');
      const who = somebody(actor);
      return changed(sources, found, () =>
        inRoom(databaseOf(sources), found, async (room) => {
          const before = await requireEntry(room, named);
          requireTheirs(room, before, who, found.mayHold);
          if (before.outcome === outcome) return;
          if (room.surgery.state === 'APPROVED') throw approvedAlready();
          if (room.surgery.state === 'LIVE') await settleEntry(room, before.number, outcome);
          else {
            await requireRoomForMore(room.record, room.surgery, who.id, { isCorrection: true });
            // Once it is over, what was agreed in it stays beside what became of it since.
            const { kind, text, item, actionId, beforehand, number: supersedesId } = before;
            const entry = { key: randomUUID(), kind, text, item, actionId, supersedesId };
            await insertEntry(room, { ...entry, outcome, beforehand, withdrawn: false }, who);
          }
          await nextVersion(room);
          await tellRoom(room, {
            ...{ kind: 'surgery.saying-settled', actor },
            done: `has ${KIND_WORDS[before.kind]} ${surgeryOutcomeWords(outcome)}.`,
            ...{ before: { outcome: before.outcome }, after: { outcome } },
          });
        }),
      );
    },
  };
}
