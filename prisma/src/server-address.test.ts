import { expect, it } from 'vitest';
import { openDatabase } from './database';
import { serverPlace } from './server-address';

it('says plainly which server cannot be used, and never the password', async () => {
  const databaseUrl = 'postgresql://me:secret@127.0.0.1:1/figures';
  const error = await openDatabase({ databaseUrl }).then(
    () => new Error('It was opened.'),
    (reason: Error) => reason,
  );
  expect(error.message).toContain(
    'The PostgreSQL server that DATABASE_URL names, 127.0.0.1:1/figures, cannot be used: connect ECONNREFUSED',
  );
  expect(error.message).not.toContain('secret');
});

it('says why each address of a name was refused', async () => {
  const error = await openDatabase({ databaseUrl: 'postgresql://localhost:1/figures' }).then(
    () => new Error('It was opened.'),
    (reason: Error) => reason,
  );
  expect(error.message).toContain('localhost:1/figures, cannot be used: connect ECONNREFUSED');
});

it.each([
  ['postgresql://me:secret@there/figures', 'there:5432/figures'],
  ['postgresql:///figures?host=/run/postgresql', '/run/postgresql:5432/figures'],
  ['postgresql://me:sec ret@[', 'an address that cannot be read'],
])('names the place of %s', (databaseUrl, place) => {
  expect(serverPlace(databaseUrl)).toBe(place);
});
