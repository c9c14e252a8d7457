import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

interface Mark {
  readonly mark: string;
  readonly weight: string;
  readonly sentence: string;
}
interface Marked {
  readonly indicator: { readonly key: string };
  readonly marks: readonly Mark[];
}

const MARKS = `marks { mark weight sentence }`;
const ACCEPT = /* GraphQL */ `
  mutation ($finding: ID!) {
    acceptFinding(
      authority: "norfolk"
      finding: $finding
      reason: "The report itself prints it so."
    ) {
      state
    }
  }
`;

describe('what is found in a figure, wherever the figure stands', () => {
  let story: Story;
  const ask = async <Data>(query: string): Promise<Data> => {
    const { data, errors } = await story.ask<Data>(query, {});
    expect(errors).toEqual([]);
    return data;
  };
  const matrix = async (period: string, place = 'norfolk') => {
    const { matrix: asked } = await ask<{
      matrix: { rows: readonly (Marked & { readonly codes: string })[] };
    }>(`{ matrix(authority: "norfolk", place: "${place}", period: "${period}") {
          rows { indicator { key } codes marks { mark weight place month sentence } } } }`);
    return new Map(asked.rows.map((row) => [row.indicator.key, row]));
  };
  const findingsIn = (marks: readonly Mark[] = []) =>
    marks.filter(({ weight }) => weight === 'FINDING').map(({ mark }) => mark);
  const seriesOf = (codes = 'codes') =>
    ask<{ series: { codes: string }; indicatorAccount: { series: { codes: string } } }>(`{
      series(authority: "norfolk", indicator: "6.4", from: "2017-10", to: "2017-12") { ${codes} }
      indicatorAccount(authority: "norfolk", indicator: "6.4", period: "2017-12", months: 3) {
        series { ${codes} } } }`);

  beforeAll(async () => {
    story = await tellStory({ logLevel: 'silent' });
  });
  afterAll(() => story.end());

  it('is on the rows that a breakdown repeats, not on the shares alone', async () => {
    const { indicatorAccount, areaSummary } = await ask<{
      indicatorAccount: { reading: { marks: readonly Mark[] } };
      areaSummary: { marks: readonly Mark[] };
    }>(`{ indicatorAccount(authority: "norfolk", indicator: "4.5", period: "2018-03") {
            reading { ${MARKS} } }
          areaSummary(authority: "norfolk", area: "section-47", period: "2018-03") { ${MARKS} } }`);
    const sentence = 'by outcome the 3 parts add up to 91.9%';
    expect(indicatorAccount.reading.marks.map((mark) => mark.sentence)).toContainEqual(
      expect.stringContaining(sentence),
    );
    expect(areaSummary.marks.map((mark) => mark.sentence)).toContainEqual(
      expect.stringContaining(`4.7: ${sentence}`),
    );
  });

  it('leads to the page on which the breakdown stands, and to each of those rows', async () => {
    const { dataQuality } = await ask<{
      dataQuality: {
        findings: { check: string; indicator: { key: string }; appears: { address: string }[] }[];
      };
    }>(`{ dataQuality(authority: "norfolk") {
            findings { check indicator { key } appears { address } } } }`);
    const found = dataQuality.findings.find(
      ({ check, indicator }) =>
        check === 'BREAKDOWN_AGAINST_TOTAL' && indicator.key === 'section-47-outcome-shares',
    );
    const addresses = found?.appears.map(({ address }) => address.replace(/\?.*/, '')) ?? [];
    expect(addresses).toContain('/norfolk/sections/section-47');
    expect(addresses).toContain('/norfolk/indicators/4.6');
    expect(addresses).toContain('/norfolk/scorecard');
  });

  it('is in the matrix', async () => {
    const rows = await matrix('2018-03');
    expect(findingsIn(rows.get('4.3')?.marks)).toContain('LABEL_AGAINST_DATA');
    expect(findingsIn(rows.get('6.5')?.marks)).not.toEqual([]);
    expect(findingsIn(rows.get('4.6')?.marks)).toContain('TWO_PRINTS');
    expect(findingsIn(rows.get('caseload-maximum-assessment')?.marks)).not.toEqual([]);
  });

  it('is on the places of a comparison, where a place stands, and on what turned', async () => {
    const { indicatorAccount, placeSummary } = await ask<{
      indicatorAccount: { comparison: { whole: Marked } };
      placeSummary: { positions: readonly Marked[]; turned: readonly Marked[] };
    }>(`{ indicatorAccount(authority: "norfolk", indicator: "6.5", period: "2018-03") {
            comparison { whole { ${MARKS} } } }
          placeSummary(authority: "norfolk", place: "breckland", period: "2018-03") {
            positions { indicator { key } ${MARKS} } turned { indicator { key } ${MARKS} } } }`);
    expect(findingsIn(indicatorAccount.comparison.whole.marks)).toContain('TOLERANCES_MIS_SET');
    const position = placeSummary.positions.find(({ indicator }) => indicator.key === '6.5');
    expect(findingsIn(position?.marks)).toContain('TOLERANCES_MIS_SET');
  });

  it('goes with the letter of the figure once it is accepted', async () => {
    expect(await seriesOf()).toEqual({
      series: { codes: 'PpP' },
      indicatorAccount: { series: { codes: 'PpP' } },
    });
    expect((await matrix('2017-11')).get('6.4')?.codes[0]).toBe('p');
    const { dataQuality } = await ask<{
      dataQuality: {
        findings: { key: string; check: string; indicator: { key: string } | null }[];
      };
    }>(`{ dataQuality(authority: "norfolk") { findings { key check indicator { key } } } }`);
    const finding = dataQuality.findings.find(
      ({ check, indicator }) => check === 'VALUE_AGAINST_COUNTS' && indicator?.key === '6.4',
    );
    const { errors } = await story.ask(ACCEPT, { finding: finding?.key });
    expect(errors).toEqual([]);
    expect(await seriesOf()).toEqual({
      series: { codes: 'PPP' },
      indicatorAccount: { series: { codes: 'PPP' } },
    });
    expect((await matrix('2017-11')).get('6.4')?.codes[0]).toBe('P');
  });
});
