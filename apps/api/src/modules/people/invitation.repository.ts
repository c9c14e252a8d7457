import type { Queryable, Role } from '@vital-signs/database';
import type { RolePlaceRow } from './people.repository';

/** A role offered to an address, until it is taken up or withdrawn. */
export interface InvitationRow {
  id: number;
  email: string;
  name: string;
  role: Role;
  place: RolePlaceRow | null;
  invitedBy: string;
  invitedAt: Date;
  expiresAt: Date;
  /** True when its link can no longer be used. */
  expired: boolean;
}

/** An invitation as whoever has its link finds it. */
export interface OfferRow extends InvitationRow {
  authorityId: number;
  authorityName: string;
  placeId: number | null;
  /** False where it has expired, was withdrawn or taken up already. */
  open: boolean;
}

/** An invitation to be written. */
export interface InvitationMade {
  readonly authorityId: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly placeId: number | null;
  readonly secretHash: string;
  readonly invitedBy: string;
}

export interface InvitationRepository {
  /** Those that are neither taken up nor withdrawn, the latest first. */
  open(authorityId: number): Promise<InvitationRow[]>;
  one(authorityId: number, id: number): Promise<InvitationRow | null>;
  bySecret(secretHash: string): Promise<OfferRow | null>;
  add(invitation: InvitationMade): Promise<number>;
  /** Gives it a new link and time; the old link is void. */
  renew(authorityId: number, id: number, secretHash: string): Promise<void>;
  withdraw(authorityId: number, id: number): Promise<void>;
  /** False where somebody took it up, withdrew or renewed it meanwhile. */
  takeUp(offer: OfferRow, secretHash: string): Promise<boolean>;
}

const FIELDS = `
  i.id, i.email, i.name, i.role, i."invitedBy", i."invitedAt", i."expiresAt",
  i."expiresAt" <= now() AS expired,
  CASE WHEN p.id IS NULL THEN NULL
       ELSE json_build_object('slug', p.slug, 'name', p.name) END AS place`;
const PLACE = `LEFT JOIN "Place" p ON p."authorityId" = i."authorityId" AND p.id = i."placeId"`;
const UNANSWERED = `i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL`;
const LIFETIME = `now() + interval '7 days'`;

export function createInvitationRepository(database: Queryable): InvitationRepository {
  return {
    open: (authorityId) =>
      database.query<InvitationRow>(
        `SELECT ${FIELDS} FROM "Invitation" i ${PLACE}
          WHERE i."authorityId" = $1 AND ${UNANSWERED}
          ORDER BY i."invitedAt" DESC, i.id DESC`,
        [authorityId],
      ),

    async one(authorityId, id) {
      const [found] = await database.query<InvitationRow>(
        `SELECT ${FIELDS} FROM "Invitation" i ${PLACE}
          WHERE i."authorityId" = $1 AND i.id = $2 AND ${UNANSWERED}`,
        [authorityId, id],
      );
      return found ?? null;
    },

    async bySecret(secretHash) {
      const [found] = await database.query<OfferRow>(
        `SELECT ${FIELDS}, i."authorityId", i."placeId", a.name AS "authorityName",
                (${UNANSWERED} AND i."expiresAt" > now()) AS open
           FROM "Invitation" i JOIN "Authority" a ON a.id = i."authorityId" ${PLACE}
          WHERE i."tokenHash" = $1`,
        [secretHash],
      );
      return found ?? null;
    },

    async add({ authorityId, email, name, role, placeId, secretHash, invitedBy }) {
      const [added] = await database.query<{ id: number }>(
        `INSERT INTO "Invitation"
           ("authorityId", email, name, role, "placeId", "tokenHash", "invitedBy", "expiresAt")
         VALUES ($1, $2, $3, $4::"Role", $5, $6, $7, ${LIFETIME})
         RETURNING id`,
        [authorityId, email, name, role, placeId, secretHash, invitedBy],
      );
      if (added === undefined) throw new Error('The invitation was not written.');
      return added.id;
    },

    async renew(authorityId, id, secretHash) {
      await database.query(
        `UPDATE "Invitation"
            SET "tokenHash" = $3, "invitedAt" = now(), "expiresAt" = ${LIFETIME}
          WHERE "authorityId" = $1 AND id = $2`,
        [authorityId, id, secretHash],
      );
    },

    async withdraw(authorityId, id) {
      await database.query(
        `UPDATE "Invitation" SET "withdrawnAt" = now() WHERE "authorityId" = $1 AND id = $2`,
        [authorityId, id],
      );
    },

    async takeUp({ authorityId, id }, secretHash) {
      const taken = await database.query(
        `UPDATE "Invitation" i SET "acceptedAt" = now()
          WHERE i."authorityId" = $1 AND i.id = $2 AND i."tokenHash" = $3
            AND ${UNANSWERED} AND i."expiresAt" > now()
         RETURNING i.id`,
        [authorityId, id, secretHash],
      );
      return taken.length > 0;
    },
  };
}
