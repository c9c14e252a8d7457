import { expect, test, vi } from 'vitest';
import { askBeforeLoss, memoryShelf, sturdyShelf } from './sturdy-shelf';
import type { Shelf } from './sturdy-shelf';

/** A storage that takes so many texts. */
function aStorageOf(room: number): Shelf {
  const held = memoryShelf();
  return {
    ...held,
    setItem(name, text) {
      if (held.length >= room && held.getItem(name) === null) throw new Error('QuotaExceeded');
      held.setItem(name, text);
    },
    get length() {
      return held.length;
    },
  };
}

const all = (shelf: Shelf) => Array.from({ length: shelf.length }, (_, at) => shelf.key(at));

test('what a full storage does not take is held as long as the page is, and said to be', () => {
  const storage = aStorageOf(1);
  const shelf = sturdyShelf(() => storage);
  shelf.setItem('a', '1');
  expect(shelf.outlastsPage).toBe(true);
  shelf.setItem('b', '2');
  expect([shelf.getItem('a'), shelf.getItem('b'), shelf.outlastsPage]).toEqual(['1', '2', false]);
  expect(all(shelf).sort()).toEqual(['a', 'b']);
  expect(sturdyShelf(() => storage).getItem('b')).toBeNull();
});

test('once there is room again, words are kept again, and none stand twice', () => {
  const storage = aStorageOf(1);
  const shelf = sturdyShelf(() => storage);
  for (const [name, text] of [
    ['a', '1'],
    ['b', '2'],
  ] as const)
    shelf.setItem(name, text);
  shelf.removeItem('a');
  expect(shelf.outlastsPage).toBe(false);
  shelf.setItem('b', '3');
  expect([storage.getItem('b'), shelf.outlastsPage, all(shelf)]).toEqual(['3', true, ['b']]);
});

test('a storage in which much stands is read through once, and each time anew', () => {
  const storage = memoryShelf();
  for (let at = 0; at < 100; at += 1) storage.setItem(`n${at}`, '');
  const key = vi.fn((index: number) => storage.key(index));
  const shelf = sturdyShelf(() => ({ ...storage, key, length: storage.length }));
  expect(all(shelf)).toHaveLength(100);
  expect(key).toHaveBeenCalledTimes(100);
  // As another tab does.
  storage.removeItem('n7');
  expect(all(shelf)).toHaveLength(99);
});

test('a browser without storage loses nothing while the page is open', () => {
  const shelf = sturdyShelf(() => {
    throw new Error('SecurityError');
  });
  shelf.setItem('a', '1');
  expect([shelf.getItem('a'), shelf.outlastsPage]).toEqual(['1', false]);
  shelf.removeItem('a');
  expect([shelf.getItem('a'), shelf.outlastsPage]).toEqual([null, true]);
});

test('whoever leaves a page that holds the only words is asked, and nobody else', () => {
  const shelf = sturdyShelf(() => {
    throw new Error('SecurityError');
  });
  const page = new EventTarget() as EventTarget & Pick<Window, 'addEventListener'>;
  askBeforeLoss(shelf, page);
  const leave = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(true);
  shelf.setItem('a', '1');
  expect(leave()).toBe(false);
  shelf.removeItem('a');
  expect(leave()).toBe(true);
});
