import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { browserShelf, keepDraft, shelfName } from './outbox';
import type { Unsent } from './outbox';
import { EndDialog, HandOverDialog } from './RoomDialogs';

const NAME = shelfName('7', 'norfolk', '1');
const follower = (id: string, name: string) =>
  ({ __typename: 'SurgeryFollower', id, name, mayHold: true }) as const;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a surgery is ended once what its driver wrote is written down', async () => {
  const [flush, onEnd] = [vi.fn(() => Promise.resolve('DONE' as const)), vi.fn()];
  render(<EndDialog outbox={{ name: NAME, unsent: [], flush }} onEnd={onEnd} onClose={vi.fn()} />);
  await press('End it');
  await waitFor(() => expect(onEnd).toHaveBeenCalled());
  expect(flush).toHaveBeenCalled();
});

test('where not all of it can be sent, that is said first, and it is ended only when asked twice', async () => {
  const [flush, onEnd] = [vi.fn(() => Promise.resolve('UNREACHED' as const)), vi.fn()];
  render(<EndDialog outbox={{ name: NAME, unsent: [], flush }} onEnd={onEnd} onClose={vi.fn()} />);
  await press('End it');
  expect((await screen.findByRole('alert')).textContent).toContain('Not all that you wrote');
  expect(onEnd).not.toHaveBeenCalled();
  await press('End it');
  await waitFor(() => expect(onEnd).toHaveBeenCalled());
});

test('what was refused is named before a surgery is ended', () => {
  const refused: Unsent = {
    ...{ key: 'k', typedAt: 1, corrects: null, refused: 'Too short.' },
    saying: { kind: 'NOTE', text: 'ok' },
  };
  const flush = () => Promise.resolve('DONE' as const);
  render(
    <EndDialog
      outbox={{ name: NAME, unsent: [refused], flush }}
      onEnd={vi.fn()}
      onClose={vi.fn()}
    />,
  );
  expect(screen.getByText('1 thing that you wrote was not taken')).toBeDefined();
});

test('what was begun and left is shown before a surgery is ended', () => {
  keepDraft(browserShelf(), NAME, 'ACTION', { text: 'half an action', owner: 'Ben Lyst' });
  keepDraft(browserShelf(), `${NAME}correct/9/`, 'DECISION', { text: 'Two posts' });
  const flush = () => Promise.resolve('DONE' as const);
  render(
    <EndDialog outbox={{ name: NAME, unsent: [], flush }} onEnd={vi.fn()} onClose={vi.fn()} />,
  );
  expect(screen.getByText('2 things that you began are not written down')).toBeDefined();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    ...['Decision: Two posts', 'Action: half an action – Ben Lyst.'],
  ]);
  localStorage.clear();
});

test('somebody who comes while the list stands open can be handed the driving', async () => {
  const onHandOver = vi.fn();
  const dialog = (others: Parameters<typeof HandOverDialog>[0]['others']) => (
    <HandOverDialog {...{ others, onHandOver }} namesHidden={false} onClose={vi.fn()} />
  );
  const { rerender } = render(dialog([]));
  expect(screen.getByText(/Nobody else is here/)).toBeDefined();
  rerender(dialog([follower('8', 'Ben Lyst')]));
  await press('Hand over');
  await waitFor(() => expect(onHandOver).toHaveBeenCalledWith('8'));
});

test('where who was chosen leaves, the driving is handed to nobody else unread', async () => {
  const onHandOver = vi.fn();
  const dialog = (others: Parameters<typeof HandOverDialog>[0]['others']) => (
    <HandOverDialog {...{ others, onHandOver }} namesHidden={false} onClose={vi.fn()} />
  );
  const [ben, cat] = [follower('8', 'Ben Lyst'), follower('9', 'Cat Poe')];
  const { rerender } = render(dialog([ben, cat]));
  rerender(dialog([cat]));
  expect(screen.getByText('Ben Lyst has left.')).toBeDefined();
  await press('Hand over');
  expect((await screen.findByRole('alert')).textContent).toBe('Choose somebody who is here.');
  expect(onHandOver).not.toHaveBeenCalled();
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Cat Poe');
  await press('Hand over');
  await waitFor(() => expect(onHandOver).toHaveBeenCalledWith('9'));
});

test('while names are hidden, those who are here are named only when that is asked for', async () => {
  const onHandOver = vi.fn();
  const others = [follower('8', 'Ben Lyst'), follower('9', 'Cat Poe')];
  render(<HandOverDialog {...{ others, onHandOver }} namesHidden onClose={vi.fn()} />);
  expect(screen.queryByText('Ben Lyst')).toBeNull();
  await press('Hand over');
  expect((await screen.findByRole('alert')).textContent).toContain('Show who is here first');
  expect(onHandOver).not.toHaveBeenCalled();
  await press('Show who is here');
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Cat Poe');
  await press('Hand over');
  await waitFor(() => expect(onHandOver).toHaveBeenCalledWith('9'));
});
