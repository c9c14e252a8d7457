import { describe, expect, it } from 'vitest';
import { KnownAddresses } from './known-addresses';
import { knownOperations } from './known-operations';

const operation = (id: string, body: string) => ({ id, name: id, body });
const OPERATIONS = knownOperations({
  operations: [
    operation(
      'card',
      'query ($authority: String!, $place: String) { scorecard(authority: $authority, place: $place) { revision } }',
    ),
    operation(
      'two',
      '{ authority(slug: "norfolk") { name } editions(authority: "surrey") { number } }',
    ),
    operation('all', '{ authorities { slug } }'),
    operation('change', 'mutation { publish(authority: "norfolk") { number } }'),
  ],
});

function read(hash: string, variables?: unknown) {
  const query: Record<string, string> = {
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
    ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
  };
  const url = `/graphql?${new URLSearchParams(query).toString()}`;
  return new KnownAddresses(OPERATIONS).read({ url, query });
}

describe('an address that asks for a known operation', () => {
  it('says whose answer it is, by a variable or by name', () => {
    expect(read('card', { authority: 'norfolk' })?.authorities).toEqual(['norfolk']);
    expect(read('two')?.authorities).toEqual(['norfolk', 'surrey']);
  });

  it.each(['all', 'change'])('says that the answer of %s is nobody’s in particular', (hash) => {
    expect(read(hash)?.authorities).toBeNull();
  });

  it('has one key for the same values in whatever order, and another for others', () => {
    const key = read('card', { authority: 'norfolk', place: 'west' })?.key;
    expect(read('card', { place: 'west', authority: 'norfolk' })?.key).toBe(key);
    expect(read('card', { authority: 'norfolk', place: 'south' })?.key).not.toBe(key);
    expect(read('card', { authority: 'norfolk', place: null })?.key).not.toBe(
      read('card', { authority: 'norfolk' })?.key,
    );
  });

  it('passes over variables that the operation does not have', () => {
    expect(read('card', { authority: 'norfolk', other: 1 })?.key).toBe(
      read('card', { authority: 'norfolk' })?.key,
    );
  });

  it('is none where the hash is not known or something is not JSON', () => {
    expect(read('unknown')).toBeNull();
    const addresses = new KnownAddresses(OPERATIONS);
    expect(addresses.read({ url: '/a', query: { extensions: '{' } })).toBeNull();
    expect(addresses.read({ url: '/b', query: {} })).toBeNull();
  });
});
