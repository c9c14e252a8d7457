import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SignInPage } from './SignInPage';
import { renderEntry, signInServer, someOptions } from './sign-in.test-support';
import type { SignInAnswers } from './sign-in.test-support';

function renderSignIn(
  answers: SignInAnswers,
  search: Record<string, string> = {},
  fields: Record<string, unknown> = {},
) {
  const server = signInServer(answers, fields);
  const went: string[] = [];
  const page = <SignInPage search={search} go={(address) => went.push(address)} />;
  return { ...server, went, user: renderEntry(page, server) };
}

const email = () => screen.getByLabelText<HTMLInputElement>('E-mail address');
const password = () => screen.getByLabelText<HTMLInputElement>('Password');
const button = () => screen.getByRole('button', { name: 'Sign in' });

afterEach(() => vi.unstubAllGlobals());

describe('signing in', () => {
  it('asks anew who it is once the server has let them in', async () => {
    const { user, seen, asked } = renderSignIn({ 'sign-in/email': { body: {} } });
    await screen.findByRole('heading', { name: 'Sign in' });
    await user.type(email(), ' ada@norfolk.example ');
    await user.type(password(), 'correct horse');
    const before = asked.length;
    await user.keyboard('{Enter}');
    const body = { email: 'ada@norfolk.example', password: 'correct horse', rememberMe: true };
    expect(seen).toEqual([{ path: 'sign-in/email', body }]);
    await expect.poll(() => asked.length).toBeGreaterThan(before);
  });

  it('goes on to the second step with the page that was asked for', async () => {
    const { user, went } = renderSignIn(
      { 'sign-in/email': { body: { twoFactorRedirect: true } } },
      { to: '/norfolk/matrix' },
    );
    await user.type(email(), 'ada@norfolk.example');
    await user.type(password(), 'correct horse');
    await user.click(button());
    await expect.poll(() => went).toEqual(['/second-factor?to=/norfolk/matrix']);
  });

  it('says what is wrong beside the password, and goes there', async () => {
    const message = 'The e-mail address or the password is not right.';
    const body = { code: 'INVALID_EMAIL_OR_PASSWORD', message };
    const { user } = renderSignIn({ 'sign-in/email': { status: 401, body } });
    await user.type(email(), 'ada@norfolk.example');
    await user.type(password(), 'wrong');
    await user.click(button());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(message);
    expect(password().getAttribute('aria-describedby')).toBe(alert.id);
    expect(document.activeElement).toBe(password());
    expect(password().value).toBe('wrong');
  });

  it('asks for what is missing before anything is sent, the first missing first', async () => {
    const { user, seen } = renderSignIn({});
    await user.click(button());
    expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      'Give your e-mail address.',
      'Give your password.',
    ]);
    expect(document.activeElement).toBe(email());
    expect(seen).toEqual([]);
  });

  it('shows the password to those who ask to see it, and hides it again', async () => {
    const { user } = renderSignIn({});
    expect(password().type).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Show password' }));
    expect(password().type).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(password().type).toBe('password');
  });

  it('lets a password manager fill in and a password be pasted', async () => {
    const { user } = renderSignIn({});
    expect([email().autocomplete, password().autocomplete]).toEqual([
      'username',
      'current-password',
    ]);
    await user.click(password());
    await user.paste('correct horse battery staple');
    expect(password().value).toBe('correct horse battery staple');
  });
});

describe('what stands on the page for signing in', () => {
  it('is the way through the provider, where there is one, and back to the page asked for', async () => {
    renderSignIn({}, { to: '/norfolk/matrix' }, someOptions({ openIdName: 'Norfolk account' }));
    const link = await screen.findByRole('link', { name: 'Sign in with Norfolk account' });
    expect(link.getAttribute('href')).toBe('/api/auth/openid/begin?to=/norfolk/matrix');
    expect(link.hasAttribute('data-page')).toBe(false);
  });

  it('is never a way to another site', async () => {
    const to = '//evil.example/norfolk';
    renderSignIn({}, { to }, someOptions({ openIdName: 'Norfolk account' }));
    const link = await screen.findByRole('link', { name: 'Sign in with Norfolk account' });
    expect(link.getAttribute('href')).toBe('/api/auth/openid/begin?to=/');
  });

  it.each([
    ['openid-unknown-groups', /none of your groups gives access/],
    ['openid-suspended', /suspended/],
    ['something-else', /failed. Start again/],
  ])('is what went wrong at the provider: %s', (problem, words) => {
    renderSignIn({}, { problem });
    expect(screen.getByRole('alert').textContent).toMatch(words);
  });

  it('is that a session has ended, and what is public', () => {
    renderSignIn({}, { why: 'ended', to: '/norfolk/matrix' });
    expect(screen.getByText(/Your session has ended/)).toBeDefined();
    const hrefs = ['Published figures', 'Accessibility', 'Privacy'].map((name) =>
      screen.getByRole('link', { name }).getAttribute('href'),
    );
    expect(hrefs).toEqual(['/public', '/public/accessibility', '/public/privacy']);
  });

  it('is where the demonstration shows its messages, and there alone', async () => {
    renderSignIn({}, {}, someOptions({ demonstration: true }));
    const link = await screen.findByRole('link', { name: 'a page of their own' });
    expect(link.getAttribute('href')).toBe('/development/mails');
  });
});
