import { describe, expect, it } from 'vitest';
import { published, summaryFacts } from '../area-summary/summary-builder.test-support';
import { share } from '../scorecard/scorecard-builder.test-support';
import type { RowFacts } from '../scorecard/scorecard-facts';
import { acrossPlaces, LOCALITIES, named, THE_COUNTY } from './place-builder.test-support';
import { differencesSentence, placeDifferences } from './place-differences';
import { placeStandings } from './place-standing';

/** Where the North stands among three localities. */
const standings = (...rows: RowFacts[]) =>
  placeStandings(summaryFacts(rows, [THE_COUNTY, ...LOCALITIES]), {
    ...{ own: 1, whole: 0, siblings: [1, 2, 3] },
  });
const FAR_BELOW = acrossPlaces('3.3', [
  published(840, 1000),
  published(160, 300),
  published(330, 350),
  published(350, 350),
]);

describe('where a place stands', () => {
  it('is its rank among its siblings, and how it differs from the whole', () => {
    const [standing] = standings(FAR_BELOW);
    expect(standing).toMatchObject({
      ...{ of: 3, modelled: false },
      compared: { rank: 3, verdict: 'DIFFERS_WORSE' },
      comparison: { unranked: null },
    });
  });

  it('is nothing where any figure of the row is modelled', () => {
    const [standing] = standings(
      acrossPlaces('3.3', [
        published(840, 1000),
        published(160, 300),
        share(330, 350, 'MODELLED', 'MODELLED'),
        published(350, 350),
      ]),
    );
    expect(standing).toMatchObject({
      modelled: true,
      compared: { rank: null, verdict: 'NOT_JUDGED' },
      comparison: { unranked: expect.stringContaining('modelled') as string },
    });
  });

  it('counts only the siblings that have a figure', () => {
    const [standing] = standings(
      acrossPlaces('3.3', [published(84, 100), published(30, 50), null, published(54, 60)]),
    );
    expect(standing).toMatchObject({ of: 2, compared: { rank: 2 } });
  });

  it('is left out where the place has no figure', () => {
    expect(
      standings(acrossPlaces('3.3', [published(84, 100), null, published(1, 2), null])),
    ).toEqual([]);
  });

  it('is left out where the work is another team’s', () => {
    const team = named(5, 'Team', { teamKind: 'LOOKED_AFTER' }, 'TEAM');
    const row = acrossPlaces('3.3', [published(84, 100), published(30, 50)], {
      teamKinds: ['ASSESSMENT'],
    });
    const facts = summaryFacts([row], [THE_COUNTY, team]);
    expect(placeStandings(facts, { own: 1, whole: 0, siblings: [1] })).toEqual([]);
  });
});

describe('differences from the whole', () => {
  const like = acrossPlaces('like', [
    published(840, 1000),
    published(252, 300),
    published(294, 350),
    published(294, 350),
  ]);
  const count = acrossPlaces('count', [900, 300, 300, 300], { measureKind: 'COUNT', unit: null });

  it('are told the surest and the worst first', () => {
    const better = acrossPlaces('better', [
      published(500, 1000),
      published(250, 300),
      published(100, 350),
      published(150, 350),
    ]);
    const found = placeDifferences(standings(better, like, FAR_BELOW));
    expect(found.map(({ row, compared }) => [row.indicator.key, compared.verdict])).toEqual([
      ['3.3', 'DIFFERS_WORSE'],
      ['better', 'DIFFERS_BETTER'],
    ]);
  });

  it.each([
    [
      standings(FAR_BELOW, like),
      'County',
      'Of 2 indicators that can be compared it differs from County on 1 and may differ on none. Were it no different from the whole, chance alone would give fewer than one of these.',
    ],
    [
      standings(like),
      'County',
      'On none of the 1 indicator that can be compared does it differ from County. Were it no different from the whole, chance alone would give fewer than one of these.',
    ],
    [
      standings(...Array.from({ length: 20 }, () => like), count, count),
      'County',
      'On none of 20 indicators that can be compared does it differ from County. Were it no different from the whole, chance alone would give about 1 of these. The other 2 are counts, averages or maxima, or figures whose counts are modelled or not known, and nothing is said of them.',
    ],
    [
      standings(count),
      'County',
      'Nothing is said about differences: they are counts, averages or maxima, or the counts behind them are not known.',
    ],
    [[], 'County', 'Nothing is said about differences: there is no figure for this month.'],
    [[], null, 'It is the whole itself, and there is nothing that it could differ from.'],
  ])('are summed up in words, with what chance alone would give', (found, whole, sentence) => {
    expect(differencesSentence(found, whole)).toBe(sentence);
  });

  it('are none where figures are modelled, and the sentence says why', () => {
    const made = standings(
      acrossPlaces('3.3', [
        published(84, 100),
        share(30, 50, 'MODELLED', 'MODELLED'),
        published(30, 50),
        published(30, 50),
      ]),
    );
    expect(placeDifferences(made)).toEqual([]);
    expect(differencesSentence(made, 'County')).toMatch(
      /^Nothing is said about differences: figures of this place, or of those beside it, are modelled/,
    );
  });
});
