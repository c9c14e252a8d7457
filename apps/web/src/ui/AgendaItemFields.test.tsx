import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AgendaItemFields } from './AgendaItemFields';

const CHOICES = {
  indicators: [{ key: '3.3', ref: '3.3', name: 'Assessments in time' }],
  reportAreas: [{ slug: 'assessments', name: 'Assessments' }],
};
const PLACES = [
  { slug: 'norwich', name: 'Norwich' },
  { slug: 'norwich-assessment', name: 'Norwich Assessment' },
];

/** The fields in a form that is sent by a button of its own, as a plan is. */
function Planned({ onAdd, onPlan }: { onAdd: () => void; onPlan: () => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPlan();
      }}
    >
      <AgendaItemFields choices={CHOICES} places={PLACES} place="norwich" onAdd={onAdd} />
      <button type="submit">Plan it</button>
    </form>
  );
}

test('Enter adds what was typed in words, and sends no form around it', async () => {
  const [onAdd, onPlan] = [vi.fn(), vi.fn()];
  render(<Planned {...{ onAdd, onPlan }} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Something else' }));
  await userEvent.keyboard('{Enter}');
  const field = screen.getByRole('textbox', { name: 'What it is' });
  await userEvent.type(field, 'Staffing over the summer{Enter}');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith({
    ...{ kind: 'FREE', title: 'Staffing over the summer' },
    ...{ indicator: null, area: null, place: null },
  });
  expect((field as HTMLInputElement).value).toBe('');
  expect(onPlan).not.toHaveBeenCalled();
});

test('an indicator is added in a place, and one that is not known is said to be none', async () => {
  const onAdd = vi.fn();
  render(<Planned onAdd={onAdd} onPlan={vi.fn()} />);
  const search = screen.getByRole('combobox', { name: 'Indicator' });
  await userEvent.type(search, 'adoption{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('No indicator is called so');
  await userEvent.clear(search);
  await userEvent.type(search, '3.3');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'In' }), 'norwich-assessment');
  await userEvent.click(screen.getByRole('button', { name: 'Add to the agenda' }));
  expect(onAdd).toHaveBeenCalledExactlyOnceWith({
    ...{ kind: 'INDICATOR', title: '3.3 Assessments in time, Norwich Assessment' },
    ...{ indicator: '3.3', area: null, place: 'norwich-assessment' },
  });
});
