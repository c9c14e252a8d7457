import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { heldRole } from '../../lib/viewer.test-support';
import { anAccount, renderAccount } from './my-account.test-support';
import { SecondFactorSection } from './SecondFactorSection';

const CODES = ['aaaaa-11111', 'bbbbb-22222'];
const ENROLMENT = {
  totpURI: 'otpauth://totp/Vital%20Signs:ada?secret=JBSWY3DPEHPK3PXP&issuer=Vital%20Signs',
  backupCodes: CODES,
};

function renderSection(
  account = anAccount(),
  answers: Parameters<typeof renderAccount>[2] = { 'two-factor/enable': { body: ENROLMENT } },
) {
  const changed: string[] = [];
  const section = (
    <SecondFactorSection viewer={account} onChanged={() => changed.push('changed')} />
  );
  return { ...renderAccount(section, {}, answers), changed };
}

afterEach(() => vi.unstubAllGlobals());

describe('a second factor', () => {
  it('is set up with the password, a picture or a key, and a code as proof', async () => {
    const { user, seen, changed } = renderSection(anAccount(), {
      'two-factor/enable': { body: ENROLMENT },
      'two-factor/verify-totp': {},
    });
    await user.click(screen.getByRole('button', { name: 'Set it up' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Your password'));
    await user.keyboard('correct horse{Enter}');
    await screen.findByRole('img', { name: /Picture for an authenticator app/ });
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeDefined();
    await user.type(screen.getByLabelText('Six-digit code'), '123456{Enter}');
    await screen.findByText(CODES[0] ?? '');
    expect(seen).toEqual([
      { path: 'two-factor/enable', body: { password: 'correct horse' } },
      { path: 'two-factor/verify-totp', body: { code: '123456' } },
    ]);
    // What they may see is asked anew when the codes, which are not shown again, are kept.
    expect(changed).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'I have kept them' }));
    expect(changed).toEqual(['changed']);
    expect(screen.queryByText(CODES[0] ?? '')).toBeNull();
  });

  it('is not set up with a wrong password, nor where one cancels', async () => {
    const body = { code: 'INVALID_PASSWORD', message: 'The password is not right.' };
    const { user } = renderSection(anAccount(), { 'two-factor/enable': { status: 400, body } });
    await user.click(screen.getByRole('button', { name: 'Set it up' }));
    await user.keyboard('wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('The password is not right.');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Set it up' })).toBeDefined();
  });

  it('is asked for by an authority, in words', () => {
    renderSection(anAccount({ roles: [heldRole({ needsSecondFactor: true })] }));
    expect(
      screen.getByText(/Norfolk asks for a second factor, and nothing is shown/),
    ).toBeDefined();
  });

  it('is given new recovery codes and is turned off, both with the password and a code', async () => {
    const { user, seen, changed } = renderSection(anAccount({ secondFactorEnabled: true }), {
      'two-factor/generate-backup-codes': { body: { backupCodes: CODES } },
      'two-factor/disable': {},
    });
    await user.click(screen.getByRole('button', { name: 'New recovery codes' }));
    await user.keyboard('correct horse{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('Enter a code.');
    expect(seen).toEqual([]);
    expect(document.activeElement).toBe(screen.getByLabelText('Six-digit code or recovery code'));
    await user.keyboard('123 456{Enter}');
    await screen.findByText(CODES[1] ?? '');
    await user.click(screen.getByRole('button', { name: 'I have kept them' }));
    await user.click(screen.getByRole('button', { name: 'Turn it off' }));
    await user.keyboard('correct horse{Tab}');
    await user.type(screen.getByLabelText('Six-digit code or recovery code'), 'aB3dE-fG5hJ{Enter}');
    await expect.poll(() => changed).toEqual(['changed', 'changed']);
    const password = 'correct horse';
    expect(seen).toEqual([
      { path: 'two-factor/generate-backup-codes', body: { password, code: '123 456' } },
      { path: 'two-factor/disable', body: { password, code: 'aB3dE-fG5hJ' } },
    ]);
  });

  it.each([
    ['INVALID_CODE', 'Six-digit code or recovery code'],
    ['INVALID_PASSWORD', 'Your password'],
  ])('stays on where something is wrong, which is said beside it: %s', async (code, label) => {
    const body = { code, message: 'That is not right.' };
    const { user, changed } = renderSection(anAccount({ secondFactorEnabled: true }), {
      'two-factor/disable': { status: 400, body },
    });
    await user.click(screen.getByRole('button', { name: 'Turn it off' }));
    await user.type(screen.getByLabelText('Your password'), 'correct horse');
    await user.type(screen.getByLabelText('Six-digit code or recovery code'), '123456{Enter}');
    const alert = await screen.findByText('That is not right.');
    const field = screen.getByLabelText(label);
    expect(field.getAttribute('aria-describedby')).toContain(alert.id);
    await expect.poll(() => document.activeElement).toBe(field);
    expect(changed).toEqual([]);
  });
});

describe('recovery codes', () => {
  it('are copied with a word of what they are', async () => {
    const { user } = renderSection(anAccount(), {
      'two-factor/enable': { body: ENROLMENT },
      'two-factor/verify-totp': {},
    });
    await user.click(screen.getByRole('button', { name: 'Set it up' }));
    await user.keyboard('correct horse{Enter}');
    await user.type(await screen.findByLabelText('Six-digit code'), '123456{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    await screen.findByText('Copied.');
    const copied = await navigator.clipboard.readText();
    expect(copied.split('\n')).toEqual([
      'Recovery codes for Vital Signs. Each works once.',
      '',
      ...CODES,
      '',
    ]);
  });
});
