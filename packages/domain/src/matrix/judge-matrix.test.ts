import { describe, expect, it } from 'vitest';
import { published, summaryFacts } from '../area-summary/summary-builder.test-support';
import {
  acrossPlaces,
  LOCALITIES,
  named,
  THE_COUNTY,
} from '../place-summary/place-builder.test-support';
import { findingsByIndicator } from '../scorecard/row-findings';
import type { DecidedFinding } from '../scorecard/row-findings';
import { idOf, modelled, observed, share } from '../scorecard/scorecard-builder.test-support';
import type { PlaceFacts, RowFacts } from '../scorecard/scorecard-facts';
import { judgeMatrix } from './judge-matrix';

const judged = (row: RowFacts, places: readonly PlaceFacts[] = [THE_COUNTY, ...LOCALITIES]) => {
  const [found] = judgeMatrix(summaryFacts([row], places));
  return found;
};

describe('a row of the matrix', () => {
  const counts = [published(840, 1000), published(160, 300), published(330, 350)] as const;

  it('gives each place its figure, rating, distance, rank and difference', () => {
    expect(judged(acrossPlaces('3.3', [...counts, published(350, 350)]))).toMatchObject({
      values: [84, 53.3, 94.3, 100],
      codes: 'PPPP',
      states: ['GREEN', 'RED', 'GREEN', 'GREEN'],
      distances: [null, -30.7, 10.3, 16],
      meanings: ['NONE', 'WORSE', 'BETTER', 'BETTER'],
      ranks: [null, 3, 2, 1],
      unranked: null,
      verdicts: ['NOT_JUDGED', 'DIFFERS_WORSE', 'DIFFERS_BETTER', 'DIFFERS_BETTER'],
    });
  });

  it('ranks the lowest first where low is good', () => {
    const row = acrossPlaces('4.7', [...counts, published(350, 350)], { polarity: 'LOW' });
    expect(judged(row)).toMatchObject({
      meanings: ['NONE', 'BETTER', 'WORSE', 'WORSE'],
      ranks: [null, 1, 2, 3],
    });
  });

  it('neither ranks nor calls different where one figure of it is modelled', () => {
    const row = acrossPlaces('3.3', [...counts, share(350, 350, 'MODELLED', 'MODELLED')]);
    expect(judged(row)).toMatchObject({
      values: [84, 53.3, 94.3, 100],
      codes: 'PPPM',
      distances: [null, -30.7, 10.3, 16],
      meanings: ['NONE', 'WORSE', 'BETTER', 'NONE'],
      ranks: [null, null, null, null],
      unranked: expect.stringContaining('modelled') as string,
      verdicts: ['NOT_JUDGED', 'NOT_JUDGED', 'NOT_JUDGED', 'NOT_JUDGED'],
    });
  });

  it('calls a figure with modelled counts neither better nor worse', () => {
    const quoted = share(36, 100, 'QUOTED', 'MODELLED');
    expect(judged(acrossPlaces('3.3', [...counts, quoted]))?.meanings.at(-1)).toBe('NONE');
  });

  it('has no distance and no rank for counts, of which a place has a part', () => {
    const row = acrossPlaces('3.1', [711, 100, 200, 411], { measureKind: 'COUNT', unit: null });
    expect(judged(row)).toMatchObject({
      distances: [null, null, null, null],
      meanings: ['NONE', 'NONE', 'NONE', 'NONE'],
      ranks: [null, null, null, null],
      unranked: expect.stringContaining('counts') as string,
    });
  });

  it('shows as many decimals of a distance as tell the figures apart', () => {
    const row = acrossPlaces('1', [50.01, 50.02, 50.01, null]);
    expect(judged(row)?.distances).toEqual([null, 0.01, 0, null]);
  });

  it('leaves a place without a figure unranked, and says what is missing', () => {
    expect(judged(acrossPlaces('3.3', [...counts, null]))).toMatchObject({
      values: [84, 53.3, 94.3, null],
      codes: 'PPP0',
      states: ['GREEN', 'RED', 'GREEN', 'NOT_RATED'],
      distances: [null, -30.7, 10.3, null],
      ranks: [null, 2, 1, null],
    });
  });

  it('compares only the teams whose work it is, and none where it is the work of none', () => {
    const team = (id: number, teamKind: string) => named(id, `T${id}`, { teamKind }, 'TEAM');
    const locality = named(1, 'North', { relation: 'SELF' });
    const places = [locality, team(2, 'ASSESSMENT'), team(3, 'ASSESSMENT'), team(4, 'ADOPTION')];
    const row = (teamKinds: string[]) => acrossPlaces('3.3', [...counts, null], { teamKinds });
    expect(judged(row(['ASSESSMENT']), places)).toMatchObject({
      codes: 'PPP4',
      ranks: [null, 2, 1, null],
    });
    expect(judged(row([]), places)?.unranked).toBe('Not ranked: it is the work of no place below.');
    expect(judged(row(['ASSESSMENT']), [locality])?.unranked).toMatch(/no place below/);
  });

  it('marks a modelled figure of the place itself in every distance from it', () => {
    const row = acrossPlaces('3.3', [modelled(80), published(30, 50), null, null]);
    expect(judged(row)).toMatchObject({ distances: [null, -20, null, null] });
    expect(judged(row)?.meanings[1]).toBe('NONE');
  });
});

describe('a row of the matrix with a finding', () => {
  const printed = { ...observed(72, 'PUBLISHED'), numerator: 68, denominator: 97 };
  const row = acrossPlaces('6.4', [
    { ...printed, countsProvenance: 'PUBLISHED' },
    published(30, 50),
    null,
    null,
  ]);
  const found: DecidedFinding = {
    ...{ key: 'a key', check: 'VALUE_AGAINST_COUNTS', mark: 'DOES_NOT_RECOMPUTE' },
    ...{ weight: 'FINDING', indicatorId: idOf('6.4'), otherId: null, alsoIds: [] },
    ...{ placeId: THE_COUNTY.id, month: '2018-06', dimension: null, ofYearToDate: false },
    ...{ validity: null, stored: 'printed 72.0%', against: 'recomputed 70.1%' },
    ...{ sentence: 'printed 72.0%, but 68 of 97 is 70.1%', accepted: false },
  };
  const withFinding = (facts: Partial<DecidedFinding> = {}) => {
    const loaded = summaryFacts([row], [THE_COUNTY, ...LOCALITIES]);
    const findings = findingsByIndicator([{ ...found, ...facts }]);
    return judgeMatrix({ ...loaded, span: { ...loaded.span, shown: 1 }, findings })[0];
  };

  it('carries it, with its place, and the letter of a figure that does not recompute', () => {
    expect(withFinding()?.marks).toEqual([
      {
        ...{ mark: 'DOES_NOT_RECOMPUTE', weight: 'FINDING', place: 0, month: '2018-06' },
        sentence: 'printed 72.0%, but 68 of 97 is 70.1%',
      },
    ]);
    expect(withFinding()?.codes).toBe('pP00');
  });

  it('carries neither once somebody has accepted it', () => {
    expect(withFinding({ accepted: true })?.marks).toEqual([]);
    expect(withFinding({ accepted: true })?.codes).toBe('PP00');
  });
});
