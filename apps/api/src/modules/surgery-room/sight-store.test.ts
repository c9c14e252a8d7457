import { expect, it } from 'vitest';
import { SightStore } from './sight-store';

const SURGERY = { authorityId: 1, number: 7 };

/** A store whose keeping fails so often before it does what it is to. */
function failing(times: number) {
  const faults: unknown[] = [];
  const store = new SightStore((error) => faults.push(error), 1);
  let tries = 0;
  const keep = () =>
    store.keepOnce(SURGERY, 'item 3', () => {
      tries += 1;
      return tries <= times ? Promise.reject(new Error(`Try ${tries}`)) : Promise.resolve();
    });
  return { store, faults, keep, tries: () => tries };
}

it('what cannot be kept at first is tried again by itself, and kept once', async () => {
  const { store, faults, keep, tries } = failing(2);
  void keep();
  await store.settled(SURGERY);
  await keep();
  expect([tries(), faults]).toEqual([3, []]);
});

it('what cannot be kept is told, and tried again by whoever keeps it next', async () => {
  const { store, faults, keep, tries } = failing(3);
  void keep();
  await store.settled(SURGERY);
  expect(faults).toEqual([new Error('Try 3')]);
  await keep();
  await keep();
  expect([tries(), faults.length]).toEqual([4, 1]);
});
