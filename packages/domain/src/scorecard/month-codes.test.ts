import { describe, expect, it } from 'vitest';
import { ABSENCES, PROVENANCES } from '../vocabulary';
import {
  absenceDigit,
  figureLetter,
  isDirectionModelled,
  latestCodeOf,
  monthCodeOf,
} from './month-codes';

describe('month codes', () => {
  it.each(PROVENANCES)('carry the provenance %s, recomputing or not', (provenance) => {
    for (const doesNotRecompute of [false, true]) {
      const codes = `0${figureLetter(provenance, doesNotRecompute)}`;
      expect(latestCodeOf(codes)).toEqual({ provenance, doesNotRecompute, absence: null });
    }
  });

  it.each(ABSENCES)('carry the reason %s in place of a figure', (absence) => {
    expect(monthCodeOf(`P${absenceDigit(absence)}`, 1)).toEqual({
      provenance: null,
      doesNotRecompute: false,
      absence,
    });
  });

  it('give every provenance and every absence a letter of its own', () => {
    const letters = [
      ...PROVENANCES.flatMap((p) => [figureLetter(p, false), figureLetter(p, true)]),
      ...ABSENCES.map(absenceDigit),
    ];
    expect(new Set(letters).size).toBe(2 * PROVENANCES.length + ABSENCES.length);
  });

  it('read a figure of which nothing is recorded as no figure', () => {
    expect(absenceDigit(null)).toBe('0');
  });

  it('refuse a letter that has no meaning', () => {
    expect(() => monthCodeOf('PX', 1)).toThrow('Not a month code');
    expect(() => monthCodeOf('P', 3)).toThrow(RangeError);
  });
});

describe('a direction of travel', () => {
  it.each(['PMM', 'PPM', 'PMP', 'Pmp', 'DMQ'])('is modelled where either month is: %s', (codes) => {
    expect(isDirectionModelled(codes)).toBe(true);
  });

  it.each(['MPP', 'MDQ', 'PP', 'M0M', 'M0', '0M', '00', 'M', ''])(
    'is not where neither month is, or there is no direction: "%s"',
    (codes) => {
      expect(isDirectionModelled(codes)).toBe(false);
    },
  );
});
