import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { heldRole } from '../../lib/viewer.test-support';
import { restoreAppearance } from '../../ui/appearance';
import { anAccount, renderAccount } from './my-account.test-support';
import { MyAccountPage } from './MyAccountPage';

const OPTIONS = { __typename: 'SignInOptions', passwordLength: 12 };
const PLACE = { __typename: 'Place', id: 'norfolk/norwich', slug: 'norwich', name: 'Norwich' };
const BEGINNING = {
  authority: {
    ...{ __typename: 'Authority', id: 'norfolk', slug: 'norfolk', name: 'Norfolk' },
    places: [{ ...PLACE, kind: 'LOCALITY' }],
    reportAreas: [{ __typename: 'ReportArea', id: 'norfolk/lac', slug: 'lac', name: 'LAC' }],
  },
};

function renderPage(
  account = anAccount(),
  operations: Readonly<Record<string, unknown>> = {},
  answers: Parameters<typeof renderAccount>[2] = {},
) {
  const signOut = vi.fn(() => Promise.resolve({ isDone: true as const, given: null }));
  const read = {
    MyAccount: { viewer: account, signInOptions: OPTIONS },
    MyTokens: { myApiTokens: [] },
  };
  const page = <MyAccountPage part="" signOut={signOut} />;
  return { ...renderAccount(page, { ...read, ...operations }, answers), signOut };
}

const part = (name: string) => within(screen.getByRole('region', { name }));

afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
  restoreAppearance();
});

describe('one’s own page', () => {
  it('says who one is, and as what', async () => {
    renderPage(anAccount({ roles: [heldRole({ role: 'LEADER' })] }));
    await screen.findByRole('heading', { level: 1, name: 'My account' });
    expect(screen.getByText('Ada Ames, ada@norfolk.example')).toBeDefined();
    expect(part('Roles').getByText('Leader for Norfolk')).toBeDefined();
  });

  it('changes the name, and says so', async () => {
    const changed = { changeMyName: { ...anAccount(), name: 'Ada Alder' } };
    const { user, asked } = renderPage(anAccount(), { ChangeMyName: changed });
    const field = await screen.findByLabelText('Your name');
    await user.clear(field);
    await user.type(field, 'Ada Alder{Enter}');
    await part('Name').findByText('Your name is changed.');
    expect(asked).toContainEqual({ name: 'ChangeMyName', variables: { name: 'Ada Alder' } });
    expect(screen.getByText('Ada Alder, ada@norfolk.example')).toBeDefined();
  });

  it('changes the password, and tells which of the two fields is wrong', async () => {
    const body = { code: 'INVALID_PASSWORD', message: 'The password is not right.' };
    const { user, seen } = renderPage(
      anAccount(),
      {},
      { 'change-password': { status: 400, body } },
    );
    const present = await screen.findByLabelText('Current password');
    const next = screen.getByLabelText('New password');
    await user.type(next, 'three unlikely words');
    await user.click(part('Password').getByRole('button', { name: 'Change' }));
    expect(document.activeElement).toBe(present);
    expect(seen).toEqual([]);
    await user.type(present, 'wrong{Enter}');
    const alert = await screen.findByText('The password is not right.');
    expect(present.getAttribute('aria-describedby')).toBe(alert.id);
    await expect.poll(() => document.activeElement).toBe(present);
  });

  it('says of a new password that is not taken why, beside it', async () => {
    const body = { code: 'PASSWORD_NOT_TAKEN', message: 'This password is easy to guess.' };
    const { user } = renderPage(anAccount(), {}, { 'change-password': { status: 400, body } });
    await user.type(await screen.findByLabelText('Current password'), 'mine');
    const next = screen.getByLabelText('New password');
    await user.type(next, 'password1234{Enter}');
    const alert = await screen.findByText('This password is easy to guess.');
    expect(next.getAttribute('aria-describedby')).toContain(alert.id);
    await expect.poll(() => document.activeElement).toBe(next);
  });

  it('has no password to change for those who sign in through their provider', async () => {
    renderPage(anAccount({ hasPassword: false }));
    await screen.findByRole('heading', { level: 1, name: 'My account' });
    expect(screen.queryByLabelText('New password')).toBeNull();
    expect(part('Second factor').getByText(/your provider/)).toBeDefined();
  });
});

describe('preferences', () => {
  it('are kept at once and drawn at once', async () => {
    const changed = { changeMyPreferences: anAccount() };
    const { user, asked } = renderPage(anAccount(), { ChangeMyPreferences: changed });
    await screen.findByRole('heading', { level: 1, name: 'My account' });
    await user.click(part('Preferences').getByRole('radio', { name: 'Wide' }));
    await part('Preferences').findByText('Kept.');
    expect(document.documentElement.dataset.density).toBe('comfortable');
    expect(asked).toContainEqual({
      name: 'ChangeMyPreferences',
      variables: { preferences: { density: 'comfortable' } },
    });
  });

  it('offer the places and areas of the authority one starts in', async () => {
    const account = anAccount();
    const preferences = { ...account.preferences, authority: 'norfolk' };
    const { user, asked } = renderPage(anAccount({ preferences }), {
      Beginning: BEGINNING,
      ChangeMyPreferences: { changeMyPreferences: { ...account, preferences } },
    });
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Start at place' }),
      'norwich',
    );
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Start with report area' }),
      'lac',
    );
    const kept = asked.filter(({ name }) => name === 'ChangeMyPreferences');
    expect(kept.map(({ variables }) => variables)).toEqual([
      { preferences: { place: 'norwich' } },
      { preferences: { area: 'lac' } },
    ]);
  });
});

describe('sessions', () => {
  it('are ended one by one, and all but this one', async () => {
    const [own] = anAccount().sessions;
    const left = { __typename: 'Viewer', id: 'person-1', sessions: [own] };
    const { user, asked } = renderPage(anAccount(), { EndMySession: { endMySession: left } });
    await screen.findByText(/Safari on iPhone/);
    const sessions = part('Sessions');
    expect(sessions.getByText(/Firefox on Windows – this browser/)).toBeDefined();
    expect(sessions.getByRole('button', { name: 'End all others' })).toBeDefined();
    await user.click(sessions.getByRole('button', { name: 'End: Safari on iPhone' }));
    await sessions.findByText('The session is ended.');
    expect(asked).toContainEqual({ name: 'EndMySession', variables: { id: 'session-2' } });
    expect(sessions.queryByText(/Safari/)).toBeNull();
    expect(sessions.queryByRole('button', { name: 'End all others' })).toBeNull();
  });

  it('end with signing out, where it is this one', async () => {
    const { user, signOut } = renderPage();
    await screen.findByText(/Safari on iPhone/);
    await user.click(screen.getByRole('button', { name: 'Sign out: Firefox on Windows' }));
    expect(signOut).toHaveBeenCalledOnce();
  });
});
