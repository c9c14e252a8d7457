import type { Database, Queryable } from '@vital-signs/database';
import { LRUCache } from 'lru-cache';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import { wordingOf } from '../authority/own-words';
import type { RevisionRepository } from '../revision/revision.repository';
import type { SurgeryItemRecord, SurgeryRepository } from '../surgery/surgery.repository';
import { surgeryNumber } from '../surgery/surgery.service';
import { pointerOf } from './room-moment';
import { sightReaders, type AskedSight, type SightMeans, type SightReaders } from './sight-readers';
import { roomViewer, sightViewer, type ShownSurgery } from './sight-viewers';
import { keptWords, type ReadSight } from './sight-words';
import type { FollowedSurgery, SurgeryRoomService } from './surgery-room.service';
import { keepSeen, seenIn } from './surgery-seen.repository';

export interface ToldSight extends ReadSight {
  readonly item: string;
  readonly seenAt: string | null;
}

export interface SurgerySightService {
  /** Null where the surgery or the item is not known to the viewer, of a free item, and of what nobody saw in one that is over. */
  sight(authority: string, id: string, item: string): Promise<ToldSight | null>;
  /** Keeps what the item shows that is looked at, as everybody who may follow is shown it. */
  keepLookedAt(found: FollowedSurgery): Promise<void>;
}

/** Sights that were read in this process, by who is shown the same, when, and of what. */
export type SightStore = LRUCache<string, Promise<ReadSight | null>>;

const MOST_KEPT = 200;
export const createSightStore = (): SightStore => new LRUCache({ max: MOST_KEPT });

interface Sources extends SightMeans {
  readonly room: SurgeryRoomService;
  readonly surgeries: SurgeryRepository;
  readonly revisions: RevisionRepository;
  readonly store: SightStore;
  readonly viewer: Viewer | SystemViewer;
  readonly database: Queryable;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

async function readSight(
  { reportCards, areaSummaries, placeSummaries }: SightReaders,
  { authority, surgery }: FollowedSurgery,
  { kind, indicator, area: heading, place: about }: SurgeryItemRecord,
): Promise<ReadSight | null> {
  const asked = {
    ...{ authority: authority.slug, period: surgery.period, edition: null },
    place: about?.slug ?? null,
  };
  const nothing = { card: null, area: null, place: null };
  if (kind === 'INDICATOR' && indicator !== null) {
    const card = await reportCards.card({ ...asked, indicator });
    return card && { ...nothing, revision: card.revision, card };
  }
  if (kind === 'AREA' && heading !== null) {
    const area = await areaSummaries.summary({ ...asked, area: heading });
    return area && { ...nothing, revision: area.revision, area };
  }
  if (kind !== 'PLACE') return null;
  const place = await placeSummaries.summary(asked);
  return place && { ...nothing, revision: place.revision, place };
}

export function createSurgerySightService(sources: Sources): SurgerySightService {
  const { room, surgeries, revisions, store, viewer } = sources;

  const shownOf = ({ authority, surgery, place }: FollowedSurgery): ShownSurgery => ({
    ...{ authority: authority.slug, place: place.slug },
    ...{ showsUnpublished: surgery.showsUnpublished, isLive: surgery.state === 'LIVE' },
  });

  async function itemOf({ surgery }: FollowedSurgery, number: number | null) {
    const items = await surgeries.items(surgery.authorityId, [surgery.number]);
    return items.find((each) => each.number === number) ?? null;
  }

  /** What an item shows, read once for all who are shown the same. */
  async function shared(
    found: FollowedSurgery,
    item: SurgeryItemRecord,
    asked: AskedSight,
  ): Promise<ReadSight | null> {
    const { authority, surgery } = found;
    const scope = (who: Viewer | SystemViewer) =>
      'isSystem' in who ? 'system' : (accessTo(who, authority.slug)?.scopeClass ?? 'nobody');
    const now = (await revisions.current(authority.slug))?.revision ?? 0;
    const key = [
      ...[authority.slug, surgery.number, item.number, sources.today(), surgery.period.start],
      ...[item.kind, item.indicator, item.area, item.place?.slug, asked.revision, now],
      ...[scope(asked.figures), scope(asked.words)],
    ].join('\n');
    const known = store.get(key);
    if (known !== undefined) return known;
    const read = readSight(sightReaders(sources, asked), found, item);
    store.set(key, read);
    // What could not be read is tried again.
    read.catch(() => store.delete(key));
    return read;
  }

  async function keepLookedAt(found: FollowedSurgery): Promise<void> {
    const { writable } = sources;
    const surgery = await surgeries.one(found.surgery);
    if (writable === null || surgery?.state !== 'LIVE') return;
    const now = { ...found, surgery };
    const item = await itemOf(now, pointerOf(surgery).itemId);
    if (item === null) return;
    const everybody = roomViewer(shownOf(now));
    const read = await shared(now, item, { figures: everybody, words: everybody, revision: null });
    if (read === null) return;
    const sight = keptWords(read, wordingOf(found.authority));
    await keepSeen(writable, surgery, { item: item.number, revision: read.revision, sight });
  }

  /** What was seen of an item in a surgery that is over, as it stood then. */
  async function seen(found: FollowedSurgery, item: SurgeryItemRecord): Promise<ToldSight | null> {
    const kept = await seenIn(sources.database, found.surgery);
    const last = kept.filter((each) => each.item === item.number).at(-1);
    if (last === undefined) return null;
    const everybody = roomViewer(shownOf(found));
    const asked = { figures: everybody, words: everybody, revision: last.revision };
    const read = await shared(found, item, asked);
    return read && { ...read, item: String(item.number), seenAt: last.at };
  }

  return {
    keepLookedAt,
    async sight(authority, id, named) {
      const found = await room.followed(authority, id);
      const item = found && (await itemOf(found, surgeryNumber(named)));
      if (found === null || item === null) return null;
      const { state, pointer } = found.surgery;
      if (state === 'ENDED' || state === 'APPROVED') return seen(found, item);
      const figures = sightViewer(viewer, shownOf(found));
      const read = await shared(found, item, { figures, words: viewer, revision: null });
      const isLookedAt = state === 'LIVE' && pointerOf({ pointer }).itemId === item.number;
      // Kept beside the answer: what followers wait for is the figures.
      if (isLookedAt) keepLookedAt(found).catch(() => undefined);
      return read && { ...read, item: named, seenAt: null };
    },
  };
}
