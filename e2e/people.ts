import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Those who sign in on journeys: the accounts of the demonstration. */
const EMAILS = {
  administrator: 'administrator@norfolk.example',
  analyst: 'analyst@norfolk.example',
  leader: 'leader@norfolk.example',
  headOfNorwich: 'norwich.head@norfolk.example',
  member: 'member@norfolk.example',
  analystOfWendmere: 'analyst@wendmere.example',
} as const;

export type Person = keyof typeof EMAILS;

const FOLDER = join(import.meta.dirname, 'test-results/people');

/** How a person signs in, as the product said it when it started. */
export interface Account {
  readonly email: string;
  readonly password: string;
}

/** The browser's state in which a person is signed in. */
export function stateOf(person: Person): string {
  return join(FOLDER, `${person}.json`);
}

/** What somebody types to sign in. */
export async function accountOf(person: Person): Promise<Account> {
  const kept = await readFile(join(FOLDER, 'accounts.json'), 'utf8');
  const account = (JSON.parse(kept) as Account[]).find(({ email }) => email === EMAILS[person]);
  if (account === undefined) throw new Error(`There is no account of ${EMAILS[person]}.`);
  return account;
}

/** The accounts in what the product said at its first start; none where it said nothing of them. */
export function accountsSaid(said: string): readonly Account[] {
  return [...said.matchAll(/^ {2}\S.* {2}(\S+@\S+) +(\S+)$/gm)].map(
    ([, email = '', password = '']) => ({ email, password }),
  );
}

/** Signs everybody in once, for all journeys, and keeps their accounts for those who type them. */
export async function signEverybodyIn(url: string, accounts: readonly Account[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const [person, email] of Object.entries(EMAILS)) {
    await writeFile(stateOf(person as Person), await signIn(url, accountAmong(accounts, email)));
  }
  await writeFile(join(FOLDER, 'accounts.json'), JSON.stringify(accounts));
}

/** The browser's state in which a person is signed in at a product of its own. */
export function signedInState(
  url: string,
  accounts: readonly Account[],
  person: Person,
): Promise<string> {
  return signIn(url, accountAmong(accounts, EMAILS[person]));
}

/** The account of an address, among those of a product. */
export function accountAmong(accounts: readonly Account[], email: string): Account {
  const account = accounts.find((one) => one.email === email);
  if (account === undefined) throw new Error(`The product said no password for ${email}.`);
  return account;
}

/** The browser's state in which somebody is signed in with an account. */
export async function signIn(url: string, account: Account): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`${account.email} cannot sign in: ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(cookie)?.[1] ?? '/';
    return {
      ...{ name, value, path, domain: new URL(url).hostname, expires: -1 },
      ...{ httpOnly: true, secure: false, sameSite: 'Lax' },
    };
  });
  return JSON.stringify({ cookies, origins: [] });
}
