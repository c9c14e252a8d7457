import { expect, it } from 'vitest';
import { NOBODY } from '../viewer/viewer';
import { knownOperations } from './known-operations';
import { createResponseCache } from './response-cache';

const BODY = 'query Two { a: place(authority: "a") { slug } b: place(authority: "b") { slug } }';

it('asks each clock once, and leaves no failure of it to nobody', async () => {
  const [operation] = knownOperations({
    operations: [{ id: 'two', name: 'Two', body: BODY }],
  }).values();
  if (operation === undefined) throw new Error('The operation is not understood.');
  const asked: string[] = [];
  const cache = createResponseCache(
    {
      current: (slug) => {
        asked.push(slug);
        return Promise.reject(new Error(`no answer about ${slug}`));
      },
      close: () => Promise.resolve(),
    },
    () => '2018-04-10',
    1_000,
  );
  const request = { operation, authorities: operation.authorities({}), key: 'two' };
  await expect(cache.keyFor(request, NOBODY)).rejects.toThrow('no answer about a');
  expect(asked).toEqual(['a', 'b']);
});
