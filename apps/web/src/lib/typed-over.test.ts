import { describe, expect, it } from 'vitest';
import {
  isAnyTyped,
  overtakenIn,
  readTyped,
  seenOver,
  settled,
  typeAllOver,
  typeOver,
} from './typed-over';

const STANDING = { name: 'Norwich', position: '3', modelled: false };
const NOTHING = { typed: {}, stood: {} };

describe('what is typed in a form', () => {
  it('is kept field by field, with what stood there', () => {
    const once = typeOver(NOTHING, STANDING, 'name', 'Norwich Ea');
    const twice = typeOver(once, STANDING, 'name', 'Norwich East');
    expect(twice).toEqual({ typed: { name: 'Norwich East' }, stood: { name: 'Norwich' } });
  });

  it('is nothing where it reads as what stands', () => {
    const typed = typeOver(NOTHING, STANDING, 'name', 'Norwich East');
    expect(typeOver(typed, STANDING, 'name', 'Norwich')).toEqual(NOTHING);
  });

  it('tells what somebody else changed under it, and leaves the other fields theirs', () => {
    const typed = typeOver(NOTHING, STANDING, 'name', 'Norwich East');
    const now = { ...STANDING, name: 'City of Norwich', position: '4' };
    expect(overtakenIn(typed, now)).toEqual([
      { field: 'name', typed: 'Norwich East', now: 'City of Norwich' },
    ]);
    expect({ ...now, ...typed.typed }).toEqual({ ...now, name: 'Norwich East' });
    expect(overtakenIn(typed, { ...now, name: 'Norwich East' })).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['no draft', '[1, 2'],
    ['a draft of another shape', '{"typed":{"name":7,"other":"x"},"stood":{"modelled":"no"}}'],
  ])('is nothing where %s was kept', (_, kept) => {
    expect(readTyped(kept, STANDING)).toEqual(NOTHING);
  });

  it('is found again as it was kept', () => {
    const typed = typeOver(NOTHING, STANDING, 'modelled', true);
    expect(readTyped(JSON.stringify(typed), STANDING)).toEqual(typed);
  });

  it('is left, where it was typed while the rest was being saved, over what was saved', () => {
    const sent = { ...STANDING, name: 'Norwich East', modelled: true };
    const typed = typeAllOver(NOTHING, STANDING, { name: 'Norwich East', modelled: true });
    const meanwhile = typeAllOver(typed, STANDING, { name: 'Norwich East and Broads' });
    const left = settled(meanwhile, sent);
    expect(left).toEqual({
      ...{ typed: { name: 'Norwich East and Broads' }, stood: { name: 'Norwich East' } },
    });
    expect(overtakenIn(left, sent)).toEqual([]);
    expect(isAnyTyped(settled(typed, sent))).toBe(false);
  });

  it('is told as overtaken until what others changed was looked at', () => {
    const typed = typeOver(NOTHING, STANDING, 'name', 'Norwich East');
    const now = { ...STANDING, name: 'City of Norwich' };
    const seen = seenOver(typed, now, 'name');
    expect(overtakenIn(seen, now)).toEqual([]);
    expect(seen.typed).toEqual(typed.typed);
    expect(seenOver(typed, now, 'position')).toEqual(typed);
  });
});
