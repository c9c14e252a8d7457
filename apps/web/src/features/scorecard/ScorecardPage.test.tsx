import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { DEFAULT_VIEW } from '@vital-signs/domain';
import type { ScorecardView } from '@vital-signs/domain';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useCallback, useState } from 'react';
import { Observable } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { aRow, aScorecard } from './scorecard.test-support';
import { ScorecardPage } from './ScorecardPage';
import type { ShowView } from './view-change';

const ROWS = [
  aRow('3.3', { name: 'Assessments in 45 days', figures: [56, 36] }),
  aRow('5.4', { name: 'Plans up to date', area: 'Children in Need', figures: [75, 85] }),
  aRow('7.1', { name: 'Looked after', area: 'LAC', unit: null, figures: [null, null] }),
];

type Answer = (operation: string) => unknown;

const answers: Answer = (operation) => {
  if (operation === 'ScorecardPage') return { scorecard: aScorecard(ROWS) };
  if (operation === 'ReadingDetail') return { reading: null };
  return { authority: null };
};

/** The page with its address kept in memory, over a server that answers so. */
function renderPage(view: Partial<ScorecardView> = {}, answer: Answer = answers) {
  const shown: { view: ScorecardView; replaced: boolean }[] = [];
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        void Promise.resolve().then(() => {
          try {
            // The answers of this file are whole, whatever their operation asks for.
            observer.next({
              data: answer(operation.operationName ?? '') as Record<string, unknown>,
            });
            observer.complete();
          } catch (error) {
            observer.error(error);
          }
        });
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  function Page() {
    const [current, setCurrent] = useState<ScorecardView>({ ...DEFAULT_VIEW, ...view });
    const show = useCallback<ShowView>((change, how) => {
      setCurrent((before) => {
        const next = { ...before, ...change };
        shown.push({ view: next, replaced: how?.replace ?? false });
        return next;
      });
    }, []);
    return <ScorecardPage authority="norfolk" view={current} problems={[]} show={show} />;
  }
  render(
    <ApolloProvider client={client}>
      <Page />
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), shown };
}

const table = () => screen.findByRole('treegrid', { name: 'Scorecard of Norfolk, March 2018' });
const rowKeys = async () =>
  [...(await table()).querySelectorAll<HTMLElement>('tr[aria-expanded]')].map(
    (row) => row.dataset['row'],
  );
const focused = () => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-column]');
  return `${cell?.closest<HTMLElement>('[data-row]')?.dataset['row']} ${cell?.dataset['column']}`;
};

beforeEach(() => localStorage.clear());

