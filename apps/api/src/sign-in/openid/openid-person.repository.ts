import { randomUUID } from 'node:crypto';
import type { Queryable } from '@vital-signs/database';
import type { AccountFound } from '../sign-in.repository';
import type { GroupRole } from './group-roles';
import type { HeldGrant, WantedGrant } from './settled-grants';

/** An authority or place that the mapping of groups names and the record does not know. */
export interface UnknownTarget {
  readonly groupRole: GroupRole;
  readonly what: 'authority' | 'place';
}

/** Who the provider's people are here, and what they hold; inside a transaction. */
export interface OpenIdPersonRepository {
  /** Lets nobody else sign in under the same identity until the transaction ends. */
  lockIdentity(accountId: string): Promise<void>;
  /** Lets nobody else change what somebody holds until the transaction ends. */
  lockAuthorities(ids: readonly number[]): Promise<void>;
  byIdentity(accountId: string): Promise<AccountFound | null>;
  byEmail(email: string): Promise<(AccountFound & { readonly linked: boolean }) | null>;
  link(userId: string, accountId: string): Promise<void>;
  resolve(
    groupRoles: readonly GroupRole[],
  ): Promise<{ wanted: readonly WantedGrant[]; unknown: readonly UnknownTarget[] }>;
  held(userId: string): Promise<readonly HeldGrant[]>;
  end(grants: readonly HeldGrant[]): Promise<void>;
  give(userId: string, grant: WantedGrant & { readonly suspendedAt: Date | null }): Promise<void>;
}

export const PROVIDER_NAME = 'Sign-in provider';

export function createOpenIdPersonRepository(transaction: Queryable): OpenIdPersonRepository {
  return {
    async lockIdentity(accountId) {
      await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `openid:${accountId}`,
      ]);
    },

    async lockAuthorities(ids) {
      await transaction.query(
        'SELECT id FROM "Authority" WHERE id = ANY($1::int[]) ORDER BY id FOR NO KEY UPDATE',
        [ids],
      );
    },

    async byIdentity(accountId) {
      const [found] = await transaction.query<AccountFound>(
        `SELECT u.id, u.name, u.email FROM "Account" a JOIN "User" u ON u.id = a."userId"
          WHERE a."providerId" = 'openid' AND a."accountId" = $1`,
        [accountId],
      );
      return found ?? null;
    },

    async byEmail(email) {
      const [found] = await transaction.query<AccountFound & { linked: boolean }>(
        `SELECT u.id, u.name, u.email,
                EXISTS (SELECT FROM "Account" a
                         WHERE a."userId" = u.id AND a."providerId" = 'openid') AS linked
           FROM "User" u WHERE u.email = $1`,
        [email],
      );
      return found ?? null;
    },

    async link(userId, accountId) {
      await transaction.query(
        `INSERT INTO "Account" (id, "accountId", "providerId", "userId", "updatedAt")
         VALUES ($1, $2, 'openid', $3, now())`,
        [randomUUID(), accountId, userId],
      );
    },

    async resolve(groupRoles) {
      const rows = await transaction.query<{ authorityId: number | null; placeId: number | null }>(
        `SELECT a.id AS "authorityId", p.id AS "placeId"
           FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS named (authority, place, position)
           LEFT JOIN "Authority" a ON a.slug = named.authority
           LEFT JOIN "Place" p ON p."authorityId" = a.id AND p.slug = named.place
          ORDER BY named.position`,
        [groupRoles.map(({ authority }) => authority), groupRoles.map(({ place }) => place)],
      );
      const wanted: WantedGrant[] = [];
      const unknown: UnknownTarget[] = [];
      for (const [at, groupRole] of groupRoles.entries()) {
        const { authorityId = null, placeId = null } = rows[at] ?? {};
        const { role, place } = groupRole;
        if (authorityId === null) unknown.push({ groupRole, what: 'authority' });
        else if (place !== null && placeId === null) unknown.push({ groupRole, what: 'place' });
        else wanted.push({ authorityId, role, placeId, place });
      }
      return { wanted, unknown };
    },

    held: (userId) =>
      transaction.query<HeldGrant>(
        `SELECT g.id, g."authorityId", g.role, g."placeId", p.slug AS place, g."fromProvider",
                g."suspendedAt"
           FROM "RoleGrant" g
           LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
          WHERE g."userId" = $1 AND g."endedAt" IS NULL
          ORDER BY g."authorityId", g.id`,
        [userId],
      ),

    async end(grants) {
      await transaction.query(
        `UPDATE "RoleGrant" g SET "endedAt" = now()
           FROM unnest($1::int[], $2::int[]) AS ended ("authorityId", id)
          WHERE g."authorityId" = ended."authorityId" AND g.id = ended.id`,
        [grants.map(({ authorityId }) => authorityId), grants.map(({ id }) => id)],
      );
    },

    async give(userId, { authorityId, role, placeId, suspendedAt }) {
      await transaction.query(
        `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "placeId", "grantedBy",
                                  "fromProvider", "suspendedAt")
         VALUES ($1, $2, $3::"Role", $4, $5, true, $6)`,
        [authorityId, userId, role, placeId, PROVIDER_NAME, suspendedAt],
      );
    },
  };
}
