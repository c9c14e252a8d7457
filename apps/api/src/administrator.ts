// npm run administrator -- --email a@b.example --name "A B" --authority norfolk
import { parseArgs } from 'node:util';
import pino from 'pino';
import { readEnvironment } from './env';
import { openPreparedDatabase } from './prepared-database';
import { makeAdministrator } from './sign-in/administrator';
import { authSecretOf } from './sign-in/auth-secret';
import { createSignIn } from './sign-in/sign-in';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

const USAGE =
  'Expected is: npm run administrator -- --email ada@norfolk.example --name "Ada Thornbury" --authority norfolk';

function asked() {
  const text = { type: 'string' } as const;
  const options = { email: text, name: text, authority: text };
  try {
    const { email, name, authority } = parseArgs({ options }).values;
    if (email !== undefined) return { email, name, authority };
  } catch {
    // Said below, with what is expected.
  }
  throw new Error(USAGE);
}

async function main(): Promise<void> {
  const whom = asked();
  const environment = readEnvironment();
  const { host, port, publicUrl } = environment;
  const secret = authSecretOf(environment);
  const database = await openPreparedDatabase(environment, say);
  try {
    const signIn = await createSignIn({
      ...{ database, secret, publicUrl, log: pino({ level: 'silent' }) },
      listensAt: () => `http://${host}:${port}`,
    });
    const { token, isNewAccount, isNewAdministrator } = await makeAdministrator(
      database,
      signIn.auth(),
      whom,
    );
    const address = signIn.address();
    await signIn.close();
    if (isNewAccount) say(`Made an account for ${whom.email}.`);
    if (isNewAdministrator)
      say(`${whom.email} is an administrator of ${whom.authority ?? ''} now.`);
    say('Within 24 hours, and once, this link sets a password:');
    say(`${address}/reset-password?token=${token}`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
