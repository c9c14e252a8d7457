import { describe, expect, it } from 'vitest';
import { aPlace, aRow, aScorecard } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';
import { tableItems } from './table-item';
import type { TeamsOf } from './table-item';

const scorecard = shownScorecard(
  aScorecard([
    aRow('3.3', { area: 'Assessments' }),
    aRow('3.5p', { area: 'Assessments' }),
    aRow('7.2', { area: 'LAC' }),
  ]),
  'norfolk',
);
const teams = shownScorecard(
  aScorecard(
    [aRow('3.3', { figures: [36, 56, 36.5] })],
    [
      aPlace('breckland', 'Breckland', 'SELF'),
      aPlace('norfolk', 'Norfolk', 'PARENT'),
      aPlace('breckland-assessment', 'Assessment', 'CHILD'),
    ],
  ),
  'norfolk',
);
const none: TeamsOf = () => 'LOADING';

function keys(open: readonly string[], teamsOf: TeamsOf = none, underHeadings = true): string[] {
  const { rows } = scorecard;
  const items = tableItems({ scorecard, rows, underHeadings, open: new Set(open), teamsOf });
  return items.map(({ key }) => key);
}

describe('what stands in the table', () => {
  it('puts rows under the heading of their area', () => {
    expect(keys([])).toEqual(['area:assessments', '3.3', '3.5p', 'area:lac', '7.2']);
  });

  it('has one heading an area, with all its rows, also of those that come last', () => {
    const late = shownScorecard(
      aScorecard([
        aRow('3.3', { area: 'Assessments' }),
        aRow('7.2', { area: 'LAC' }),
        aRow('audited', { area: 'Assessments' }),
      ]),
      'norfolk',
    );
    const items = tableItems({
      ...{ scorecard: late, rows: late.rows, underHeadings: true },
      ...{ open: new Set<string>(), teamsOf: none },
    });
    expect(items.map(({ key }) => key)).toEqual([
      ...['area:assessments', '3.3', 'audited', 'area:lac', '7.2'],
    ]);
  });

  it('leaves headings out of one list', () => {
    expect(keys([], none, false)).toEqual(['3.3', '3.5p', '7.2']);
  });

  it('opens a row to its words and its places', () => {
    expect(keys(['3.5p'])).toEqual([
      'area:assessments',
      '3.3',
      '3.5p',
      '3.5p#detail',
      '3.5p/breckland',
      'area:lac',
      '7.2',
    ]);
  });

  it('says that the teams of a locality are on their way', () => {
    expect(keys(['3.3', '3.3/breckland']).slice(3, 6)).toEqual([
      '3.3/breckland',
      '3.3/breckland#detail',
      '3.3/breckland#teams',
    ]);
  });

  it('opens a locality to its teams, without the county again', () => {
    const open = ['3.3', '3.3/breckland', '3.3/breckland/breckland-assessment'];
    expect(keys(open, () => teams).slice(3, 7)).toEqual([
      '3.3/breckland',
      '3.3/breckland#detail',
      '3.3/breckland/breckland-assessment',
      '3.3/breckland/breckland-assessment#detail',
    ]);
  });

  it('ends an open row with what its places have not recorded', () => {
    const remainder = {
      __typename: 'Remainder',
      values: [9],
      codes: `${'0'.repeat(12)}M`,
    } as const;
    const left = (ref: string, places?: Parameters<typeof aScorecard>[1]) =>
      shownScorecard(aScorecard([aRow(ref, { rest: { remainder } })], places), 'norfolk');
    const county = left('6.1');
    const locality = left('6.1', teams.places);
    const open = new Set(['6.1', '6.1/breckland']);
    const { rows } = county;
    const teamsOf = () => locality;
    const items = tableItems({ scorecard: county, rows, underHeadings: false, open, teamsOf });
    expect(items.map(({ key }) => key)).toEqual([
      '6.1',
      '6.1#detail',
      '6.1/breckland',
      '6.1/breckland#detail',
      '6.1/breckland/breckland-assessment',
      '6.1/breckland#remainder',
      '6.1#remainder',
    ]);
    const remainders = items.filter(({ kind }) => kind === 'REMAINDER');
    expect(remainders.map((item) => item.kind === 'REMAINDER' && item.line.level)).toEqual([3, 2]);
    expect(county.rows[0]?.remainder?.values).toEqual([...Array<null>(12).fill(null), 9]);
  });

  it('keeps a locality shut while its indicator is', () => {
    expect(keys(['3.3/breckland'])).toEqual(keys([]));
  });

  it('shows a team’s rating in the column of its locality', () => {
    const open = new Set(['3.3', '3.3/breckland']);
    const { rows } = scorecard;
    const items = tableItems({ scorecard, rows, underHeadings: true, open, teamsOf: () => teams });
    const team = items.find(({ key }) => key.endsWith('breckland-assessment'));
    expect(
      team?.kind === 'LINE' && [team.line.level, team.line.place, team.line.ratingColumn],
    ).toEqual([3, 2, 1]);
  });
});

it('says at length beneath a row what its columns have no room for, and nothing where nothing is said', () => {
  const [first, second] = [aRow('3.3'), aRow('3.5p')];
  const laidOut = shownScorecard(
    {
      ...aScorecard([first, second]),
      layout: {
        __typename: 'ScorecardLayout',
        columns: [
          { __typename: 'LaidOutColumn', column: 'indicator', heading: null },
          { __typename: 'LaidOutColumn', column: 'comments', heading: 'What is said' },
        ],
        ...{ grouping: 'AREA', words: [], secondWords: [], headlines: [] },
        ...{ trendMonths: 1, notes: [] },
      },
      said: [['Fewer workers.'], ['']],
    },
    'northumberland',
  );
  const items = tableItems({
    ...{ scorecard: laidOut, rows: laidOut.rows, underHeadings: false, open: new Set<string>() },
    ...{ teamsOf: none, beneath: ['comments'] },
  });
  expect(items.map(({ key }) => key)).toEqual(['3.3', '3.3#words', '3.5p']);
  expect(items[1]).toMatchObject({
    said: [{ heading: 'What is said', text: 'Fewer workers.' }],
  });
});
