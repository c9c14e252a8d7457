import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { FrameContext } from '../../lib/frame';
import { StateWordsContext } from '../../lib/state-words';
import type { AuthorityWords } from '../../lib/state-words';
import type { ComparedIndicator, Comparison, ComparisonCell } from './comparison';
import { ComparePage } from './ComparePage';

const FRAME = {
  ...{ slug: 'norfolk', name: 'Norfolk', fictional: false },
  months: ['2018-01', '2018-02', '2018-03'],
  ...{ opensOn: '2018-03', afterOpening: [] },
  places: ['Norfolk', 'Breckland', 'Norwich', 'West', 'South', 'Yarmouth', 'North', 'East'].map(
    (name, index) => ({
      ...{ slug: name.toLowerCase(), name },
      kind: index === 0 ? ('AUTHORITY' as const) : ('LOCALITY' as const),
    }),
  ),
};

const AREA = {
  __typename: 'ReportArea',
  ...{ id: 'norfolk/assessments', slug: 'assessments', name: 'Assessments' },
} as const;

const anIndicator = (ref: string, unit: string | null = '%'): ComparedIndicator => ({
  __typename: 'Indicator',
  ...{ id: `norfolk/${ref}`, key: ref, ref, name: `Indicator ${ref}`, unit, decimals: 1 },
  reportArea: AREA,
});

const aCell = (value: number | null): ComparisonCell => ({
  __typename: 'ComparisonCell',
  reading: {
    __typename: 'BriefReading',
    ...{ value, shown: value === null ? null : `${value.toFixed(1)}%`, decimals: 1 },
    absenceSentence: value === null ? 'not legible in the source' : null,
    ...{ provenance: value === null ? null : 'PUBLISHED', state: 'RED', secondState: null },
    ...{ arrow: 'UP', meaning: 'BETTER', directionSentence: 'rose, which is better' },
    ...{ verdict: 'n', verdictSentence: 'No real change.', marks: [] },
  },
  values: [50, 52, value],
  codes: `PP${value === null ? '1' : 'P'}`,
});

const aColumn = (slug: string, period = '2018-03', indicator: ComparedIndicator | null = null) => {
  const name = slug.charAt(0).toUpperCase() + slug.slice(1);
  const month = { '2018-02': 'February 2018', '2018-03': 'March 2018' }[period] ?? period;
  return {
    __typename: 'ComparisonColumn' as const,
    place: {
      __typename: 'Place' as const,
      ...{ id: `norfolk/${slug}`, slug, name, shortName: name },
    },
    period: { __typename: 'Period' as const, key: period, name: month, shortName: period },
    indicator,
  };
};

const PLACES: Comparison = {
  __typename: 'Comparison',
  ...{ by: 'PLACES', months: FRAME.months },
  columns: [aColumn('breckland'), aColumn('west')],
  rows: [
    { __typename: 'ComparisonRow', indicator: anIndicator('3.3'), cells: [aCell(36), aCell(77.9)] },
    {
      __typename: 'ComparisonRow',
      indicator: anIndicator('3.4'),
      cells: [aCell(null), aCell(null)],
    },
  ],
};

const INDICATORS: Comparison = {
  __typename: 'Comparison',
  ...{ by: 'INDICATORS', months: FRAME.months },
  columns: [
    aColumn('norfolk', '2018-03', anIndicator('3.3')),
    aColumn('norfolk', '2018-03', anIndicator('6.1', null)),
  ],
  rows: [{ __typename: 'ComparisonRow', indicator: null, cells: [aCell(56), aCell(612)] }],
};

function renderPage(
  address: Record<string, string>,
  comparison: Comparison | null = PLACES,
  edition: number | null = null,
  wording: AuthorityWords = { words: {} },
) {
  const asked: unknown[] = [];
  const addresses: Record<string, string>[] = [];
  const link = new ApolloLink(({ operationName, variables }) => {
    if (operationName === 'CompareChoices') {
      const indicators = ['3.3', '3.4', '6.1'].map((ref) => ({
        ...anIndicator(ref),
        measuredUntil: null,
      }));
      const authority = {
        __typename: 'Authority',
        id: 'norfolk',
        edition: null,
        reportAreas: [AREA],
        indicators,
      };
      return of({ data: { authority } });
    }
    asked.push(variables);
    return of({ data: { comparison } });
  });
  function Page() {
    const [search, setSearch] = useState(address);
    return (
      <FrameContext value={FRAME}>
        <ComparePage
          authority="norfolk"
          period={search['period'] ?? null}
          edition={edition}
          place={search['place'] ?? null}
          search={search}
          show={(change) => {
            const entries = Object.entries({ ...search, ...change });
            const next = Object.fromEntries(
              entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
            );
            addresses.push(next);
            setSearch(next);
          }}
        />
      </FrameContext>
    );
  }
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <StateWordsContext value={wording}>
        <Page />
      </StateWordsContext>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), asked, addresses };
}

