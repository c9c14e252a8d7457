import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ViewerContext } from '../../lib/viewer';
import type { Viewer } from '../../lib/viewer';
import { aViewer } from '../../lib/viewer.test-support';
import { ForgottenPasswordPage } from './ForgottenPasswordPage';
import { InvitationPage } from './InvitationPage';
import { ResetPasswordPage } from './ResetPasswordPage';
import { SecondFactorPage } from './SecondFactorPage';
import { WelcomePage } from './WelcomePage';
import { renderEntry, signInServer, someOptions } from './sign-in.test-support';

const nowhere = () => undefined;

afterEach(() => vi.unstubAllGlobals());

describe('the second step', () => {
  it('takes a six-digit code, written with a gap or without', async () => {
    const server = signInServer({ 'two-factor/verify-totp': {} });
    const user = renderEntry(<SecondFactorPage search={{}} go={nowhere} />, server);
    await user.type(screen.getByLabelText('Six-digit code'), '123 456{Enter}');
    expect(server.seen).toEqual([{ path: 'two-factor/verify-totp', body: { code: '123456' } }]);
  });

  it('sends nothing that cannot be right', async () => {
    const server = signInServer({});
    const user = renderEntry(<SecondFactorPage search={{}} go={nowhere} />, server);
    const field = screen.getByLabelText<HTMLInputElement>('Six-digit code');
    expect([field.autocomplete, field.inputMode]).toEqual(['one-time-code', 'numeric']);
    await user.type(field, '12345{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Enter the six-digit code.');
    expect(document.activeElement).toBe(field);
    expect(server.seen).toEqual([]);
  });

  it('takes a recovery code from those who have lost their authenticator app', async () => {
    const server = signInServer({ 'two-factor/verify-backup-code': {} });
    const user = renderEntry(<SecondFactorPage search={{}} go={nowhere} />, server);
    await user.click(screen.getByRole('button', { name: 'Use a recovery code' }));
    const field = screen.getByLabelText('Recovery code');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'aB3dE-fG5hJ{Enter}');
    expect(server.seen).toEqual([
      { path: 'two-factor/verify-backup-code', body: { code: 'aB3dE-fG5hJ' } },
    ]);
  });
});

