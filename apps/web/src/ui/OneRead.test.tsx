import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { OneRead } from './OneRead';

const again = vi.fn();
const draw = (read: string | null | undefined, error?: Error) =>
  render(
    <OneRead
      {...{ read, error, again, what: 'the surgery' }}
      none={{ sentence: 'There is no such surgery.', to: 'All surgeries', href: '/all' }}
    >
      {(title) => <p>{title} as it was read</p>}
    </OneRead>,
  );

it('is shown as it was read, also where it could not be read again', () => {
  draw('March', new TypeError('Failed to fetch'));
  expect(screen.getByText('March as it was read')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('is said not to be there, with where one goes on', () => {
  draw(null);
  expect(screen.getByText('There is no such surgery.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All surgeries' }).getAttribute('href')).toBe('/all');
});

it('is asked for again where it could not be loaded', async () => {
  draw(undefined, new TypeError('Failed to fetch'));
  expect(screen.getByText('The surgery could not be loaded.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button'));
  expect(again).toHaveBeenCalledOnce();
});

it('is said to be loading until it is there', () => {
  draw(undefined);
  expect(screen.getByText('Loading the surgery')).toBeTruthy();
});
