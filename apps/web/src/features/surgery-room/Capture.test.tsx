import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SurgeryEntryKind } from '../../apollo/generated/documents';
import { Capture } from './Capture';
import { anItem } from './moment.test-support';
import { browserShelf, draftName, draftOn, keepDraft, shelfName } from './outbox';
import { EMPTY_DRAFT } from './saying-draft';
import type { SayingDraft } from './saying-draft';

const CHOICES = {
  owners: [
    { id: '12', name: 'Ada Thornbury' },
    { id: '13', name: 'Jo Hill' },
    { id: '14', name: 'Jo Hill' },
  ],
  names: ['Ada Thornbury', 'Ben Lyst'],
  indicators: [
    { key: '4.3', ref: '4.3', name: 'Assessments in time' },
    { key: '5.1', ref: '5.1', name: 'Plans reviewed' },
  ],
  places: [
    { slug: 'norwich', name: 'Norwich' },
    { slug: 'norwich-assessment', name: 'Norwich Assessment' },
  ],
};
const TODAY = '2018-05-02';
const SHELF = shelfName('7', 'norfolk', '1');

beforeEach(() => localStorage.clear());

interface RoomProps {
  readonly onSay: () => void;
  readonly begins: SurgeryEntryKind | null;
  readonly start?: SayingDraft;
}

function Room({ onSay, begins, start }: RoomProps) {
  const [kind, setKind] = useState(begins);
  const item = anItem();
  const shelf = start === undefined ? SHELF : `${SHELF}correct/9/`;
  return (
    <Capture
      {...{ kind, onKind: setKind, item, items: [item], shelf, onSay, choices: CHOICES }}
      {...{ today: TODAY, period: '2018-03', sayings: [] }}
      start={start ?? null}
    />
  );
}

const aKey: unknown = expect.stringMatching(/^[\da-f-]{36}$/);
const inBrowser = (of: SurgeryEntryKind) => draftOn<SayingDraft>(browserShelf(), SHELF, of);

test('a note is written down by Enter, in as many lines as Shift Enter makes', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="NOTE" />);
  const field = screen.getByRole('textbox', { name: 'Note' });
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, 'Two posts{Shift>}{Enter}{/Shift}are empty{Enter}');
  expect(onSay).toHaveBeenCalledWith(
    { kind: 'NOTE', text: 'Two posts\nare empty', item: '1' },
    null,
    aKey,
  );
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('an action asks who and by when, from field to field by Enter, and sends what it is to bring', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="ACTION" />);
  await userEvent.keyboard('Write to the schools{Enter}Ada Thornbury{Enter}');
  const due = screen.getByLabelText('By when');
  expect(document.activeElement).toBe(due);
  await userEvent.type(due, '2018-05-11');
  await userEvent.type(screen.getByLabelText(/^Brings 4.3, Norwich, to/), '80');
  await userEvent.type(screen.getByLabelText('By the month'), '2018-06');
  await userEvent.keyboard('{Enter}');
  expect(onSay).toHaveBeenCalledWith(
    {
      ...{ kind: 'ACTION', text: 'Write to the schools', item: '1' },
      action: {
        ...{ owner: 'Ada Thornbury', ownerPerson: '12', dueOn: '2018-05-11' },
        ...{ indicator: '4.3', place: 'norwich', expectedValue: 80, expectedBy: '2018-06' },
      },
    },
    null,
    aKey,
  );
});

test('an owner is found however their name is typed, and of two who are called so neither', async () => {
  const onSay = vi.fn();
  const { unmount } = render(<Room onSay={onSay} begins="ACTION" />);
  const sayWith = async (owner: string) => {
    await userEvent.keyboard(`Write to the schools{Enter}${owner}`);
    fireEvent.change(screen.getByLabelText('By when'), { target: { value: '2018-05-11' } });
  };
  await sayWith('ada thornbury');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onSay.mock.lastCall?.[0]).toMatchObject({ action: { ownerPerson: '12' } });
  unmount();
  render(<Room onSay={onSay} begins="ACTION" />);
  await sayWith('Jo Hill');
  expect(screen.getByText('Two people are called so: neither is reminded.')).toBeDefined();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onSay.mock.lastCall?.[0]).not.toHaveProperty('action.ownerPerson');
});

test('what is missing is said, and the focus goes there', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="ACTION" />);
  await userEvent.keyboard('Write to the schools{Control>}{Enter}{/Control}');
  expect(screen.getByRole('alert').textContent).toBe('Say who does it.');
  const owner = screen.getByLabelText('Who does it');
  expect(document.activeElement).toBe(owner);
  expect(owner.getAttribute('aria-invalid')).toBe('true');
  expect(onSay).not.toHaveBeenCalled();
});

