import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aMoment, anItem } from './moment.test-support';
import { Told } from './Told';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const items = ['1', '2', '3'].map((id) =>
  anItem({ id, position: Number(id), title: `Item ${id}` }),
);
const moment = aMoment({ items });
const at = (item: string | null) => (
  <Told
    {...{ moment, sight: null, viewer: null }}
    pointer={item === null ? moment.pointer : { ...moment.pointer, item, view: 'FIGURE' as const }}
  />
);
const told = () => screen.getByRole('status').textContent;
const after = (milliseconds: number) => {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
};

test('whoever leafs through the agenda is told where it ends, once', () => {
  const { rerender } = render(at(null));
  for (const item of ['1', '2', '3']) {
    rerender(at(item));
    after(300);
    expect(told()).toBe('');
  }
  after(800);
  expect(told()).toBe('3 of 3: Item 3, figure.');
});

test('where it does not end, it is told now and then all the same', () => {
  const { rerender } = render(at(null));
  for (let step = 0; step < 12; step += 1) {
    rerender(at(step % 2 === 0 ? '1' : '2'));
    after(300);
  }
  expect(told()).toMatch(/^[12] of 3/);
});

test('nothing is told of what is as it was before anybody heard of it', () => {
  const { rerender } = render(at(null));
  rerender(at('1'));
  after(300);
  rerender(at(null));
  after(3_000);
  expect(told()).toBe('');
});
