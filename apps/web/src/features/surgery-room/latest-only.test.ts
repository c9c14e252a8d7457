import { expect, test } from 'vitest';
import { latestOnly } from './latest-only';
import type { Sent } from './latest-only';

/** Requests that are answered when a test says so. */
function answeredByHand() {
  const asked: number[] = [];
  const waiting: ((sent: Sent) => void)[] = [];
  const queue = latestOnly<number>((thing) => {
    asked.push(thing);
    return new Promise((answer) => waiting.push(answer));
  });
  const answer = async (sent: Sent) => {
    waiting.shift()?.(sent);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { asked, queue, answer };
}

test('one request is under way, and then only the latest is sent', async () => {
  const { asked, queue, answer } = answeredByHand();
  for (const thing of [1, 2, 3, 4]) queue.send(thing);
  expect(asked).toEqual([1]);
  await answer('ANSWERED');
  expect(asked).toEqual([1, 4]);
  await answer('ANSWERED');
  expect(asked).toEqual([1, 4]);
});

test('what did not get through is sent again, unless something came after it', async () => {
  const { asked, queue, answer } = answeredByHand();
  queue.send(1);
  await answer('UNREACHED');
  queue.again();
  expect(asked).toEqual([1, 1]);
  queue.send(2);
  await answer('UNREACHED');
  queue.again();
  expect(asked).toEqual([1, 1, 2]);
});

test('what is refused is not sent again', async () => {
  const { asked, queue, answer } = answeredByHand();
  queue.send(1);
  await answer('REFUSED');
  queue.again();
  expect(asked).toEqual([1]);
});

test('what waits can be forgotten', async () => {
  const { asked, queue, answer } = answeredByHand();
  queue.send(1);
  queue.send(2);
  queue.forget();
  await answer('ANSWERED');
  expect(asked).toEqual([1]);
});
