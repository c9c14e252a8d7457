import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellOf, rowOf, SCORECARD, type StoryScorecard } from './scorecard-question';
import { tellStory, type Story } from './story-server';

describe('the scorecard of Norfolk at March 2018', () => {
  let story: Story;
  let scorecard: StoryScorecard;
  const ask = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await story.ask<{ scorecard: StoryScorecard | null }>(
      SCORECARD,
      variables,
    );
    expect(errors).toEqual([]);
    return data.scorecard;
  };
  const shown = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const found = await ask(variables);
    if (found === null) throw new Error('There is no scorecard.');
    return found;
  };

  beforeAll(async () => {
    story = await tellStory();
    scorecard = await shown();
  });
  afterAll(() => story.end());

  it('has the 105 rows of the report in its order, the county and its six localities', () => {
    expect(scorecard.rows).toHaveLength(105);
    expect(scorecard.rows[0]?.indicator.ref).toBe('1.1');
    expect(scorecard.rows.at(-1)?.indicator.ref).toBe('12.20');
    expect(scorecard.places.map(({ slug, relation }) => `${slug} ${relation}`)).toEqual([
      'norfolk SELF',
      'breckland CHILD',
      'north-and-broadland CHILD',
      'norwich CHILD',
      'south CHILD',
      'west CHILD',
      'great-yarmouth CHILD',
    ]);
  });

  it('shows thirteen months, the last of them March 2018, in the edition published of it', () => {
    expect(scorecard.months).toHaveLength(13);
    expect(scorecard.months[0]).toBe('2017-03');
    expect(scorecard.months.at(-1)).toBe('2018-03');
    expect(scorecard.period).toEqual({ key: '2018-03', name: 'March 2018', shortName: 'Mar 18' });
    expect(scorecard.edition).toMatchObject({ number: 1, accurateAsOf: '2018-04-10' });
  });

  it('rates 14 indicators, names 6.5 as mis-set, and leaves 90 unrated, each with its reason', () => {
    const counts = Object.fromEntries(scorecard.counts.map(({ state, count }) => [state, count]));
    expect((counts['RED'] ?? 0) + (counts['AMBER'] ?? 0) + (counts['GREEN'] ?? 0)).toBe(14);
    expect(counts).toMatchObject({ MIS_SET: 1, NOT_RATED: 90 });
    const unrated = scorecard.rows.filter(({ states }) => states[0] === 'NOT_RATED');
    expect(new Set(unrated.map(({ reasons }) => reasons[0]))).toEqual(
      new Set(['NO_VALUE', 'NO_TOLERANCE', 'INFORMATION_ONLY', 'TOLERANCE_NOT_LEGIBLE']),
    );
  });

  it('reads 3.3 as 56.0%, red below 70, target 80, better than in February, 398 of 711', () => {
    const row = rowOf(scorecard, '3.3');
    expect(cellOf(scorecard, '3.3', 'norfolk')).toMatchObject({
      value: 56,
      state: 'RED',
      reason: 'WORSE_THAN_RED',
      arrow: 'UP',
      meaning: 'BETTER',
    });
    expect(row.tolerances).toEqual([{ red: 70, green: 80, problems: [] }]);
    expect(row.target).toEqual({ value: 80 });
    expect([row.numerators[0], row.denominators[0]]).toEqual([398, 711]);
    expect(row.countsProvenances[0]).toBe('DERIVED');
    expect(row.marks).toContainEqual(
      expect.objectContaining({ mark: 'DERIVED_COUNT', place: 0, month: '2018-03' }),
    );
  });

  it('carries what the commentary quotes of the localities', () => {
    expect(cellOf(scorecard, '3.3', 'breckland')).toMatchObject({
      value: 36,
      state: 'RED',
      code: 'Q',
    });
    expect(cellOf(scorecard, '3.3', 'west')).toMatchObject({ value: 77.9, state: 'AMBER' });
    expect(cellOf(scorecard, '3.3', 'great-yarmouth')).toMatchObject({ value: 73, state: 'AMBER' });
  });

  it('reads 7.2 as 69.7, red and worse, of a population of 169,052', () => {
    expect(cellOf(scorecard, '7.2', 'norfolk')).toMatchObject({
      value: 69.7,
      state: 'RED',
      arrow: 'DOWN',
      meaning: 'WORSE',
    });
    const row = rowOf(scorecard, '7.2');
    expect([row.numerators[0], row.denominators[0]]).toEqual([1178, 169_052]);
  });

  it('reads 5.4 as 82.7 and amber', () => {
    expect(cellOf(scorecard, '5.4', 'norfolk')).toMatchObject({ value: 82.7, state: 'AMBER' });
  });

  it('says of 6.5 that its tolerances are the wrong way round in place of a rating', () => {
    expect(cellOf(scorecard, '6.5', 'norfolk')).toMatchObject({
      value: 36.2,
      state: 'MIS_SET',
      reason: 'TOLERANCES_WRONG_WAY_ROUND',
    });
    const mark = rowOf(scorecard, '6.5').marks.find(({ mark }) => mark === 'TOLERANCES_MIS_SET');
    expect(mark?.sentence).toContain('wrong way round');
  });

  it('rates 2.7, whose polarity is lost, by the order of its tolerances, and says so', () => {
    expect(rowOf(scorecard, '2.7')).toMatchObject({ polarityImplied: true });
    expect(cellOf(scorecard, '2.7', 'norfolk')).toMatchObject({ state: 'AMBER', value: 20.6 });
  });

  it('points 6.10b down though it prints 0.8% twice: 5 of 651 became 5 of 612', () => {
    const row = rowOf(scorecard, '6.10b');
    expect(row.values[0]?.slice(-2)).toEqual([0.8, 0.8]);
    expect(cellOf(scorecard, '6.10b', 'norfolk')).toMatchObject({
      arrow: 'DOWN',
      meaning: 'WORSE',
    });
  });

  it('makes years to date by the rule of each indicator', () => {
    expect(rowOf(scorecard, '7.1').yearToDate).toMatchObject({ origin: 'COMPUTED', value: 1178 });
    expect(rowOf(scorecard, '2.1').yearToDate).toMatchObject({
      origin: 'PRINTED',
      printed: 39_743,
      computed: 39_743,
    });
    expect(rowOf(scorecard, '2.1').previousYearToDate).toMatchObject({ value: 34_786 });
    expect(rowOf(scorecard, '6.4').yearToDate).toMatchObject({ value: 79.3, computed: 79.3 });
    expect(rowOf(scorecard, '4.4').yearToDate).toMatchObject({
      printed: 2071,
      computed: null,
      monthsPresent: 10,
      monthsInSpan: 12,
    });
  });

  it('marks what does not recompute, what is printed twice, and what is mislabelled', () => {
    const marksOf = (key: string) => rowOf(scorecard, key).marks.map(({ mark }) => mark);
    expect(marksOf('6.4')).toContain('DOES_NOT_RECOMPUTE');
    expect(rowOf(scorecard, '6.4').codes[0]).toBe('PPPPPPPPpPPPP');
    for (const key of ['6.2a', '4.6', '7.17']) expect(marksOf(key)).toContain('TWO_PRINTS');
    expect(marksOf('4.3')).toContain('LABEL_AGAINST_DATA');
    const maxima = scorecard.rows.filter(({ marks }) =>
      marks.some(({ mark }) => mark === 'SAME_ROW_TWICE'),
    );
    expect(maxima.map(({ indicator }) => indicator.name)).toEqual([
      'Maximum caseload of qualified social workers in key safeguarding teams',
      'Maximum caseload of qualified social worker in Assessment Teams',
    ]);
  });

  it('keeps an illegible month missing, with that as its reason', () => {
    expect(rowOf(scorecard, '4.4').codes[0]).toBe('P1PPPPPP1PPPP');
    expect(rowOf(scorecard, '4.4').values[0]?.[1]).toBeNull();
  });

  it('says how many of its figures are modelled, and leaves them out when asked to', async () => {
    expect(scorecard.modelledCount).toBeGreaterThan(100);
    expect(scorecard.figureCount).toBeGreaterThan(scorecard.modelledCount);
    const without = await shown({ modelled: false });
    expect(without.modelledCount).toBe(0);
    expect(without.figureCount).toBe(scorecard.figureCount - scorecard.modelledCount);
    expect(cellOf(without, '3.3', 'breckland')).toMatchObject({ value: 36, state: 'RED' });
    expect(rowOf(without, '3.3').countsProvenances).toEqual([
      'DERIVED',
      ...Array<null>(6).fill(null),
    ]);
  });

  it('is about a locality when asked, with the county beside it and its teams under it', async () => {
    const breckland = await shown({ place: 'breckland' });
    expect(breckland.places.map(({ relation }) => relation)).toEqual([
      'SELF',
      'PARENT',
      ...Array<string>(4).fill('CHILD'),
    ]);
    expect(cellOf(breckland, '3.3', 'breckland')).toMatchObject({ value: 36, state: 'RED' });
    expect(cellOf(breckland, '3.3', 'norfolk')).toMatchObject({ value: 56 });
    expect(cellOf(breckland, '3.3', 'breckland-looked-after')).toMatchObject({
      value: null,
      code: '4',
      state: 'NOT_RATED',
    });
    expect(breckland.places[2]?.hasChildren).toBe(false);
  });

  it('judges the month that is asked for, and the latest where none is', async () => {
    const february = await shown({ period: '2018-02' });
    expect(cellOf(february, '3.3', 'norfolk')).toMatchObject({ value: 50.2, meaning: 'WORSE' });
    expect(february.edition).toBeNull();
    expect((await shown({ period: null })).period.key).toBe('2018-03');
  });

  it('shows only the indicators and as many months as asked for, judged alike', async () => {
    const few = await shown({ indicators: ['3.3', '7.2'], months: 1 });
    expect(few.rows.map(({ indicator }) => indicator.key)).toEqual(['3.3', '7.2']);
    expect(few.months).toEqual(['2018-03']);
    expect(cellOf(few, '3.3', 'norfolk')).toEqual(cellOf(scorecard, '3.3', 'norfolk'));
    expect(rowOf(few, '3.3').yearToDate).toEqual(rowOf(scorecard, '3.3').yearToDate);
  });

  it.each(['1990-01', '2050-01'])(
    'holds nothing against the empty rows of %s, a month far from all that was reported',
    async (period) => {
      const { rows } = await shown({ period });
      // What is measured from a later month on has a row in the one and none in the other.
      expect(rows.length).toBeGreaterThanOrEqual(scorecard.rows.length);
      expect(rows.filter(({ target }) => target !== null)).toEqual([]);
      expect(rows.flatMap(({ tolerances }) => tolerances)).toEqual([]);
      expect(rows.flatMap(({ benchmarks }) => benchmarks)).toEqual([]);
      expect(rows.flatMap(({ values }) => values.flat()).filter((value) => value !== null)).toEqual(
        [],
      );
    },
  );

  it('gives the figures of an edition, and nothing for an edition that is not', async () => {
    const published = await shown({ edition: 1 });
    expect(published.revision).toBe(scorecard.edition?.revision);
    expect(published.counts).toEqual(scorecard.counts);
    expect(await ask({ edition: 9 })).toBeNull();
  });

  it.each([{ authority: 'atlantis' }, { place: 'atlantis' }])(
    'finds nothing, which is no error, for %o',
    async (variables) => {
      expect(await ask(variables)).toBeNull();
    },
  );

  it.each([
    [{ period: '2018-13' }, 'period', '"2018-13"'],
    [{ period: 'March' }, 'period', '"March"'],
    [{ months: 0 }, 'months', '0'],
    [{ months: 61 }, 'months', '61'],
  ])(
    'says of %o which argument it is, what was read and what is expected',
    async (variables, argument, read) => {
      const { errors } = await story.ask(SCORECARD, variables);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(errors[0]?.message).toContain(`"${argument}" reads ${read}; expected is`);
    },
  );
});
