import { expect, test } from 'vitest';
import { roomAction } from './room-keys';
import type { RoomKey } from './room-keys';

const press = (key: string, more: Partial<RoomKey> = {}) =>
  roomAction({
    ...{ key, hasModifier: false, isCommand: false, isTyping: false, isInDialog: false },
    takesArrows: false,
    ...more,
  });

test('arrows go from item to item, the keys of a presenter’s remote from view to view', () => {
  expect(['ArrowRight', 'ArrowLeft'].map((key) => press(key)?.does)).toEqual(['NEXT', 'BACK']);
  expect(['PageDown', 'PageUp'].map((key) => press(key)?.does)).toEqual([
    'NEXT_VIEW',
    'VIEW_BEFORE',
  ]);
});

test('a remote goes on while a note stands open, but not behind a dialog', () => {
  expect(press('PageDown', { isTyping: true })).toEqual({ does: 'NEXT_VIEW' });
  expect(press('PageDown', { isTyping: true, isInDialog: true })).toBeNull();
});

test('arrows stay with what takes them, a remote’s keys do not', () => {
  expect(press('ArrowRight', { takesArrows: true })).toBeNull();
  expect(press('PageDown', { takesArrows: true })).toEqual({ does: 'NEXT_VIEW' });
});

test('letters begin what is written down, but not while one types', () => {
  expect(press('a')).toEqual({ does: 'SAY', kind: 'ACTION' });
  expect(press('D')).toEqual({ does: 'SAY', kind: 'DECISION' });
  for (const key of ['a', 'ArrowRight', '1', 'h', 'Escape']) {
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
