import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Matrix } from './matrix';
import { aMatrix, aRow, PLACES } from './matrix.test-support';
import { MatrixPage } from './MatrixPage';

/** The page with its address kept in memory, over a server that answers so. */
function renderPage(
  answer: () => Matrix | null = () => aMatrix(),
  address: Record<string, string> = {},
) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const addresses: Record<string, string>[] = [];
  const link = new ApolloLink(
    ({ variables = {} }) =>
      new Observable((observer) => {
        void Promise.resolve().then(() => {
          asked.push(variables);
          try {
            observer.next({ data: { matrix: answer() } });
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
      <MatrixPage
        authority="norfolk"
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
      <Page />
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), asked, addresses };
}

const grid = () => screen.findByRole('grid', { name: 'Indicators by place, Norfolk, March 2018' });

/** The names of rows and headings, in their order. */
const names = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('the matrix', () => {
  it('asks for the place and month of its address, and says what it is of', async () => {
    const { asked } = renderPage(undefined, { place: 'breckland', period: '2018-02' });
    await grid();
    expect(asked).toEqual([
      { authority: 'norfolk', place: 'breckland', period: '2018-02', edition: null },
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Norfolk by locality');
    expect(document.title).toContain('Matrix – Norfolk, March 2018');
  });

  it('sets indicators under the headings of their areas, with a space after the ref', async () => {
    renderPage();
    await grid();
    expect(names()).toEqual([
      'Early Help',
      '1.1 Requests for support',
      'Assessments',
      '3.3 Assessments in 45 days',
    ]);
  });

  it('says what the abbreviations of a name mean where one rests on it', async () => {
    const row = aRow();
    const indicator = { ...row.indicator, name: 'LAC with a PEP' };
    renderPage(() => aMatrix({ rows: [{ ...row, indicator }] }));
    const name = await screen.findByRole('link', { name: /LAC with a PEP$/ });
    expect(name.getAttribute('data-tip')).toMatch(/Personal Education Plan/i);
    expect(name.getAttribute('data-tip')).toMatch(/Looked.After/i);
  });

  it('leads from a cell to the page of its indicator for its place', async () => {
    renderPage();
    const cell = within(await grid()).getByRole('link', {
      name: /^3\.3 Assessments in 45 days, Breckland: 36%, red\./,
    });
    expect(cell.getAttribute('href')).toBe(
      '/norfolk/indicators/3.3?period=2018-03&place=breckland',
    );
    expect(
      within(await grid())
        .getByRole('link', { name: /^3\.3 Assessments in 45 days, Norfolk: / })
        .getAttribute('href'),
    ).toBe('/norfolk/indicators/3.3?period=2018-03');
  });

  it('sorts by a place, the other way round, and as in the report again', async () => {
    const { user, addresses } = renderPage();
    const sort = within(await grid()).getByRole('button', { name: 'Sort by Breckland' });
    await user.click(sort);
    expect(addresses.at(-1)).toEqual({ sort: 'breckland' });
    expect(names()).toEqual(['3.3 Assessments in 45 days', '1.1 Requests for support']);
    const heading = screen.getByRole('columnheader', { name: 'Breckland' });
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByText(/Sorted by Breckland, the most pressing rating first/)).toBeDefined();
    await user.click(sort);
    expect(addresses.at(-1)).toEqual({ sort: '-breckland' });
    expect(names()[0]).toBe('1.1 Requests for support');
    await user.click(screen.getByRole('button', { name: 'As in the report' }));
    expect(addresses.at(-1)).toEqual({});
    expect(names()[0]).toBe('Early Help');
  });

  it('is one stop of Tab, in which arrows reach cells, headings of areas, sorts and places', async () => {
    const { user, addresses } = renderPage();
    const table = await grid();
    const stops = table.querySelectorAll('[tabindex="0"]');
    expect(stops).toHaveLength(1);
    (stops[0] as HTMLElement).focus();
    const focused = () => document.activeElement;
    expect(focused()?.textContent).toBe('1.1 Requests for support');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()?.getAttribute('aria-label')).toMatch(/^1\.1 .*, Breckland: 28/);
    await user.keyboard('{ArrowUp}');
    expect(focused()?.textContent).toBe('Early Help');
    await user.keyboard('{ArrowUp}');
    expect(focused()?.getAttribute('aria-label')).toBe('Sort by Breckland');
    await user.keyboard('{Enter}');
    expect(addresses).toEqual([{ sort: 'breckland' }]);
    await user.keyboard('{ArrowUp}');
    expect(focused()?.getAttribute('href')).toBe('/norfolk/place?period=2018-03&place=breckland');
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('shows distances and ranks in place of figures, and says what their signs mean', async () => {
    const { user, addresses } = renderPage();
    const table = await grid();
    const west = () => within(table).getByRole('link', { name: /^3\.3 .*, West: / }).textContent;
    expect(west()).toContain('77.9%');
    await user.click(screen.getByRole('radio', { name: 'Distance' }));
    expect(addresses.at(-1)).toEqual({ show: 'distance' });
    expect(west()).toMatch(/^\+21\.9▲/);
    expect(screen.getByText(/Distance from Norfolk.*▲ better, ▼ worse/)).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Rank' }));
    expect(west()).toMatch(/^1/);
    expect(within(table).getByText('not ranked')).toBeDefined();
  });

  it('keeps only the rows whose words are typed, at once, and the address follows', async () => {
    const { user, addresses } = renderPage();
    await grid();
    await user.type(screen.getByRole('searchbox', { name: 'Ref or words' }), 'support');
    expect(names()).toEqual(['Early Help', '1.1 Requests for support']);
    expect(screen.getByText(/^1 indicator of 2\./)).toBeDefined();
    await expect.poll(() => addresses.at(-1)).toEqual({ q: 'support' });
  });

  it('leads back to all indicators where none is as asked for', async () => {
    const { user, addresses } = renderPage(undefined, { q: 'adoption', area: 'assessments' });
    expect(await screen.findByText('No indicator is as asked for.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all indicators' }));
    expect(addresses.at(-1)).toEqual({});
    expect(names()).toHaveLength(4);
  });

  it('says what of an address it does not understand', async () => {
    renderPage(undefined, { show: 'colour' });
    expect(await screen.findByText(/show=colour is not .*Shown without\./)).toBeDefined();
  });

  it('says so where a place has none below it, where a month is empty, and where a place is unknown', async () => {
    renderPage(() => aMatrix({ places: PLACES.slice(0, 1) }));
    expect(await screen.findByText(/Norfolk has no places below it/)).toBeDefined();
    renderPage(() => aMatrix({ rows: [aRow({ values: [null, null, null] })] }));
    expect(await screen.findByText('Norfolk has no figures for March 2018.')).toBeDefined();
    renderPage(() => null, { place: 'atlantis' });
    expect(await screen.findByText('norfolk has no place known as “atlantis”.')).toBeDefined();
  });

  it('says what failed with the id of the request, and shows the matrix after Retry', async () => {
    let fails = true;
    const { user } = renderPage(() => {
      if (!fails) return aMatrix();
      const response = new Response('', { status: 500, headers: { 'x-request-id': 'req-9' } });
      throw new ServerError('down', { response, bodyText: '' });
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/The matrix could not be loaded.*req-9/);
    expect(document.title).toBe('Matrix – Vital Signs');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await grid()).toBeDefined();
  });
});
