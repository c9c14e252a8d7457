import { expect, it } from 'vitest';
import { NOBODY } from '../viewer/viewer';
import { refusedWriter } from './written-by';

const ADA = { id: '7', name: 'Ada', email: 'ada@norfolk.example', sessionId: 's' };
const asked = (writer?: string) => ({
  headers: writer === undefined ? {} : { 'x-written-by': writer },
});

it('takes words of whoever is signed in, and of no other', () => {
  const viewer = { ...NOBODY, person: ADA };
  expect(refusedWriter(asked('7'), viewer)).toBeNull();
  expect(refusedWriter(asked('8'), viewer)?.extensions['code']).toBe('UNAUTHENTICATED');
  expect(refusedWriter(asked('7'), NOBODY)?.extensions['code']).toBe('UNAUTHENTICATED');
});

it('asks nobody who they are where nothing waited', () => {
  expect(refusedWriter(asked(), NOBODY)).toBeNull();
});
