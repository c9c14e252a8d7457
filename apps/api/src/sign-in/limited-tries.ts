import { randomBytes } from 'node:crypto';
import type { Database } from '@vital-signs/database';
import { emailKey } from './accounts';
import { textIn, type AnsweredAction, type AskedAction, type RefusedAction } from './asked-action';
import type { DeviceCookies } from './device-cookie';
import { recordPersonEvent } from './person-events';
import { accountByEmail } from './sign-in.repository';
import type { LimitName, SignInLimits, Try } from './sign-in-limits';
import type { WorkBehind } from './work-behind';

interface Sources {
  readonly database: Database;
  readonly limits: SignInLimits;
  readonly devices: DeviceCookies;
  readonly behind: WorkBehind;
}

/** What becomes of something that is asked for: refused, or tried with this body. */
export type Tried =
  | { readonly refusal: RefusedAction }
  | {
      readonly body: Readonly<Record<string, unknown>>;
      /** True where it is tried for the sake of the answer only, and cannot succeed. */
      readonly inVain: boolean;
      /** To be called with the answer. */
      settle(answer: AnsweredAction): Promise<void>;
    };

const SECOND_FACTORS = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];
const PASSWORD_AGAIN = [
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
];

function tooMany({ wait }: Try): { refusal: RefusedAction } {
  const minutes = Math.max(1, Math.ceil(wait / 60));
  const time = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const message = `This was tried too often from here. Try again in ${time}.`;
  return { refusal: { status: 429, code: 'TOO_MANY_TRIES', message, wait } };
}

/** Counts wrong passwords and codes, and stops whoever guesses without telling which accounts there are. */
export function createLimitedTries({ database, limits, devices, behind }: Sources) {
  const tellLimited = (asked: AskedAction, email: string | null, sentence: string) =>
    behind.run(
      (async () =>
        recordPersonEvent(
          database,
          {
            ...{ kind: 'sign-in.limited', outcome: 'REFUSED', sentence, isThem: false },
            account: email === null ? null : await accountByEmail(database, email),
          },
          asked.whence,
        ))(),
    );

  const asItIs = ({ body }: AskedAction): Tried => ({
    body,
    inVain: false,
    settle: () => Promise.resolve(),
  });

  /** Counted before it is tried, and taken back when it was right. */
  async function counted(asked: AskedAction, limit: LimitName, subject: string): Promise<Tried> {
    const taken = await limits.take(limit, subject);
    if (!taken.allowed) {
      if (taken.isFirstRefused) {
        tellLimited(asked, null, `Too many tries from one network (${asked.path}); it waits.`);
      }
      return tooMany(taken);
    }
    return {
      body: asked.body,
      inVain: false,
      settle: ({ status }) => (status < 400 ? limits.giveBack(limit, subject) : Promise.resolve()),
    };
  }

  async function signIn(asked: AskedAction): Promise<Tried> {
    const email = emailKey(textIn(asked.body, 'email'));
    const device = devices.deviceOf(asked.deviceCookie, email);
    if (device === null) {
      const fromHere = await counted(asked, 'address', asked.address);
      if ('refusal' in fromHere) return fromHere;
    }
    const limit = device === null ? 'account' : 'device';
    const subject = device ?? email;
    const taken = await limits.take(limit, subject);
    if (taken.isFirstRefused) {
      tellLimited(
        asked,
        email,
        'Too many passwords were wrong; for a while none is taken but from browsers that signed in before. Tries meanwhile are not told one by one.',
      );
    }
    return {
      // A password that cannot be right is answered as a wrong one is, in the same words and time.
      body: taken.allowed
        ? asked.body
        : { ...asked.body, password: randomBytes(32).toString('base64url') },
      inVain: !taken.allowed,
      async settle({ status }) {
        if (status >= 400) return;
        await limits.clear(limit, subject);
        if (device === null) await limits.giveBack('address', asked.address);
      },
    };
  }

  async function fromOneNetwork(asked: AskedAction, limit: LimitName): Promise<Tried> {
    const taken = await limits.take(limit, asked.address);
    return taken.allowed ? asItIs(asked) : tooMany(taken);
  }

  return function tryAction(asked: AskedAction): Promise<Tried> | Tried {
    const { path, person } = asked;
    if (path === '/sign-in/email') return signIn(asked);
    if (path === '/request-password-reset' || path === '/reset-password') {
      return fromOneNetwork(asked, 'resetFromAddress');
    }
    if (path === '/openid/begin') return fromOneNetwork(asked, 'openIdBegun');
    if (path === '/openid/callback') return fromOneNetwork(asked, 'openIdReturned');
    if (SECOND_FACTORS.includes(path)) return counted(asked, 'address', asked.address);
    if (PASSWORD_AGAIN.includes(path) && person !== null) {
      return counted(asked, 'device', `session ${person.sessionId}`);
    }
    return asItIs(asked);
  };
}

export type LimitedTries = ReturnType<typeof createLimitedTries>;
