import type {
  PeriodKind,
  Queryable,
  SurgeryEntryKind,
  SurgeryItemKind,
  SurgeryOutcome,
  SurgeryState,
} from '@vital-signs/database';
import type { Grant, Period } from '@vital-signs/domain';
import { TAKEN_BACK } from '../surgery-room/said-action.repository';

/** What tells a surgery from others. */
export interface SurgeryKey {
  readonly authorityId: number;
  readonly number: number;
}

/** A surgery as it is kept, without what stands on its agenda. */
export interface SurgeryRecord extends SurgeryKey {
  readonly placeId: number;
  readonly title: string;
  readonly period: Period;
  readonly startsAt: string;
  readonly minutes: number;
  readonly showsUnpublished: boolean;
  readonly state: SurgeryState;
  readonly version: number;
  /** One more each time it is planned anew. */
  readonly planVersion: number;
  /** What everybody looks at, as it is kept. */
  readonly pointer: unknown;
  readonly pointedAt: string | null;
  readonly driverId: string | null;
  readonly driverName: string | null;
  /** Everybody who ever drove, by name, in the order in which they first did. */
  readonly drivers: readonly string[];
  readonly driverSeenAt: string | null;
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly personId: string | null;
  readonly person: string;
  /** When what its messages tell was written: people written to before are to be written to again. */
  readonly at: string;
}

/** Something on an agenda, with the names that its subject has now. */
export interface SurgeryItemRecord {
  readonly number: number;
  readonly surgery: number;
  readonly position: number;
  readonly kind: SurgeryItemKind;
  readonly indicatorId: number | null;
  /** Key of the indicator. */
  readonly indicator: string | null;
  readonly reportAreaId: number | null;
  /** Slug of the report area. */
  readonly area: string | null;
  readonly place: SurgeryItemPlace | null;
  readonly title: string;
  readonly minutes: number;
  readonly reasons: readonly string[];
  readonly spentSeconds: number;
  readonly outcome: SurgeryOutcome;
  /** True where it was put there by somebody who does not read unpublished figures. */
  readonly showsPublished: boolean;
}

/** The place of an item, as it is called now. */
export interface SurgeryItemPlace {
  readonly placeId: number;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
}

/** Somebody invited, with what became of the last message to them. */
export interface SurgeryInviteeRecord {
  readonly surgery: number;
  readonly name: string;
  readonly email: string;
  readonly mailedAt: string | null;
  readonly sequence: number;
  readonly problem: string | null;
}

/** Something said or asked, as it was. */
export interface SurgeryEntryRecord {
  readonly number: number;
  readonly surgery: number;
  readonly key: string;
  readonly item: number | null;
  readonly kind: SurgeryEntryKind;
  readonly text: string;
  readonly beforehand: boolean;
  readonly outcome: SurgeryOutcome;
  readonly actionId: number | null;
  readonly supersedesId: number | null;
  readonly withdrawn: boolean;
  readonly personId: string;
  readonly person: string;
  readonly at: string;
}

/** How many actions were agreed in a surgery. */
export interface SurgeryActionCount {
  readonly surgery: number;
  readonly agreed: number;
  readonly open: number;
}

/** Somebody who signs in with an address, and what they hold. */
export interface AddressHolder {
  readonly email: string;
  readonly grants: readonly Grant[];
}

export interface SurgeryRepository {
  /** Those of an authority, those planned or held last first; at most the latest five hundred. */
  list(authorityId: number): Promise<readonly SurgeryRecord[]>;
  one(key: SurgeryKey): Promise<SurgeryRecord | null>;
  /** Of several surgeries in one statement, in the order of each agenda. */
  items(authorityId: number, surgeries: readonly number[]): Promise<readonly SurgeryItemRecord[]>;
  /** The same, by name. */
  invitees(
    authorityId: number,
    surgeries: readonly number[],
  ): Promise<readonly SurgeryInviteeRecord[]>;
  /** The same, the first first: all that was said, what was said better or taken back too. */
  entries(
    authorityId: number,
    surgeries: readonly number[],
  ): Promise<readonly SurgeryEntryRecord[]>;
  actionCounts(
    authorityId: number,
    surgeries: readonly number[],
  ): Promise<readonly SurgeryActionCount[]>;
  /** The headings of the report by number. */
  areas(authorityId: number): Promise<readonly { readonly id: number; readonly slug: string }[]>;
  /** Those of several addresses who hold a role in the authority that is in force. */
  holders(authorityId: number, emails: readonly string[]): Promise<readonly AddressHolder[]>;
}

type Moments = 'startsAt' | 'at';
type OptionalMoments = 'pointedAt' | 'driverSeenAt' | 'openedAt' | 'endedAt' | 'approvedAt';

interface SurgeryRow extends Omit<SurgeryRecord, Moments | OptionalMoments | 'period'> {
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly startsAt: Date;
  readonly at: Date;
  readonly pointedAt: Date | null;
  readonly driverSeenAt: Date | null;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
  readonly approvedAt: Date | null;
}

/** Every column of a surgery, for whoever reads one under a lock too. */
const SURGERY_COLUMNS = `
  "authorityId", id AS number, "placeId", title, "periodKind", "periodStart", "periodEnd",
  "startsAt", minutes, "showsUnpublished", state, version, "planVersion", pointer, "pointedAt", "driverId",
  "driverName", drivers, "driverSeenAt", "openedAt", "endedAt", "approvedBy", "approvedAt", "personId",
  person, at`;

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

