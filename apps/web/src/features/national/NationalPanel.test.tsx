import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import type { Benchmarks } from './national-panel-query';
import { NationalPanel } from './NationalPanel';

const YEAR = { __typename: 'Period' as const, key: '2016-17', name: '2016/17' };

function someBenchmarks(parts: Partial<Benchmarks> = {}): Benchmarks {
  const figure = (area: string, value: number) => ({
    __typename: 'NationalFigure' as const,
    ...{ area, value, words: `${value}%` },
  });
  return {
    __typename: 'NationalBenchmarks',
    measure: {
      ...{ __typename: 'NationalMeasure', id: 'LAIT/ReReferral', name: 'Re-referrals' },
      ...{ key: 'ReReferral', source: 'LAIT', unit: '% of referrals', decimals: 1 },
    },
    note: 'the same measure',
    problem: null,
    year: YEAR,
    years: [{ ...YEAR, key: '2017-18', name: '2017/18' }, YEAR],
    edition: null,
    model: '2021',
    models: ['2025', '2021'],
    own: { ...figure('Norfolk', 24.6), change: 0.3 },
    comparators: [
      {
        ...{ __typename: 'NationalComparison', comparator: 'NEIGHBOUR_MEAN', value: 15.5 },
        ...{ words: '15.5%', basis: 'mean of 2 of 10 neighbours, 2021 model, 2016/17' },
        source: 'Figures, lait.csv, published 2 November 2017',
      },
      {
        ...{ __typename: 'NationalComparison', comparator: 'NATIONAL', value: 21.9 },
        ...{ words: '21.9%', basis: 'England, 2016/17', source: 'Figures, lait.csv' },
      },
    ],
    neighbours: [
      {
        ...{ __typename: 'NationalNeighbour', nearness: 1, isBest: false },
        figure: figure('Lincolnshire', 16.3),
      },
      {
        ...{ __typename: 'NationalNeighbour', nearness: 2, isBest: true },
        figure: figure('Shropshire', 14.7),
      },
    ],
    quartiles: {
      ...{ __typename: 'QuartileBounds', words: '17.9%, 21.9%, 26.4%' },
      basis: 'edges of the quarters of 152 authorities, from 8.1% to 41.7%, 2016/17',
      source: 'Figures, lait.csv',
    },
    band: 'D',
    bandSentence: 'D, the worst quarter of 152 authorities',
    rank: 121,
    authorities: 152,
    ...parts,
  };
}

function renderPanel(benchmarks: Benchmarks | null, search: Record<string, string> = {}) {
  const server = answeringClient({ NationalPanel: () => ({ nationalBenchmarks: benchmarks }) });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage search={search}>
        {(props) => (
          <NationalPanel
            authority="norfolk"
            indicator="2.8"
            period="2018-03"
            edition={null}
            published={1}
            search={props.search}
            show={props.show}
          />
        )}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), ...server };
}

describe('the panel of published figures', () => {
  it('says of each comparison what it is made of and where that was published', async () => {
    renderPanel(someBenchmarks());
    const row = (await screen.findByRole('rowheader', { name: 'Neighbours, mean' })).closest('tr');
    expect(row?.textContent).toContain('15.5%');
    expect(row?.textContent).toContain('Mean of 2 of 10 neighbours, 2021 model, 2016/17');
    expect(row?.textContent).toContain('published 2 November 2017');
  });

  it('says where the quarters of all authorities end, unless the publisher makes none', async () => {
    renderPanel(someBenchmarks());
    const row = (await screen.findByRole('rowheader', { name: 'Quarters' })).closest('tr');
    expect(row?.textContent).toContain('17.9%, 21.9%, 26.4%');
    expect(row?.textContent).toContain(
      'Edges of the quarters of 152 authorities, from 8.1% to 41.7%, 2016/17',
    );
    expect(row?.textContent).toContain('Figures, lait.csv');
    cleanup();
    renderPanel(someBenchmarks({ quartiles: null }));
    await screen.findByRole('rowheader', { name: 'England' });
    expect(screen.queryByRole('rowheader', { name: 'Quarters' })).toBeNull();
  });

  it('gives a file each edge of the quarters under its own name', async () => {
    renderPanel(someBenchmarks());
    const row = (await screen.findByRole('rowheader', { name: 'Quarters' })).closest('tr');
    const hidden = (part: Element | null | undefined) =>
      [...(part?.querySelectorAll('[hidden]') ?? [])].map(({ textContent }) => textContent);
    expect(hidden(row)).toEqual(['17.9%', '21.9%', '26.4%']);
    expect(hidden(row?.closest('table')?.tHead)).toEqual([
      ...['First quarter ends at', 'Second quarter ends at', 'Third quarter ends at'],
    ]);
    expect(row?.querySelector('[data-download="none"]')?.textContent).toBe('17.9%, 21.9%, 26.4%');
  });

  it('says the own figure, its quarter and its rank, with colour never alone', async () => {
    renderPanel(someBenchmarks());
    const quarter = await screen.findByText('the worst quarter of 152 authorities');
    expect(quarter.textContent).toBe('D the worst quarter of 152 authorities');
    expect(screen.getByText('121 of 152, 1 being best')).toBeDefined();
    expect(screen.getByText(/2016\/17, 0.3 more than the year before/)).toBeDefined();
  });

  it('lists the authority among its neighbours, the highest first', async () => {
    renderPanel(someBenchmarks());
    const strip = await screen.findByRole('table', { name: /this authority and its neighbours/ });
    const names = within(strip)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent?.trim());
    expect(names).toEqual(['Norfolk', 'Lincolnshire', 'Shropshire']);
    expect(within(strip).getByText('Neighbour 2, 1 being nearest. The best.')).toBeDefined();
  });

  it('says beside a neighbour without a figure why there is none', async () => {
    const [first, ...others] = someBenchmarks().neighbours;
    if (first === undefined) throw new Error('There is no neighbour.');
    const suppressed = { value: null, words: 'suppressed to protect small numbers' };
    const neighbours = [{ ...first, figure: { ...first.figure, ...suppressed } }, ...others];
    renderPanel(someBenchmarks({ neighbours }));
    const row = (await screen.findByRole('rowheader', { name: 'Lincolnshire' })).closest('tr');
    expect(row?.textContent).toContain('–');
    expect(row?.textContent).toContain(
      'Neighbour 1, 1 being nearest. Suppressed to protect small numbers.',
    );
  });

  it('asks for what the committee saw, another year and other neighbours', async () => {
    const { user, askedFor } = renderPanel(someBenchmarks());
    await user.click(await screen.findByRole('radio', { name: 'as the committee saw it' }));
    await user.selectOptions(screen.getByLabelText('Published year'), '2017-18');
    await user.selectOptions(screen.getByLabelText('Neighbours'), '2025');
    await waitFor(() =>
      expect(askedFor('NationalPanel').at(-1)).toEqual({
        ...{ authority: 'norfolk', indicator: '2.8', period: '2018-03' },
        ...{ edition: 1, year: '2017-18', model: '2025' },
      }),
    );
  });

  it('says why there is nothing to compare with', async () => {
    const problem = 'No published figures were loaded when edition 1 was published.';
    renderPanel(
      someBenchmarks({ problem, year: null, years: [], own: null, comparators: [], edition: 1 }),
    );
    expect(await screen.findByText(problem)).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows nothing for an indicator that is tied to no measure', async () => {
    const { askedFor } = renderPanel(null);
    await waitFor(() => expect(askedFor('NationalPanel')).toHaveLength(1));
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
