import { describe, expect, it } from 'vitest';
import { drift, normal, uniform } from './hashed-noise';

const NAMES = Array.from({ length: 4000 }, (_, index) => `name ${index}`);
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('noise from names', () => {
  it('is the same for the same name, on every machine', () => {
    expect(uniform('norfolk authorised west')).toBe(uniform('norfolk authorised west'));
    expect(uniform('a').toFixed(6)).toBe('0.103526');
  });

  it('is spread evenly between 0 and 1', () => {
    const values = NAMES.map(uniform);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = values.filter((value) => Math.floor(value * 10) === tenth);
      expect(inside.length).toBeGreaterThan(330);
      expect(inside.length).toBeLessThan(470);
    }
  });

  it('has mean 0 and spread 1 where it is to look normal', () => {
    const values = NAMES.map(normal);
    expect(Math.abs(mean(values))).toBeLessThan(0.05);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('drifts: neighbouring months resemble each other more than distant ones', () => {
    const likeness = (gap: number) =>
      mean(NAMES.map((name) => drift(name, 6) * drift(name, 6 + gap)));
    expect(likeness(1)).toBeGreaterThan(0.5);
    expect(Math.abs(likeness(5))).toBeLessThan(0.1);
  });
});
