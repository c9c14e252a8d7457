import { describe, expect, it } from 'vitest';
import { changedPreferences, readPreferences } from './preferences';

const BEGINNINGS = {
  authorities: ['norfolk', 'wendmere'],
  places: ['norfolk', 'norwich'],
  areas: ['lac'],
};

describe('preferences', () => {
  it('stay as they are where a field is left out, and are forgotten where it is null', () => {
    const before = { theme: 'dark', density: 'compact' };
    expect(changedPreferences(before, { theme: null }, BEGINNINGS)).toEqual({ density: 'compact' });
  });

  it('name an authority, a place and an area that there are', () => {
    const change = { authority: 'norfolk', place: 'norwich', area: 'lac' };
    expect(changedPreferences({}, change, BEGINNINGS)).toEqual(change);
  });

  it('forget place and area with the authority that they belong to', () => {
    const before = { authority: 'norfolk', place: 'norwich', area: 'lac', theme: 'dark' };
    const after = changedPreferences(before, { authority: 'wendmere' }, BEGINNINGS);
    expect(after).toEqual({ authority: 'wendmere', theme: 'dark' });
  });

  it.each([
    [{ theme: 'pink' }, 'one of light, dark, system'],
    [{ density: '' }, 'one of comfortable, standard, compact'],
    [{ authority: 'elsewhere' }, 'one of norfolk, wendmere'],
    [{ place: 'breckland' }, 'one of norfolk, norwich'],
  ])('are refused where they are %o', (change, expected) => {
    expect(() => changedPreferences({}, change, BEGINNINGS)).toThrow(expected);
  });

  it('are read from what is kept, without what is none', () => {
    expect(readPreferences({ theme: 'dark', place: 3, old: 'x' })).toEqual({ theme: 'dark' });
  });
});
