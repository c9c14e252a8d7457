import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ErrorPanel } from './ErrorPanel';
import { SearchField } from './SearchField';
import { Segmented } from './Segmented';
import { Select } from './Select';
import { SheetDialog } from './SheetDialog';
import { Switch } from './Switch';

test('a search empties on Escape, and on a second Escape lets the focus go', async () => {
  function Search() {
    const [value, setValue] = useState('');
    return <SearchField label="Search" value={value} onChange={setValue} shortcut="/" />;
  }
  render(<Search />);
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
  await userEvent.type(field, 'visits');
  expect(field.value).toBe('visits');
  await userEvent.keyboard('{Escape}');
  expect(field.value).toBe('');
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).not.toBe(field);
});

test('one of a few is chosen by its name', async () => {
  const onChange = vi.fn();
  render(
    <Segmented
      label="Months"
      options={[
        { key: '4', label: '4', ariaLabel: '4 months' },
        { key: '13', label: '13', ariaLabel: '13 months' },
      ]}
      value="4"
      onChange={onChange}
    />,
  );
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '4 months' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: '13 months' }));
  expect(onChange).toHaveBeenCalledWith('13');
});

test('a list that leads elsewhere is opened by an arrow or a letter, and chooses nothing unseen', async () => {
  const onChange = vi.fn();
  const showPicker = vi.fn();
  render(
    <Select
      label="Authority"
      opensFirst
      options={[
        { key: 'norfolk', label: 'Norfolk' },
        { key: 'solihull', label: 'Solihull' },
      ]}
      value="norfolk"
      onChange={onChange}
    />,
  );
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Authority' });
  let isOpen = false;
  Object.assign(list, { showPicker, matches: () => isOpen });
  await userEvent.tab();
  expect(fireEvent.keyDown(list, { key: 'ArrowDown' })).toBe(false);
  expect(fireEvent.keyDown(list, { key: 's' })).toBe(false);
  expect(showPicker).toHaveBeenCalledTimes(2);
  expect(onChange).not.toHaveBeenCalled();
  isOpen = true;
  expect(fireEvent.keyDown(list, { key: 'ArrowDown' })).toBe(true);
  expect(fireEvent.keyDown(list, { key: 'Tab' })).toBe(true);
  await userEvent.selectOptions(list, 'solihull');
  expect(onChange).toHaveBeenCalledWith('solihull');
});

test('a tree of places is chosen from by key, its depth seen as an indent', async () => {
  const onChange = vi.fn();
  render(
    <Select
      label="Place"
      options={[
        { key: 'norfolk', label: 'Norfolk' },
        { key: 'breckland', label: 'Breckland', depth: 1, note: 'modelled' },
      ]}
      value="norfolk"
      onChange={onChange}
    />,
  );
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Place' });
  expect([...list.options].map((option) => option.textContent)).toEqual([
    'Norfolk',
    '\u2003Breckland (modelled)',
  ]);
  await userEvent.selectOptions(list, 'breckland');
  expect(onChange).toHaveBeenCalledWith('breckland');
});

test('a switch says what it becomes', async () => {
  const onChange = vi.fn();
  render(
    <Switch isSelected onChange={onChange}>
      Modelled figures
    </Switch>,
  );
  await userEvent.click(screen.getByRole('switch', { name: 'Modelled figures' }));
  expect(onChange).toHaveBeenCalledWith(false);
});

test('a sheet is there only while it is open, and Close closes it', async () => {
  const onOpenChange = vi.fn();
  const sheet = (isOpen: boolean) => (
    <SheetDialog title="Filters" isOpen={isOpen} onOpenChange={onOpenChange}>
      inside
    </SheetDialog>
  );
  const { rerender } = render(sheet(false));
  expect(screen.queryByText('inside')).toBeNull();
  rerender(sheet(true));
  expect(screen.getByRole<HTMLDialogElement>('dialog', { name: 'Filters' }).open).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onOpenChange).toHaveBeenCalledWith(false);
});

test('an error says what failed, what to quote, and tries again', async () => {
  const onRetry = vi.fn();
  render(
    <ErrorPanel what="The scorecard could not be loaded." requestId="req-7" onRetry={onRetry} />,
  );
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('The scorecard could not be loaded.');
  expect(alert.textContent).toContain('req-7');
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(onRetry).toHaveBeenCalledOnce();
});