/** A surgery from a row of its columns. */
export function surgeryOf({
  periodKind,
  periodStart,
  periodEnd,
  ...row
}: SurgeryRow): SurgeryRecord {
  return {
    ...row,
    period: { kind: periodKind, start: periodStart, end: periodEnd },
    startsAt: row.startsAt.toISOString(),
    at: row.at.toISOString(),
    pointedAt: iso(row.pointedAt),
    driverSeenAt: iso(row.driverSeenAt),
    openedAt: iso(row.openedAt),
    endedAt: iso(row.endedAt),
    approvedAt: iso(row.approvedAt),
  };
}

const MOST_LISTED = 500;

export function createSurgeryRepository(database: Queryable): SurgeryRepository {
  return {
    async list(authorityId) {
      const rows = await database.query<SurgeryRow>(
        `SELECT ${SURGERY_COLUMNS} FROM "Surgery" WHERE "authorityId" = $1
          ORDER BY "startsAt" DESC, id DESC LIMIT ${MOST_LISTED}`,
        [authorityId],
      );
      return rows.map(surgeryOf);
    },

    one: (key) => readSurgery(database, key),

    async items(authorityId, surgeries) {
      const rows = await database.query<
        Omit<SurgeryItemRecord, 'place'> & SurgeryItemPlace & { placeId: number | null }
      >(
        `SELECT i.id AS number, i."surgeryId" AS surgery, i.position, i.kind, i."indicatorId",
                indicator.key AS indicator, i."reportAreaId", area.slug AS area, i."placeId", p.slug, p.name,
                p."shortName", i.title, i.minutes, i.reasons, i."spentSeconds", i.outcome,
                i."showsPublished"
           FROM "SurgeryItem" i
           LEFT JOIN "Indicator" indicator
             ON indicator."authorityId" = i."authorityId" AND indicator.id = i."indicatorId"
           LEFT JOIN "ReportArea" area
             ON area."authorityId" = i."authorityId" AND area.id = i."reportAreaId"
           LEFT JOIN "Place" p ON p."authorityId" = i."authorityId" AND p.id = i."placeId"
          WHERE i."authorityId" = $1 AND i."surgeryId" = ANY($2::int[])
          ORDER BY i."surgeryId", i.position, i.id`,
        [authorityId, surgeries],
      );
      return rows.map(({ placeId, slug, name, shortName, ...row }) => ({
        ...row,
        place: placeId === null ? null : { placeId, slug, name, shortName },
      }));
    },

    async invitees(authorityId, surgeries) {
      const rows = await database.query<
        Omit<SurgeryInviteeRecord, 'mailedAt'> & { mailedAt: Date | null }
      >(
        `SELECT "surgeryId" AS surgery, name, email, "mailedAt", sequence, problem
           FROM "SurgeryInvitee"
          WHERE "authorityId" = $1 AND "surgeryId" = ANY($2::int[]) AND "removedAt" IS NULL
          ORDER BY "surgeryId", lower(name), email`,
        [authorityId, surgeries],
      );
      return rows.map((row) => ({ ...row, mailedAt: iso(row.mailedAt) }));
    },

    async entries(authorityId, surgeries) {
      const rows = await database.query<Omit<SurgeryEntryRecord, 'at'> & { at: Date }>(
        `SELECT id AS number, "surgeryId" AS surgery, key, "itemId" AS item, kind, text, beforehand,
                outcome, "actionId", "supersedesId", withdrawn, "personId", person, at
           FROM "SurgeryEntry" WHERE "authorityId" = $1 AND "surgeryId" = ANY($2::int[])
          ORDER BY id`,
        [authorityId, surgeries],
      );
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },

    actionCounts: (authorityId, surgeries) =>
      database.query<SurgeryActionCount>(
        `WITH RECURSIVE ${TAKEN_BACK}
         SELECT "surgeryId" AS surgery, count(*)::int AS agreed,
                count(*) FILTER (WHERE state = 'OPEN')::int AS open
           FROM "Action"
          WHERE "authorityId" = $1 AND "surgeryId" = ANY($2::int[]) AND "toRevision" IS NULL
            AND id NOT IN (SELECT id FROM back)
          GROUP BY "surgeryId"`,
        [authorityId, surgeries],
      ),

    areas: (authorityId) =>
      database.query(`SELECT id, slug FROM "ReportArea" WHERE "authorityId" = $1`, [authorityId]),

    holders: (authorityId, emails) =>
      database.query<AddressHolder>(
        `SELECT lower(u.email) AS email,
                json_agg(json_build_object('role', g.role, 'place', p.slug) ORDER BY g.id) AS grants
           FROM "RoleGrant" g
           JOIN "User" u ON u.id = g."userId"
           LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
          WHERE g."authorityId" = $1 AND lower(u.email) = ANY($2::text[])
            AND g."endedAt" IS NULL AND g."suspendedAt" IS NULL
          GROUP BY lower(u.email)`,
        [authorityId, emails],
      ),
  };
}

/** A surgery as it stands; `locked`, nobody else changes it until the transaction is over. */
export async function readSurgery(
  database: Queryable,
  { authorityId, number }: SurgeryKey,
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<SurgeryRecord | null> {
  const [row] = await database.query<SurgeryRow>(
    `SELECT ${SURGERY_COLUMNS} FROM "Surgery" WHERE "authorityId" = $1 AND id = $2
     ${locked ? 'FOR UPDATE' : ''}`,
    [authorityId, number],
  );
  return row === undefined ? null : surgeryOf(row);
}
