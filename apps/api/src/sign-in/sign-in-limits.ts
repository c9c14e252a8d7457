import { createHmac } from 'node:crypto';
import type { Queryable } from '@vital-signs/database';
import { networkOf } from './network-address';

/** How often something may be tried in a stretch of time. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** What is counted, and how often it may be tried. docs/sign-in.md explains them. */
export const SIGN_IN_LIMITS = {
  /** Wrong passwords for one account, from browsers in which it never signed in. */
  account: { most: 10, seconds: 900 },
  /** Wrong passwords for one account from one browser in which it signed in before. */
  device: { most: 10, seconds: 900 },
  /** Wrong passwords and codes from one network, whatever the account. */
  address: { most: 100, seconds: 900 },
  /** Signing in with one code of an authenticator application, which holds for a minute and a half. */
  usedCode: { most: 1, seconds: 120 },
  /** Links to set a new password, for one account. */
  resetOfAccount: { most: 3, seconds: 900 },
  /** Links to set a new password asked for, and used, from one network. */
  resetFromAddress: { most: 20, seconds: 900 },
  /** Sign-ins begun at the provider from one network, behind which a whole council may sit. */
  openIdBegun: { most: 600, seconds: 900 },
  /** Browsers that come back from the provider, or seem to, from one network. */
  openIdReturned: { most: 600, seconds: 900 },
  /** Events of sign-ins at the provider that failed for nobody who is known, from one network. */
  openIdFailureTold: { most: 1, seconds: 60 },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof SIGN_IN_LIMITS;

/** A try that was counted. */
export interface Try {
  readonly allowed: boolean;
  /** The first that is not allowed in its stretch of time. */
  readonly isFirstRefused: boolean;
  /** Seconds until it may be tried again. */
  readonly wait: number;
}

/** Counts tries in the database, so that all processes count together. */
export interface SignInLimits {
  /** Counts a try before it is made, so that of many at once no more are let through. */
  take(limit: LimitName, subject: string): Promise<Try>;
  /** Takes back a try that turned out to be none. */
  giveBack(limit: LimitName, subject: string): Promise<void>;
  /** Begins to count anew. */
  clear(limit: LimitName, subject: string): Promise<void>;
}

const ADDRESSES: readonly LimitName[] = [
  'address',
  'resetFromAddress',
  'openIdBegun',
  'openIdReturned',
  'openIdFailureTold',
];

/** @param secret makes keys in which nobody finds an e-mail address again, those of strangers neither */
export function createSignInLimits(database: Queryable, secret: string): SignInLimits {
  const keyOf = (limit: LimitName, subject: string) => {
    const whole = ADDRESSES.includes(limit) ? networkOf(subject) : subject;
    const hash = createHmac('sha256', secret).update(`limit ${whole}`).digest('base64url');
    return `${limit}:${hash}`;
  };

  return {
    async take(limit, subject) {
      const { most, seconds } = SIGN_IN_LIMITS[limit];
      const [counted] = await database.query<{ count: number; wait: number }>(
        // An id of its own for each try: of two first ones at the same time, the conflict that is
        // settled here must be the one of the key.
        `INSERT INTO "RateLimit" AS counted (id, key, count, "lastRequest")
         VALUES (gen_random_uuid()::text, $1, 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
         ON CONFLICT (key) DO UPDATE SET
           count = CASE WHEN counted."lastRequest" + $2::bigint <= excluded."lastRequest"
                        THEN 1 ELSE counted.count + 1 END,
           "lastRequest" = CASE WHEN counted."lastRequest" + $2::bigint <= excluded."lastRequest"
                                THEN excluded."lastRequest" ELSE counted."lastRequest" END
         RETURNING count,
           ceil(("lastRequest" + $2::bigint
                 - extract(epoch FROM clock_timestamp()) * 1000) / 1000)::int AS wait`,
        [keyOf(limit, subject), seconds * 1000],
      );
      const { count = most + 1, wait = seconds } = counted ?? {};
      return { allowed: count <= most, isFirstRefused: count === most + 1, wait };
    },

    async giveBack(limit, subject) {
      await database.query(`UPDATE "RateLimit" SET count = greatest(count - 1, 0) WHERE key = $1`, [
        keyOf(limit, subject),
      ]);
    },

    async clear(limit, subject) {
      await database.query(`DELETE FROM "RateLimit" WHERE key = $1`, [keyOf(limit, subject)]);
    },
  };
}
