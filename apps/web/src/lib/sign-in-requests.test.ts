import { afterEach, describe, expect, it, vi } from 'vitest';
import { askForReset, changePassword, signIn, signOut, verifyFigures } from './sign-in-requests';

const CREDENTIALS = { email: 'ada@norfolk.example', password: 'a password' };

/** A server that answers everything alike; says what it was asked. */
function serverThat(status: number, body: string): { path: string; body: unknown }[] {
  const asked: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (path: string, init: { body: string }) => {
    asked.push({ path, body: JSON.parse(init.body) });
    return Promise.resolve(new Response(body, { status }));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('a request about signing in', () => {
  it('gives what the server gives', async () => {
    const asked = serverThat(200, '{"twoFactorRedirect":true}');
    const answer = await signIn(CREDENTIALS);
    expect(answer).toEqual({ isDone: true, given: { twoFactorRedirect: true } });
    expect(asked).toEqual([
      { path: '/api/auth/sign-in/email', body: { ...CREDENTIALS, rememberMe: true } },
    ]);
  });

  it('ends other sessions with a change of password, and names the page of a reset', async () => {
    const asked = serverThat(200, '{}');
    await changePassword('old', 'new');
    await askForReset(CREDENTIALS.email);
    expect(asked.map(({ body }) => body)).toEqual([
      { currentPassword: 'old', newPassword: 'new', revokeOtherSessions: true },
      { email: CREDENTIALS.email, redirectTo: '/reset-password' },
    ]);
  });

  it('says what the server says', async () => {
    serverThat(400, '{"code":"PASSWORD_GUESSABLE","message":"This password is a common one."}');
    expect(await changePassword('old', 'new')).toMatchObject({
      code: 'PASSWORD_GUESSABLE',
      sentence: 'This password is a common one.',
    });
  });

  it('says something of every other failure, too', async () => {
    serverThat(429, '');
    expect(await verifyFigures('123456')).toMatchObject({
      sentence: expect.stringContaining('Too many attempts') as string,
    });
    serverThat(502, '<html>');
    expect(await verifyFigures('123456')).toMatchObject({
      sentence: 'The server answered with 502.',
    });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await signOut()).toMatchObject({ sentence: 'The server could not be reached.' });
  });
});
