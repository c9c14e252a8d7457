import { describe, expect, it } from 'vitest';
import { BROKE_OFF, problemOf, WorkStoppedError } from './import-problem';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('why the work on a file broke off', () => {
  it.each([
    ['a disk that is full', withCode('53100'), 'no room left'],
    ['a disk that is full, in words', new Error('could not extend file "base/1"'), 'no room left'],
    ['a server that stops', withCode('57P01'), 'connection to the database was lost'],
    ['a connection that is cut', new Error('Connection terminated unexpectedly'), 'connection'],
    ['a cause below', new Error('x', { cause: withCode('ENOSPC') }), 'no room left'],
    ['what we stopped ourselves', new WorkStoppedError('We stopped it.'), 'We stopped it.'],
  ])('is told of %s', (_, error, words) => {
    expect(problemOf(error)).toContain(words);
  });

  it('tells nothing of what is ours', () => {
    expect(problemOf(new TypeError('secret of ours'))).toBe(BROKE_OFF);
    expect(problemOf(null)).toBe(BROKE_OFF);
  });
});
