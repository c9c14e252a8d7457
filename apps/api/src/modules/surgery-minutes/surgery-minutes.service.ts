import type { Database, Queryable } from '@vital-signs/database';
import {
  surgeryMinutes,
  type MinutedItem,
  type MinutedSaying,
  type SurgeryMinutes,
} from '@vital-signs/domain';
import type { PackDocument } from '@vital-signs/pack';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { Saying, SurgeryState } from '../../generated/resolver-types';
import { surgeryFor, unknownSurgery } from '../surgery-room/room-access';
import { pointerOf, toldSayings } from '../surgery-room/room-moment';
import { saidActions, writtenSaidActions } from '../surgery-room/said-action.repository';
import { SurgeryGoneError } from '../surgery-room/room-writer.repository';
import type { FollowedSurgery, SurgeryRoomService } from '../surgery-room/surgery-room.service';
import { seenIn } from '../surgery-room/surgery-seen.repository';
import type { SurgeryRepository } from '../surgery/surgery.repository';
import { approve, MinutesChangedError, NotOverError } from './minutes-writer.repository';
import { minutedActions } from './minuted-actions';
import { minutedPlaceName } from './minuted-place.repository';
import { minutesDocument } from './minutes-document';

/** The minutes of a surgery, as a viewer is told them. */
export interface ToldMinutes extends Omit<SurgeryMinutes, 'items' | 'whole'> {
  readonly id: string;
  readonly version: number;
  readonly state: SurgeryState;
  readonly mayApprove: boolean;
  readonly mayPutRight: boolean;
  readonly items: readonly ToldItem[];
  readonly whole: readonly ToldSaying[];
}

interface ToldItem extends Omit<MinutedItem, 'said'> {
  readonly said: readonly ToldSaying[];
}

/** What was said, with as much of it as is put right. */
interface ToldSaying extends MinutedSaying {
  /** Null where it was taken back. */
  readonly standing: Saying | null;
}

export interface SurgeryMinutesService {
  /** Null where the surgery is not known to the viewer, or has not begun. */
  minutes(authority: string, id: string): Promise<ToldMinutes | null>;
  /** The same as a paper. */
  document(authority: string, id: string): Promise<PackDocument | null>;
  /** Refused with a GraphQLError. */
  approve(
    asked: { readonly authority: string; readonly id: string; readonly version: number },
    actor: AuditActor,
  ): Promise<ToldMinutes>;
}

interface Sources {
  readonly room: SurgeryRoomService;
  readonly surgeries: SurgeryRepository;
  readonly database: Queryable;
  readonly today: () => string;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

export function createSurgeryMinutesService(sources: Sources): SurgeryMinutesService {
  const { room, surgeries, database } = sources;

  async function read(found: FollowedSurgery): Promise<ToldMinutes | null> {
    const { place, mayHold } = found;
    const { authorityId, number } = found.surgery;
    // Read before what stands in it: nothing is missing that belongs to the version it names.
    const surgery = await surgeries.one(found.surgery);
    if (surgery?.openedAt == null) return null;
    const [items, entries, invited, seen, written, standing, placeName] = await Promise.all([
      surgeries.items(authorityId, [number]),
      surgeries.entries(authorityId, [number]),
      surgeries.invitees(authorityId, [number]),
      seenIn(database, surgery),
      writtenSaidActions(database, surgery),
      saidActions(database, surgery),
      minutedPlaceName(database, surgery),
    ]);
    const actions = minutedActions(written);
    const minutes = surgeryMinutes({
      ...{ title: surgery.title, placeName: placeName ?? place.name, period: surgery.period },
      ...{ state: surgery.state, openedAt: surgery.openedAt, endedAt: surgery.endedAt },
      ...{ minutes: surgery.minutes, driver: surgery.driverName, drove: surgery.drivers },
      ...{ items, seen },
      lookedAt: surgery.state === 'LIVE' ? pointerOf(surgery).itemId : null,
      ...{ approvedBy: surgery.approvedBy, approvedAt: surgery.approvedAt },
      invited: invited.map(({ name }) => name),
      entries: entries.map(({ actionId, ...entry }) => {
        const action = actionId === null ? undefined : actions.get(actionId);
        return { ...entry, action: action ?? null };
      }),
    });
    const { version, state } = surgery;
    const mayApprove = mayHold && state === 'ENDED';
    const sayings = toldSayings({ entries, actions: standing }, sources.today());
    const stands = new Map(sayings.map((saying) => [saying.id, saying]));
    const told = (said: readonly MinutedSaying[]) =>
      said.map((each) => ({ ...each, standing: stands.get(String(each.number)) ?? null }));
    return {
      ...{ ...minutes, id: String(number), version, state, mayApprove },
      mayPutRight: mayHold && (state === 'ENDED' || state === 'APPROVED'),
      items: minutes.items.map((item) => ({ ...item, said: told(item.said) })),
      whole: told(minutes.whole),
    };
  }

  return {
    async minutes(authority, id) {
      const found = await room.followed(authority, id);
      return found && read(found);
    },

    async document(authority, id) {
      const found = await room.followed(authority, id);
      const minutes = found && (await read(found));
      const { openedAt = null, driverName: driver = null } = found?.surgery ?? {};
      if (found === null || minutes === null || openedAt === null) return null;
      const council = found.authority.fictional
        ? `${found.authority.name} (fictional)`
        : found.authority.name;
      return minutesDocument({
        ...{ council, placeName: minutes.placeName, driver, openedAt, minutes },
      });
    },

    async approve({ authority, id, version }, actor) {
      const { writable } = sources;
      const found = await surgeryFor(sources, authority, id, 'mayHold');
      if (writable === null) throw new Error('There is no database to write to.');
      try {
        await approve(writable, found, version, actor);
      } catch (error) {
        if (error instanceof SurgeryGoneError) throw unknownSurgery();
        if (error instanceof NotOverError) {
          throw refused('NOT_OVER', 'Minutes are approved once the surgery is over.');
        }
        if (!(error instanceof MinutesChangedError)) throw error;
        throw refused(
          'CHANGED_MEANWHILE',
          'Something was put right since you read these minutes: read them again.',
        );
      }
      const minutes = await read(found);
      if (minutes === null) throw unknownSurgery();
      return minutes;
    },
  };
}
