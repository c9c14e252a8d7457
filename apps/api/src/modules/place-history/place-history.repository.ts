import type { Queryable } from '@vital-signs/database';
import { TAKEN_BACK } from '../surgery-room/said-action.repository';

/** A surgery that is or was held. */
export interface HeldSurgeryRecord {
  readonly id: number;
  readonly title: string;
  readonly placeId: number;
  /** The day on which it began, by the clocks of London. */
  readonly on: string;
  /** The last day of the period that it looked at. */
  readonly until: string;
  readonly isHeldNow: boolean;
}

/** A decision as it stands. */
export interface DecisionRecord {
  readonly surgeryId: number;
  readonly text: string;
  readonly outcome: 'OPEN' | 'AGREED' | 'PARKED';
  /** The place of its item, or of the surgery. */
  readonly placeId: number;
  readonly on: string;
  readonly until: string;
}

export interface PlaceHistoryRepository {
  /** Surgeries that are or were held, and the decisions of them that stand: what was said better or taken back is left out. */
  held(authorityId: number): Promise<{
    readonly surgeries: readonly HeldSurgeryRecord[];
    readonly decisions: readonly DecisionRecord[];
    /** Rows of actions that were taken back where they were agreed. */
    readonly takenBack: readonly number[];
  }>;
}

const DAY = (moment: string) => `to_char(${moment} AT TIME ZONE 'Europe/London', 'YYYY-MM-DD')`;

const LAST_DAY = (end: string) => `to_char(${end} - 1, 'YYYY-MM-DD')`;

export function createPlaceHistoryRepository(database: Queryable): PlaceHistoryRepository {
  return {
    async held(authorityId) {
      const [surgeries, decisions, back] = await Promise.all([
        database.query<HeldSurgeryRecord>(
          `SELECT id, title, "placeId", ${DAY('"openedAt"')} AS on, ${LAST_DAY('"periodEnd"')} AS until,
                  state = 'LIVE' AS "isHeldNow"
             FROM "Surgery" WHERE "authorityId" = $1 AND "openedAt" IS NOT NULL
            ORDER BY "openedAt" DESC, id DESC`,
          [authorityId],
        ),
        database.query<DecisionRecord>(
          `SELECT e."surgeryId", e.text, e.outcome, coalesce(i."placeId", s."placeId") AS "placeId",
                  ${DAY('s."openedAt"')} AS on, ${LAST_DAY('s."periodEnd"')} AS until
             FROM "SurgeryEntry" e
             JOIN "Surgery" s ON s."authorityId" = e."authorityId" AND s.id = e."surgeryId"
             LEFT JOIN "SurgeryItem" i ON i."authorityId" = e."authorityId" AND i.id = e."itemId"
            WHERE e."authorityId" = $1 AND e.kind = 'DECISION' AND NOT e.withdrawn
              AND s."openedAt" IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM "SurgeryEntry" l
                               WHERE l."authorityId" = e."authorityId" AND l."supersedesId" = e.id)
            ORDER BY e.id`,
          [authorityId],
        ),
        database.query<{ id: number }>(`WITH RECURSIVE ${TAKEN_BACK} SELECT id FROM back`, [
          authorityId,
        ]),
      ]);
      return { surgeries, decisions, takenBack: back.map(({ id }) => id) };
    },
  };
}
