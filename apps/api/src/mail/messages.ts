import type { Message } from './mail';

interface Reader {
  readonly email: string;
  readonly name: string;
}

/** A name can be anything that somebody typed; in a message it is one line, and not long. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 100);

function message({ email, name }: Reader, subject: string, paragraphs: readonly string[]): Message {
  const text = [`Dear ${oneLine(name)},`, ...paragraphs, 'Vital Signs'].join('\n\n');
  return { to: email, subject: oneLine(subject), text: `${text}\n` };
}

const NOT_YOU =
  'If this was not you, tell an administrator of your authority: somebody may know your password.';

/** The link to set a new password, for somebody who asked for it. */
export function resetMessage(reader: Reader, link: string): Message {
  return message(reader, 'Set a new password', [
    'Somebody, probably you, asked to set a new password for your account. This link does it, once, within an hour:',
    link,
    'If you did not ask for it, do nothing: your password stays as it is.',
  ]);
}

/** Says that somebody has no password that they could forget, for they sign in at a provider. */
export function noPasswordMessage(reader: Reader, provider: string): Message {
  return message(reader, 'You sign in without a password', [
    `Somebody, probably you, asked to set a new password for your account. You have none here: sign in with ${oneLine(provider)}.`,
    'If you did not ask for it, do nothing.',
  ]);
}

export interface Invited extends Reader {
  readonly authorityName: string;
  /** What the role is called, for example Head of service. */
  readonly roleName: string;
  /** Null: the whole authority. */
  readonly placeName: string | null;
  readonly invitedBy: string;
  /** The last day on which the link works, in words. */
  readonly until: string;
}

/** The link to take up a role. */
export function invitationMessage(invited: Invited, link: string): Message {
  const { authorityName, roleName, placeName, invitedBy, until } = invited;
  const role = `${roleName} for ${oneLine(placeName ?? authorityName)}`;
  return message(invited, `Your access to the figures of ${authorityName}`, [
    `${oneLine(invitedBy)} invites you to the performance figures of children's services in ${oneLine(authorityName)}, as ${role}.`,
    `This link takes it up, until ${until}:`,
    link,
    'If you did not expect this, do nothing: the link lapses by itself.',
  ]);
}

/** Says that a password is another one now. */
export function passwordChangedMessage(reader: Reader): Message {
  return message(reader, 'Your password was changed', [
    'The password of your account was changed, and you were signed out in other browsers.',
    NOT_YOU,
  ]);
}

/** Says that somebody's authenticator app is asked for from now on, or no longer. */
export function secondFactorMessage(reader: Reader, enabled: boolean): Message {
  const now = enabled
    ? 'From now on a code of your authenticator app is asked for when you sign in.'
    : 'Your authenticator app is no longer asked for when you sign in.';
  return message(
    reader,
    enabled ? 'A second factor was set up' : 'Your second factor was switched off',
    [now, NOT_YOU],
  );
}

/** Says that the recovery codes are other ones now. */
export function recoveryCodesMessage(reader: Reader): Message {
  return message(reader, 'New recovery codes were made', [
    'New recovery codes were made for your account; those that you had before no longer work.',
    NOT_YOU,
  ]);
}

/** Says which roles somebody holds now. */
export function rolesChangedMessage(
  reader: Reader,
  authorityName: string,
  /** In words, for example Analyst for Norfolk; none: they hold no role any more. */
  roles: readonly string[],
): Message {
  const now =
    roles.length === 0
      ? `You hold no role in ${oneLine(authorityName)} any more.`
      : `In ${oneLine(authorityName)} you now are: ${roles.map(oneLine).join('; ')}. Sign in again to continue.`;
  return message(reader, `Your access to the figures of ${authorityName} changed`, [
    now,
    'If this is not what you expect, ask an administrator of your authority.',
  ]);
}

/** Says that somebody's access rests. */
export function suspendedMessage(reader: Reader, authorityName: string): Message {
  return message(reader, `Your access to the figures of ${authorityName} is suspended`, [
    `Your access to the figures of ${oneLine(authorityName)} is suspended, and you were signed out.`,
    'If you do not know why, ask an administrator of your authority.',
  ]);
}
