import { describe, expect, it } from 'vitest';
import { linkedFrom } from './indicator-links';
import type { IndicatorDescription } from './indicator-description';
import { indicatorProblems, takenKeyProblem } from './indicator-rules';
import { changedFields } from './changed-fields';

function anIndicator(changes: Partial<IndicatorDescription> = {}): IndicatorDescription {
  return {
    ...{ key: '3.3', ref: '3.3', name: 'Assessments in time', area: 'assessments', position: 10 },
    ...{ onScorecard: true, keptWith: null, polarity: 'HIGH', measureKind: 'PERCENTAGE' },
    ...{ basis: 'IN_PERIOD', frequency: 'MONTH', dataNote: null, unit: '%', multiplier: 100 },
    ...{ decimals: 1, numeratorLabel: null, denominatorLabel: null, numerator: null },
    ...{ denominator: null, partOf: null, inflow: null, outflow: null },
    ...{ denominatorIsPopulation: false, yearToDateRule: 'RATIO_OF_SUMS', countsChildren: true },
    ...{ additive: false, teamKinds: [], definition: null, purpose: null, caveats: null },
    ...{
      leadOfficer: null,
      dataOwner: null,
      sourceSystem: null,
      statutoryCode: null,
      caseLinkTemplate: null,
      measuredFrom: null,
      measuredUntil: null,
    },
    ...{ source: 'A test', note: null },
    ...changes,
  };
}

const COUNT: Partial<IndicatorDescription> = {
  ...{ measureKind: 'COUNT', unit: null, multiplier: 1, decimals: 0, yearToDateRule: 'SUM' },
};

const problemsOf = (
  changes: Partial<IndicatorDescription>,
  others: readonly IndicatorDescription[] = [],
) =>
  indicatorProblems(anIndicator(changes), { others, areas: ['assessments'] }).map(
    ({ field }) => field,
  );

describe('an indicator that is described', () => {
  it('says in sentences that end once what is wrong with a link to its children', () => {
    const wrong = anIndicator({ caseLinkTemplate: 'https://c.example/{name}' });
    const [problem] = indicatorProblems(wrong, { others: [], areas: ['assessments'] });
    expect(problem?.sentence).toMatch(/It holds [{]name[}]; between braces may stand .*, to[.]$/);
  });

  it.each<[string, Partial<IndicatorDescription>]>([
    ['as a percentage', {}],
    ['as a count of events', COUNT],
    ['as a count of children, each once', { ...COUNT, yearToDateRule: 'PRINTED_ONLY' }],
    ['without a ref', { ref: null }],
    ['with a link to its children', { caseLinkTemplate: 'https://c.example/{place}?m={period}' }],
    ['without a name, by its ref', { name: null }],
    [
      'as a rate of the population',
      {
        ...{ measureKind: 'RATE', unit: 'per 10,000', multiplier: 10_000 },
        ...{ denominatorIsPopulation: true, yearToDateRule: 'PRINTED_ONLY' },
      },
    ],
    ['as a snapshot', { basis: 'SNAPSHOT', yearToDateRule: 'LATEST' }],
  ])('%s is taken', (_, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });

  it.each<[string, Partial<IndicatorDescription>, string]>([
    ['a count by a ratio of sums', { ...COUNT, yearToDateRule: 'RATIO_OF_SUMS' }, 'yearToDateRule'],
    [
      'a link that is not secure',
      { caseLinkTemplate: 'http://cases.example/x' },
      'caseLinkTemplate',
    ],
    [
      'a link with an unknown field',
      { caseLinkTemplate: 'https://c.example/{name}' },
      'caseLinkTemplate',
    ],
    ['a percentage by a sum', { yearToDateRule: 'SUM' }, 'yearToDateRule'],
    ['a snapshot added up', { ...COUNT, basis: 'SNAPSHOT' }, 'yearToDateRule'],
    ['a rolling ratio of sums', { basis: 'ROLLING_12' }, 'yearToDateRule'],
    ['a percentage times 1', { multiplier: 1 }, 'multiplier'],
    ['a percentage without its sign', { unit: null }, 'unit'],
    ['a count in per cent', { ...COUNT, unit: '%' }, 'unit'],
    ['seven decimals', { decimals: 7 }, 'decimals'],
    ['half a decimal', { decimals: 0.5 }, 'decimals'],
    ['shares that add up', { additive: true }, 'additive'],
    [
      'a percentage of the population',
      { denominatorIsPopulation: true },
      'denominatorIsPopulation',
    ],
    ['neither ref nor name', { ref: null, name: null }, 'name'],
    ['a key with a stroke', { key: '3/3' }, 'key'],
    ['an area that there is not', { area: 'elsewhere' }, 'area'],
    ['a name of 201 letters', { name: 'a'.repeat(201) }, 'name'],
    ['no source', { source: '' }, 'source'],
    ['a day that does not exist', { measuredFrom: '2018-02-30' }, 'measuredFrom'],
    ['a position before the first', { position: -1 }, 'position'],
    ['a denominator that is unknown', { denominator: '9.9' }, 'denominator'],
    ['itself as its part', { partOf: '3.3' }, 'partOf'],
    ['a row of its own kept with another', { keptWith: '3.1' }, 'keptWith'],
  ])('with %s is refused at that field', (_, changes, field) => {
    const other = anIndicator({ ...COUNT, key: '3.1', ref: '3.1' });
    expect(problemsOf(changes, [other])).toEqual([field]);
  });

  it('cannot have the ref of another live one, and says whose it is', () => {
    const other = anIndicator({ key: 'in-time', ref: '3.3', name: 'Assessments within 45 days' });
    const [problem] = indicatorProblems(anIndicator(), { others: [other], areas: ['assessments'] });
    expect(problem).toMatchObject({ field: 'ref', given: '3.3' });
    expect(problem?.sentence).toContain('“Assessments within 45 days”');
  });

  it('may keep its own ref', () => {
    expect(problemsOf({}, [anIndicator()])).toEqual([]);
  });

  it('cannot be made of what is made of it', () => {
    const a = anIndicator({ key: 'a', ref: 'a', numerator: 'b' });
    const b = anIndicator({ key: 'b', ref: 'b', numerator: '3.3' });
    expect(problemsOf({ numerator: 'a' }, [a, b])).toEqual(['numerator']);
    expect(problemsOf({ denominator: 'a' }, [a, b])).toEqual([]);
  });

  it('says in each problem what was given and what is expected', () => {
    const [problem] = indicatorProblems(anIndicator({ decimals: 9 }), {
      others: [],
      areas: ['assessments'],
    });
    expect(problem).toEqual({
      ...{ field: 'decimals', given: '9', expected: 'a whole number from 0 to 6' },
      sentence: 'Decimals: “9” was given; expected is a whole number from 0 to 6.',
    });
  });
});

