import type { Database } from '@vital-signs/database';
import {
  REMINDER_TRIES,
  type ActionReminder,
  type ActionReminderKind,
  type ActionState,
  type Grant,
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
  readonly agreedOn: string;
}

/** Somebody with a role in an authority. */
export interface ReminderReaderRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly preferences: Readonly<Record<string, unknown>>;
  /** What they hold there, each by its number. */
  readonly grants: readonly (Grant & { readonly number: number })[];
}

/** What a reminder was made from, and is still so when it is handed on. */
export interface ReminderBasis {
  readonly action: RemindedActionRow;
  readonly reader: ReminderReaderRow;
  /** Numbers of the roles that let them follow what is agreed at its place, one of which is in force. */
  readonly roles: readonly number[];
}

/** One reminder of one person, by its number. */
export interface ReminderKey {
  readonly authorityId: number;
  readonly actionId: number;
  readonly userId: string;
  readonly number: number;
}

/** A reminder as it was written down; both days are ISO dates in London. */
export interface ReminderRow extends Omit<ReminderKey, 'authorityId'> {
  readonly kind: ActionReminderKind;
  readonly dueOn: string;
  readonly on: string;
  /** True where it did not arrive, and is to be tried again. */
  readonly waits: boolean;
}

export interface ReminderRepository {
  /** The authorities in which anybody is or was to be reminded. */
  authorities(): Promise<readonly { readonly authorityId: number; readonly slug: string }[]>;
  /**
   * Open actions of people, as they stand, and those others of which somebody waits to be told, or
   * holds an entry in their calendar of a day that is not over.
   */
  actions(authorityId: number, day: string): Promise<readonly RemindedActionRow[]>;
  /** What people were told of some actions, or could not be, the first first. */
  reminders(authorityId: number, actionIds: readonly number[]): Promise<readonly ReminderRow[]>;
  /** Everybody who holds a role in the authority that is in force, signed in or not. */
  readers(authorityId: number): Promise<readonly ReminderReaderRow[]>;
  /**
   * Takes a reminder upon this process and says that it is handed on; false where another process has
   * it, and where what it was made from is not so any more.
   */
  claim(
    key: ReminderKey,
    basis: ReminderBasis,
    reminder: ActionReminder,
    day: string,
  ): Promise<boolean>;
  /** The same of one that waits; false too where it was tried within the last hour. */
  claimAgain(key: ReminderKey, basis: ReminderBasis, day: string): Promise<boolean>;
  /** Says that it was sent, or why it could not be. */
  finish(key: ReminderKey, problem: string | null): Promise<void>;
  /** There is nothing to remind of any more. */
  forget(key: ReminderKey): Promise<void>;
}

/** Said of a reminder while it is handed on; where that breaks off it is not sent a second time. */
const HANDED_ON = 'The work broke off while it was being sent.';
/** Of one that did not arrive, and is to be tried again. */
const WAITS = `NOT r.sent AND r.problem IS DISTINCT FROM '${HANDED_ON}' AND r.tries < ${REMINDER_TRIES}`;
/** Of one that put an entry of a day that is not over into a calendar, from which none after it takes it. */
const HOLDS_ENTRY = (day: string) => `
  r.kind IN ('SOON', 'MOVED') AND r."dueOn" >= ${day}::date AND NOT EXISTS (
    SELECT 1 FROM "ActionReminder" l
     WHERE l."authorityId" = r."authorityId" AND l."actionId" = r."actionId"
       AND l."userId" = r."userId" AND l.kind = 'CLOSED' AND l.number > r.number)`;
const TRIED_AGAIN_AFTER = "interval '1 hour'";
const THE_ONE = `r."authorityId" = $1 AND r."actionId" = $2 AND r."userId" = $3 AND r.number = $4`;

const parts = ({ authorityId, actionId, userId, number }: ReminderKey) =>
  [authorityId, actionId, userId, number] as const;

/** That the action stands as it was read, and its reader holds and wants what they did; $1 and $3 as in THE_ONE. */
const STILL_SO = `
  EXISTS (SELECT 1 FROM "Action" a
           WHERE a."authorityId" = $1 AND a.id = $5 AND a."toRevision" IS NULL
             AND a.state = $6::"ActionState" AND a."dueOn" IS NOT DISTINCT FROM $7::date
             AND a."ownerEmail" IS NOT DISTINCT FROM $8::text)
  AND EXISTS (SELECT 1 FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId"
               WHERE g."authorityId" = $1 AND g."userId" = $3 AND g.id = ANY($9::int[])
                 AND g."endedAt" IS NULL AND g."suspendedAt" IS NULL AND u.email = $10
                 AND u.preferences->>'reminders' IS NOT DISTINCT FROM $11::text)`;

