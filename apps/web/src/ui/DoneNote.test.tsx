import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DoneNote } from './DoneNote';

test('what was done takes the focus where nothing has it, and leaves it where something has', () => {
  const { rerender } = render(<DoneNote done={null} />);
  const note = screen.getByRole('status');
  expect(document.activeElement).toBe(document.body);
  rerender(<DoneNote done={{ words: 'Withdrawn.' }} />);
  expect(document.activeElement).toBe(note);
  rerender(
    <>
      <button type="button">Next</button>
      <DoneNote done={{ words: 'Withdrawn.' }} />
    </>,
  );
  const button = screen.getByRole('button');
  button.focus();
  rerender(
    <>
      <button type="button">Next</button>
      <DoneNote done={{ words: 'Approved.' }} />
    </>,
  );
  expect(screen.getByRole('status').textContent).toBe('Approved.');
  expect(document.activeElement).toBe(button);
});
