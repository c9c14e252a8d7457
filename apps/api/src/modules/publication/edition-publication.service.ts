import type { Audience, Database } from '@vital-signs/database';
import type { Period } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { insertEdition, RecordMovedError } from '../edition/edition.repository';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { EditionPreparationService, PreparedEdition } from './edition-preparation.service';

export interface Publication {
  readonly period: Period;
  /** The day on whose morning the figures were taken. */
  readonly accurateAsOf: string | null;
  readonly audience: Audience;
  readonly actor: AuditActor;
  readonly reason: string;
  /** Where its figures come from; null: nobody says it. */
  readonly source: string | null;
  /** What its readers should know of it; null: nothing. */
  readonly notes: string | null;
  /** Refuses to publish a month that has an edition for this audience. */
  readonly onlyFirst: boolean;
  /** Lets everybody with a role be told of it; left out: nobody is. */
  readonly tellsPeople?: boolean;
}

/** Where the authority stands now, and what can be prepared from that. */
export interface StandingRecord {
  readonly authority: AuthorityRecord;
  readonly preparation: EditionPreparationService;
  /** What is between a month and its publication; left out: nobody asks whether it was checked. */
  readonly obstacleOf?: (authority: AuthorityRecord, period: Period) => Promise<string | null>;
}

/** The month cannot be published as things stand: each reason in a sentence. */
export class ObstaclesError extends Error {
  constructor(readonly obstacles: readonly string[]) {
    super(obstacles.join(' '));
  }
}

/** How often an edition is prepared when others write to the same record meanwhile. */
const MOST_ATTEMPTS = 6;

/**
 * Publishes a month: judges every reading as known at the revision that the publication itself
 * takes, and keeps them as one document. It is prepared before anything is locked, for that takes a
 * while, and prepared anew where the record moved on meanwhile.
 * @throws ObstaclesError where it cannot be published, with the reasons.
 * @throws RecordMovedError where others wrote each time.
 */
export async function publishEdition(
  database: Database,
  stand: () => Promise<StandingRecord>,
  { period, accurateAsOf, audience, ...asked }: Publication,
): Promise<{ readonly number: number; readonly revision: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const { authority, preparation, obstacleOf } = await stand();
    const obstacle = (await obstacleOf?.(authority, period)) ?? null;
    if (obstacle !== null) throw new ObstaclesError([obstacle]);
    const prepared = await preparation.prepare({ authority, period, audience, accurateAsOf });
    if (prepared.document === null || prepared.obstacles.length > 0) {
      throw new ObstaclesError(prepared.obstacles);
    }
    const request = {
      ...{ authorityId: authority.authorityId, accurateAsOf, audience, ...asked },
      ...{ period, told: toldOf(prepared) },
    };
    try {
      return await insertEdition(database, request, prepared.document);
    } catch (error) {
      if (!(error instanceof RecordMovedError) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

function toldOf({ document: _, obstacles: __, withheld: ___, ...counts }: PreparedEdition) {
  return counts;
}
