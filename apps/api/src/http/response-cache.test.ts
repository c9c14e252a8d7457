import { USUAL_ACCESS_POLICY, type Grant } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '../viewer/viewer';
import { viewerWith } from '../stories/story-viewers';
import { knownOperations } from './known-operations';
import { createResponseCache } from './response-cache';

const BODY = 'query Two { a: place(authority: "a") { slug } b: place(authority: "b") { slug } }';

const READER = viewerWith({
  a: [{ role: 'ANALYST', place: null }],
  b: [{ role: 'ANALYST', place: null }],
});

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
  await expect(cache.keyFor(request, READER)).rejects.toThrow('no answer about a');
  expect(asked).toEqual(['a', 'b']);
});

describe('the key of an answer', () => {
  const [operation] = knownOperations({
    operations: [{ id: 'two', name: 'Two', body: BODY }],
  }).values();
  if (operation === undefined) throw new Error('The operation is not understood.');
  const request = { operation, authorities: operation.authorities({}), key: 'two' };
  const asked: string[] = [];
  const cache = createResponseCache(
    {
      current: (slug) => {
        asked.push(slug);
        return 7;
      },
      close: () => Promise.resolve(),
    },
    () => '2018-04-10',
    1_000,
  );
  const both = (grant: Grant, policy = USUAL_ACCESS_POLICY) =>
    cache.keyFor(request, viewerWith({ a: [grant], b: [grant] }, policy));

  it('is there for nobody who does not know every authority, and nothing is looked up for them', () => {
    expect(cache.keyFor(request, NOBODY)).toBeNull();
    const one = viewerWith({ a: [{ role: 'ANALYST', place: null }] });
    expect(cache.keyFor(request, one)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('differs with role, place and what the authority decided, and with nothing else of a person', () => {
    const keys = [
      both({ role: 'ANALYST', place: null }),
      both({ role: 'HEAD_OF_SERVICE', place: 'norwich' }),
      both({ role: 'HEAD_OF_SERVICE', place: 'breckland' }),
      both({ role: 'MEMBER', place: null }),
      both(
        { role: 'HEAD_OF_SERVICE', place: 'norwich' },
        { ...USUAL_ACCESS_POLICY, headsSeeOtherLocalities: false },
      ),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(null);
    expect(both({ role: 'MEMBER', place: null })).toBe(keys[3]);
  });
});
