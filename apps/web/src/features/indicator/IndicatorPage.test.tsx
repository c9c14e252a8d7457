import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { FrameContext } from '../../lib/frame';
import type { FrameAuthority } from '../../lib/frame';
import type { Account } from './account';
import { anAccount, anIndicator, aPlace, MONTHS } from './indicator.test-support';
import { IndicatorPage } from './IndicatorPage';

type Answer = (variables: Readonly<Record<string, unknown>>) => Account | null;

/** The page with its address kept in memory, over a server that answers so. */
function renderPage(
  answer: Answer = () => anAccount(),
  address: Record<string, string> = {},
  frame: FrameAuthority | null = null,
) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const addresses: Record<string, string>[] = [];
  const link = new ApolloLink(
    ({ variables = {} }) =>
      new Observable((observer) => {
        void Promise.resolve().then(() => {
          asked.push(variables);
          try {
            const authority = {
              __typename: 'Authority',
              ...{ id: 'norfolk', edition: null, regionName: 'Eastern region' },
              reportTitle: 'Monthly report',
            };
            observer.next({ data: { authority, indicatorAccount: answer(variables) } });
            observer.complete();
          } catch (error) {
            observer.error(error);
          }
        });
      }),
  );
  function Page() {
    const [search, setSearch] = useState(address);
    return (
      <IndicatorPage
        authority="norfolk"
        indicator="3.3"
        period={search['period'] ?? null}
        edition={null}
        place={search['place'] ?? null}
        search={search}
        show={(change) =>
          setSearch((before) => {
            const next = { ...before };
            for (const [key, value] of Object.entries(change)) {
              if (value === null) delete next[key];
              else next[key] = value;
            }
            addresses.push(next);
            return next;
          })
        }
      />
    );
  }
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  render(
    <ApolloProvider client={client}>
      <FrameContext value={frame}>
        <Page />
      </FrameContext>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), asked, addresses };
}

const term = async (name: string) => {
  const words = await screen.findByRole('region', { name: 'In words' });
  return within(words).getByText(name).closest('div')?.textContent ?? '';
};

