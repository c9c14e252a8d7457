import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSearchWords } from './use-search-words';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A search field over an address that follows when it is told to. */
function aSearch() {
  const show = vi.fn();
  const { result, rerender } = renderHook(({ inAddress }) => useSearchWords(inAddress, show), {
    initialProps: { inAddress: '' },
  });
  const pause = () => act(() => void vi.advanceTimersByTime(300));
  return {
    ...{ show, pause },
    words: () => result.current[0],
    type: (words: string) => act(() => result.current[1](words)),
    arrive: (inAddress: string) => rerender({ inAddress }),
  };
}

test('words stand in the address when the typing pauses, and are followed where that changes', () => {
  const { show, pause, words, type, arrive } = aSearch();
  type('visit');
  expect(show).not.toHaveBeenCalled();
  pause();
  expect(show).toHaveBeenCalledExactlyOnceWith({ query: 'visit' }, { replace: true });
  arrive('visit');
  expect(words()).toBe('visit');
  // A link, and the way back.
  arrive('');
  expect(words()).toBe('');
  arrive('visit');
  expect(words()).toBe('visit');
});

test('letters that are typed while the address still follows stay', () => {
  const { show, pause, words, type, arrive } = aSearch();
  type('6.');
  pause();
  type('6.10');
  arrive('6.');
  expect(words()).toBe('6.10');
  pause();
  expect(show).toHaveBeenLastCalledWith({ query: '6.10' }, { replace: true });
});

test('a blank after which somebody pauses stays, for the word that follows', () => {
  const { show, pause, words, type, arrive } = aSearch();
  type('care ');
  pause();
  expect(show).toHaveBeenLastCalledWith({ query: 'care' }, { replace: true });
  arrive('care');
  expect(words()).toBe('care ');
});
