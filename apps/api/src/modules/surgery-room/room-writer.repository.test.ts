import type { Database } from '@vital-signs/database';
import { expect, it } from 'vitest';
import { inRevisedRoom } from './room-writer.repository';

it('actions wait for the record one by one, whatever becomes of those before them', async () => {
  let [open, most, asked] = [0, 0, 0];
  const database = {
    // An import holds the record: whoever wants it waits in a transaction, and so with a connection.
    transaction: async () => {
      asked += 1;
      const isLost = asked === 2;
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      if (isLost) throw new Error('The connection was lost.');
    },
    announce: () => undefined,
  } as unknown as Database;
  const room = { surgery: { authorityId: 1, number: 7 }, place: { name: 'Norwich' } };
  const by = { reason: 'An action', person: 'A leader' };
  const act = (authorityId: number) =>
    inRevisedRoom(database, { ...room, surgery: { authorityId, number: 7 } }, by, () =>
      Promise.resolve(),
    );
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => act(1)));
  expect(most).toBe(1);
  expect(all.map(({ status }) => status)).toEqual(
    Array.from({ length: 10 }, (_, index) => (index === 1 ? 'rejected' : 'fulfilled')),
  );
  // Another authority's record is another.
  await Promise.all([act(1), act(2)]);
  expect(most).toBe(2);
});
