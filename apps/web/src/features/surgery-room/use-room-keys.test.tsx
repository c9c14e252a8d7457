import { fireEvent, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useRoomKeys } from './use-room-keys';

test('whoever has just been handed the driving turns nothing by a key that was on its way, and may jump', () => {
  const act = vi.fn();
  const { result } = renderHook(() => useRoomKeys(act, { takesLetters: true }));
  result.current.hushAll();
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  fireEvent.keyDown(document.body, { key: '4' });
  expect(act).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  expect(act).toHaveBeenCalledExactlyOnceWith({ does: 'JUMP' });
});
