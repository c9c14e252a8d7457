import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { toldSteps } from './told-steps';

const step = (done: number) => ({ done, of: 100, what: `Step ${done}` });

describe('steps on their way to the database', () => {
  it('are written as the latest of each while, and none after the end', async () => {
    const written: number[] = [];
    const steps = toldSteps(
      ({ done }) => {
        written.push(done);
        return Promise.resolve();
      },
      20,
      () => undefined,
    );
    for (let done = 0; done <= 50; done += 1) steps.tell(step(done));
    await vi.waitFor(() => expect(written).toEqual([0, 50]));
    await steps.end();
    steps.tell(step(60));
    await wait(40);
    expect(written).toEqual([0, 50]);
  });

  it('are written one after another, however long that takes', async () => {
    let underway = 0;
    let most = 0;
    const steps = toldSteps(
      async () => {
        underway += 1;
        most = Math.max(most, underway);
        await wait(10);
        underway -= 1;
      },
      0,
      () => undefined,
    );
    for (let done = 0; done < 5; done += 1) {
      steps.tell(step(done));
      await wait(3);
    }
    await steps.end();
    expect([most, underway]).toEqual([1, 0]);
  });

  it('that cannot be written are told to whoever makes the file', async () => {
    const failed: unknown[] = [];
    const steps = toldSteps(
      () => Promise.reject(new Error('It is not wanted any more.')),
      0,
      (error) => void failed.push(error),
    );
    steps.tell(step(1));
    await vi.waitFor(() => expect(failed).toHaveLength(1));
    await steps.end();
  });
});
