import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { RenderCommentary } from '../../lib/written-commentary';
import type { SectionAccount } from './section-rows';
import { aBreakdown, anAccount } from './section.test-support';
import { SectionPage } from './SectionPage';

/** Draws what was written as its words. */
const asWords: RenderCommentary = ({ section, place, period }, written) => (
  <p data-testid="written">
    {[section, place.slug, period.key, ...(written ?? []).map(({ text }) => text)].join(' | ')}
  </p>
);

/** The page with its address kept in memory, over a server that answers so. */
function renderPage(answer: () => SectionAccount | null = anAccount) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const addresses: Record<string, string | null>[] = [];
  const link = new ApolloLink(
    ({ variables = {} }) =>
      new Observable((observer) => {
        void Promise.resolve().then(() => {
          asked.push(variables);
          try {
            const authority = {
              ...{ __typename: 'Authority', id: 'norfolk' },
              ...{ regionName: 'Eastern region', precision: 'FULL' },
            };
            observer.next({ data: { authority, sectionAccount: answer() } });
            observer.complete();
          } catch (error) {
            observer.error(error);
          }
        });
      }),
  );
  function Page() {
    const [search, setSearch] = useState<Record<string, string>>({});
    return (
      <SectionPage
        authority="norfolk"
        section="completed"
        renderCommentary={asWords}
        period={null}
        edition={null}
        place={null}
        search={search}
        show={(change) => {
          addresses.push(change);
          const kept = Object.entries({ ...search, ...change });
          setSearch(
            Object.fromEntries(
              kept.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
            ),
          );
        }}
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

const region = (name: string | RegExp) => screen.findByRole('region', { name });

describe('the page of a section', () => {
  it('asks once, for the place and month of its address', async () => {
    const { asked } = renderPage();
    expect(screen.getByText('Loading the section')).toBeDefined();
    await region('What the report says');
    expect(asked).toEqual([
      { authority: 'norfolk', section: 'completed', place: null, period: null, edition: null },
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Assessments completed');
  });

  it('lists what was claimed with what the figures say to it', async () => {
    renderPage();
    const analysis = await region('What the report says');
    expect(analysis.textContent).toContain(
      'Performance analysis of March 2018, in our own words; source: Monthly report, line 318',
    );
    expect(within(analysis).getByRole('heading', { level: 3 }).textContent).toBe(
      '2 claims of it checked against the figures: 1 holds, 1 is contradicted',
    );
    const claims = within(analysis).getAllByRole('listitem');
    expect(claims[1]?.textContent).toMatch(/contradictedIt was 60%\. 3\.3 .* not 60%\.$/);
  });

  it('keeps what was written here apart from what the report says', async () => {
    const [report] = anAccount().analysis;
    if (report === undefined) throw new Error('The account has an analysis.');
    const written = { ...report, id: '2', text: 'Two posts are empty.', authorId: 'person-1' };
    renderPage(() => anAccount({ analysis: [report, { ...written, statements: [] }] }));
    const analysis = await region('What the report says');
    expect(within(analysis).queryByText('Two posts are empty.')).toBeNull();
    expect(screen.getByTestId('written').textContent).toBe(
      'completed | norfolk | 2018-03 | Two posts are empty.',
    );
  });

  it('has the months of each indicator, its travel, its rating, and a link to its page', async () => {
    renderPage();
    const months = await region('3 months to March 2018');
    const [, line] = within(months).getAllByRole('row');
    const row = within(line as HTMLElement);
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      ...['', '–', '50.2%', '56.0%≈, derived', '▲', '✕'],
    ]);
    expect(
      row.getByRole('img', { name: /^Rose from 50\.2% to 56\.0%, which is better\. No verdict/ }),
    ).toBeDefined();
    expect(row.getByRole('link').getAttribute('href')).toBe('/norfolk/indicators/3.3');
  });

  it('holds the figure against each benchmark, with its year and its source', async () => {
    renderPage();
    const benchmarks = await region('Beside others');
    const [, line] = within(benchmarks).getAllByRole('row');
    expect(line?.textContent).toMatch(/83\.8%.*2016\/17.*27\.8 points below.*worse\..*line 69/);
  });

  it('says by how much a breakdown does not add up, and never takes the lost for nought', async () => {
    renderPage(() => anAccount({ breakdowns: [aBreakdown()] }));
    const outcomes = await region('By outcome');
    expect(within(outcomes).getAllByText(/^March 2018: the 2 parts add up to 91\.9%/)).toHaveLength(
      2,
    );
    const table = within(within(outcomes).getByRole('group', { name: 'Outcomes - %' }));
    const lost = table.getByRole('row', { name: /^Not substantiated/ });
    expect(within(lost).getByRole('img', { name: 'not legible in the source' })).toBeDefined();
    expect(table.getByRole('row', { name: /^Parts less the whole/ }).textContent).toBe(
      'Parts less the whole–0−8.1',
    );
  });

  it('keeps how breakdowns are shown in its address', async () => {
    const { user, addresses } = renderPage(() => anAccount({ breakdowns: [aBreakdown()] }));
    await user.click(await screen.findByRole('radio', { name: 'Shares' }));
    expect(addresses).toEqual([{ breakdown: 'shares' }]);
    expect(screen.getByRole('group', { name: 'Outcomes - %, shares of the whole' })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Figures' }));
    expect(addresses.at(-1)).toEqual({ breakdown: null });
  });

  it('says that it is not known, and where there is something', async () => {
    renderPage(() => null);
    expect(await screen.findByText('norfolk has no section known as “completed”.')).toBeDefined();
    expect(screen.getByRole('link', { name: /^To all areas/ })).toBeDefined();
  });

  it('says what failed, with the request, and tries again', async () => {
    let isDown = true;
    const { user } = renderPage(() => {
      if (!isDown) return anAccount();
      const response = new Response('', { status: 500, headers: { 'x-request-id': 'req-7' } });
      throw new ServerError('The server is down.', { response, bodyText: '' });
    });
    expect(await screen.findByText('The section completed could not be loaded.')).toBeDefined();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await region('What the report says')).toBeDefined();
  });

  it('says that a month has no figures, and still what the page is about', async () => {
    const account = anAccount();
    const rows = account.scorecard.rows.map((row) => ({ ...row, values: [[]], codes: ['0'] }));
    renderPage(() => anAccount({ scorecard: { ...account.scorecard, rows } }));
    expect(
      await screen.findByText('Norfolk has no figures on this page up to March 2018.'),
    ).toBeDefined();
    expect((await region('What it is about')).textContent).toContain(
      'Assessments against 45 working days.',
    );
  });
});
