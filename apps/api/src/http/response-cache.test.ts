import { USUAL_ACCESS_POLICY, type Grant } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '../viewer/viewer';
import { viewerWith } from '../stories/story-viewers';
import { knownOperations } from './known-operations';
import { createResponseCache } from './response-cache';

const BODY = 'query Two { a: place(authority: "a") { slug } b: place(authority: "b") { slug } }';

const NO_SURGERIES = { current: () => Promise.resolve(null) };

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
    },
    NO_SURGERIES,
    () => '2018-04-10',
    1_000,
  );
  const request = { operation, authorities: operation.authorities({}), surgery: null, key: 'two' };
  await expect(cache.keyFor(request, READER)).rejects.toThrow('no answer about a');
  expect(asked).toEqual(['a', 'b']);
});

describe('the key of an answer', () => {
  const [operation] = knownOperations({
    operations: [{ id: 'two', name: 'Two', body: BODY }],
  }).values();
  if (operation === undefined) throw new Error('The operation is not understood.');
  const request = { operation, authorities: operation.authorities({}), surgery: null, key: 'two' };
  const asked: string[] = [];
  const cache = createResponseCache(
    {
      current: (slug) => {
        asked.push(slug);
        return 7;
      },
    },
    NO_SURGERIES,
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

it('an answer about a surgery is of its version, and of nobody where there is no such surgery', async () => {
  const body =
    'query Sight($id: ID!) { surgerySight(authority: "a", id: $id, item: "1") { item } }';
  const [operation] = knownOperations({ operations: [{ id: 's', name: 'Sight', body }] }).values();
  if (operation === undefined) throw new Error('The operation is not understood.');
  let version: string | null = '7 1';
  const asked: string[] = [];
  const cache = createResponseCache(
    { current: () => 3 },
    {
      current: (authority, id) => {
        asked.push(`${authority}/${id}`);
        return version ?? Promise.resolve(null);
      },
    },
    () => '2018-04-10',
    1_000,
  );
  const variables = { id: '7' };
  const request = {
    ...{ operation, key: 'sight', authorities: operation.authorities(variables) },
    surgery: operation.surgery(variables),
  };
  const first = cache.keyFor(request, READER);
  expect(cache.keyFor(request, READER)).toBe(first);
  version = '7 2';
  expect(cache.keyFor(request, READER)).not.toBe(first);
  version = null;
  expect(await cache.keyFor(request, READER)).toBeNull();
  expect(asked).toEqual(Array(4).fill('a/7'));
});
