import type { Database, Queryable } from '@vital-signs/database';
import type { PeopleMeans } from '../people/people-means';
import type { createRecordServices } from '../../record-services';
import type { Repositories } from '../../repositories';
import { publishedReader } from '../../viewer/published-reader';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import { createExceptionFactsService } from '../exception/exception-facts.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import { createSurgeryMinutesService } from '../surgery-minutes/surgery-minutes.service';
import type { SurgeryPresence } from '../surgery-room/surgery-presence';
import { createSurgeryRoomServices } from '../surgery-room/surgery-room-services';
import type { SightStore } from '../surgery-room/sight-store';
import { createProposedAgendaService } from './proposed-agenda.service';
import {
  createSurgeryInvitationService,
  type SurgeryInvitationService,
} from './surgery-invitation.service';
import {
  createSurgeryPlanningService,
  type SurgeryPlanningService,
} from './surgery-planning.service';
import { createSurgeryService } from './surgery.service';

type Records = ReturnType<typeof createRecordServices>;

interface Sources extends Pick<Records, 'recordFor'> {
  readonly repositories: Repositories;
  readonly record: ReturnType<Records['recordFor']>;
  readonly reportAreas: ReportAreaService;
  readonly database: Queryable;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
  /** Null where nobody is written to. */
  readonly means: PeopleMeans | null;
  readonly presence: SurgeryPresence;
  readonly store: SightStore;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
}

/** All that surgeries are planned, held and remembered with. */
export function createSurgeryServices(sources: Sources) {
  const { repositories, record, recordFor, viewer, today, means, writable } = sources;
  const { authorities, places, indicators } = record;
  const whole = { ...sources, authorities, places, indicators };
  const surgeries = createSurgeryService({ ...whole, repository: repositories.surgery });
  const room = createSurgeryRoomServices(whole);

  /** The record as what is written on an agenda may show it. */
  function agendaRecord(showsUnpublished: boolean) {
    const isOwn = showsUnpublished || 'isSystem' in viewer;
    const shown = isOwn ? record : recordFor(publishedReader(viewer));
    const exceptionFacts = createExceptionFactsService({
      ...{ authorities: shown.authorities, facts: shown.facts, today },
      exceptions: repositories.exception,
    });
    return { exceptionFacts, facts: shown.facts };
  }

  function invitations(): SurgeryInvitationService {
    if (writable === null || means === null) {
      throw new Error('There are no means here to invite anybody to a surgery.');
    }
    return createSurgeryInvitationService({
      ...{ surgeries, database: writable, mail: means.mail, origin: () => means.origin },
      now: () => new Date(),
    });
  }

  function planning(): SurgeryPlanningService {
    if (writable === null) throw new Error('There is no database to plan a surgery in.');
    return createSurgeryPlanningService({
      ...whole,
      ...{ surgeries, database: writable, invitations: invitations() },
    });
  }

  return {
    /** Those that take nothing but the record. */
    always: {
      ...room,
      surgeries,
      proposedAgendas: createProposedAgendaService({
        ...whole,
        ...{ surgeries, record: agendaRecord },
        ...{ actions: repositories.action, repository: repositories.surgery },
      }),
      surgeryMinutes: createSurgeryMinutesService({
        ...whole,
        ...{ room: room.surgeryRoom, surgeries: repositories.surgery },
      }),
    },
    invitations,
    planning,
  };
}