describe('an indicator that ends', () => {
  it.each<[string, Partial<IndicatorDescription>, string[]]>([
    ['on the first of a month', { measuredUntil: '2018-04-01' }, []],
    ['within a month', { measuredUntil: '2018-04-02' }, ['measuredUntil']],
    ['on no day', { measuredUntil: '2018-04-31' }, ['measuredUntil']],
    [
      'before it began',
      { measuredUntil: '2018-04-01', measuredFrom: '2018-04-01' },
      ['measuredUntil'],
    ],
  ])('%s is judged by its day', (_, changes, fields) => {
    expect(problemsOf(changes)).toEqual(fields);
  });

  it('is not ended while another is made of it, unless that ends with it', () => {
    const part = anIndicator({ key: '3.4', ref: '3.4', partOf: '3.3' });
    expect(problemsOf({ measuredUntil: '2018-04-01' }, [part])).toEqual(['measuredUntil']);
    const ends = { ...part, measuredUntil: '2018-04-01' };
    expect(problemsOf({ measuredUntil: '2018-04-01' }, [ends])).toEqual([]);
    expect(problemsOf({}, [ends])).toEqual([]);
  });

  it('is no part of what goes on, and leaves its ref to what follows it', () => {
    const other = anIndicator({ key: '3.1', ref: '3.3', measuredUntil: '2018-04-01' });
    expect(problemsOf({}, [other])).toEqual([]);
    expect(problemsOf({ partOf: '3.1' }, [other])).toEqual(['partOf']);
  });
});

describe('an indicator that others name', () => {
  it('is told with the links by which they do', () => {
    const others = [
      anIndicator({ key: '9.2', denominator: '7.1' }),
      anIndicator({ key: '7.1' }),
      anIndicator({ key: '7.2', partOf: '7.1', inflow: '7.3' }),
    ];
    expect(linkedFrom('7.1', others)).toEqual([
      { key: '9.2', link: 'denominator' },
      { key: '7.2', link: 'partOf' },
    ]);
  });
});

describe('two descriptions', () => {
  it('differ in the fields that say something else, each by its label', () => {
    const after = anIndicator({ decimals: 0, leadOfficer: 'Ann Lyst', teamKinds: ['Assessment'] });
    expect(changedFields(anIndicator(), after)).toEqual([
      { label: 'Decimals', before: '1', after: '0' },
      { label: 'Kinds of team', before: null, after: 'Assessment' },
      { label: 'Lead officer', before: null, after: 'Ann Lyst' },
    ]);
    expect(changedFields(after, after)).toEqual([]);
  });
});

describe('a new indicator whose key another has', () => {
  const standing = anIndicator();

  it('is refused for its ref, of which the key was made', () => {
    expect(takenKeyProblem(standing, { ref: '3.3' })).toMatchObject({
      field: 'ref',
      sentence:
        'Ref: 3.3 is that of “Assessments in time”; expected is a ref that no other indicator has.',
    });
  });

  it('is refused for its key where it has another ref, or where the other has ended', () => {
    expect(takenKeyProblem(standing, { ref: '3.4' }).field).toBe('key');
    const ended = anIndicator({ measuredUntil: '2018-04-01' });
    expect(takenKeyProblem(ended, { ref: '3.3' })).toMatchObject({
      field: 'key',
      sentence:
        'Key: 3.3 is that of “3.3 Assessments in time”; expected is a key that no other indicator has.',
    });
  });
});