describe('the page of an indicator', () => {
  it('asks for thirteen months of the place and month of its address', async () => {
    const { asked } = renderPage(undefined, { place: 'breckland', period: '2018-02' });
    await screen.findByRole('region', { name: 'The figure' });
    expect(asked).toEqual([
      {
        ...{ authority: 'norfolk', indicator: '3.3', place: 'breckland', period: '2018-02' },
        ...{ edition: null, months: 13, profile: null },
      },
    ]);
  });

  it('says the figure in real terms, why it is red, how far from green and whether it is real', async () => {
    renderPage();
    expect(screen.getByText('Loading the indicator')).toBeDefined();
    expect(await term('Figure')).toMatch(/398 of 711 \(56\.0%\).*counts: not printed/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      '3.3 Assessments in 45 days',
    );
    expect(await term('Rating')).toContain('56.0% is below the red tolerance of 70%.');
    expect(await term('To be green')).toMatch(
      /171 more.*Norwich 75 and Breckland 39 \(42 short of its own green\)\./,
    );
    expect(await term('To target')).toContain('24.0 points below the target of 80%.');
    expect(await term('Is it real?')).toMatch(/4 months are too few.*5\.8 points more/);
    expect(await term('Beside others')).toContain('27.8 points below');
    expect(document.title).toContain('3.3 Assessments in 45 days – Norfolk, March 2018');
  });

  it('warns beside the figure and after its sentence of findings that are open, not of notes', async () => {
    const { reading } = anAccount();
    const marks: Account['reading']['marks'] = [
      {
        __typename: 'ReadingMark',
        ...{ mark: 'DOES_NOT_RECOMPUTE', weight: 'FINDING', sentence: '398 of 711 is 56.1%' },
      },
      {
        __typename: 'ReadingMark',
        ...{ mark: 'DERIVED_COUNT', weight: 'NOTE', sentence: 'As the report says' },
      },
    ];
    renderPage(() => anAccount({ reading: { ...reading, marks } }));
    const lead = await screen.findByRole('region', { name: 'The figure' });
    expect(
      within(lead).getByRole('img', { name: /^Open finding: 398 of 711 is 56\.1%/ }),
    ).toBeDefined();
    expect(lead.textContent).toContain('But a finding about it is open: 398 of 711 is 56.1%.');
    expect(lead.textContent).not.toContain('As the report says');
  });

  it('marks a figure that its report prints as no exact one, and names the paper that it stands in', async () => {
    const account = anAccount();
    renderPage(() => ({
      ...account,
      sentence: '100, not rated.',
      reading: {
        ...account.reading,
        ...{ shown: '100', textAsPrinted: '100+', provenance: 'QUOTED' },
        source: 'Committee paper of 22 January 2019, line 118',
        marks: [
          {
            __typename: 'ReadingMark',
            ...{ mark: 'NOT_EXACT', weight: 'NOTE' },
            sentence: 'printed as “100+”: no exact figure',
          },
        ],
      },
    }));
    const lead = await screen.findByRole('region', { name: 'The figure' });
    expect(lead.textContent).toContain('100±');
    expect(lead.textContent).toContain(
      '100, not rated. The figure is printed as “100+”: no exact figure.',
    );
    const chart = screen.getByRole('region', { name: 'Over time' });
    expect(chart.textContent).toContain('± Printed as “100+”: no exact figure.');
    expect(
      screen.getByText(
        /^Monthly report; March 2018: Committee paper of 22 January 2019; edition 1/,
      ),
    ).toBeDefined();
  });

  it('tells the months alone beside a year to date as such, and years to date apart from them', async () => {
    const { series } = anAccount();
    const monthsAlone = {
      __typename: 'MonthsAlone' as const,
      values: [...Array<null>(11).fill(null), 97.5, 97],
      codes: `${'0'.repeat(11)}PP`,
    };
    const { user } = renderPage(() => anAccount({ series: { ...series, monthsAlone } }));
    const chart = await screen.findByRole('region', { name: 'Over time' });
    expect(chart.textContent).toMatch(
      /In the month alone, beside the year to date: .*97\.5% in February 2018, 97\.0% in March 2018/,
    );
    expect(chart.textContent).toContain('tolerance and target are for the year to date.');
    expect(await term('In the month')).toContain('97.0%, shown beside the year to date');
    expect(await term('Direction')).toContain('That is of the year to date, not of its months.');
    await user.click(within(chart).getByRole('radio', { name: 'Year to date' }));
    expect(chart.textContent).toMatch(
      /Years to date, each of its own year: .*56\.0% in March 2018/,
    );
  });

  it('shows places in the order they came, and why they are not ranked', async () => {
    renderPage();
    const section = await screen.findByRole('region', { name: 'The localities' });
    expect(within(section).getByText(/Not ranked: some of these/)).toBeDefined();
    expect(within(section).queryByRole('columnheader', { name: 'Rank' })).toBeNull();
    const rows = within(section)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(rows).toEqual(['Breckland', 'Norwich', 'West']);
    const links = within(section).getAllByRole('link', { name: 'Norwich' });
    expect(links[0]?.getAttribute('href')).toBe('/norfolk/indicators/3.3?place=norwich');
  });

  it('says in one sentence that no place below has a figure, and draws nothing of them', async () => {
    const account = anAccount();
    const { comparison } = account;
    if (comparison === null) throw new Error('an account with places below');
    const places = comparison.places.map((place) => ({
      ...place,
      ...{ value: null, shown: null, values: place.values.map(() => null) },
    }));
    renderPage(() => ({ ...account, comparison: { ...comparison, places } }));
    const section = await screen.findByRole('region', { name: 'The localities' });
    expect(section.textContent).toMatch(
      /None of the \d+ localities has a figure of March 2018, or of a period shown before it\./,
    );
    expect(section.querySelector('svg, table')).toBeNull();
  });

  it('ranks places and says what can be said of each where they are judged', async () => {
    const places = [
      aPlace('Ashlow', 93.2, {
        ...{ rank: 1, lower95: 90, upper95: 95, lower998: 87, upper998: 97 },
        sentence: 'Ashlow is better than the whole.',
      }),
      aPlace('Sandle', 90.9, { rank: 2, uncertain: true, lower95: 76, upper95: 97 }),
    ];
    const { comparison } = anAccount();
    if (comparison === null) throw new Error('an account with places');
    renderPage(() =>
      anAccount({ comparison: { ...comparison, places, judged: true, unranked: null } }),
    );
    const table = await screen.findByRole('table', { name: /^localities/ });
    expect(within(table).getByText('Ashlow is better than the whole.')).toBeDefined();
    expect(within(table).getByText('95% interval from 90.0% to 95.0%')).toBeDefined();
    expect(within(table).getByText(/moves much by chance/)).toBeDefined();
    expect(screen.getByText(/Open dots: few cases/)).toBeDefined();
  });

  it('keeps every choice of the chart in the address', async () => {
    const { user, asked, addresses } = renderPage();
    await user.click(await screen.findByRole('radio', { name: 'All months' }));
    expect(addresses.at(-1)).toEqual({ range: 'all' });
    await screen.findByRole('img', { name: /^3\.3 Assessments in 45 days, Norfolk/ });
    expect(asked.at(-1)).toMatchObject({ months: null });
    await user.click(screen.getByRole('radio', { name: 'Quarters' }));
    expect(addresses.at(-1)).toEqual({ range: 'all', view: 'quarters' });
    expect(await screen.findByText(/^1 quarter to Q4 2017\/18: 57\.8%/)).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Close up' }));
    await user.click(screen.getByRole('switch', { name: 'Table' }));
    expect(addresses.at(-1)).toEqual({
      range: 'all',
      view: 'quarters',
      axis: 'close',
      table: 'on',
    });
    expect(
      screen.getByRole('table', { name: '3.3 Assessments in 45 days, Norfolk' }),
    ).toBeDefined();
  });

  it('calls the year to date of a count of open cases what it is: its latest month', async () => {
    const { reading } = anAccount();
    const yearToDate = { ...reading.yearToDate, origin: 'COMPUTED', value: 56 } as const;
    renderPage(() =>
      anAccount({
        indicator: anIndicator({ yearToDateRule: 'LATEST' }),
        reading: { ...reading, yearToDate },
      }),
    );
    expect(await term('Year to date')).toContain('56.0%, the latest month.');
  });

  it('says where no year to date is made of a figure', async () => {
    const { reading } = anAccount();
    const none = { origin: 'NONE', value: null, monthsPresent: 0, monthsInSpan: 0 } as const;
    renderPage(() =>
      anAccount({ reading: { ...reading, yearToDate: { ...reading.yearToDate, ...none } } }),
    );
    expect(await term('Year to date')).toContain('None is made of this figure.');
  });

  it('offers no range that begins before the first month with figures', async () => {
    const frame = {
      slug: 'norfolk',
      name: 'Norfolk',
      fictional: false,
      ...{ months: MONTHS, opensOn: MONTHS.at(-1) ?? null, afterOpening: [] },
      places: [],
    };
    renderPage(undefined, {}, frame);
    await screen.findByRole('region', { name: 'The figure' });
    const isOffered = (name: string) =>
      !screen.getByRole<HTMLInputElement>('radio', { name }).disabled;
    expect(['12 months', '13 months', 'All months'].every(isOffered)).toBe(true);
    expect(['24 months', '36 months'].some(isOffered)).toBe(false);
  });

  it('promises no control limits where the series can have none', async () => {
    const annotation: Account['annotations'][number] = {
      __typename: 'Annotation',
      ...{ id: 'a', kind: 'FORM', on: '2018-01-01', month: '2018-01', label: 'New form' },
      ...{ text: 'Another form.', rebases: true, source: 'Report' },
    };
    const { controlChart } = anAccount();
    renderPage(() =>
      anAccount({
        annotations: [annotation],
        controlChart: { ...controlChart, exclusion: 'OVERLAPPING_WINDOWS' },
      }),
    );
    const list = await screen.findByRole('list', { name: 'What changed' });
    expect(list.textContent).toContain('Figures are not held against those before.');
    expect(list.textContent).not.toContain('Control limits begin');
  });

  it('says why there are no control limits where there are none', async () => {
    renderPage(undefined, { limits: 'on' });
    expect(await screen.findByRole('heading', { name: 'No control limits' })).toBeDefined();
  });

  it('says how many signals are false alarms to be expected, beside their number', async () => {
    const { controlChart, series } = anAccount();
    const values = series.months.map((_, index) => 50 + (index % 3));
    const chart: Account['controlChart'] = {
      ...controlChart,
      ...{ months: series.months, values, exclusion: null, exclusionSentence: null },
      phases: [
        {
          __typename: 'ControlPhase',
          ...{ from: '2017-03', to: '2018-03', mean: 51, lower: 46, upper: 55, points: 13 },
          reason: null,
        },
      ],
      signals: [
        {
          __typename: 'SignalPoint',
          ...{ month: '2018-03', rules: ['OUTSIDE_LIMITS'], favourable: true },
        },
      ],
      verdict: {
        __typename: 'Verdict',
        ...{ kind: 'IMPROVING', rule: 'OUTSIDE_LIMITS', sentence: 'Improving: above the limit.' },
      },
    };
    renderPage(() => anAccount({ controlChart: chart }), { limits: 'on' });
    expect(
      await screen.findByText(
        /Limits are those of the figures from March 2017 to March 2018 \(13 months\)\. 1 of the 13 points judged and shown takes part in a signal\./,
      ),
    ).toBeDefined();
    expect(screen.getByText(/False alarms to expect: .* in 1\.6% of months/)).toBeDefined();
    expect(screen.getByText(/Upper limit 55\.0%/)).toBeDefined();
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(
      /signal, for the better: outside the limits$/,
    );
  });

  it('says what failed with the id of the request, and shows the page after Retry', async () => {
    let fails = true;
    const { user } = renderPage(() => {
      if (!fails) return anAccount();
      const response = new Response('', { status: 500, headers: { 'x-request-id': 'req-7' } });
      throw new ServerError('down', { response, bodyText: '' });
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/Indicator 3\.3 could not be loaded.*req-7/);
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await term('Rating')).toContain('below the red tolerance');
  });

  it('says so where the indicator is not known', async () => {
    renderPage(() => null);
    expect(await screen.findByText('norfolk has no indicator known as “3.3”.')).toBeDefined();
    expect(screen.getByRole('link', { name: 'To all indicators' })).toBeDefined();
  });
});
