import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TipLayer } from './TipLayer';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function later(): void {
  act(() => {
    vi.runAllTimers();
  });
}

function Page({ render: contentOf }: { readonly render?: (key: string) => string }) {
  return (
    <>
      <p>text</p>
      <table>
        <tbody>
          <tr>
            <td tabIndex={0}>
              <span data-tip-key="3.3 breckland">✕</span>
            </td>
            <td tabIndex={0} data-tip="not legible">
              –
            </td>
          </tr>
        </tbody>
      </table>
      <TipLayer {...(contentOf && { render: contentOf })} />
    </>
  );
}

test('what is under the pointer says its tip, until the pointer is elsewhere', () => {
  render(<Page />);
  fireEvent.pointerOver(screen.getByText('–'));
  later();
  expect(screen.getByRole('tooltip').textContent).toBe('not legible');
  fireEvent.pointerOver(screen.getByText('text'));
  later();
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('the tip stays while the pointer moves onto it', () => {
  render(<Page />);
  fireEvent.pointerOver(screen.getByText('–'));
  later();
  fireEvent.pointerOver(screen.getByText('text'));
  fireEvent.pointerOver(screen.getByRole('tooltip'));
  later();
  expect(screen.getByRole('tooltip')).toBeDefined();
});

test('a cell with the focus shows the tip of the mark that it holds, and is described by it', () => {
  const contentOf = vi.fn((key: string) => `figures of ${key}`);
  render(<Page render={contentOf} />);
  expect(contentOf).not.toHaveBeenCalled();
  const cell = screen.getByRole('cell', { name: '✕' });
  act(() => {
    cell.focus();
  });
  const tip = screen.getByRole('tooltip');
  expect(tip.textContent).toBe('figures of 3.3 breckland');
  expect(cell.getAttribute('aria-describedby')).toBe(tip.id);
  act(() => {
    cell.blur();
  });
  later();
  expect(cell.hasAttribute('aria-describedby')).toBe(false);
});

test('Escape puts the tip away', () => {
  render(<Page />);
  fireEvent.pointerOver(screen.getByText('–'));
  later();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('a key for which there is nothing to say shows nothing', () => {
  render(<Page />);
  fireEvent.pointerOver(screen.getByText('✕'));
  later();
  expect(screen.queryByRole('tooltip')).toBeNull();
});
