import { describe, expect, it } from 'vitest';
import { expectedName, nearestNames } from './nearest-names';

const SECTIONS = ['contacts', 'referrals', 're-referrals', 'assessments'];

describe('a name that is not known', () => {
  it('is answered with those that are spelt nearly so, the nearest first', () => {
    expect(nearestNames('referals', SECTIONS)).toEqual(['referrals', 're-referrals']);
    expect(nearestNames(' CONTACT ', SECTIONS)).toEqual(['contacts']);
    expect(nearestNames('9.9', ['9.1', '10.1', '9.1a'])).toEqual(['9.1']);
  });

  it('is answered with what it should be where nothing is near', () => {
    expect(nearestNames('quarterly budget', SECTIONS)).toEqual([]);
    expect(expectedName('the slug of a section', 'quarterly budget', SECTIONS)).toBe(
      'the slug of a section',
    );
    expect(expectedName('the slug of a section', 'contakts', SECTIONS)).toBe(
      'the slug of a section; near it are contacts',
    );
  });
});
