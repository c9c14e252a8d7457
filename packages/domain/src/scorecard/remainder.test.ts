import { describe, expect, it } from 'vitest';
import { remainderName, remainderSentence } from './remainder';
import {
  COUNTY,
  aCell,
  aFactsPlace,
  aFactsRow,
  judgedRows,
  modelled,
} from './scorecard-builder.test-support';
import type { Reported } from './scorecard-builder.test-support';
import type { IndicatorFacts } from './scorecard-facts';

const LOCALITIES = [COUNTY, aFactsPlace('LOCALITY'), aFactsPlace('LOCALITY')];
const TEAMS = [
  aFactsPlace('LOCALITY', { relation: 'SELF' }),
  aFactsPlace('AUTHORITY', { relation: 'PARENT' }),
  aFactsPlace('TEAM', { teamKind: 'Assessment' }),
  aFactsPlace('TEAM', { teamKind: 'Looked After' }),
];

function judged(
  places: typeof LOCALITIES,
  figures: readonly (readonly Reported[])[],
  facts: Partial<IndicatorFacts> = {},
  withModelled = true,
) {
  const cells = figures.map((months) => aCell(months));
  return judgedRows([aFactsRow('2.1', cells, facts)], { places, modelled: withModelled }).get(
    '2.1',
  );
}

describe('what no place below recorded', () => {
  it('is the count less those of the places below, month by month', () => {
    const row = judged(LOCALITIES, [
      [100, 110, 120],
      [60, 60, 60],
      [38, 50, 57],
    ]);
    expect(row?.remainder).toEqual({ values: [2, 0, 3], codes: 'DDD' });
  });

  it('is not told to a reader who does not see every place below', () => {
    const [county, ...localities] = LOCALITIES;
    const places = [{ ...county, hasUnseenParts: true } as typeof COUNTY, ...localities];
    expect(judged(places, [[100], [60], [38]])?.remainder).toBeNull();
  });

  it('is modelled when any of the figures is', () => {
    const row = judged(LOCALITIES, [
      [100, 110],
      [60, modelled(60)],
      [38, 50],
    ]);
    expect(row?.remainder).toEqual({ values: [2, 0], codes: '0DM' });
  });

  it('is there only in months in which all of them have a figure', () => {
    const row = judged(LOCALITIES, [
      [100, 110, 120],
      [60, null, 60],
      [38, 50, 57],
    ]);
    expect(row?.remainder).toEqual({ values: [2, null, 3], codes: 'D0D' });
    expect(judged(LOCALITIES, [[100], [60], []])?.remainder).toBeNull();
  });

  it('goes with the modelled figures where they are switched off', () => {
    const figures = [[100], [modelled(60)], [38]];
    expect(judged(LOCALITIES, figures)?.remainder?.values).toEqual([2]);
    expect(judged(LOCALITIES, figures, {}, false)?.remainder).toBeNull();
  });

  it('is none for figures that do not add up, and where there is no place below', () => {
    const figures = [[100], [60], [38]];
    expect(judged(LOCALITIES, figures, { additive: false })?.remainder).toBeNull();
    const percentage = { measureKind: 'PERCENTAGE', additive: true } as const;
    expect(judged(LOCALITIES, figures, percentage)?.remainder).toBeNull();
    expect(judged([COUNTY], [[100]])?.remainder).toBeNull();
  });

  it('is among the teams whose work it is, and not the county above', () => {
    const figures = [[100], [900], [97], []];
    expect(judged(TEAMS, figures, { teamKinds: ['Assessment'] })?.remainder).toEqual({
      values: [3],
      codes: '00D',
    });
    expect(judged(TEAMS, figures, { teamKinds: ['Family Intervention'] })?.remainder).toBeNull();
  });

  it('is never below nought: the places below then exceed it, which is for the audit to say', () => {
    const row = judged(LOCALITIES, [
      [100, 110],
      [60, 60],
      [41, 50],
    ]);
    expect(row?.remainder).toEqual({ values: [0], codes: '00D' });
  });

  it('has a name for what lies below, and a sentence', () => {
    expect(remainderName('AUTHORITY')).toBe('No locality recorded');
    expect(remainderName('LOCALITY')).toBe('No team recorded');
    expect(remainderSentence('AUTHORITY', 'Norfolk')).toContain('its localities are taken away');
    expect(remainderSentence('LOCALITY', 'Norwich')).toContain('its teams are taken away');
  });
});
