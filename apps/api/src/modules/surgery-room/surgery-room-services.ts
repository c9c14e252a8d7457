import type { Database, Queryable } from '@vital-signs/database';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import { createRoomAgendaService, type RoomAgendaService } from './room-agenda.service';
import { createRoomDrivingService, type RoomDrivingService } from './room-driving.service';
import { createRoomSayingService, type RoomSayingService } from './room-saying.service';
import type { SightMeans } from './sight-readers';
import type { SurgeryPresence } from './surgery-presence';
import { createSurgeryRoomService, type SurgeryRoomService } from './surgery-room.service';
import type { SightStore } from './sight-store';
import { createSurgerySightService, type SurgerySightService } from './surgery-sight.service';

interface Sources extends SightMeans {
  readonly database: Queryable;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly reportAreas: ReportAreaService;
  readonly presence: SurgeryPresence;
  readonly store: SightStore;
  readonly viewer: Viewer | SystemViewer;
}

/** What is looked at, said and done in the room of a surgery. */
export interface SurgeryRoomServices {
  readonly surgeryRoom: SurgeryRoomService;
  readonly surgerySights: SurgerySightService;
  readonly surgeryDriving: RoomDrivingService;
  readonly surgerySayings: RoomSayingService;
  readonly surgeryAgendas: RoomAgendaService;
}

export function createSurgeryRoomServices(sources: Sources): SurgeryRoomServices {
  const surgeries = sources.repositories.surgery;
  const revisions = sources.repositories.revision;
  const room = createSurgeryRoomService({ ...sources, surgeries });
  const sights = createSurgerySightService({
    ...{ ...sources, room, surgeries, revisions },
    now: () => new Date().toISOString(),
  });
  return {
    surgeryRoom: room,
    surgerySights: sights,
    surgeryDriving: createRoomDrivingService({ ...sources, room, surgeries, sights }),
    surgerySayings: createRoomSayingService({ ...sources, room, surgeries }),
    surgeryAgendas: createRoomAgendaService({ ...sources, room }),
  };
}