describe('the page that compares', () => {
  it('shows both of two ratings, each named, beneath the figure', async () => {
    const cell = aCell(36);
    const twice = {
      ...cell,
      reading: { ...cell.reading, state: 'GREEN', secondState: 'RED' },
    } as const;
    const [row] = PLACES.rows;
    renderPage(
      { places: 'breckland,west' },
      { ...PLACES, rows: row === undefined ? [] : [{ ...row, cells: [twice, aCell(77.9)] }] },
      null,
      { words: {}, against: ['Against tolerance', 'Against target'] },
    );
    const table = await screen.findByRole('table');
    const [first, second] = within(table).getAllByRole('cell');
    expect(first?.textContent).toContain('★ green against tolerance ✕ red against target');
    expect(second?.textContent).not.toContain('against target');
  });

  it('sets places side by side, each figure a way to its own page', async () => {
    const { asked } = renderPage({ places: 'breckland,west', area: 'assessments' });
    const table = await screen.findByRole('table', { name: 'Breckland and West: March 2018' });
    expect(asked).toEqual([
      {
        ...{ authority: 'norfolk', places: ['breckland', 'west'], periods: null },
        ...{ indicators: null, area: 'assessments', edition: null },
      },
    ]);
    const headings = within(table).getAllByRole('columnheader');
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Indicator',
      'Breckland',
      'West',
    ]);
    const [first] = within(table).getAllByRole('link', { name: /36\.0%/ });
    expect(first?.getAttribute('href')).toBe(
      '/norfolk/indicators/3.3?period=2018-03&place=breckland',
    );
    expect(within(table).getAllByRole('img', { name: 'not legible in the source' })).toHaveLength(
      2,
    );
    expect(document.title).toContain('Breckland and West: March 2018');
  });

  it('draws the indicators of an area on one scale each, and none without figures', async () => {
    renderPage({ places: 'breckland,west', area: 'assessments' });
    expect(
      await screen.findByRole('img', { name: '3.3 Indicator 3.3: Breckland 36.0%, West 77.9%' }),
    ).toBeDefined();
  });

  it('asks for an area before it draws a hundred charts', async () => {
    renderPage({ places: 'breckland,west' });
    expect(await screen.findByText(/Choose an area to see/)).toBeDefined();
  });

  it('sets indicators beneath one another and draws those of one unit together', async () => {
    renderPage({ indicators: '3.3,6.1', place: 'norfolk' }, INDICATORS);
    expect(
      await screen.findByRole('heading', { name: '3.3 and 6.1: Norfolk, March 2018' }),
    ).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Percentages' })).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Counts' })).toBeDefined();
    expect(screen.getAllByText(/Rose, which is better\. No real change\./)).toHaveLength(2);
  });

  it('begins with what can be compared, and two ways to begin', async () => {
    const { asked } = renderPage({});
    expect(await screen.findByText(/Choose two to six places, months or indicators/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Compare the last 3 months' })).toBeDefined();
    expect(asked).toEqual([]);
  });

  it('writes what is chosen into the address, and takes six at most', async () => {
    const { user, addresses } = renderPage({
      places: 'breckland,norwich,west,south,yarmouth,north',
    });
    await user.click(await screen.findByRole('button', { name: /Places/ }));
    await user.click(screen.getByRole('checkbox', { name: 'East', hidden: true }));
    expect(screen.getByText(/Six at most/)).toBeDefined();
    expect(addresses).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'North', hidden: true }));
    expect(addresses.at(-1)).toEqual({ places: 'breckland,norwich,west,south,yarmouth' });
    await user.click(screen.getByRole('radio', { name: 'Months' }));
    await user.click(screen.getByRole('checkbox', { name: 'March 2018', hidden: true }));
    expect(addresses.at(-1)).toEqual({ periods: '2018-03' });
  });

  it.each([
    [{ places: 'breckland,atlantis' }, 'Norfolk has no place known as “atlantis”.'],
    [{ indicators: '3.3,99' }, 'Norfolk has no indicator known as “99”.'],
    [{ periods: '2018-03,1999-01' }, 'Norfolk has no figures for “1999-01”.'],
    [{ places: 'breckland,west', area: 'x' }, 'Norfolk has no report area known as “x”.'],
  ])('names what is not known in %j', async (address, sentence) => {
    renderPage(address, null);
    expect(await screen.findByText(sentence)).toBeDefined();
  });

  it('says what is wrong with an address, and asks nothing', async () => {
    const { asked } = renderPage({ places: 'a,b', indicators: '3.3,6.1' });
    expect(await screen.findByText(/Only one of them can be set side by side/)).toBeDefined();
    expect(asked).toEqual([]);
  });
});

describe('the page that compares, of an edition', () => {
  it('asks for the months as that edition knew them, and says what the others are', async () => {
    const months: Comparison = {
      ...{ ...PLACES, by: 'PERIODS' },
      columns: [aColumn('norfolk', '2018-02'), aColumn('norfolk', '2018-03')],
    };
    const { asked } = renderPage({ periods: '2018-02,2018-03' }, months, 1);
    expect(
      await screen.findByText(/^The month of edition 1 as it was published; the others as/),
    ).toBeDefined();
    expect(asked).toEqual([expect.objectContaining({ edition: 1 })]);
  });

  it('says that the edition does not hold what is asked for', async () => {
    renderPage({ periods: '2018-02,2018-03' }, null, 1);
    expect(
      await screen.findByText(/^Edition 1 of Norfolk does not hold all of what is to be compared/),
    ).toBeDefined();
  });
});
