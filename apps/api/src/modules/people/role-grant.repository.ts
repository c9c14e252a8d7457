import type { Queryable, Role } from '@vital-signs/database';
import type { AccessPolicy } from '@vital-signs/domain';

/** A role to be given. */
export interface GrantMade {
  readonly authorityId: number;
  readonly userId: string;
  readonly role: Role;
  /** Null: the whole authority. */
  readonly placeId: number | null;
  readonly grantedBy: string;
}

/** Writes to roles and to what an authority decided about access, inside a transaction. */
export interface RoleGrantRepository {
  /** Lets nobody else change who has access to an authority until the transaction ends. */
  lock(authorityId: number): Promise<void>;
  give(grant: GrantMade): Promise<void>;
  end(authorityId: number, ids: readonly number[]): Promise<void>;
  suspend(authorityId: number, userId: string): Promise<void>;
  restore(authorityId: number, userId: string): Promise<void>;
  setPolicy(authorityId: number, policy: AccessPolicy): Promise<void>;
}

export function createRoleGrantRepository(transaction: Queryable): RoleGrantRepository {
  return {
    async lock(authorityId) {
      await transaction.query('SELECT id FROM "Authority" WHERE id = $1 FOR NO KEY UPDATE', [
        authorityId,
      ]);
    },

    async give({ authorityId, userId, role, placeId, grantedBy }) {
      await transaction.query(
        `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "placeId", "grantedBy")
         VALUES ($1, $2, $3::"Role", $4, $5)`,
        [authorityId, userId, role, placeId, grantedBy],
      );
    },

    async end(authorityId, ids) {
      await transaction.query(
        `UPDATE "RoleGrant" SET "endedAt" = now()
          WHERE "authorityId" = $1 AND id = ANY($2::int[]) AND "endedAt" IS NULL`,
        [authorityId, ids],
      );
    },

    async suspend(authorityId, userId) {
      await transaction.query(
        `UPDATE "RoleGrant" SET "suspendedAt" = now()
          WHERE "authorityId" = $1 AND "userId" = $2 AND "endedAt" IS NULL
            AND "suspendedAt" IS NULL`,
        [authorityId, userId],
      );
    },

    async restore(authorityId, userId) {
      await transaction.query(
        `UPDATE "RoleGrant" SET "suspendedAt" = NULL
          WHERE "authorityId" = $1 AND "userId" = $2 AND "endedAt" IS NULL`,
        [authorityId, userId],
      );
    },

    async setPolicy(authorityId, { secondFactorRequired, headsSeeOtherLocalities }) {
      await transaction.query(
        `INSERT INTO "AccessPolicy"
           ("authorityId", "secondFactorRequired", "headsSeeOtherLocalities")
         VALUES ($1, $2, $3)
         ON CONFLICT ("authorityId") DO UPDATE
            SET "secondFactorRequired" = $2, "headsSeeOtherLocalities" = $3`,
        [authorityId, secondFactorRequired, headsSeeOtherLocalities],
      );
    },
  };
}
