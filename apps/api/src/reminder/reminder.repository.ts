import type { Database } from '@vital-signs/database';
import {
  REMINDER_TRIES,
  type ActionReminder,
  type ActionReminderKind,
  type ActionState,
} from '@vital-signs/domain';

/** An action as it stands, of which somebody is or was to be reminded. */
export interface RemindedActionRow {
  /** The number under which it was first written. */
  readonly first: number;
  /** The one under which it stands. */
  readonly id: number;
  readonly indicatorId: number | null;
  readonly reportArea: string | null;
  readonly placeId: number;
  readonly text: string;
  readonly state: ActionState;
  readonly dueOn: string | null;
  readonly ownerEmail: string | null;
}

/** One reminder of one person, by its number. */
export interface ReminderKey {
  readonly authorityId: number;
  readonly actionId: number;
  readonly userId: string;
  readonly number: number;
}

export interface ReminderRow extends Omit<ReminderKey, 'authorityId'> {
  readonly kind: ActionReminderKind;
  readonly dueOn: string;
  readonly on: string;
  /** True where it did not arrive, and is to be tried again. */
  readonly waits: boolean;
}

export interface ReminderRepository {
  /** Slugs of the authorities in which anybody is or was to be reminded. */
  authorities(): Promise<readonly string[]>;
  /** Open actions of people, and those of which anybody was reminded, as they stand. */
  actions(authorityId: number): Promise<readonly RemindedActionRow[]>;
  /** What people were told, or could not be, the first first. */
  reminders(authorityId: number): Promise<readonly ReminderRow[]>;
  /** Takes a reminder upon this process and says that it is handed on; false where another process has it. */
  claim(key: ReminderKey, reminder: ActionReminder, day: string): Promise<boolean>;
  /** The same of one that waits; false too where it was tried within the last hour. */
  claimAgain(key: ReminderKey, day: string): Promise<boolean>;
  /** Says that it was sent, or why it could not be. */
  finish(key: ReminderKey, problem: string | null): Promise<void>;
  /** There is nothing to remind of any more. */
  forget(key: ReminderKey): Promise<void>;
}

/** Said of a reminder while it is handed on; where that breaks off it is not sent a second time. */
const HANDED_ON = 'The work broke off while it was being sent.';
/** Of one that did not arrive, and is to be tried again. */
const WAITS = `NOT r.sent AND r.problem IS DISTINCT FROM '${HANDED_ON}' AND r.tries < ${REMINDER_TRIES}`;
const TRIED_AGAIN_AFTER = "interval '1 hour'";
const THE_ONE = `r."authorityId" = $1 AND r."actionId" = $2 AND r."userId" = $3 AND r.number = $4`;

const parts = ({ authorityId, actionId, userId, number }: ReminderKey) =>
  [authorityId, actionId, userId, number] as const;

export function createReminderRepository(database: Database): ReminderRepository {
  return {
    async authorities() {
      const found = await database.query<{ slug: string }>(
        `SELECT slug FROM "Authority" t
          WHERE EXISTS (SELECT 1 FROM "ActionReminder" r WHERE r."authorityId" = t.id)
             OR EXISTS (SELECT 1 FROM "Action" a
                         WHERE a."authorityId" = t.id AND a."ownerEmail" IS NOT NULL
                           AND a."toRevision" IS NULL AND a.state = 'OPEN')
          ORDER BY slug`,
      );
      return found.map(({ slug }) => slug);
    },

    actions: (authorityId) =>
      database.query<RemindedActionRow>(
        `WITH RECURSIVE line AS (
           SELECT id AS first, id FROM "Action"
            WHERE "authorityId" = $1 AND "supersedesId" IS NULL
           UNION ALL
           SELECT line.first, a.id FROM line
             JOIN "Action" a ON a."authorityId" = $1 AND a."supersedesId" = line.id
         )
         SELECT line.first, a.id, a."indicatorId", a."placeId", a.text, a.state, a."dueOn",
                a."ownerEmail", area.slug AS "reportArea"
           FROM line
           JOIN "Action" a ON a."authorityId" = $1 AND a.id = line.id AND a."toRevision" IS NULL
           LEFT JOIN "ReportArea" area
             ON area."authorityId" = $1 AND area.id = a."reportAreaId"
          WHERE (a.state = 'OPEN' AND a."ownerEmail" IS NOT NULL)
             OR EXISTS (SELECT 1 FROM "ActionReminder" r
                         WHERE r."authorityId" = $1 AND r."actionId" = line.first)
          ORDER BY a."dueOn", line.first`,
        [authorityId],
      ),

    reminders: (authorityId) =>
      database.query<ReminderRow>(
        `SELECT r."actionId", r."userId", r.number, r.kind, r."dueOn", r."on", (${WAITS}) AS waits
           FROM "ActionReminder" r WHERE r."authorityId" = $1
          ORDER BY r."actionId", r."userId", r.number`,
        [authorityId],
      ),

    async claim(key, { kind, dueOn }, day) {
      const taken = await database.query(
        `INSERT INTO "ActionReminder" ("authorityId", "actionId", "userId", number, kind, "dueOn", "on", tries, problem)
         VALUES ($1, $2, $3, $4, $5::"ActionReminderKind", $6::date, $7::date, 1, $8)
             ON CONFLICT DO NOTHING RETURNING number`,
        [...parts(key), kind, dueOn, day, HANDED_ON],
      );
      return taken.length > 0;
    },

    async claimAgain(key, day) {
      const taken = await database.query(
        `UPDATE "ActionReminder" r SET "on" = $5::date, at = now(), tries = r.tries + 1, problem = $6
          WHERE ${THE_ONE} AND ${WAITS} AND r.at < now() - ${TRIED_AGAIN_AFTER}
          RETURNING r.number`,
        [...parts(key), day, HANDED_ON],
      );
      return taken.length > 0;
    },

    async finish(key, problem) {
      await database.query(
        `UPDATE "ActionReminder" r SET sent = $5, problem = $6, at = now() WHERE ${THE_ONE}`,
        [...parts(key), problem === null, problem],
      );
    },

    async forget(key) {
      await database.query(`DELETE FROM "ActionReminder" r WHERE ${THE_ONE} AND ${WAITS}`, [
        ...parts(key),
      ]);
    },
  };
}
