import { describe, expect, it } from 'vitest';
import type { Described } from './catalogue-query';
import { draftOf, followingEntries, inputOf } from './indicator-draft';

const DESCRIBED: Described = {
  __typename: 'IndicatorDescription',
  ...{ key: '3.3', ref: '3.3', name: 'Assessments in time', area: 'assessments', position: 12 },
  ...{ onScorecard: true, keptWith: null, polarity: 'HIGH', measureKind: 'PERCENTAGE' },
  ...{ basis: 'IN_PERIOD', frequency: 'MONTH', dataNote: null, unit: '%', multiplier: 100 },
  ...{ decimals: 1, numeratorLabel: 'in time', denominatorLabel: null, numerator: null },
  ...{ denominator: '3.1', partOf: null, inflow: null, outflow: null },
  ...{ denominatorIsPopulation: false, yearToDateRule: 'RATIO_OF_SUMS', countsChildren: true },
  ...{ additive: false, teamKinds: ['Assessment', 'Looked After'], definition: null },
  ...{
    purpose: 'It shows drift.',
    caveats: null,
    leadOfficer: 'Ann Lyst',
    dataOwner: null,
    sourceSystem: null,
  },
  ...{
    statutoryCode: null,
    caseLinkTemplate: null,
    measuredFrom: null,
    source: 'A test',
    note: null,
  },
  measuredUntil: '2018-04-01',
};

describe('the draft of an indicator', () => {
  it('says what is described, and is sent as it was where nothing was changed, but for its end', () => {
    const { __typename, measuredUntil, ...described } = DESCRIBED;
    expect({ __typename, measuredUntil }).toEqual({
      ...{ __typename: 'IndicatorDescription', measuredUntil: '2018-04-01' },
    });
    expect(inputOf(draftOf(DESCRIBED))).toEqual(described);
  });

  it('sends what is empty as nothing, and what is no number as one that nothing takes', () => {
    const draft = { ...draftOf(DESCRIBED), name: ' ', decimals: 'one', teamKinds: ' , Duty,' };
    expect(inputOf(draft)).toMatchObject({ name: null, decimals: -1, teamKinds: ['Duty'] });
  });
});

describe('the draft of a new indicator', () => {
  const written = { ...draftOf(null), area: 'assessments', position: '1' };

  it.each([
    [{ key: 'own-key', ref: '1.1', name: 'Waiting' }, 'own-key'],
    [{ key: '', ref: '1.1', name: 'Waiting' }, '1.1'],
    [{ key: '', ref: '1 / 1', name: 'Children who wait' }, 'children-who-wait'],
    [{ key: '', ref: '', name: '' }, ''],
  ])('of %j has the key “%s”', (fields, key) => {
    expect(inputOf({ ...written, ...fields }).key).toBe(key);
  });

  it('is in the unit, with the decimals and the year to date, that its kind is usually in', () => {
    expect(Object.fromEntries(followingEntries(written, 'measureKind', 'COUNT'))).toEqual({
      ...{ unit: '', multiplier: '1', decimals: '0', yearToDateRule: 'SUM' },
    });
    const counted = { ...written, measureKind: 'COUNT' };
    expect(followingEntries(counted, 'basis', 'SNAPSHOT')).toEqual([['yearToDateRule', 'LATEST']]);
    expect(followingEntries(written, 'name', 'Waiting')).toEqual([]);
  });
});
