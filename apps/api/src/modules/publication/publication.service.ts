import type { Audience, Database } from '@vital-signs/database';
import type { Period } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { reportedIn } from '../authority/reported-period';
import { editionFor, type EditionRecord } from '../edition/edition-record';
import { RecordMovedError } from '../edition/edition.repository';
import type { PreparedEdition } from './edition-preparation.service';
import type { MonthState, MonthStateService } from './month-state.service';
import { ObstaclesError, publishEdition, type StandingRecord } from './edition-publication.service';

export interface PreviewAsked {
  /** Slug of the authority. */
  readonly authority: string;
  readonly period: Period;
  readonly audience: Audience;
}

export interface PublicationAsked extends PreviewAsked {
  readonly accurateAsOf: string | null;
  readonly reason: string;
  readonly source: string | null;
  readonly notes: string | null;
  readonly actor: AuditActor;
}

/** What publishing a month would hold and hide, and what there is already. */
export interface PublicationPreview extends Omit<PreparedEdition, 'document'> {
  readonly period: Period;
  readonly audience: Audience;
  readonly previous: EditionRecord | null;
  /** Where the month stands; null where it has neither figures nor an edition. */
  readonly state: MonthState | null;
}

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface PublicationService {
  preview(asked: PreviewAsked): Promise<PublicationPreview>;
  publish(asked: PublicationAsked): Promise<EditionRecord>;
}

interface Sources {
  /** Those that the viewer knows. */
  readonly authorities: AuthorityService;
  /** An authority as it stands now, read by nobody in particular; null where there is none. */
  readonly stand: (authority: string) => Promise<StandingRecord | null>;
  readonly monthStates: MonthStateService;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
  /** Told of each edition once it is published. */
  readonly onPublished: (edition: EditionRecord) => void;
}

export function createPublicationService(sources: Sources): PublicationService {
  /** Whether they may publish there is asked before; that they know it at all is asked here. */
  async function standing(slug: string): Promise<StandingRecord> {
    const known = await sources.authorities.bySlug(slug);
    const stands = known === null ? null : await sources.stand(slug);
    if (stands === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
    return {
      ...stands,
      obstacleOf: async (authority, period) =>
        (await sources.monthStates.state(authority, period))?.obstacle ?? null,
    };
  }

  return {
    async preview({ authority: slug, period: named, audience }) {
      const { authority, preparation } = await standing(slug);
      const period = reportedIn(authority, named);
      const asked = { authority, period, audience, accurateAsOf: null };
      const [{ document: _, ...prepared }, state] = await Promise.all([
        preparation.prepare(asked),
        sources.monthStates.state(authority, period),
      ]);
      const unchecked = state?.obstacle ?? null;
      return {
        ...prepared,
        ...{ period, audience, state, previous: previousOf(authority, period, audience) },
        obstacles: [...(unchecked === null ? [] : [unchecked]), ...prepared.obstacles],
      };
    },

    async publish({ authority: slug, period: named, audience, ...asked }) {
      if (sources.writable === null) throw new Error('There is no database to write to.');
      const period = reportedIn((await standing(slug)).authority, named);
      const publication = { period, audience, ...asked, onlyFirst: false, tellsPeople: true };
      try {
        const { number } = await publishEdition(
          sources.writable,
          () => standing(slug),
          publication,
        );
        const { authority } = await standing(slug);
        const edition = editionFor(authority, { number });
        if (edition === null) throw new Error(`The edition ${number} is gone by its own making.`);
        sources.onPublished(edition);
        return edition;
      } catch (error) {
        if (error instanceof ObstaclesError) throw refused('OBSTACLES', error.message);
        if (error instanceof RecordMovedError) {
          throw refused('CHANGED_MEANWHILE', 'The record is being changed; try again in a moment.');
        }
        throw error;
      }
    },
  };
}

function previousOf(
  authority: AuthorityRecord,
  period: Period,
  audience: Audience,
): EditionRecord | null {
  return editionFor(authority, { period, audience });
}
