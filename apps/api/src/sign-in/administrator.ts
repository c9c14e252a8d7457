import { randomBytes } from 'node:crypto';
import type { Database } from '@vital-signs/database';
import { systemActor } from '../audit/audit-actors';
import { recordAudit } from '../audit/record-audit';
import { createAccount, emailKey, endSessionsOf } from './accounts';
import type { Auth } from './auth';
import { passwordLinkIdentifier, takeBackPasswordLinks } from './password-links';
import {
  accountByEmail,
  authoritiesOf,
  hasSecondFactor,
  removeSecondFactor,
  type AccountFound,
} from './sign-in.repository';

/** Whom to make an administrator, or to give a link to. */
export interface AdministratorAsked {
  readonly email: string;
  /** Needed for somebody who has no account yet. */
  readonly name: string | undefined;
  /** Slug of the authority whose administrator they are to be; left out: their roles stay as they are. */
  readonly authority: string | undefined;
  /** Whether to take away their second factor, which they have lost. */
  readonly withoutSecondFactor?: boolean;
  /** Who runs the server and asks, as events name them; 'Command line' unless said otherwise. */
  readonly by?: string;
}

export interface AdministratorMade {
  /** The secret of the link to set a password. */
  readonly token: string;
  readonly isNewAccount: boolean;
  readonly isNewAdministrator: boolean;
  /** Whose second factor was taken away, to be told of it; null where none was on. */
  readonly lostSecondFactor: AccountFound | null;
}

const LINK_HOURS = 24;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

async function authorityId(database: Database, slug: string): Promise<number> {
  const known = await database.query<{ id: number; slug: string }>(
    `SELECT id, slug FROM "Authority" ORDER BY slug`,
  );
  const found = known.find((one) => one.slug === slug);
  if (found !== undefined) return found.id;
  const slugs = known.map((one) => one.slug).join(', ');
  const there =
    slugs === ''
      ? 'there is none yet. npm run authority sets one up, npm run restore loads a backup, npm start the sample data'
      : `there are: ${slugs}`;
  throw new Error(`There is no authority "${slug}"; ${there}.`);
}

/**
 * Makes somebody an administrator, with an account if they have none, and promises them a link to set
 * a password that works for a day. For whoever runs the server: it asks for no permission.
 * @throws Error with a sentence that says what is missing.
 */
export async function makeAdministrator(
  database: Database,
  auth: Auth,
  {
    email: typed,
    name,
    authority,
    withoutSecondFactor = false,
    by = 'Command line',
  }: AdministratorAsked,
): Promise<AdministratorMade> {
  const email = emailKey(typed);
  if (!EMAIL.test(email)) throw new Error(`"${typed}" is not an e-mail address.`);
  const account = await accountByEmail(database, email);
  const shownName = name?.trim() ?? '';
  if (account === null && (shownName === '' || authority === undefined)) {
    throw new Error(`${email} has no account yet; expected are --name and --authority too.`);
  }
  const administered = authority === undefined ? null : await authorityId(database, authority);

  const made = await database.transaction(async (transaction) => {
    const record = (event: {
      kind:
        | 'administrator.made'
        | 'administrator.link-made'
        | 'person.restored'
        | 'second-factor.disabled';
      authorityId: number | null;
      sentence: string;
    }) =>
      recordAudit(transaction, {
        ...event,
        ...{ outcome: 'DONE', actor: systemActor(by), subject: email },
      });
    const userId =
      account?.id ??
      (await createAccount(transaction, { email, name: shownName, passwordHash: null }));
    const granted =
      administered === null
        ? []
        : await transaction.query(
            `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "grantedBy")
             SELECT $1, $2, 'ADMINISTRATOR', $3
             WHERE NOT EXISTS (
               SELECT 1 FROM "RoleGrant" WHERE "authorityId" = $1 AND "userId" = $2
                 AND role = 'ADMINISTRATOR' AND "endedAt" IS NULL)
             RETURNING id`,
            [administered, userId, by],
          );
    const restored =
      administered === null
        ? []
        : await transaction.query(
            `UPDATE "RoleGrant" SET "suspendedAt" = NULL
              WHERE "authorityId" = $1 AND "userId" = $2 AND role = 'ADMINISTRATOR'
                AND "endedAt" IS NULL AND "suspendedAt" IS NOT NULL
             RETURNING id`,
            [administered, userId],
          );
    if (restored.length > 0) {
      const sentence =
        'Their role of administrator was given force again from the command line of the server.';
      await record({ kind: 'person.restored', authorityId: administered, sentence });
    }
    if (granted.length > 0) {
      const sentence = 'Was made an administrator from the command line of the server.';
      await record({ kind: 'administrator.made', authorityId: administered, sentence });
    }
    for (const one of await authoritiesOf(transaction, userId)) {
      const sentence = 'A link to set a password was made from the command line of the server.';
      await record({ kind: 'administrator.link-made', authorityId: one, sentence });
    }
    const takesAway = withoutSecondFactor && (await hasSecondFactor(transaction, userId));
    if (takesAway) {
      await removeSecondFactor(transaction, userId);
      await endSessionsOf(transaction, userId);
      for (const one of await authoritiesOf(transaction, userId)) {
        const sentence = 'Their second factor was taken away from the command line of the server.';
        await record({ kind: 'second-factor.disabled', authorityId: one, sentence });
      }
    }
    return { userId, isNewAdministrator: granted.length + restored.length > 0, takesAway };
  });

  await takeBackPasswordLinks(database, made.userId);
  const token = randomBytes(24).toString('base64url');
  const { internalAdapter } = await auth.$context;
  await internalAdapter.createVerificationValue({
    identifier: passwordLinkIdentifier(token),
    value: made.userId,
    expiresAt: new Date(Date.now() + LINK_HOURS * 3_600_000),
  });
  return {
    token,
    isNewAccount: account === null,
    isNewAdministrator: made.isNewAdministrator,
    lostSecondFactor: made.takesAway ? account : null,
  };
}
