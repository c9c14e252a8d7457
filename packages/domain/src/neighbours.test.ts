import { describe, expect, it } from 'vitest';
import { figureOfArea } from './area-succession';
import type { AreaFigure } from './area-succession';
import { neighbourSentence, neighbourSummary } from './neighbours';

const successions = [
  { predecessor: '835', successor: '838' },
  { predecessor: '909', successor: '942' },
  { predecessor: '909', successor: '943' },
];

const figures = (entries: Record<string, AreaFigure>) => new Map(Object.entries(entries));

describe('statistical neighbours', () => {
  const map = figures({
    a: { value: 10 },
    b: { value: 30 },
    c: { value: 14 },
    d: { value: null, absence: 'SUPPRESSED' },
  });

  it('leave out who reported nothing, and name them', () => {
    expect(neighbourSummary(['a', 'b', 'c', 'd', 'e'], map, 'LOW')).toEqual({
      mean: 18,
      median: 14,
      best: 10,
      used: 3,
      of: 5,
      missing: [
        { area: 'd', absence: 'SUPPRESSED' },
        { area: 'e', absence: 'NO_FIGURE' },
      ],
    });
  });

  it('have their best at the end that is good, and none where neither is', () => {
    const best = (polarity: 'HIGH' | 'LOW' | 'INFO' | 'BAND') =>
      neighbourSummary(['a', 'b', 'c'], map, polarity).best;
    expect([best('HIGH'), best('LOW'), best('INFO'), best('BAND')]).toEqual([30, 10, null, null]);
  });

  it('have no average when nobody reported', () => {
    expect(neighbourSummary(['d'], map, 'LOW')).toMatchObject({
      mean: null,
      median: null,
      best: null,
      used: 0,
    });
  });

  it('count a reported nought as a figure', () => {
    const nought = figures({ a: { value: 0 }, b: { value: 4 } });
    expect(neighbourSummary(['a', 'b'], nought, 'LOW')).toMatchObject({ mean: 2, best: 0 });
  });

  it('say which average of how many', () => {
    const summary = neighbourSummary(['a', 'b', 'c', 'd'], map, 'LOW');
    expect(neighbourSentence(summary, 'MEAN')).toBe('mean of 3 of 4 neighbours');
    expect(neighbourSentence(summary, 'MEDIAN')).toBe('median of 3 of 4 neighbours');
    expect(neighbourSentence(neighbourSummary(['d'], map, 'LOW'), 'MEAN')).toBe(
      'none of 1 neighbours has a figure',
    );
  });
});

describe('an area that changed its code', () => {
  const valueOf = (area: string, map: ReadonlyMap<string, AreaFigure>) =>
    figureOfArea(area, map, successions).value;

  it('is found under its earlier or its later code', () => {
    expect(valueOf('838', figures({ '835': { value: 26 } }))).toBe(26);
    expect(valueOf('835', figures({ '838': { value: 26 } }))).toBe(26);
  });

  it('is taken under its own code first', () => {
    expect(valueOf('838', figures({ '835': { value: 1 }, '838': { value: 2 } }))).toBe(2);
  });

  it('that was split is the sum of its parts, where their counts are known', () => {
    const counted = figures({
      '942': { value: 10, numerator: 10, denominator: 100 },
      '943': { value: 20, numerator: 60, denominator: 300 },
    });
    expect(valueOf('909', counted)).toBe(17.5);
  });

  it('that was split is unknown from percentages alone, or from one part', () => {
    expect(valueOf('909', figures({ '942': { value: 10 }, '943': { value: 20 } }))).toBeNull();
    expect(
      valueOf('909', figures({ '942': { value: 10, numerator: 1, denominator: 10 } })),
    ).toBeNull();
  });

  it('is not the whole that it was once a part of', () => {
    expect(valueOf('942', figures({ '909': { value: 22.3 } }))).toBeNull();
  });

  it('does not divide by nought', () => {
    const empty = { value: null, numerator: 0, denominator: 0 };
    expect(valueOf('909', figures({ '942': empty, '943': empty }))).toBeNull();
  });

  it('is nothing where there is no figure at all', () => {
    expect(figureOfArea('926', new Map(), successions)).toEqual({
      value: null,
      absence: 'NO_FIGURE',
    });
  });
});
