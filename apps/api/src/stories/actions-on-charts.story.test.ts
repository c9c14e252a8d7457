import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ANALYST = aPerson('Ann Lyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const MEMBER = aPerson('Mem Member', { norfolk: [{ role: 'MEMBER', place: null }] });

const ASK = `query ($indicator: String!, $place: String, $period: String!) {
  indicatorAccount(authority: "norfolk", indicator: $indicator, place: $place, period: $period) { latestFigure }
  reportCard(authority: "norfolk", indicator: $indicator, place: $place, period: $period) { series { latestFigure } } }`;

interface Told {
  readonly indicatorAccount: { readonly latestFigure: string | null };
  readonly reportCard: { readonly series: { readonly latestFigure: string | null } };
}

describe('up to when there are figures, by which an action stands on a chart', () => {
  let story: Story;
  beforeAll(async () => {
    const viewers = severalPeople([ANALYST, MEMBER]);
    story = await tellStory({ viewers, development: true });
  });
  afterAll(() => story.end());

  async function latest(
    indicator: string,
    more: { place?: string; period?: string } = {},
    who = ANALYST,
  ) {
    const asked = { indicator, period: '2018-03', ...more };
    const { data, errors } = await askAs<Told>(story, who, ASK, asked);
    expect(errors).toEqual([]);
    const { indicatorAccount, reportCard } = data;
    expect(reportCard.series.latestFigure).toBe(indicatorAccount.latestFigure);
    return indicatorAccount.latestFigure;
  }

  it('is the last period shown where nothing later is known of the indicator there', async () => {
    expect(await latest('4.3')).toBe('2018-03');
    expect(await latest('3.3', { place: 'norwich' })).toBe('2018-03');
  });

  it('is a later period of which a paper quotes a figure, though an older one is looked at', async () => {
    expect(await latest('6.5')).toBe('2018-11');
    expect(await latest('6.5', { period: '2018-11' })).toBe('2018-11');
    // Of its localities the paper says nothing.
    expect(await latest('6.5', { place: 'norwich' })).toBe('2018-03');
  });

  it('is the month itself to who reads it as its edition holds it, which knows of nothing later', async () => {
    expect(await latest('6.5', {}, MEMBER)).toBe('2018-03');
    expect(await latest('6.5', { period: '2018-11' }, MEMBER)).toBe('2018-11');
  });
});
