import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startSweeping } from './sweeping';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('sweeps at once, then again and again, one at a time, whatever fails', async () => {
  const told: string[] = [];
  let end: () => void = () => undefined;
  const sweeping = startSweeping({
    first: () => new Promise((resolve) => (end = resolve)),
    again: () => {
      told.push('again');
      return told.length === 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
    },
    everyMs: 100,
    onFault: (error) => told.push(String(error)),
  });
  await vi.advanceTimersByTimeAsync(350);
  expect(told).toEqual([]);
  end();
  await sweeping.swept();
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual(['again', 'Error: gone', 'again']);
  sweeping.stop();
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toHaveLength(3);
});
