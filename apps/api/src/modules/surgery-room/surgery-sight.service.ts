import type { Database, Queryable } from '@vital-signs/database';
import { figuresShown } from '@vital-signs/domain';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import { wordingOf } from '../authority/own-words';
import type { RevisionRepository } from '../revision/revision.repository';
import type { SurgeryItemRecord, SurgeryRepository } from '../surgery/surgery.repository';
import { surgeryNumber } from '../surgery/surgery.service';
import { pointerOf } from './room-moment';
import { sightReaders, type AskedSight, type SightMeans, type SightReaders } from './sight-readers';
import type { SightStore } from './sight-store';
import { roomViewer, sightViewer, type ShownSurgery } from './sight-viewers';
import { keptWords, type ReadSight } from './sight-words';
import type { FollowedSurgery, SurgeryRoomService } from './surgery-room.service';
import { keepSeen, seenIn } from './surgery-seen.repository';

/** `SurgerySight` of the schema. */
export interface ToldSight extends ReadSight {
  readonly item: string;
  readonly seenAt: string | null;
}

export interface SurgerySightService {
  /** Null where the surgery or the item is not known to the viewer, of a free item, and of what nobody saw in one that is over. */
  sight(authority: string, id: string, item: string): Promise<ToldSight | null>;
  /**
   * Keeps what an item shows that is looked at, as everybody who may follow is shown it: once for what the
   * record says of it, and beside what is asked. What cannot be kept is logged.
   */
  keep(found: FollowedSurgery, item: number | null): void;
  /** Keeps what is looked at now, and what was looked at and is not kept yet: before a surgery is ended. */
  keepAll(found: FollowedSurgery): Promise<void>;
}

interface Sources extends SightMeans {
  readonly room: SurgeryRoomService;
  readonly surgeries: SurgeryRepository;
  readonly revisions: RevisionRepository;
  readonly store: SightStore;
  /** What time it is. */
  readonly now: () => string;
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

  /** Which figures an item shows; of a surgery that is over, at a moment when it was seen. */
  const shownOf = (
    { authority, surgery, place }: FollowedSurgery,
    item: SurgeryItemRecord,
    at: string,
  ): ShownSurgery => ({
    ...{ authority: authority.slug, place: place.slug },
    figures: figuresShown(surgery, item, at),
  });

  async function itemOf({ surgery }: FollowedSurgery, number: number | null) {
    const items = await surgeries.items(surgery.authorityId, [surgery.number]);
    return items.find((each) => each.number === number) ?? null;
  }

  const revisionOf = async ({ authority }: FollowedSurgery) =>
    (await revisions.current(authority.slug))?.revision ?? 0;

  /** What an item shows, read once for all who are shown the same. */
  async function shared(
    found: FollowedSurgery,
    item: SurgeryItemRecord,
    { now, ...asked }: AskedSight & { readonly now: number },
  ): Promise<ReadSight | null> {
    const { authority, surgery } = found;
    const scope = (who: Viewer | SystemViewer) =>
      'isSystem' in who ? 'system' : (accessTo(who, authority.slug)?.scopeClass ?? 'nobody');
    const key = [
      ...[authority.slug, surgery.number, item.number, sources.today(), surgery.period.start],
      ...[item.kind, item.indicator, item.area, item.place?.slug, asked.revision, now],
      ...[scope(asked.figures), scope(asked.words)],
    ].join('\n');
    const known = store.read.get(key);
    if (known !== undefined) return known;
    const read = readSight(sightReaders(sources, asked), found, item);
    store.read.set(key, read);
    // What could not be read is tried again.
    read.catch(() => store.read.delete(key));
    return read;
  }

  /** Keeps what an item shows as it is read at a revision of the record. */
  async function keepAt(found: FollowedSurgery, item: SurgeryItemRecord, now: number) {
    const { writable } = sources;
    if (writable === null || item.kind === 'FREE') return;
    const shown = shownOf(found, item, sources.now());
    await store.keepOnce(found.surgery, `${item.number} ${now} ${shown.figures}`, async () => {
      const everybody = roomViewer(shown);
      const asked = { figures: everybody, words: everybody, revision: null, now };
      const read = await shared(found, item, asked);
      if (read === null) return;
      const sight = keptWords(read, wordingOf(found.authority));
      const seen = { item: item.number, revision: read.revision, sight };
      if (await keepSeen(writable, found.surgery, seen)) return;
      const { authorityId, number } = found.surgery;
      store.missed(
        `What item ${item.number} showed is not in the minutes: surgery ${number} of authority ${authorityId} was over before it was kept.`,
      );
    });
  }

  async function keepItem(found: FollowedSurgery, number: number): Promise<void> {
    const item = await itemOf(found, number);
    if (item !== null) await keepAt(found, item, await revisionOf(found));
  }

  /** What was seen of an item in a surgery that is over, as it stood then. */
  async function seen(found: FollowedSurgery, item: SurgeryItemRecord): Promise<ToldSight | null> {
    const kept = await seenIn(sources.database, found.surgery);
    const last = kept.filter((each) => each.item === item.number).at(-1);
    if (last === undefined) return null;
    const everybody = roomViewer(shownOf(found, item, last.at));
    const asked = { figures: everybody, words: everybody, revision: last.revision };
    const read = await shared(found, item, { ...asked, now: await revisionOf(found) });
    return read && { ...read, item: String(item.number), seenAt: last.at };
  }

  return {
    keep(found, number) {
      if (number !== null) store.beside(found.surgery, keepItem(found, number));
    },

    async keepAll(found) {
      const { surgery } = found;
      await store.settled(surgery);
      const [items, kept] = await Promise.all([
        surgeries.items(surgery.authorityId, [surgery.number]),
        seenIn(sources.database, surgery),
      ]);
      const now = await revisionOf(found);
      const isMissing = (item: SurgeryItemRecord) =>
        item.spentSeconds > 0 && !kept.some((each) => each.item === item.number);
      const { itemId } = pointerOf(surgery);
      const looked = items.filter((item) => item.number === itemId || isMissing(item));
      await Promise.all(looked.map((item) => keepAt(found, item, now)));
    },

    async sight(authority, id, named) {
      const found = await room.followed(authority, id);
      const item = found && (await itemOf(found, surgeryNumber(named)));
      if (found === null || item === null) return null;
      const { state } = found.surgery;
      if (state === 'ENDED' || state === 'APPROVED') return seen(found, item);
      const figures = sightViewer(viewer, shownOf(found, item, sources.now()));
      const now = await revisionOf(found);
      const read = await shared(found, item, { figures, words: viewer, revision: null, now });
      const isLookedAt = state === 'LIVE' && pointerOf(found.surgery).itemId === item.number;
      if (isLookedAt) store.beside(found.surgery, keepAt(found, item, now));
      return read && { ...read, item: named, seenAt: null };
    },
  };
}
