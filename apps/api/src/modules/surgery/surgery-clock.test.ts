import type { Database } from '@vital-signs/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { startSurgeryClock, type SurgeryClock } from './surgery-clock';

const BEGUN = Date.parse('2018-04-23T09:00:00.000Z');
const HOUR = 3_600_000;

let clock: SurgeryClock;
let row: Record<string, unknown> | undefined;
let questions: number;
let now: number;
let say: (payload: string) => void;
let connected: boolean;
let connectAgain: () => void;

const surgery = (version: number) => ({
  ...{ authorityId: 1, number: 7, version, minutes: 60, showsUnpublished: true },
  begun: new Date(BEGUN),
});
const changed = (version: number) => say(JSON.stringify({ authorityId: 1, surgeryId: 7, version }));

beforeEach(async () => {
  [row, questions, now, connected] = [surgery(1), 0, BEGUN, true];
  const database = {
    query: () => {
      questions += 1;
      const read = row;
      return new Promise((resolve) =>
        setTimeout(() => resolve(read === undefined ? [] : [read]), 5),
      );
    },
    listen: (
      _: string,
      heard: (payload: string) => void,
      { onReconnect }: { onReconnect: () => void },
    ) => {
      [say, connectAgain] = [heard, onReconnect];
      return Promise.resolve({
        get connected() {
          return connected;
        },
        unlisten: () => Promise.resolve(),
      });
    },
  } as unknown as Database;
  clock = await startSurgeryClock(database, () => now);
});

const current = async () => clock.current('norfolk', '7');

describe('how a surgery stands', () => {
  it('is asked of the database once for each change, however many ask', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, current));
    expect(new Set(all).size).toBe(1);
    expect(await current()).toBe(all[0]);
    expect(questions).toBe(1);
    row = surgery(2);
    changed(2);
    const after = await Promise.all(Array.from({ length: 50 }, current));
    expect(new Set(after)).toEqual(new Set(['7 2']));
    expect(questions).toBe(2);
  });

  it('is never what was read before a change that was heard of', async () => {
    await current();
    changed(2);
    const asking = current();
    row = surgery(3);
    changed(3);
    expect(await asking).toBe('7 3');
  });

  it('is another once its time to show unpublished figures is over', async () => {
    expect(await current()).toBe('7 1');
    now = BEGUN + 5 * HOUR;
    expect(await current()).toBe('7 1');
    now += 1;
    expect(await current()).toBe('7 1 over');
  });

  it('is asked each time while nothing is heard', async () => {
    await current();
    connected = false;
    row = surgery(2);
    expect(await current()).toBe('7 2');
  });

  it('is asked anew where so much was heard of others that it is not known what was of it', async () => {
    await current();
    row = surgery(2);
    changed(2);
    for (let other = 1; other <= 500; other += 1) {
      say(JSON.stringify({ authorityId: 2, surgeryId: other, version: 1 }));
    }
    expect(await current()).toBe('7 2');
  });

  it('is asked once where the record went back, while nothing was heard or under it', async () => {
    row = surgery(9);
    changed(9);
    expect(await current()).toBe('7 9');
    row = surgery(3);
    connectAgain();
    questions = 0;
    for (let time = 0; time < 5; time += 1) expect(await current()).toBe('7 3');
    expect(questions).toBe(1);

    changed(8);
    row = surgery(2);
    questions = 0;
    for (let time = 0; time < 5; time += 1) expect(await current()).toBe('7 2');
    // What was heard of may have come between: it is read once more, and then believed.
    expect(questions).toBe(2);
    row = surgery(3);
    changed(3);
    expect(await current()).toBe('7 3');
  });

  it('is nothing of one that is not there', async () => {
    row = undefined;
    expect(await current()).toBeNull();
    expect(await clock.current('norfolk', 'x')).toBeNull();
  });
});
