import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { MultiSelect } from './MultiSelect';

const options = [
  { key: 'early-help', label: 'Early Help' },
  { key: 'lac', label: 'Looked-after children' },
  { key: 'adoption', label: 'Adoption' },
];

function setUp(selected: readonly string[]) {
  const onChange = vi.fn();
  render(
    <MultiSelect
      label="Areas"
      allLabel="All areas"
      options={options}
      selected={selected}
      onChange={onChange}
    />,
  );
  return onChange;
}

test('with nothing chosen the button says that all are shown', () => {
  setUp([]);
  expect(screen.getByRole('button', { name: 'All areas' })).toBeDefined();
});

test('the button names one or two, counts more, and keeps the name of what is chosen', () => {
  setUp(['lac', 'early-help']);
  expect(
    screen.getByRole('button', { name: 'Early Help, Looked-after children (Areas)' }),
  ).toBeDefined();
});

test('more than two are counted', () => {
  setUp(['lac', 'early-help', 'adoption']);
  expect(screen.getByRole('button', { name: 'Areas: 3 of 3' })).toBeDefined();
});

test('a choice is added in the order of the options, and taken away again', async () => {
  const onChange = setUp(['lac']);
  await userEvent.click(screen.getByLabelText('Early Help'));
  expect(onChange).toHaveBeenLastCalledWith(['early-help', 'lac']);
  await userEvent.click(screen.getByLabelText('Looked-after children'));
  expect(onChange).toHaveBeenLastCalledWith([]);
});

test('all are chosen again with one press', async () => {
  const onChange = setUp(['lac']);
  await userEvent.click(screen.getByText('All areas'));
  expect(onChange).toHaveBeenCalledWith([]);
});
