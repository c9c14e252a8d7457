import { describe, expect, it } from 'vitest';
import type { ImportWork } from './import-query';
import { aCheckedWork, aMapping, aWork } from './import.test-support';
import { nextStep, STEPS, stepOf, whyNotYet } from './steps';

const open = (work: ImportWork) =>
  STEPS.filter(({ key }) => whyNotYet(key, work) === null).map(({ key }) => key);

describe('the steps of an import', () => {
  it('open one after the other', () => {
    expect(open(aWork())).toEqual(['file', 'columns']);
    expect(open(aWork({ state: 'CHECKING', mapping: aMapping() }))).toEqual(['file', 'checks']);
    const refused = aCheckedWork({ state: 'REFUSED', failures: 1 });
    expect(open(refused)).toEqual(['file', 'columns', 'checks']);
    const warned = aCheckedWork({ warnings: 1, unacknowledged: 1 });
    expect(open(warned)).toEqual(['file', 'columns', 'checks', 'preview']);
    expect(open(aCheckedWork())).toEqual(['file', 'columns', 'checks', 'preview', 'store']);
    expect(open(aCheckedWork({ state: 'STORED' }))).toEqual(['file', 'checks', 'store']);
    expect(open(aWork({ state: 'CANCELLED' }))).toEqual(['file']);
  });

  it('lead to what is to be done next', () => {
    const next = (state: ImportWork['state'], unacknowledged = 0) =>
      nextStep(aCheckedWork({ state, unacknowledged }));
    expect(next('RECEIVED')).toBe('columns');
    expect(next('CHECKING')).toBe('checks');
    expect(next('REFUSED')).toBe('checks');
    expect(next('CHECKED', 2)).toBe('checks');
    expect(next('CHECKED')).toBe('preview');
    expect(next('STORING')).toBe('store');
    expect(next('STORED')).toBe('store');
    expect(next('UNDONE')).toBe('store');
    expect(next('CANCELLED')).toBe('file');
    expect(next('FAILED')).toBe('file');
  });

  it('follow the address only as far as the import has come', () => {
    expect(stepOf('columns', aCheckedWork())).toBe('columns');
    expect(stepOf('store', aWork())).toBe('columns');
    expect(stepOf('no such step', aCheckedWork())).toBe('preview');
    expect(stepOf(undefined, aCheckedWork())).toBe('preview');
  });
});
