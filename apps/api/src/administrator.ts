// npm run administrator -- --email a@b.example --name "A B" --authority norfolk
import { parseArgs } from 'node:util';
import pino from 'pino';
import { readEnvironment } from './env';
import { secondFactorMessage } from './mail/messages';
import { openPreparedDatabase } from './prepared-database';
import { makeAdministrator } from './sign-in/administrator';
import { authSecretOf } from './sign-in/auth-secret';
import { createSignIn } from './sign-in/sign-in';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

const USAGE =
  'Expected is: npm run administrator -- --email ada@norfolk.example --name "Ada Thornbury" --authority norfolk [--without-second-factor]';

function asked() {
  const text = { type: 'string' } as const;
  const options = {
    ...{ email: text, name: text, authority: text },
    'without-second-factor': { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const { email, name, authority } = values;
    const withoutSecondFactor = values['without-second-factor'] ?? false;
    if (email !== undefined) return { email, name, authority, withoutSecondFactor };
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
      ...{ smtpUrl: environment.smtpUrl, mailFrom: environment.mailFrom },
      listensAt: () => `http://${host}:${port}`,
    });
    const { token, isNewAccount, isNewAdministrator, lostSecondFactor } = await makeAdministrator(
      database,
      signIn.auth(),
      whom,
    );
    const address = signIn.address();
    if (lostSecondFactor !== null) {
      say(`${whom.email} signs in without a second factor now; their sessions ended.`);
      if (signIn.mail.canSend) {
        await signIn.mail
          .send(secondFactorMessage(lostSecondFactor, false))
          .catch(() => say('They could not be sent a message about it: tell them.'));
      } else say('No message can be sent from here: tell them.');
    }
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