test('Escape keeps the words for later, also across a reload', async () => {
  const { unmount } = render(<Room onSay={vi.fn()} begins="QUESTION" />);
  await userEvent.keyboard('How many of the late ones{Escape}');
  expect(screen.queryByRole('textbox')).toBeNull();
  unmount();
  render(<Room onSay={vi.fn()} begins={null} />);
  await userEvent.click(screen.getByRole('button', { name: 'Question' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Question' }).value).toBe(
    'How many of the late ones',
  );
});

test('words that were begun are gone on with behind what stands there', () => {
  keepDraft(browserShelf(), SHELF, 'NOTE', { ...EMPTY_DRAFT, text: 'half a no' });
  // A browser puts the caret before them, as jsdom does not.
  const placed = vi.spyOn(HTMLTextAreaElement.prototype, 'setSelectionRange');
  render(<Room onSay={vi.fn()} begins="NOTE" />);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note' }));
  expect(placed).toHaveBeenLastCalledWith(9, 9);
});

test('after Enter the focus stands where one began, for whoever types by keys alone', async () => {
  render(<Room onSay={vi.fn()} begins="NOTE" />);
  await userEvent.keyboard('Two posts{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Note' }));
});

test('an action names another indicator and place, and its effect in words, where it is about them', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="ACTION" />);
  const fill = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fill('What is to be done', 'Review each plan once more');
  fill('Who does it', 'Head of planning');
  fill('By when', '2018-05-11');
  fill('Indicator', '5.1');
  await userEvent.selectOptions(screen.getByLabelText('Place'), 'norwich-assessment');
  fill('What it should bring, in words', 'Fewer late plans');
  fill(/^Brings 5.1, Norwich Assessment, to/, '90');
  fill('By the month', '2018-07');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onSay).toHaveBeenCalledWith(
    expect.objectContaining({
      action: {
        ...{ owner: 'Head of planning', dueOn: '2018-05-11', indicator: '5.1' },
        ...{ place: 'norwich-assessment', expectedEffect: 'Fewer late plans' },
        ...{ expectedValue: 90, expectedBy: '2018-07' },
      },
    }),
    null,
    aKey,
  );
});

test('a day or a month that is over already is said to be, and is written down all the same', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="ACTION" />);
  await userEvent.keyboard('Write to the schools{Enter}Ada Thornbury');
  const fill = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const described = (label: string) =>
    document.getElementById(screen.getByLabelText(label).getAttribute('aria-describedby') ?? '')
      ?.textContent;
  fill('By when', '2018-05-02');
  expect(screen.queryByText(/is over already/)).toBeNull();
  fill('By when', '2018-04-30');
  expect(described('By when')).toBe('30 April 2018 is over already: it will be overdue at once.');
  fill(/^Brings 4.3, Norwich, to/, '80');
  fill('By the month', '2018-04');
  expect(described('By the month')).toBe('April 2018 is over already.');
  expect(screen.getByText(/no figure of before .* can be written down all the same/)).toBeDefined();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onSay).toHaveBeenCalled();
});

test('a day of before what is shown is marked as wrong, and not said to be taken', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="ACTION" />);
  await userEvent.keyboard('Write to the schools{Enter}Ada Thornbury');
  const due = screen.getByLabelText('By when');
  fireEvent.change(due, { target: { value: '2018-03-30' } });
  expect(screen.queryByText(/It can be written down all the same/)).toBeNull();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onSay).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(due);
  expect(due.getAttribute('aria-invalid')).toBe('true');
  const told = due.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(told.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Say a day from 1 April 2018 on: the figures of March 2018 are known already.',
    '30 March 2018 is over already: it will be overdue at once.',
  ]);
});

test('a correction that is left for later is found as it was typed, also across a reload', async () => {
  const start = { ...EMPTY_DRAFT, text: 'Two posts', corrects: '9' };
  const { unmount } = render(<Room onSay={vi.fn()} begins="NOTE" start={start} />);
  await userEvent.keyboard(' are empty{Escape}');
  unmount();
  render(<Room onSay={vi.fn()} begins="NOTE" start={start} />);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Two posts are empty');
});

test('what two tabs of one person type is said once: each shows it, and both close with it', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="NOTE" />);
  await userEvent.keyboard('Two posts');
  const typed = inBrowser('NOTE');
  const elsewhere = (draft: unknown) => {
    keepDraft(browserShelf(), SHELF, 'NOTE', draft);
    const told = new StorageEvent('storage', { key: draftName(SHELF, 'NOTE') });
    act(() => void window.dispatchEvent(told));
  };
  elsewhere({ ...typed, text: 'Two posts are empty' });
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Two posts are empty');
  elsewhere(null);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(onSay).not.toHaveBeenCalled();
});

test('words keep the key that they were begun under, across a reload', async () => {
  const onSay = vi.fn();
  const { unmount } = render(<Room onSay={vi.fn()} begins="NOTE" />);
  await userEvent.keyboard('Two posts');
  const begun = inBrowser('NOTE')?.key;
  unmount();
  render(<Room onSay={onSay} begins="NOTE" />);
  await userEvent.keyboard(' are empty{Enter}');
  expect(onSay).toHaveBeenCalledWith(expect.anything(), null, begun);
});