describe('the scorecard page', () => {
  it('shows the shape of a table while it loads, then the sentence, the counts and the rows', async () => {
    renderPage();
    expect(screen.getByText('Loading the scorecard')).toBeDefined();
    expect(await rowKeys()).toEqual(['3.3', '5.4', '7.1']);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Norfolk, March 2018');
    expect(screen.getByText(/^1 of 2 rated indicators is red and 1 amber/)).toBeDefined();
    expect(screen.getByText(/accurate as of the morning of 10 April 2018/)).toBeDefined();
    expect(document.title).toContain('Norfolk, March 2018');
  });

  it('says what failed with the id of the request, and shows the page after Retry', async () => {
    let fails = true;
    const { user } = renderPage({}, (operation) => {
      if (!fails) return answers(operation);
      const headers = { 'x-request-id': 'req-7' };
      const response = new Response('', { status: 500, headers });
      throw new ServerError('down', { response, bodyText: '' });
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The scorecard of norfolk could not be loaded.');
    expect(alert.textContent).toContain('The server answered with 500.');
    expect(alert.textContent).toContain('req-7');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await rowKeys()).toHaveLength(3);
  });

  it('says so where a place is not known', async () => {
    renderPage({ place: 'atlantis' }, () => ({ scorecard: null, authority: null }));
    expect(await screen.findByText('No place of norfolk is known as “atlantis”.')).toBeDefined();
  });

  it('shows only the rows in a state when its count is pressed, and all when pressed again', async () => {
    const { user, shown } = renderPage();
    await table();
    const red = screen.getByRole('button', { name: '1 red' });
    await user.click(red);
    expect(await rowKeys()).toEqual(['3.3']);
    expect(shown.at(-1)).toMatchObject({ view: { ratings: ['RED'] }, replaced: false });
    await user.click(red);
    expect(await rowKeys()).toHaveLength(3);
  });

  it('searches at once, and takes the place of the words before in the address', async () => {
    const { user, shown } = renderPage();
    await table();
    await user.keyboard('/plans');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(await rowKeys()).toEqual(['5.4']);
    await waitFor(() => expect(shown).toHaveLength(1));
    expect(shown[0]).toMatchObject({ view: { query: 'plans' }, replaced: true });
  });

  it('names the filter that keeps all rows away, and takes it off', async () => {
    const { user } = renderPage({ areas: ['lac'], ratings: ['RED'] });
    await user.click(await screen.findByRole('button', { name: 'Without “Rating: red”: 1 row' }));
    expect(await rowKeys()).toEqual(['7.1']);
  });

  it('puts rows in the order of a heading, and says so', async () => {
    const { user } = renderPage({ list: 'FLAT' });
    await user.click(within(await table()).getByRole('button', { name: /Mar 18/ }));
    expect(await rowKeys()).toEqual(['5.4', '3.3', '7.1']);
    const heading = within(await table()).getByRole('columnheader', { name: 'March 2018' });
    expect(heading.getAttribute('aria-sort')).toBe('descending');
  });

  it('keeps the columns that were chosen for the next time, and puts them in the address', async () => {
    const { user } = renderPage();
    await table();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(screen.getByRole('checkbox', { name: 'Data note', hidden: true }));
    document.body.replaceChildren();
    const again = renderPage();
    const headings = within(await table()).getAllByRole('columnheader');
    expect(headings.map((heading) => heading.ariaLabel)).not.toContain('Data note');
    expect(again.shown[0]).toMatchObject({ replaced: true });
    expect(again.shown[0]?.view.columns).not.toContain('note');
  });
});

describe('the table by keyboard', () => {
  it('has one stop, from which arrows, Home and End lead on', async () => {
    const { user } = renderPage();
    const stops = (await table()).querySelectorAll('[tabindex="0"]');
    expect(stops).toHaveLength(1);
    (stops[0] as HTMLElement).focus();
    expect(focused()).toBe('3.3 indicator');
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('5.4 good');
    await user.keyboard('{End}');
    expect(focused()).toBe('5.4 region');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe('#head ref');
    expect((await table()).querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('opens a row with Enter and closes it with Escape, back on the row', async () => {
    const { user } = renderPage();
    (await table()).querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await rowKeys()).toContain('3.3/breckland'));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('3.3/breckland indicator');
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(await rowKeys()).toEqual(['3.3', '5.4', '7.1']));
    expect(focused()).toBe('3.3 indicator');
  });

  it('lists its keys at a question mark', async () => {
    const { user } = renderPage();
    await table();
    await user.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Keys' }).textContent).toContain('to the search');
  });
});

describe('what a row says beside its printed figures', () => {
  const DIVIDED = aRow('6.1', {
    name: 'Children on plans',
    unit: null,
    figures: [612, 600],
    rest: {
      yearToDateCodes: 'PM',
      yearToDates: [612, 600],
      remainder: { __typename: 'Remainder', values: [12], codes: `${'0'.repeat(12)}M` },
    },
  });
  const open = () =>
    renderPage({ open: ['6.1'] }, (operation) =>
      operation === 'ScorecardPage' ? { scorecard: aScorecard([DIVIDED]) } : answers(operation),
    );
  const cell = async (row: string, column: string) =>
    (await table()).querySelector<HTMLElement>(
      `[data-row="${row}"] [data-column="${column}"]`,
    ) as HTMLElement;

  it('ends with what no locality recorded, marked as modelled, without a rating', async () => {
    open();
    expect((await cell('6.1#remainder', 'indicator')).textContent).toBe('No locality recorded');
    expect((await cell('6.1#remainder', 'value')).textContent).toBe('12.0, modelled');
    expect((await cell('6.1#remainder', 'rag')).textContent).toBe('');
  });

  it('does not open when it is pressed', async () => {
    const { user, shown } = open();
    await user.click(await cell('6.1#remainder', 'indicator'));
    expect(shown).toEqual([]);
  });

  it('marks a year to date that is made of modelled months', async () => {
    open();
    expect((await cell('6.1/breckland', 'ytd')).textContent).toBe('600.0, modelled');
    expect((await cell('6.1', 'ytd')).textContent).not.toContain('modelled');
  });
});
