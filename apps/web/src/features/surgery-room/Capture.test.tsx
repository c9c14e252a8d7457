import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SurgeryEntryKind } from '../../apollo/generated/documents';
import { Capture } from './Capture';
import { anItem } from './moment.test-support';
import { shelfName } from './outbox';

const SHELF = shelfName('7', 'norfolk', '1');

beforeEach(() => localStorage.clear());

function Room({ onSay, begins }: { onSay: () => void; begins: SurgeryEntryKind | null }) {
  const [kind, setKind] = useState(begins);
  const item = anItem();
  return <Capture {...{ kind, onKind: setKind, item, items: [item], shelf: SHELF, onSay }} />;
}

test('a note is written down by Enter, in as many lines as Shift Enter makes', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="NOTE" />);
  const field = screen.getByRole('textbox', { name: 'Note' });
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, 'Two posts{Shift>}{Enter}{/Shift}are empty{Enter}');
  expect(onSay).toHaveBeenCalledWith(
    { kind: 'NOTE', text: 'Two posts\nare empty', item: '1' },
    null,
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
        ...{ owner: 'Ada Thornbury', dueOn: '2018-05-11', indicator: '4.3', place: 'norwich' },
        ...{ expectedValue: 80, expectedBy: '2018-06' },
      },
    },
    null,
  );
});

test('what is missing is said, and the focus goes there', async () => {
  const onSay = vi.fn();
  render(<Room onSay={onSay} begins="ACTION" />);
  await userEvent.keyboard('Write to the schools{Control>}{Enter}{/Control}');
  expect(screen.getByRole('alert').textContent).toBe('Say who does it.');
  expect(document.activeElement).toBe(screen.getByLabelText('Who does it'));
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
