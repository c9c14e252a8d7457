import type { Queryable } from '@vital-signs/database';
import { mayDo, mayDoAt, type Ability } from '@vital-signs/domain';
import type { SurgeryMoment } from '../../generated/resolver-types';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { SurgeryKey, SurgeryRecord, SurgeryRepository } from '../surgery/surgery.repository';
import { placeOfSurgery } from '../surgery/surgery-place';
import { surgeryNumber } from '../surgery/surgery.service';
import { roomMoment } from './room-moment';
import { saidActions } from './said-action.repository';
import type { SurgeryPresence } from './surgery-presence';

/** A surgery that the viewer may follow. */
export interface FollowedSurgery {
  readonly authority: AuthorityRecord;
  readonly surgery: SurgeryRecord;
  readonly place: PlaceNode;
  readonly maySpeak: boolean;
  readonly mayHold: boolean;
  /** Whether they read unpublished figures anyway. */
  readonly readsUnpublished: boolean;
}

export interface SurgeryRoomService {
  /** Null where it is not known to the viewer, or they may not follow it. */
  followed(authority: string, id: string): Promise<FollowedSurgery | null>;
  /** What everybody in it looks at; null as `followed`. */
  moment(authority: string, id: string): Promise<SurgeryMoment | null>;
  /**
   * The same for everybody who may follow it: whoever asks has made sure that they may. The surgery is
   * read before what stands in it, so that nothing is missing that belongs to the version it names.
   */
  momentOf(surgery: SurgeryKey): Promise<SurgeryMoment | null>;
  /** Notes that somebody is heard of: it counts where they drive. No version is made of it. */
  heard(surgery: SurgeryKey, person: string): Promise<void>;
  /** The same of the viewer, who has done something in it. */
  heardMe(found: FollowedSurgery): Promise<void>;
}

interface Sources {
  readonly database: Queryable;
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly surgeries: SurgeryRepository;
  readonly presence: SurgeryPresence;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
}

export function createSurgeryRoomService(sources: Sources): SurgeryRoomService {
  const { database, surgeries, presence, viewer } = sources;

  async function followed(slug: string, id: string): Promise<FollowedSurgery | null> {
    const number = surgeryNumber(id);
    const authority = await sources.authorities.bySlug(slug);
    if (authority === null || number === null) return null;
    const surgery = await surgeries.one({ authorityId: authority.authorityId, number });
    const place = surgery && (await placeOfSurgery(sources, authority, surgery));
    if (surgery === null || place === null) return null;
    const grants = accessTo(viewer, slug)?.grants ?? [];
    const may = (ability: Ability) => mayDoAt(grants, ability, place);
    if (!may('FOLLOW_SURGERIES')) return null;
    const [maySpeak, mayHold] = [may('SPEAK_IN_SURGERIES'), may('HOLD_SURGERIES')];
    const readsUnpublished = mayDo(grants, 'READ_UNPUBLISHED');
    return { authority, surgery, place, maySpeak, mayHold, readsUnpublished };
  }

  async function momentOf(key: SurgeryKey): Promise<SurgeryMoment | null> {
    const surgery = await surgeries.one(key);
    if (surgery === null) return null;
    const { authorityId, number } = key;
    const [items, entries, actions, [clock], who] = await Promise.all([
      surgeries.items(authorityId, [number]),
      surgeries.entries(authorityId, [number]),
      saidActions(database, key),
      database.query<{ now: Date; revision: number }>(
        `SELECT now() AS now, coalesce(max(number), 0) AS revision
           FROM "Revision" WHERE "authorityId" = $1`,
        [authorityId],
      ),
      presence.of(key),
    ]);
    const { now, revision } = clock ?? { now: new Date(0), revision: 0 };
    return roomMoment({ surgery, items, entries, actions, revision, now }, who, sources.today());
  }

  async function heard({ authorityId, number }: SurgeryKey, person: string): Promise<void> {
    await database.query(
      `UPDATE "Surgery" SET "driverSeenAt" = now()
        WHERE "authorityId" = $1 AND id = $2 AND "driverId" = $3`,
      [authorityId, number, person],
    );
  }

  return {
    followed,
    momentOf,
    heard,
    async heardMe({ surgery }) {
      const person = 'isSystem' in viewer ? null : viewer.person;
      if (person !== null && surgery.driverId === person.id) await heard(surgery, person.id);
    },
    async moment(slug, id) {
      const found = await followed(slug, id);
      return found && momentOf(found.surgery);
    },
  };
}
