import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { aMoment, aSaying } from './moment.test-support';
import { ADA, SHELF, aRoom, ben, button, freshRoom, refusedNote } from './open-room.test-support';
import { browserShelf, draftOn, keepDraft } from './outbox';
import { EMPTY_DRAFT } from './saying-draft';

beforeEach(freshRoom);

const begunPart = () => screen.queryByRole('region', { name: 'Begun' });

const keepCorrection = () =>
  keepDraft(browserShelf(), `${SHELF}correct/9/`, 'NOTE', {
    ...{ ...EMPTY_DRAFT, text: 'Three posts', item: '1', corrects: '9' },
  });

test('a correction that was left for later is still there when it is begun again', async () => {
  aRoom({ sayings: [aSaying({ id: '9', item: null, text: 'Two posts', by: ADA.id })] });
  await userEvent.click(button('Correct'));
  await userEvent.keyboard(' are empty{Escape}');
  await userEvent.click(button('Correct'));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe(
    'Two posts are empty',
  );
});

test('what was begun and left stands in sight, and is gone on with', async () => {
  keepDraft(browserShelf(), SHELF, 'NOTE', { ...EMPTY_DRAFT, text: 'half a note' });
  aRoom();
  const part = screen.getByRole('region', { name: 'Begun' });
  expect(part.textContent).toContain('Note: half a note');
  await userEvent.click(within(part).getByRole('button', { name: 'Go on' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe(
    'half a note',
  );
  expect(screen.queryByRole('region', { name: 'Begun' })).toBeNull();
});

test('an action that was begun with an owner and a day alone stands in sight with both', () => {
  const begun = { ...EMPTY_DRAFT, owner: 'Ben Lyst', dueOn: '2018-05-11', item: '2' };
  keepDraft(browserShelf(), SHELF, 'ACTION', begun);
  aRoom();
  expect(begunPart()?.textContent).toContain('Action: no words yet');
  expect(begunPart()?.textContent).toContain('Ben Lyst, due 11 May 2018. About 2: Summer.');
});

test('what was begun is thrown away after a while in which it can be had back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  keepDraft(browserShelf(), SHELF, 'NOTE', { ...EMPTY_DRAFT, text: 'half a note' });
  aRoom();
  await user.click(button('Throw away'));
  expect(document.activeElement).toBe(button('Undo'));
  await user.click(button('Undo'));
  expect(document.activeElement).toBe(button('Throw away'));
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(begunPart()).not.toBeNull();
  await user.click(button('Throw away'));
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(begunPart()).toBeNull();
  expect(draftOn(browserShelf(), SHELF, 'NOTE')).toBeNull();
});

test('what is gone on with by its letter while it is thrown away is kept', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  keepDraft(browserShelf(), SHELF, 'NOTE', { ...EMPTY_DRAFT, text: 'half a note' });
  aRoom();
  await user.click(button('Throw away'));
  await user.click(button('Note'));
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(draftOn(browserShelf(), SHELF, 'NOTE')).toMatchObject({ text: 'half a note' });
});

test('refused words that were mended half are gone on with, and leave with what they mend', async () => {
  refusedNote('Two posts', '2');
  const { askedFor } = aRoom();
  await userEvent.click(button('Mend'));
  await userEvent.keyboard(' are empty{Escape}');
  await userEvent.click(within(begunPart() ?? document.body).getByText('Go on'));
  await userEvent.keyboard(' since June{Enter}');
  await waitFor(() => expect(askedFor('SayInSurgery')).toHaveLength(1));
  expect(askedFor('SayInSurgery')[0]?.['saying']).toMatchObject({
    text: 'Two posts are empty since June',
  });
  expect(begunPart()).toBeNull();
  expect(screen.queryByRole('region', { name: 'Not taken' })).toBeNull();
});

test('a correction that was left is gone on with as one, and of what has gone as something new', async () => {
  keepCorrection();
  const { askedFor, become } = aRoom({ sayings: [aSaying({ id: '9', by: ADA.id })] });
  await userEvent.click(button('Go on'));
  expect(screen.getByRole('form', { name: 'Note, said better' })).toBeDefined();
  await userEvent.keyboard('{Escape}');
  become({ sayings: [], version: 2 });
  expect(begunPart()?.textContent).toContain('written down as something new');
  await userEvent.click(button('Go on'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(askedFor('SayInSurgery')).toHaveLength(1));
  expect(askedFor('CorrectSaying')).toEqual([]);
  expect(begunPart()).toBeNull();
});

test('a correction is gone on with only where it is taken, which is said', async () => {
  keepCorrection();
  const [ours, at] = [{ sayings: [aSaying({ id: '9', by: ADA.id })] }, Date.parse(aMoment().at)];
  const over = { state: 'ENDED' as const, endedAt: new Date(at - 60_000).toISOString() };
  const { become } = aRoom({ ...ours, driver: ben });
  await userEvent.click(button('Go on'));
  const theirs = { sayings: [aSaying({ id: '9', by: '55' })] };
  become({ ...theirs, driver: ben, version: 2 });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  expect(begunPart()?.textContent).toContain('put right by who said it, or who drives');
  expect(button('Throw away')).toBeDefined();
  // Ada may hold surgeries.
  become({ ...theirs, ...over, driver: null, version: 3 });
  expect(button('Go on')).toBeDefined();
});

test('letters begin something while words are taken after the end, and then what was begun is read only', async () => {
  const at = Date.parse(aMoment().at);
  const ended = (minutes: number) => ({
    state: 'ENDED' as const,
    endedAt: new Date(at - minutes * 60_000).toISOString(),
  });
  const { become } = aRoom(ended(1));
  await userEvent.keyboard('q');
  await userEvent.type(screen.getByRole('textbox', { name: 'Question' }), 'Who covers?');
  become(ended(11));
  expect(screen.queryByRole('textbox', { name: 'Question' })).toBeNull();
  const part = screen.getByRole('region', { name: 'Begun' });
  expect(part.textContent).toContain('Question: Who covers?');
  expect(part.textContent).toContain('copy what is still needed');
  expect(within(part).queryByRole('button', { name: 'Go on' })).toBeNull();
});
