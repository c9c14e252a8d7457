import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowOf, SCORECARD, type StoryScorecard } from './scorecard-question';
import { tellStory, type Story } from './story-server';

describe('the figures of Norfolk as they are printed and come by', () => {
  let story: Story;
  let scorecard: StoryScorecard;
  const shown = async (variables: Record<string, unknown> = {}): Promise<StoryScorecard> => {
    const { data } = await story.ask<{ scorecard: StoryScorecard }>(SCORECARD, variables);
    return data.scorecard;
  };
  const sentencesOf = (key: string) => rowOf(scorecard, key).marks.map(({ sentence }) => sentence);

  beforeAll(async () => {
    story = await tellStory();
    scorecard = await shown();
  });
  afterAll(() => story.end());

  it('show 6.2b of November as the 61 that is printed, though its counts give 60.7', async () => {
    expect(rowOf(scorecard, '6.2b').values[0]?.at(-5)).toBe(61);
    const november = rowOf(await shown({ period: '2017-11' }), '6.2b');
    expect([november.values[0]?.at(-1), november.decimals[0]]).toEqual([61, 0]);
  });

  it('show a quote of 36% without a decimal, and one of 77.9% with it', () => {
    const { decimals } = rowOf(scorecard, '3.3');
    const at = (place: string) =>
      decimals[scorecard.places.findIndex(({ slug }) => slug === place)];
    expect([at('norfolk'), at('breckland'), at('west')]).toEqual([1, 0, 1]);
  });

  it.each([
    ['3.3', 'the numerator 398 is derived: the only whole number that is 56.0% of 711'],
    ['7.9', 'the denominator 49 is derived: the only whole number of which 13 is 26.5%'],
    ['10.1b', 'the denominator 72 is derived: the only whole number of which 36 is 50%'],
    ['7.2', 'the population 169,052 is derived from printed counts and rates'],
    ['6.5', 'the population 169,052 is derived from printed counts and rates'],
  ])('name the count of %s that is not printed', (key, sentence) => {
    expect(sentencesOf(key)).toContain(sentence);
    expect(rowOf(scorecard, key).countsProvenances[0]).toBe('DERIVED');
  });

  it('are the same under two names in the three months that have one', () => {
    expect(sentencesOf('caseload-maximum-assessment')).toContainEqual(
      expect.stringContaining('in all 3 months that have a figure'),
    );
  });

  it('are not those of a team where it is not its work, whatever else is missing', async () => {
    const { rows } = await shown({ place: 'breckland-looked-after' });
    const own = rows.filter(({ codes }) => codes[0]?.endsWith('4') === false);
    expect(new Set(own.map(({ indicator }) => indicator.key.charAt(0)))).toEqual(
      new Set(['7', '9', 'C', 'c', 'l']),
    );
    const plain = rows.filter(({ codes }) => codes[0]?.endsWith('0'));
    expect(plain.map(({ indicator }) => indicator.key)).toEqual([
      'lac-in-residential-placements-percentage',
      'caseload-maximum-lac',
      'caseload-average-lac',
    ]);
    const others = rows.filter((row) => !own.includes(row));
    expect(others.length).toBeGreaterThan(60);
    expect(new Set(others.flatMap(({ reasons }) => reasons[0] ?? []))).toEqual(
      new Set(['NOT_THIS_TEAMS_WORK']),
    );
  });
});
