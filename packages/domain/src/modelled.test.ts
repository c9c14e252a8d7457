import { describe, expect, it } from 'vitest';
import { isModelled, mayEnter, modelledSentence, provenanceTogether } from './modelled';
import type { ReadingUse } from './modelled';

describe('modelled readings', () => {
  it.each<ReadingUse>([
    'PUBLIC_EDITION',
    'PACK',
    'EXCEPTION',
    'RANKING',
    'CONTROL_CHART_VERDICT',
    'CONFIDENCE_INTERVAL',
    'DIFFERENCE_VERDICT',
    'OUTLOOK_VERDICT',
    'TRAJECTORY_VERDICT',
  ])('never enter %s, by value or by counts', (use) => {
    expect(mayEnter({ value: 'MODELLED', counts: null }, use)).toBe(false);
    expect(mayEnter({ value: 'QUOTED', counts: 'MODELLED' }, use)).toBe(false);
    expect(mayEnter({ value: 'PUBLISHED', counts: 'DERIVED' }, use)).toBe(true);
    expect(mayEnter({ value: 'IMPORTED', counts: null }, use)).toBe(true);
  });

  it.each<ReadingUse>(['SCORECARD', 'GAP'])('are shown in a %s, marked', (use) => {
    expect(mayEnter({ value: 'MODELLED', counts: 'MODELLED' }, use)).toBe(true);
  });

  it('may be compared where the value itself is not modelled', () => {
    expect(mayEnter({ value: 'QUOTED', counts: 'MODELLED' }, 'COMPARISON')).toBe(true);
    expect(mayEnter({ value: 'MODELLED', counts: 'MODELLED' }, 'COMPARISON')).toBe(false);
  });

  it('are those with a modelled value or modelled counts', () => {
    expect(isModelled({ value: 'MODELLED', counts: 'MODELLED' })).toBe(true);
    expect(isModelled({ value: 'QUOTED', counts: null })).toBe(false);
  });

  it('make whatever they are part of modelled', () => {
    expect(provenanceTogether(['PUBLISHED', 'MODELLED'])).toBe('MODELLED');
    expect(provenanceTogether(['PUBLISHED', 'PUBLISHED'])).toBe('PUBLISHED');
    expect(provenanceTogether(['PUBLISHED', 'QUOTED'])).toBe('DERIVED');
    expect(provenanceTogether([])).toBe('DERIVED');
  });

  it('are counted in one line', () => {
    expect(modelledSentence(0, 105)).toBe('None of this month’s figures is modelled.');
    expect(modelledSentence(0, 20, 'quarter')).toBe('None of this quarter’s figures is modelled.');
    expect(modelledSentence(1, 105)).toContain(
      '1 of this month’s 105 figures, over all places shown, is modelled',
    );
    expect(modelledSentence(1234, 5000)).toContain(
      '1,234 of this month’s 5,000 figures, over all places shown, are',
    );
  });
});
