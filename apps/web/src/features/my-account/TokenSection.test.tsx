import { screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderAccount } from './my-account.test-support';
import { TokenSection } from './TokenSection';

const TOKEN = {
  __typename: 'ApiToken',
  id: '1',
  name: 'Power BI at work',
  prefix: 'vs_abcde',
  createdAt: '2026-11-20T09:00:00Z',
  expiresAt: '2027-11-20T09:00:00Z',
  lastUsedAt: null,
  isExpired: false,
};

const render = (operations: Readonly<Record<string, unknown>>) =>
  renderAccount(<TokenSection authority="norfolk" />, operations);

afterEach(() => vi.unstubAllGlobals());

it('shows the tokens that one has, and takes one back', async () => {
  const { user, asked } = render({
    MyTokens: { myApiTokens: [TOKEN] },
    RevokeToken: { revokeApiToken: [] },
  });
  const list = within(await screen.findByRole('list', { name: 'Your tokens' }));
  expect(list.getByText(/Never used/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Take back: Power BI at work' }));
  expect(await screen.findByText('“Power BI at work” works no more.')).toBeDefined();
  expect(screen.getByText('You have no tokens.')).toBeDefined();
  expect(asked).toContainEqual({ name: 'RevokeToken', variables: { id: '1' } });
});

it('makes one, shows it once, and says where it goes', async () => {
  const { user, asked } = render({
    MyTokens: { myApiTokens: [] },
    MakeToken: {
      makeApiToken: { __typename: 'MadeApiToken', token: 'vs_the-whole-of-it', tokens: [TOKEN] },
    },
  });
  await user.type(await screen.findByLabelText('What it is for'), 'Power BI at work');
  await user.click(screen.getByRole('button', { name: 'Make a token' }));
  expect(await screen.findByText('vs_the-whole-of-it')).toBeDefined();
  expect(screen.getByText(/\/feeds\/v1\/norfolk\/readings\.csv$/)).toBeDefined();
  expect(asked).toContainEqual({
    name: 'MakeToken',
    variables: { name: 'Power BI at work', days: 365 },
  });
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText('vs_the-whole-of-it')).toBeNull();
  expect(screen.getByRole('list', { name: 'Your tokens' })).toBeDefined();
});

it('says what is wrong before it asks', async () => {
  const { user, asked } = render({ MyTokens: { myApiTokens: [] } });
  await user.type(await screen.findByLabelText('What it is for'), 'Power BI');
  const days = screen.getByLabelText('For how many days it works');
  await user.clear(days);
  await user.type(days, '1000');
  await user.click(screen.getByRole('button', { name: 'Make a token' }));
  expect(screen.getByText('Days: expected is a whole number from 1 to 400.')).toBeDefined();
  expect(asked.map(({ name }) => name)).toEqual(['MyTokens']);
});
