import { secondFactorMessage } from '../mail/messages';
import { makeAdministrator } from '../sign-in/administrator';
import { defineCommand, UsageError } from './command';

const text = { type: 'string' } as const;

/** Makes somebody an administrator, or gives whoever cannot sign in any more a new link. */
export const administratorCommand = defineCommand({
  name: 'administrator',
  usage:
    'npm run administrator -- --email ada@norfolk.example --name "Ada Thornbury" --authority norfolk [--without-second-factor]',
  options: {
    ...{ email: text, name: text, authority: text },
    'without-second-factor': { type: 'boolean' },
  },
  async run({ database, say, actor, ...context }, { values }) {
    const { email, name, authority } = values;
    if (email === undefined) throw new UsageError('--email is missing.');
    const signIn = await context.signIn();
    const { token, isNewAccount, isNewAdministrator, lostSecondFactor } = await makeAdministrator(
      database,
      signIn.auth(),
      {
        ...{ email, name, authority, by: actor.name },
        withoutSecondFactor: values['without-second-factor'] ?? false,
      },
    );
    if (lostSecondFactor !== null) {
      say(`${email} signs in without a second factor now; their sessions ended.`);
      if (signIn.mail.canSend) {
        await signIn.mail
          .send(secondFactorMessage(lostSecondFactor, false))
          .catch(() => say('They could not be sent a message about it: tell them.'));
      } else say('No message can be sent from here: tell them.');
    }
    if (isNewAccount) say(`Made an account for ${email}.`);
    if (isNewAdministrator) say(`${email} is an administrator of ${authority ?? ''} now.`);
    say('Within 24 hours, and once, this link sets a password:');
    say(`${signIn.address()}/reset-password?token=${token}`);
  },
});
