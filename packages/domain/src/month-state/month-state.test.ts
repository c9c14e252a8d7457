import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mayBePublished,
  monthStanding,
  publicationObstacle,
  type MonthHistory,
} from './month-state';

function aMonth(
  changedAt: number | null,
  checkedAt: number | null,
  publishedAt: number | null,
  contextChangedAt: number | null = null,
): MonthHistory {
  return { changedAt, checkedAt, publishedAt, contextChangedAt };
}

describe('where a month stands', () => {
  it.each([
    ['loaded', aMonth(3, null, null), 'DRAFT', /is a draft: it has to be checked/],
    ['checked', aMonth(3, 4, null), 'CHECKED', null],
    ['changed after its check', aMonth(5, 4, null), 'DRAFT', /changed since it was checked/],
    ['published', aMonth(3, 4, 5), 'PUBLISHED', null],
    ['published without a check', aMonth(3, null, 5), 'PUBLISHED', null],
    ['corrected', aMonth(6, 4, 5), 'CORRECTED', /changed since it was checked/],
    [
      'corrected, never checked',
      aMonth(6, null, 5),
      'CORRECTED',
      /the correction has to be checked/,
    ],
    ['corrected and checked', aMonth(6, 7, 5), 'CORRECTED', null],
    ['published again', aMonth(6, 7, 8), 'PUBLISHED', null],
    [
      'judged otherwise after its check',
      aMonth(3, 4, null, 5),
      'DRAFT',
      /^Tolerances.* checked again/,
    ],
    ['judged otherwise, and checked', aMonth(3, 6, null, 5), 'CHECKED', null],
    ['published, then judged otherwise', aMonth(3, 4, 5, 6), 'PUBLISHED', /^Tolerances.* checked/],
    [
      'published unchecked, then judged otherwise',
      aMonth(3, null, 5, 6),
      'PUBLISHED',
      /published:/,
    ],
    ['judged otherwise, checked, published', aMonth(3, 7, 8, 6), 'PUBLISHED', null],
    ['changed by the very revision of its check', aMonth(4, 4, null), 'CHECKED', null],
  ] as const)('%s', (_, history, standing, obstacle) => {
    expect(monthStanding(history)).toBe(standing);
    const said = publicationObstacle(history, 'March 2018');
    if (obstacle === null) expect(said).toBeNull();
    else expect(said).toMatch(obstacle);
  });

  it('a month without figures has nothing that could be checked', () => {
    expect(publicationObstacle(aMonth(null, null, null), 'March 2018')).toBeNull();
  });

  const revision = fc.option(fc.integer({ min: 1, max: 9 }));

  it('says what is in the way exactly where it may not be published', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        revision,
        revision,
        revision,
        (changed, checked, published, judged) => {
          const history = aMonth(changed, checked, published, judged);
          expect(publicationObstacle(history, 'March') === null).toBe(mayBePublished(history));
        },
      ),
    );
  });

  it('a change takes away that it may be published, and a check gives it back', () => {
    fc.assert(
      fc.property(revision, revision, (checked, published) => {
        expect(mayBePublished(aMonth(10, checked, published))).toBe(false);
        expect(mayBePublished(aMonth(10, 11, published))).toBe(true);
      }),
    );
  });
});
