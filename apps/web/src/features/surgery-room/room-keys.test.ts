import { expect, test } from 'vitest';
import { roomAction } from './room-keys';
import type { RoomKey } from './room-keys';

const press = (key: string, more: Partial<RoomKey> = {}) =>
  roomAction({
    ...{ key, hasModifier: false, isCommand: false, isTyping: false, takesArrows: false },
    ...more,
  });

test('arrows and the keys of a presenter’s remote go on and back', () => {
  expect(['ArrowRight', 'PageDown'].map((key) => press(key))).toEqual([
    { does: 'NEXT' },
    { does: 'NEXT' },
  ]);
  expect(['ArrowLeft', 'PageUp'].map((key) => press(key))).toEqual([
    { does: 'BACK' },
    { does: 'BACK' },
  ]);
});

test('arrows stay with what takes them, a remote’s keys do not', () => {
  expect(press('ArrowRight', { takesArrows: true })).toBeNull();
  expect(press('PageDown', { takesArrows: true })).toEqual({ does: 'NEXT' });
});

test('letters begin what is written down, but not while one types', () => {
  expect(press('a')).toEqual({ does: 'SAY', kind: 'ACTION' });
  expect(press('D')).toEqual({ does: 'SAY', kind: 'DECISION' });
  for (const key of ['a', 'ArrowRight', 'PageDown', '1', 'h', 'Escape']) {
    expect(press(key, { isTyping: true })).toBeNull();
  }
});

test('Ctrl K jumps, while one types too; other keys with Ctrl are the browser’s', () => {
  expect(press('k', { isCommand: true, hasModifier: true, isTyping: true })).toEqual({
    does: 'JUMP',
  });
  expect(press('a', { isCommand: true, hasModifier: true })).toBeNull();
});

test('keys that lead to other pages do nothing in the room', () => {
  expect(press('e')).toEqual({ does: 'NOTHING' });
  expect(press('m')).toEqual({ does: 'NOTHING' });
});
