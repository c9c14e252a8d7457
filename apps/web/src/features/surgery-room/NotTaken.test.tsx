import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { aMoment } from './moment.test-support';
import { aRoom, button, freshRoom, refusedNote } from './open-room.test-support';

beforeEach(freshRoom);

test('what was refused is mended only as long as words are taken', () => {
  refusedNote('Two posts', '1');
  const { become } = aRoom();
  expect(button('Mend')).toBeDefined();
  become({ state: 'APPROVED', endedAt: aMoment().at, version: 2 });
  expect(screen.queryByRole('button', { name: 'Mend' })).toBeNull();
  expect(button('Throw away')).toBeDefined();
});

test('what was refused stands in sight wherever it was said, and is mended in its form', async () => {
  refusedNote('Two posts are empty', '2');
  const { askedFor } = aRoom({ pointer: { ...aMoment().pointer, item: '1', view: 'FIGURE' } });
  const part = screen.getByRole('region', { name: 'Not taken' });
  expect(part.textContent).toContain('About 2: Summer. This surgery is over.');
  expect(screen.queryByText('Catching up')).toBeNull();
  await userEvent.click(within(part).getByRole('button', { name: 'Mend' }));
  await userEvent.keyboard(' since June{Enter}');
  await waitFor(() => expect(askedFor('SayInSurgery')).toHaveLength(1));
  const [said] = askedFor('SayInSurgery');
  expect(said?.['saying']).toEqual({
    kind: 'NOTE',
    text: 'Two posts are empty since June',
    item: '2',
  });
  expect(said?.['key']).not.toBe('k-Two posts are empty');
  expect(screen.queryByRole('region', { name: 'Not taken' })).toBeNull();
});

test('what is thrown away can be had back for a while', async () => {
  refusedNote('Two posts', '1');
  aRoom();
  await userEvent.click(button('Throw away'));
  expect(screen.getByText(/^Thrown away/)).toBeDefined();
  await userEvent.click(button('Undo'));
  expect(button('Mend')).toBeDefined();
});