const basisParts = ({ action, reader, roles }: ReminderBasis) => {
  const chosen = reader.preferences['reminders'];
  return [
    ...[action.id, action.state, action.dueOn, action.ownerEmail, roles, reader.email],
    typeof chosen === 'string' ? chosen : null,
  ];
};

export function createReminderRepository(database: Database): ReminderRepository {
  return {
    async authorities() {
      return database.query(
        `SELECT id AS "authorityId", slug FROM "Authority" t
          WHERE EXISTS (SELECT 1 FROM "ActionReminder" r WHERE r."authorityId" = t.id)
             OR EXISTS (SELECT 1 FROM "Action" a
                         WHERE a."authorityId" = t.id AND a."ownerEmail" IS NOT NULL
                           AND a."toRevision" IS NULL AND a.state = 'OPEN')
          ORDER BY slug`,
      );
    },

    actions: (authorityId, day) =>
      database.query<RemindedActionRow>(
        `WITH RECURSIVE line AS (
           SELECT id AS first, id FROM "Action"
            WHERE "authorityId" = $1 AND "supersedesId" IS NULL
           UNION ALL
           SELECT line.first, a.id FROM line
             JOIN "Action" a ON a."authorityId" = $1 AND a."supersedesId" = line.id
         )
         SELECT line.first, a.id, a."indicatorId", a."placeId", a.text, a.state, a."dueOn",
                a."ownerEmail", a."agreedOn", area.slug AS "reportArea"
           FROM line
           JOIN "Action" a ON a."authorityId" = $1 AND a.id = line.id AND a."toRevision" IS NULL
           LEFT JOIN "ReportArea" area
             ON area."authorityId" = $1 AND area.id = a."reportAreaId"
          WHERE (a.state = 'OPEN' AND a."ownerEmail" IS NOT NULL)
             OR EXISTS (SELECT 1 FROM "ActionReminder" r
                         WHERE r."authorityId" = $1 AND r."actionId" = line.first
                           AND (${WAITS} OR ${HOLDS_ENTRY('$2')}))
          ORDER BY a."dueOn", line.first`,
        [authorityId, day],
      ),

    reminders: (authorityId, actionIds) =>
      database.query<ReminderRow>(
        `SELECT r."actionId", r."userId", r.number, r.kind, r."dueOn", r."on", (${WAITS}) AS waits
           FROM "ActionReminder" r
          WHERE r."authorityId" = $1 AND r."actionId" = ANY($2::int[])
          ORDER BY r."actionId", r."userId", r.number`,
        [authorityId, actionIds],
      ),

    readers: (authorityId) =>
      database.query<ReminderReaderRow>(
        `SELECT u.id, u.name, u.email, u.preferences,
                json_agg(json_build_object('number', g.id, 'role', g.role, 'place', p.slug)
                         ORDER BY g.id) AS grants
           FROM "RoleGrant" g
           JOIN "User" u ON u.id = g."userId"
           LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
           LEFT JOIN "AccessPolicy" o ON o."authorityId" = g."authorityId"
          WHERE g."authorityId" = $1 AND g."endedAt" IS NULL AND g."suspendedAt" IS NULL
            -- A role gives nothing without the second factor that is asked for; of whoever comes
            -- from a provider that asks for it.
            AND (NOT coalesce(o."secondFactorRequired", false) OR u."twoFactorEnabled"
                 OR g."fromProvider")
          GROUP BY u.id
          ORDER BY u.id`,
        [authorityId],
      ),

    async claim(key, basis, { kind, dueOn }, day) {
      const taken = await database.query(
        `INSERT INTO "ActionReminder" ("authorityId", "actionId", "userId", number, kind, "dueOn", "on", tries, problem)
         SELECT $1::int, $2::int, $3::text, $4::int, $12::"ActionReminderKind", $13::date, $14::date, 1, $15
          WHERE ${STILL_SO}
             ON CONFLICT DO NOTHING RETURNING number`,
        [...parts(key), ...basisParts(basis), kind, dueOn, day, HANDED_ON],
      );
      return taken.length > 0;
    },

    async claimAgain(key, basis, day) {
      const taken = await database.query(
        `UPDATE "ActionReminder" r SET "on" = $12::date, at = now(), tries = r.tries + 1, problem = $13
          WHERE ${THE_ONE} AND ${WAITS} AND r.at < now() - ${TRIED_AGAIN_AFTER} AND ${STILL_SO}
          RETURNING r.number`,
        [...parts(key), ...basisParts(basis), day, HANDED_ON],
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
