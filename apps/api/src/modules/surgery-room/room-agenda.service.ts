import { periodKey, SURGERY_BOUNDS } from '@vital-signs/domain';
import { GraphQLError } from 'graphql';
import type { SurgeryMoment } from '../../generated/resolver-types';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { keyArgument } from '../../key-argument';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import { insertItem, isAdded } from '../surgery/surgery-agenda.repository';
import { readPlan, type ItemAsked, type PlanSources } from '../surgery/surgery-plan';
import { changed, databaseOf, somebody, surgeryFor, type RoomMeans } from './room-access';
import { requireDriver } from './room-driving.service';
import { pointerOf } from './room-moment';
import { inRoom, nextVersion, tellRoom } from './room-writer.repository';

/** Refused with a GraphQLError that holds each fault by its field. */
export interface RoomAgendaService {
  /** Puts something behind what is looked at; the same key again changes nothing. */
  add(
    asked: { readonly authority: string; readonly id: string; readonly key: string },
    item: ItemAsked,
    actor: AuditActor,
  ): Promise<SurgeryMoment>;
}

interface Sources extends RoomMeans, PlanSources {
  readonly viewer: Viewer | SystemViewer;
}

export function createRoomAgendaService(sources: Sources): RoomAgendaService {
  return {
    async add({ authority, id, key: typed }, asked, actor) {
      const key = keyArgument('key', typed);
      const found = await surgeryFor(sources, authority, id, 'mayHold');
      const { surgery, place } = found;
      // What was added stands, whatever would be wrong with it by now: its answer was lost.
      if (await isAdded(databaseOf(sources), surgery, key)) {
        return changed(sources, found, () => Promise.resolve());
      }
      const { plan, problems } = await readPlan(
        sources,
        found.authority,
        {
          ...{ place: place.slug, period: periodKey(surgery.period), title: surgery.title },
          ...{ startsAt: surgery.startsAt, minutes: SURGERY_BOUNDS.mostMinutes },
          // Which figures it shows stands: an item is added, and nothing else is planned anew.
          ...{ showsUnpublished: false, invited: [], items: [{ ...asked, id: null }] },
        },
        { grants: accessTo(sources.viewer, authority)?.grants ?? [], before: surgery },
      );
      const item = plan?.items[0];
      if (item === undefined) {
        throw new GraphQLError(problems.map(({ sentence }) => sentence).join(' '), {
          extensions: { code: 'REFUSED', reason: 'FAULTS', problems },
        });
      }
      return changed(sources, found, () =>
        inRoom(databaseOf(sources), found, async (room) => {
          const { record } = room;
          const { authorityId, number } = room.surgery;
          const agenda = await record.query<{ id: number; position: number }>(
            `SELECT id, position FROM "SurgeryItem"
              WHERE "authorityId" = $1 AND "surgeryId" = $2 ORDER BY position, id`,
            [authorityId, number],
          );
          if (await isAdded(record, room.surgery, key)) return;
          requireDriver(room.surgery, somebody(actor).id);
          if (agenda.length >= SURGERY_BOUNDS.items) {
            throw refused('TOO_MANY', `An agenda has at most ${SURGERY_BOUNDS.items} items.`);
          }
          const { itemId } = pointerOf(room.surgery);
          const at = agenda.find((each) => each.id === itemId)?.position ?? agenda.length;
          await record.query(
            `UPDATE "SurgeryItem" SET position = position + 1
              WHERE "authorityId" = $1 AND "surgeryId" = $2 AND position > $3`,
            [authorityId, number, at],
          );
          await insertItem(record, room.surgery, { ...item, key }, at + 1);
          await nextVersion(room);
          await tellRoom(room, {
            ...{ kind: 'surgery.item-added', actor, done: `has item ${at + 1} more.` },
            after: { position: at + 1, kind: item.kind, minutes: item.minutes },
          });
        }),
      );
    },
  };
}
