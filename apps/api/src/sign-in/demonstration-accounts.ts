import { randomInt } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';
import type { Database, TransactionHandle } from '@vital-signs/database';
import { roleName, type Role } from '@vital-signs/domain';
import { systemActor } from '../audit/audit-actors';
import { recordAudit } from '../audit/record-audit';
import { SAMPLE_COUNCIL_SLUGS } from '../sample-councils';
import { createAccount } from './accounts';
import { hashPassword, type PasswordCost } from './password-hash';
import { problemOfPassword } from './password-rules';

interface Demonstrated {
  readonly email: string;
  readonly name: string;
  readonly authority: string;
  readonly role: Role;
  readonly place: string | null;
  /** The other councils in which they hold the same role. */
  readonly elsewhere: readonly string[];
}

/** The accounts that hold their role in every council whose report is carried over. */
const EVERYWHERE: readonly string[] = ['administrator@norfolk.example', 'analyst@norfolk.example'];

/**
 * One for each role in Norfolk, and somebody of the fictional council, who sees nothing of Norfolk. The
 * administrator and the analyst are the other councils' too, and begin in Norfolk.
 */
const DEMONSTRATED: readonly Demonstrated[] = [
  ['administrator@norfolk.example', 'Robin Marsh', 'norfolk', 'ADMINISTRATOR', null] as const,
  ['analyst@norfolk.example', 'Imogen Fell', 'norfolk', 'ANALYST', null] as const,
  ['leader@norfolk.example', 'Peter Stowe', 'norfolk', 'LEADER', null] as const,
  [
    'norwich.head@norfolk.example',
    'Hanna Coslany',
    'norfolk',
    'HEAD_OF_SERVICE',
    'norwich',
  ] as const,
  ['member@norfolk.example', 'Joan Acle', 'norfolk', 'MEMBER', null] as const,
  ['analyst@wendmere.example', 'Tobias Reed', 'wendmere', 'ANALYST', null] as const,
].map(([email, name, authority, role, place]) => ({
  ...{ email, name, authority, role, place },
  elsewhere: EVERYWHERE.includes(email) ? SAMPLE_COUNCIL_SLUGS : [],
}));

/** An account of the demonstration, with its password, which is kept nowhere else. */
export interface DemonstrationAccount extends Demonstrated {
  readonly password: string;
}

const WORDS = dictionary['diceware-common'];
const WORDS_IN_PASSWORD = 4;

/** Words of a list of 7,776, drawn at random: about 50 bits. */
function drawnPassword(owner: Demonstrated): string {
  for (;;) {
    const words = Array.from({ length: WORDS_IN_PASSWORD }, () => WORDS[randomInt(WORDS.length)]);
    const password = words.join('-');
    if (problemOfPassword(password, owner) === null) return password;
  }
}

const SYSTEM = 'Embedded demonstration';

/**
 * Makes the accounts of the embedded demonstration where there is no account at all yet, each with a
 * password of its own, drawn at random. Elsewhere there are none: an administrator is made by command.
 */
export async function makeDemonstrationAccounts(
  database: Database,
  cost?: PasswordCost,
): Promise<readonly DemonstrationAccount[]> {
  const someone = await database.query('SELECT 1 FROM "User" LIMIT 1');
  if (database.kind !== 'pglite' || someone.length > 0) return [];
  const accounts = DEMONSTRATED.map((one) => ({ ...one, password: drawnPassword(one) }));
  const hashed = await Promise.all(
    accounts.map(async (account) => ({
      ...account,
      passwordHash: await hashPassword(account.password, cost),
    })),
  );
  await database.transaction(async (transaction) => {
    for (const account of hashed) {
      const userId = await createAccount(transaction, account);
      await grantRoles(transaction, userId, account);
      if (account.elsewhere.length > 0) await beginIn(transaction, userId, account.authority);
    }
  });
  return accounts;
}

/** Gives an account its role in each of its councils that is there, and tells of it. */
async function grantRoles(
  transaction: TransactionHandle,
  userId: string,
  { authority, elsewhere, role, place, email }: Demonstrated,
): Promise<void> {
  const granted = await transaction.query<{ authorityId: number }>(
    `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "placeId", "grantedBy")
     SELECT a.id, $2, $3::"Role", p.id, $5
       FROM "Authority" a LEFT JOIN "Place" p ON p."authorityId" = a.id AND p.slug = $4
      WHERE a.slug = ANY($1)
      RETURNING "authorityId"`,
    [[authority, ...elsewhere], userId, role, place, SYSTEM],
  );
  for (const authorityId of granted.length > 0 ? granted.map((row) => row.authorityId) : [null]) {
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'account.demonstration-made', outcome: 'DONE' },
      ...{ actor: systemActor(SYSTEM), subject: email },
      sentence: `Made an account of the demonstration: ${roleName(role)}.`,
    });
  }
}

/** Has somebody of several councils begin in one of them. */
async function beginIn(
  transaction: TransactionHandle,
  userId: string,
  authority: string,
): Promise<void> {
  await transaction.query('UPDATE "User" SET preferences = $2::jsonb WHERE id = $1', [
    userId,
    JSON.stringify({ authority }),
  ]);
}

/** The accounts as a table to be read once in a terminal. */
export function accountsTable(accounts: readonly DemonstrationAccount[]): string {
  const rows = accounts.map(({ role, place, authority, email, password }) => [
    `${roleName(role)}, ${place ?? authority}`,
    email,
    password,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  );
  return [
    'To sign in (these passwords are shown only now):',
    ...lines.map((one) => `  ${one}`),
  ].join('\n');
}
