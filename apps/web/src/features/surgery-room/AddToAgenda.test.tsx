import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AddToAgenda } from './AddToAgenda';

test('what is typed for the agenda is still there when its part is closed by a slip', async () => {
  const choices = { indicators: [], reportAreas: [], places: [], isKnown: true };
  render(<AddToAgenda {...{ choices, place: 'norwich', onOpen: vi.fn(), onAdd: vi.fn() }} />);
  const summary = screen.getByText('Put something on the agenda');
  await userEvent.click(summary);
  await userEvent.click(await screen.findByRole('radio', { name: 'Something else' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'What it is' }), 'The new building');
  await userEvent.click(summary);
  await userEvent.click(summary);
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What it is' });
  expect(field.value).toBe('The new building');
});
