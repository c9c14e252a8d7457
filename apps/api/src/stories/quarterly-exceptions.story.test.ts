import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';
import { alwaysAsking, viewerWith } from './story-viewers';

describe('an authority that reports by quarter', () => {
  let story: Story;
  beforeAll(async () => {
    const staff = [{ role: 'ANALYST', place: null }] as const;
    story = await tellStory({ viewers: alwaysAsking(viewerWith({ solihull: staff })) });
  });
  afterAll(() => story.end());

  it('has a card of a quarter, whose periods are quarters and whose words say so', async () => {
    interface Card {
      readonly period: { readonly key: string };
      readonly series: { readonly periods: readonly string[]; readonly values: unknown[] };
      readonly ratings: readonly { readonly state: string }[];
      readonly verdict: { readonly words: string };
      readonly trajectory: object | null;
    }
    const card = async (period: string) => {
      const told = await story.ask<{ reportCard: Card }>(
        `query ($period: String!) { reportCard(authority: "solihull", indicator: "NI-62", period: $period) {
           period { key } series { periods values } ratings { state } verdict { words }
           trajectory { word } } }`,
        { period },
      );
      expect(told.errors).toEqual([]);
      return told.data.reportCard;
    };
    const { period, series, ratings, verdict, trajectory } = await card('2018-19-q1');
    expect(period.key).toBe('2018-19-q1');
    expect(series.periods).toHaveLength(13);
    expect(series.periods.slice(-2)).toEqual(['2017-18-q4', '2018-19-q1']);
    expect(series.periods.every((key) => /^\d{4}-\d\d-q[1-4]$/.test(key))).toBe(true);
    expect(ratings).toEqual([{ state: 'GREEN' }]);
    expect(verdict.words).toContain('quarters');
    expect(verdict.words).not.toContain('month');
    expect(trajectory).toBeNull();
    // A month is answered with the quarter that holds it.
    expect((await card('2018-05')).period.key).toBe('2018-19-q1');
  });

  it('tells what needs attention by quarters, and how the rules behaved', async () => {
    const told = await story.ask<{
      exceptions: {
        period: { key: string };
        exceptions: { reading: { indicator: { key: string } }; rules: { sentence: string }[] }[];
      };
      exceptionHistory: { sentence: string; months: { period: { kind: string } }[] };
    }>(`{ exceptions(authority: "solihull") { period { key } exceptions {
            reading { indicator { key } } rules { sentence } } }
          exceptionHistory(authority: "solihull") { sentence months { period { kind } } } }`);
    expect(told.errors).toEqual([]);
    const { exceptions, exceptionHistory } = told.data;
    expect(exceptions.period.key).toBe('2018-19-q1');
    // Limits that are the wrong way round judge nothing.
    const keys = exceptions.exceptions.map(({ reading }) => reading.indicator.key);
    expect(keys).not.toContain('NI-68');
    expect(exceptionHistory.months).toHaveLength(12);
    expect(new Set(exceptionHistory.months.map(({ period }) => period.kind))).toEqual(
      new Set(['QUARTER']),
    );
    expect(exceptionHistory.sentence).toMatch(/exceptions? a quarter/);
  });
});
