import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const ROWS = /* GraphQL */ `
  query ($place: String, $modelled: Boolean = true, $indicators: [String!]) {
    scorecard(
      authority: "norfolk"
      period: "2018-03"
      place: $place
      modelled: $modelled
      indicators: $indicators
    ) {
      places {
        shortName
      }
      rows {
        indicator {
          key
        }
        yearToDates
        yearToDateCodes
        yearToDate {
          origin
          provenance
        }
        remainder {
          values
          codes
        }
        marks {
          mark
          weight
          place
          month
          sentence
        }
      }
    }
  }
`;

interface Row {
  readonly indicator: { readonly key: string };
  readonly yearToDates: readonly (number | null)[];
  readonly yearToDateCodes: string;
  readonly yearToDate: { readonly origin: string; readonly provenance: string | null };
  readonly remainder: {
    readonly values: readonly (number | null)[];
    readonly codes: string;
  } | null;
  readonly marks: readonly {
    readonly mark: string;
    readonly place: number | null;
    readonly month: string | null;
  }[];
}

interface Found {
  readonly places: readonly { readonly shortName: string }[];
  readonly rows: readonly Row[];
}

describe('what stands beside the figures of Norfolk', () => {
  let story: Story;
  const ask = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await story.ask<{ scorecard: Found }>(ROWS, variables);
    expect(errors).toEqual([]);
    return data.scorecard;
  };
  const rowOf = ({ rows }: Found, key: string) =>
    rows.find(({ indicator }) => indicator.key === key);

  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  const OF_ASSESSMENTS = [
    {
      mark: 'PARTS_AGAINST_TOTAL',
      weight: 'NOTE',
      place: 0,
      month: '2018-02',
      sentence: 'the 3 parts add up to 688, 1 fewer than the total of 689 (3.5, 3.6 and 3.7)',
    },
    {
      mark: 'PARTS_AGAINST_TOTAL',
      weight: 'NOTE',
      place: 0,
      month: null,
      sentence:
        'in the year to date the 3 parts add up to 8,421, 3 fewer than the total of 8,424 (3.5, 3.6 and 3.7)',
    },
  ];

  it('says where the outcomes of assessments do not add up, whatever rows are asked for', async () => {
    expect(rowOf(await ask(), '3.1')?.marks).toEqual(OF_ASSESSMENTS);
    const alone = await ask({ indicators: ['3.1'] });
    expect(alone.rows).toHaveLength(1);
    expect(alone.rows[0]?.marks).toEqual(OF_ASSESSMENTS);
  });

  it('says so of what is printed alone: modelled figures are made to agree', async () => {
    for (const place of ['norwich', 'norwich-assessment']) {
      const { rows, places } = await ask({ place });
      const county = places.findIndex(({ shortName }) => shortName === 'County');
      const between = ['PARTS_AGAINST_TOTAL', 'STOCK_AGAINST_FLOW', 'LOCALITIES_AGAINST_COUNTY'];
      const found = rows.flatMap(({ marks }) =>
        marks.filter(
          (each) => between.includes(each.mark) && (county === -1 || each.place !== county),
        ),
      );
      expect(found).toEqual([]);
    }
  });

  it('finds that carers add up, and that looked-after children balance within one per cent', async () => {
    const county = await ask();
    for (const key of ['12.10', '12.20', '7.1']) {
      const marks = rowOf(county, key)?.marks.filter(({ mark }) => mark !== 'NOT_LEGIBLE');
      expect(marks).toEqual([]);
    }
  });

  it('knows from the catalogue which indicators are parts of others, and which are flows', async () => {
    const { data } = await story.ask<{ parts: unknown[]; lac: unknown }>(`{
      parts: indicators(authority: "norfolk") { key partOfIndicator { key } }
      lac: indicator(authority: "norfolk", key: "7.1") {
        inflowIndicator { key } outflowIndicator { key }
      }
    }`);
    const parts = data.parts as { key: string; partOfIndicator: { key: string } | null }[];
    const of = (total: string) =>
      parts.filter((part) => part.partOfIndicator?.key === total).map(({ key }) => key);
    expect(of('3.1')).toEqual(['3.5', '3.6', '3.7']);
    expect(of('12.10')).toHaveLength(3);
    expect(of('12.20')).toEqual(['12.25', 'carers-ceased-kinship', '12.24']);
    expect(data.lac).toEqual({ inflowIndicator: { key: '7.3' }, outflowIndicator: { key: '7.4' } });
  });

  it('marks a year to date of modelled months as modelled, and a printed one as published', async () => {
    const county = await ask();
    expect(rowOf(county, '2.1')).toMatchObject({
      yearToDateCodes: 'PMMMMMM',
      yearToDate: { origin: 'PRINTED', provenance: 'PUBLISHED' },
    });
    const norwich = rowOf(await ask({ place: 'norwich' }), '2.1');
    expect(norwich?.yearToDate).toEqual({ origin: 'COMPUTED', provenance: 'MODELLED' });
    expect(norwich?.yearToDateCodes.slice(0, 2)).toBe('MP');
  });

  it('makes no year to date of a row whose name cannot be read', async () => {
    const county = await ask();
    for (const key of ['1.4', '2.4', '3.4', '5.3']) {
      expect(rowOf(county, key)?.yearToDate).toEqual({ origin: 'NONE', provenance: null });
    }
  });

  it('shows what no locality and no team recorded, so that nothing of the county is lost', async () => {
    const county = await ask({ indicators: ['6.1', '3.3'] });
    const { values = [], codes } = rowOf(county, '6.1')?.remainder ?? {};
    const localities = rowOf(county, '6.1')?.yearToDates.slice(1) ?? [];
    const sum = localities.reduce<number>((total, count) => total + (count ?? 0), 0);
    expect(sum + (values.at(-1) ?? 0)).toBe(612);
    expect(codes).toMatch(/^0{9}M{4}$/);
    expect(rowOf(county, '3.3')?.remainder).toBeNull();
    const norwich = rowOf(await ask({ place: 'norwich' }), '2.2');
    expect(norwich?.remainder?.values).toHaveLength(13);
    const team = await ask({ place: 'norwich-assessment' });
    expect(team.rows.every(({ remainder }) => remainder === null)).toBe(true);
    const published = await ask({ modelled: false });
    expect(published.rows.every(({ remainder }) => remainder === null)).toBe(true);
  });

  it('heads the columns of teams as the report calls them where it has little room', async () => {
    const { places } = await ask({ place: 'norwich' });
    expect(places.slice(2).map(({ shortName }) => shortName)).toEqual([
      'Assessment',
      'FIT',
      'LAC',
      'CWD',
    ]);
  });

  it('says of contacts by source by how much they differ from all contacts, where all are legible', async () => {
    const { data } = await story.ask<{ breakdown: Record<string, unknown> }>(`{
      breakdown(authority: "norfolk", indicator: "2.1", from: "2017-07", to: "2017-08") {
        totals differences marks { month weight sentence }
      }
    }`);
    expect(data.breakdown).toEqual({ totals: [3885, 2852], differences: [0, null], marks: [] });
  });

  it('exports keys that stay text, what is left over, and which years to date are modelled', async () => {
    const lines = async (query: string) => {
      const response = await story.send(`/export/scorecard.csv?authority=norfolk&${query}`);
      return (await response.text()).split('\r\n');
    };
    const norwich = await lines('place=norwich&columns=ytd,rag');
    expect(norwich.find((line) => line.startsWith('Ref,'))).toContain(
      'No team recorded,No team recorded: figure is',
    );
    expect(norwich.find((line) => line.startsWith('2.2,'))).toContain('"computed, modelled"');
    const county = await lines('columns=rag');
    expect(county.find((line) => line.startsWith('Ref,'))).toContain('No locality recorded');
    expect(county.find((line) => line.startsWith('2.10,'))).toContain('norfolk/2.10');
    const team = await lines('place=norwich-assessment&columns=rag');
    expect(team.find((line) => line.startsWith('Ref,'))).not.toContain('recorded');
  });
});