describe('a forgotten password', () => {
  it('is answered alike, whoever asks', async () => {
    const server = signInServer({ 'request-password-reset': {} });
    const user = renderEntry(<ForgottenPasswordPage />, server);
    await user.type(
      await screen.findByLabelText('E-mail address'),
      'nobody@norfolk.example{Enter}',
    );
    await screen.findByText(/If there is an account for nobody@norfolk.example, a message/);
  });

  it('is a matter of an administrator where no messages can be sent', async () => {
    renderEntry(<ForgottenPasswordPage />, signInServer({}, someOptions({ mail: false })));
    await screen.findByText(/Ask an administrator/);
    expect(screen.queryByLabelText('E-mail address')).toBeNull();
  });

  it('is replaced by the link in the message, and the new one is asked for', async () => {
    const server = signInServer({ 'reset-password': {} });
    const went: string[] = [];
    const user = renderEntry(
      <ResetPasswordPage search={{ token: 'secret' }} go={(address) => went.push(address)} />,
      server,
    );
    const field = screen.getByLabelText('New password');
    await expect.poll(() => field.getAttribute('aria-describedby')).not.toBeNull();
    await user.type(field, 'three unlikely words{Enter}');
    const body = { token: 'secret', newPassword: 'three unlikely words' };
    expect(server.seen).toEqual([{ path: 'reset-password', body }]);
    await expect.poll(() => went).toEqual(['/sign-in?why=reset']);
  });

  it('says why a new one is not taken', async () => {
    const body = { code: 'PASSWORD_NOT_TAKEN', message: 'This password is easy to guess.' };
    const server = signInServer({ 'reset-password': { status: 400, body } });
    const page = <ResetPasswordPage search={{ token: 'secret' }} go={nowhere} />;
    const user = renderEntry(page, server);
    await user.type(screen.getByLabelText('New password'), 'password1234{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('This password is easy to guess.');
    expect(screen.queryByRole('link', { name: 'Ask for a new link' })).toBeNull();
  });

  it('says that a link is void, and where to ask for another', async () => {
    const body = { code: 'INVALID_TOKEN', message: 'This link was used already.' };
    const server = signInServer({ 'reset-password': { status: 400, body } });
    const user = renderEntry(<ResetPasswordPage search={{ token: 'old' }} go={nowhere} />, server);
    await user.type(screen.getByLabelText('New password'), 'three unlikely words{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('This link was used already.');
    expect(screen.getByRole('link', { name: 'Ask for a new link' })).toBeDefined();
  });

  it('cannot be replaced by half a link', () => {
    renderEntry(<ResetPasswordPage search={{}} go={nowhere} />, signInServer({}));
    expect(screen.getByRole('heading', { name: 'This link no longer works' })).toBeDefined();
    expect(screen.queryByLabelText('New password')).toBeNull();
  });
});

const OFFER = {
  __typename: 'InvitationOffer',
  authorityName: 'Norfolk',
  email: 'bo@norfolk.example',
  name: 'Bo Byrne',
  role: 'HEAD_OF_SERVICE',
  placeName: 'Norwich',
  open: true,
  hasAccount: false,
};

function renderInvitation(offer: object | null, answers = {}, viewer: Viewer | null = null) {
  const server = signInServer(answers, { invitation: offer, acceptInvitation: true });
  const went: string[] = [];
  const page = (
    <ViewerContext value={viewer}>
      <InvitationPage search={{ token: 'secret' }} go={(address) => went.push(address)} />
    </ViewerContext>
  );
  return { ...server, went, user: renderEntry(page, server) };
}

describe('an invitation', () => {
  it('makes an account with a name and a password, and signs in with it', async () => {
    const { user, asked, seen, went } = renderInvitation(OFFER, { 'sign-in/email': {} });
    await screen.findByText(/You are invited to be Head of service for Norwich/);
    expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Bo Byrne');
    await user.type(screen.getByLabelText('New password'), 'three unlikely words{Enter}');
    const variables = { token: 'secret', name: 'Bo Byrne', password: 'three unlikely words' };
    await expect.poll(() => went).toEqual(['/']);
    expect(asked).toContainEqual({ name: 'AcceptInvitation', variables });
    expect(seen).toMatchObject([{ path: 'sign-in/email', body: { email: 'bo@norfolk.example' } }]);
  });

  it('asks those who have an account for its password alone', async () => {
    const { user, went } = renderInvitation(
      { ...OFFER, hasAccount: true },
      { 'sign-in/email': { body: { twoFactorRedirect: true } } },
    );
    const field = await screen.findByLabelText<HTMLInputElement>('Password');
    expect(field.autocomplete).toBe('current-password');
    expect(screen.queryByLabelText('Your name')).toBeNull();
    await user.type(field, 'the one I have{Enter}');
    await expect.poll(() => went).toEqual(['/second-factor']);
  });

  it('tells somebody else who is signed in so, with a way to sign out', async () => {
    const { user, seen } = renderInvitation(OFFER, { 'sign-out': {} }, aViewer([]));
    await screen.findByText(
      /is for bo@norfolk.example, but you are signed in as Ada Ames \(ada@norfolk.example\)/,
    );
    expect(screen.queryByLabelText('New password')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(seen.map(({ path }) => path)).toEqual(['sign-out']);
  });

  it('says where signing out failed', async () => {
    const refused = { status: 503, body: { message: 'The database could not be reached.' } };
    const { user } = renderInvitation(OFFER, { 'sign-out': refused }, aViewer([]));
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    await screen.findByText('The database could not be reached.');
  });

  it('is accepted by the one whom it is for, signed in or not', async () => {
    const held = { ...aViewer([]), email: 'Bo@norfolk.example' };
    renderInvitation({ ...OFFER, hasAccount: true }, {}, held);
    await screen.findByRole('button', { name: 'Accept' });
  });

  it.each([null, { ...OFFER, open: false }])('that is none any more says so', async (offer) => {
    renderInvitation(offer);
    await screen.findByRole('heading', { name: 'This invitation no longer works' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the root of the address', () => {
  it('shows those who are not signed in what is public, and the way in', async () => {
    const edition = {
      __typename: 'PublicEditionSummary',
      authority: 'norfolk',
      authorityName: 'Norfolk',
      fictional: false,
      number: 2,
      period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
      path: '/public/norfolk',
    };
    renderEntry(<WelcomePage />, signInServer({}, { publicEditions: [edition] }));
    const link = await screen.findByRole('link', { name: 'Norfolk' });
    expect(link.getAttribute('href')).toBe('/public/norfolk');
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
  });

  it('says where nothing is public yet', async () => {
    renderEntry(<WelcomePage />, signInServer({}, { publicEditions: [] }));
    await screen.findByText(/No authority has published figures for everybody yet/);
  });
});
