import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import type { Elsewhere, ElsewhereArea } from './national-comparison-query';
import { NationalComparisonPage } from './NationalComparisonPage';

const YEARS = ['2016-17', '2017-18'].map((key) => ({
  ...{ __typename: 'Period' as const, key, name: key.replace('-', '/') },
}));

const area = (
  name: string,
  values: readonly (number | null)[],
  parts: Partial<ElsewhereArea> = {},
): ElsewhereArea => ({
  ...{ __typename: 'AreaElsewhere', kind: 'AUTHORITY', name, values },
  words: values.map((value) => (value === null ? 'suppressed by the publisher' : `${value}%`)),
  ...{ nearness: null, closeness: null, council: null },
  ...parts,
});
const indicator = { __typename: 'Indicator' as const, key: '8.3', ref: '8.3', name: 'In homes' };
const reading = (shown: string, note: string | null = null) => ({
  ...{
    __typename: 'Reading' as const,
    shown,
    textAsPrinted: note === null ? shown : null,
    note,
    absenceSentence: null,
  },
  period: { __typename: 'Period' as const, name: 'February 2019' },
});
const unseen = { slug: null, note: null, indicator: null, reading: null };

const ELSEWHERE: Elsewhere = {
  ...{ __typename: 'MeasureElsewhere', indicator, tied: [indicator], problem: null },
  measure: {
    ...{ __typename: 'NationalMeasure', id: 'LAIT/CareLeaverAcc', name: 'Care leavers' },
    ...{ unit: '% of leavers', decimals: 1 },
  },
  note: 'Of those of 19 to 21',
  ...{ years: YEARS, year: YEARS[1] ?? null, model: '2021', models: ['2025', '2021'] },
  standing: 'Norfolk, 83% in 2017/18: higher than 1 of 2 neighbours, lower than 1.',
  source: 'An extract, figures.csv, published 1 November 2025',
  reading: reading('91.1%'),
  areas: [
    area('Norfolk', [84, 83], { kind: 'OWN' }),
    area('Suffolk', [82, null], { nearness: 1, closeness: 'Extremely Close' }),
    area('Cornwall', [95, 96], { nearness: 2 }),
    area('Lambeth', [86, 75], {
      council: {
        ...{ __typename: 'CouncilElsewhere', slug: 'lambeth', note: null },
        indicator: { ...indicator, key: '6.3D', ref: '6.3D' },
        reading: reading('87.5%', 'Its counts are those of the comments.'),
      },
    }),
    area('Solihull', [87, 86], { council: { __typename: 'CouncilElsewhere', ...unseen } }),
    area('England', [84, 84], { kind: 'NATION' }),
  ],
};

function renderPage(elsewhere: Elsewhere | null, search: Record<string, string> = {}) {
  const server = answeringClient({ MeasureElsewherePage: () => ({ measureElsewhere: elsewhere }) });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage search={search}>
        {(props) => <NationalComparisonPage {...props} />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), ...server };
}

const rows = async () =>
  within(await screen.findByRole('group', { name: 'Year by year' }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('the page of a measure elsewhere', () => {
  it('says where the council stands, and draws and lists every area with its year and source', async () => {
    renderPage(ELSEWHERE);
    expect(await screen.findByText(/higher than 1 of 2 neighbours, lower than 1/)).toBeTruthy();
    expect(await rows()).toEqual([
      ...['Norfolk', 'Suffolk', 'Cornwall', 'Lambeth', 'Solihull', 'England'],
    ]);
    expect(
      screen.getByRole('img', { name: /^Care leavers\. Norfolk 84% in 2016\/17, 83%/ }),
    ).toBeTruthy();
    expect(screen.getByText(/Open Government Licence v3\.0/).textContent).toContain(
      'published 1 November 2025',
    );
    expect(screen.getAllByText('Neighbour 1, extremely close.', { exact: false })).not.toEqual([]);
  });

  it('tells a published figure alike in the chart of neighbours and in the table', async () => {
    renderPage(ELSEWHERE);
    const strip = await screen.findByRole('table', {
      name: /Norfolk and its neighbours of the 2021/,
    });
    expect(strip.textContent).toContain('83%');
    expect(strip.textContent).toContain('96%');
    expect(strip.textContent).not.toMatch(/\d\.0%/);
  });

  it('shows what a council reports of itself only to those who may see it', async () => {
    renderPage(ELSEWHERE);
    const row = async (name: string) =>
      (
        await within(await screen.findByRole('group', { name: 'Year by year' })).findByRole(
          'rowheader',
          { name },
        )
      ).closest('tr');
    expect((await row('Lambeth'))?.textContent).toContain('87.5%, February 2019');
    expect((await row('Lambeth'))?.textContent).toContain(
      'Not printed as a figure. Its counts are those of the comments.',
    );
    expect((await row('Norfolk'))?.textContent).not.toContain('Not printed');
    expect((await row('Solihull'))?.textContent).toContain('Not shown: you have no role there');
    expect((await row('Cornwall'))?.textContent).not.toContain('role');
    const suffolk = await row('Suffolk');
    expect(
      suffolk && within(suffolk).getByRole('img', { name: 'suppressed by the publisher' }),
    ).toBeTruthy();
  });

  it('sorts by a year, the highest first, then the lowest, then as given; what has no figure comes last', async () => {
    const { user } = renderPage(ELSEWHERE);
    const press = async () => user.click(await screen.findByRole('button', { name: '2017/18' }));
    await press();
    expect((await rows()).slice(0, 2)).toEqual(['Cornwall', 'Solihull']);
    expect(screen.getByRole('columnheader', { name: '2017/18' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await press();
    expect([(await rows())[0], (await rows()).at(-1)]).toEqual(['Lambeth', 'Suffolk']);
    await press();
    expect((await rows())[0]).toBe('Norfolk');
  });

  it('asks for another year, model or indicator by its address', async () => {
    const { user, askedFor } = renderPage(ELSEWHERE, { indicator: '8.3' });
    await user.selectOptions(await screen.findByLabelText('Placed in'), '2016-17');
    await user.selectOptions(await screen.findByLabelText('Neighbours'), '2025');
    expect(askedFor('MeasureElsewherePage').at(-1)).toMatchObject({
      ...{ indicator: '8.3', year: '2016-17', model: '2025' },
    });
  });

  it('says so where nothing is tied, and where nothing is loaded', async () => {
    renderPage(null);
    expect(await screen.findByText(/tied to a measure that is published nationally/)).toBeTruthy();
    renderPage({
      ...{ ...ELSEWHERE, areas: [], years: [], year: null, standing: null },
      problem: 'No published figures are loaded.',
    });
    expect(await screen.findByText('No published figures are loaded.')).toBeTruthy();
  });
});
