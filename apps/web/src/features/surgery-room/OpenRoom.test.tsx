import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { MomentSaying } from './moment';
import { aMoment, aSaying } from './moment.test-support';
import { ADA, aRoom, ben, button, freshRoom, me, network } from './open-room.test-support';

beforeEach(freshRoom);

test('what is taken back is struck through, and can be undone', async () => {
  const { askedFor } = aRoom({ sayings: [aSaying({ id: '9', item: null, text: 'Two posts' })] });
  await userEvent.click(button('Take back'));
  expect(screen.getByText(/^Taken back/)).toBeDefined();
  await userEvent.click(button('Undo'));
  expect(button('Take back')).toBeDefined();
  expect(askedFor('WithdrawSaying')).toEqual([]);
});

test('who said something puts it right, whoever else is called the same does not', () => {
  const said = (by: string): MomentSaying =>
    aSaying({ id: by, key: by, item: null, by, person: ADA.name });
  aRoom({ driver: ben, sayings: [said(ADA.id), said('55')] });
  expect(screen.getAllByRole('button', { name: 'Correct' })).toHaveLength(1);
});

test('who drove does not go back to what they looked at alone before', async () => {
  const { become, container } = aRoom({ driver: ben });
  const pointer = () => container.querySelector('main')?.getAttribute('data-pointer');
  await userEvent.click(button('Next →'));
  expect(screen.getByText(/You look around alone/)).toBeDefined();
  become({ driver: me, version: 2 });
  become({ driver: ben, version: 3 });
  expect(screen.queryByText(/You look around alone/)).toBeNull();
  expect(pointer()).toContain('AGENDA');
});

test('keys that somebody presses as they are handed the driving turn nobody', async () => {
  const { become, askedFor } = aRoom({ driver: ben });
  become({ driver: me, version: 2 });
  await userEvent.keyboard('{ArrowRight}');
  expect(askedFor('PointSurgery')).toEqual([]);
});

test('letters of whoever types on after Enter do nothing, and none do once they are switched off', async () => {
  aRoom();
  await userEvent.keyboard('n');
  await userEvent.keyboard('Two posts{Enter}');
  await userEvent.keyboard('d');
  expect(screen.queryByRole('textbox')).toBeNull();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_000);
  await userEvent.keyboard('d');
  expect(screen.getByRole('textbox', { name: 'Decision' })).toBeDefined();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('switch', { name: 'Keys of one letter or figure' }));
  await userEvent.keyboard('n');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the letter of a form that stands open puts the focus into its words', async () => {
  aRoom();
  await userEvent.keyboard('n');
  const field = screen.getByRole('textbox', { name: 'Note' });
  act(() => field.blur());
  await userEvent.keyboard('n');
  expect(document.activeElement).toBe(field);
});

test('a note that turns out to be an action becomes one', async () => {
  aRoom();
  await userEvent.keyboard('n');
  await userEvent.keyboard('Write to the schools');
  await userEvent.click(button('Action'));
  expect(screen.getByLabelText<HTMLTextAreaElement>('What is to be done').value).toBe(
    'Write to the schools',
  );
});

test('who drives puts something on the agenda that came up', async () => {
  const { askedFor } = aRoom();
  await userEvent.click(screen.getByText('Put something on the agenda'));
  await userEvent.click(await screen.findByRole('radio', { name: 'Something else' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'What it is' }),
    'The new building{Enter}',
  );
  await waitFor(() =>
    expect(askedFor('AddSurgeryItem')).toMatchObject([
      { item: { kind: 'FREE', title: 'The new building', minutes: 5, place: null } },
    ]),
  );
});

test('what may be put on the agenda is asked for again where nobody answered', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  network.isUp = false;
  aRoom();
  await user.click(screen.getByText('Put something on the agenda'));
  expect(screen.getByText('Reading what it may be about …')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  network.isUp = true;
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(await screen.findByRole('radio', { name: 'Something else' })).toBeDefined();
});

test('who follows is offered nothing to put on the agenda', () => {
  aRoom({ driver: ben });
  expect(screen.queryByText('Put something on the agenda')).toBeNull();
});

test('who is here is a list that anybody can open, and is told of nobody while names are hidden', () => {
  const present = [
    { __typename: 'SurgeryFollower' as const, id: '8', name: 'Ben Lyst', mayHold: true },
  ];
  const { become } = aRoom({ driver: ben, present, followers: 3 });
  expect(screen.getByText('3 screens').closest('summary')).not.toBeNull();
  expect(
    within(screen.getByRole('list', { name: 'Who is here' })).getByText('Ben Lyst'),
  ).toBeDefined();
  become({ pointer: { ...aMoment().pointer, namesHidden: true } });
  expect(screen.queryByText(/Ben Lyst/)).toBeNull();
  expect(screen.getByText(/Somebody drives/)).toBeDefined();
});
