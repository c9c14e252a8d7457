import { describe, expect, it } from 'vitest';
import { eventOf, type Answered } from './sign-in-events';

const answered = (path: string, more: Partial<Answered> = {}): Answered => ({
  ...{ path, status: 200, code: null, asksSecondFactor: false, wasSignedIn: false },
  ...more,
});

describe('what is told of an answer', () => {
  it.each([
    [answered('/sign-in/email'), 'sign-in.done', true],
    [answered('/sign-in/email', { status: 401 }), 'sign-in.failed', false],
    [answered('/sign-in/email', { status: 403, code: 'NO_ROLE' }), 'sign-in.failed', true],
    [answered('/two-factor/verify-totp'), 'sign-in.done', true],
    [answered('/two-factor/verify-backup-code'), 'sign-in.done', true],
    [answered('/two-factor/verify-totp', { wasSignedIn: true }), 'second-factor.enabled', true],
    [answered('/two-factor/verify-totp', { status: 401 }), 'second-factor.failed', false],
    [answered('/two-factor/verify-totp', { status: 429 }), 'second-factor.limited', false],
    [answered('/two-factor/disable', { wasSignedIn: true }), 'second-factor.disabled', true],
    [answered('/two-factor/generate-backup-codes'), 'second-factor.codes-made', true],
    [answered('/sign-out', { wasSignedIn: true }), 'sign-out.done', true],
    [answered('/request-password-reset'), 'password.reset-asked', false],
    [answered('/reset-password'), 'password.reset', true],
    [answered('/reset-password', { status: 400 }), 'password.refused', false],
    [answered('/change-password', { wasSignedIn: true }), 'password.changed', true],
    [answered('/change-password', { status: 400 }), 'password.refused', true],
  ])('of %o is %s', (answer, kind, isThem) => {
    expect(eventOf(answer)).toMatchObject({ kind, isThem });
  });

  it.each([
    answered('/sign-in/email', { asksSecondFactor: true }),
    answered('/sign-out'),
    answered('/two-factor/enable', { wasSignedIn: true }),
    answered('/openid/begin'),
  ])('of %o is nothing', (answer) => expect(eventOf(answer)).toBeNull());
});
