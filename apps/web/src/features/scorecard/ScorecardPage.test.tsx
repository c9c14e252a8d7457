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
import type { ScorecardHeader_AuthorityFragment } from '../../apollo/generated/documents';
import { aPlace, aRow, aScorecard } from './scorecard.test-support';
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

/** There is no such scorecard, in an authority with an edition for its own people and one for the public. */
const NOTHING_KNOWN: Answer = (operation) =>
  operation === 'ScorecardPage' ? { scorecard: null } : { authority: NORFOLK };

const NORFOLK: ScorecardHeader_AuthorityFragment = {
  __typename: 'Authority',
  id: 'norfolk',
  slug: 'norfolk',
  name: 'Norfolk',
  precision: 'FULL',
  regionName: null,
  places: [],
  editions: [
    {
      __typename: 'Edition',
      id: 'norfolk-2',
      number: 2,
      audience: 'PUBLIC',
      accurateAsOf: '2018-04-10',
      period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    },
    {
      __typename: 'Edition',
      id: 'norfolk-1',
      number: 1,
      audience: 'INTERNAL',
      accurateAsOf: '2018-04-10',
      period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    },
  ],
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

  it('counts what a paper calls red without a figure by itself, as its sentence does', async () => {
    const rows = [
      aRow('5.5', { figures: [null], codes: ['R'] }),
      aRow('5.6', { figures: [null], codes: ['0'] }),
    ];
    renderPage({}, (operation) =>
      operation === 'ScorecardPage' ? { scorecard: aScorecard(rows) } : answers(operation),
    );
    await table();
    const counts = screen.getByRole('group', { name: 'Indicators by rating' });
    expect(counts.textContent).toContain('1 stated red, no figure');
    expect(within(counts).getByRole('button', { name: /not rated/i }).textContent).toMatch(
      /^\D*1\D*$/,
    );
    expect(screen.getByText(/5\.5 is stated red in the paper/)).toBeDefined();
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
    const { user, shown } = renderPage({ place: 'atlantis' }, NOTHING_KNOWN);
    expect(await screen.findByText('Norfolk has no place known as “atlantis”.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'To Norfolk' }));
    expect(shown.at(-1)?.view).toMatchObject({ place: null, open: [] });
  });

  it('names the edition that there is not, and those that there are', async () => {
    const { user, shown } = renderPage({ edition: 9 }, NOTHING_KNOWN);
    expect(await screen.findByText('Norfolk has no edition 9.')).toBeDefined();
    const ofThePublic = { name: 'Edition 2, March 2018, for the public' };
    expect(screen.getByRole('button', ofThePublic)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Edition 1, March 2018' }));
    expect(shown.at(-1)?.view).toMatchObject({ edition: 1, period: '2018-03' });
  });

  it('does not call a month by the edition of another', async () => {
    const period = { __typename: 'Period', key: '2018-02', name: 'February 2018' } as const;
    renderPage({ edition: 1 }, (operation) =>
      operation === 'ScorecardPage'
        ? { scorecard: { ...aScorecard(ROWS), period } }
        : answers(operation),
    );
    expect(
      await screen.findByText(/is of March 2018: February 2018 is shown as it was known then/),
    ).toBeDefined();
  });

  it('leads past what stands before the figures', async () => {
    const { user } = renderPage();
    await table();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(focused()).toBe('3.3 indicator');
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
    await waitFor(() => expect(shown.at(-1)).toMatchObject({ view: { query: 'plans' } }));
    expect(shown.every(({ replaced }) => replaced)).toBe(true);
  });

  it('names the filter that keeps all rows away, and takes it off', async () => {
    const { user } = renderPage({ areas: ['lac'], ratings: ['RED'] });
    await user.click(await screen.findByRole('button', { name: 'Without “Rating: red”: 1 row' }));
    expect(await rowKeys()).toEqual(['7.1']);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('takes a search off by its own words, and all filters with the focus kept', async () => {
    const { user } = renderPage({ query: 'zzzz' });
    expect(
      await screen.findByRole('button', { name: 'Without the search “zzzz”: 3 rows' }),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await rowKeys()).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
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
});

describe('ways on from the scorecard', () => {
  const link = async (key: string) =>
    (await table()).querySelector<HTMLAnchorElement>(`[data-row="${key}"] a[data-page]`);

  it('leads from the ref of a row to the page of its indicator, and does not open the row', async () => {
    const { user, shown } = renderPage();
    const ref = await link('3.3');
    expect(ref?.getAttribute('href')).toBe('/norfolk/indicators/3.3?period=2018-03');
    expect(ref?.textContent).toBe('3.3');
    const stay = (event: Event) => event.preventDefault();
    document.addEventListener('click', stay);
    if (ref) await user.click(ref);
    document.removeEventListener('click', stay);
    expect(shown).toEqual([]);
  });

  it('leads from a locality to the indicator there, and from a heading to its area', async () => {
    renderPage({ open: ['3.3'] });
    expect((await link('3.3/breckland'))?.getAttribute('href')).toBe(
      '/norfolk/indicators/3.3?period=2018-03&place=breckland',
    );
    expect((await link('area:assessments'))?.getAttribute('href')).toBe(
      '/norfolk/areas/assessments?period=2018-03',
    );
  });

  it('goes to the page of the row with the key o', async () => {
    const { user } = renderPage();
    const followed: string[] = [];
    const follow = (event: MouseEvent) => {
      event.preventDefault();
      if (event.target instanceof HTMLAnchorElement) followed.push(event.target.pathname);
    };
    document.addEventListener('click', follow);
    (await table()).querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await user.keyboard('{ArrowDown}o');
    document.removeEventListener('click', follow);
    expect(followed).toEqual(['/norfolk/indicators/5.4']);
  });
});

describe('the abbreviations in a name', () => {
  it('say what they mean when one rests on them', async () => {
    const row = aRow('6.4', { name: '% of ICPCs held for LAC' });
    const { user } = renderPage({}, (operation) =>
      operation === 'ScorecardPage' ? { scorecard: aScorecard([row]) } : answers(operation),
    );
    await user.hover(within(await table()).getByText('ICPCs'));
    const tip = await screen.findByRole('tooltip');
    expect(tip.textContent).toContain('ICPC: initial child protection conference.');
    expect(tip.textContent).toContain('LAC: looked-after child.');
  });
});

describe('the verdict beside an arrow', () => {
  const marks = async (verdicts: string) => {
    const row = aRow('3.3', { rest: { verdicts } });
    renderPage({}, (operation) =>
      operation === 'ScorecardPage' ? { scorecard: aScorecard([row]) } : answers(operation),
    );
    return (await table()).querySelector('[data-row="3.3"] [data-column="direction"] [role=img]');
  };

  it('says in words that a change is more than chance, and draws a ring', async () => {
    const mark = await marks('if');
    expect(mark?.getAttribute('aria-label')).toContain('Improving: a signal beyond');
    expect(mark?.getAttribute('data-verdict')).toBe('IMPROVING');
    expect(
      screen.getByText(/1 improving\. Were nothing changing, fewer than 1 of 1/),
    ).toBeDefined();
  });

  it('says why there is none, and counts nothing', async () => {
    const mark = await marks('ff');
    expect(mark?.getAttribute('aria-label')).toContain('fewer than 12 points are too few');
    expect(screen.queryByText(/control chart/)).toBeNull();
  });
});

describe('what a row says beside its printed figures', () => {
  const DIVIDED = aRow('6.1', {
    name: 'Children on plans',
    unit: null,
    figures: [612, 600],
    codes: ['P', 'M'],
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

  it('marks a direction that is made of a modelled month', async () => {
    open();
    const mark = async (row: string) => (await cell(row, 'direction')).querySelector('[role=img]');
    expect((await mark('6.1/breckland'))?.getAttribute('aria-label')).toContain('Modelled');
    expect((await mark('6.1'))?.getAttribute('aria-label')).not.toContain('Modelled');
  });

  it('marks a year earlier that is made of modelled months', async () => {
    const span = { ...DIVIDED.yearToDate, value: 580, provenance: 'MODELLED' } as const;
    const row = aRow('6.1', { rest: { previousYearToDate: span } });
    renderPage({}, (operation) =>
      operation === 'ScorecardPage' ? { scorecard: aScorecard([row]) } : answers(operation),
    );
    expect((await cell('6.1', 'previous-ytd')).textContent).toBe('580.0%, modelled');
  });

  it('prints targets and benchmarks as the report does', async () => {
    const comparator = { __typename: 'PrintedBenchmark', year: null } as const;
    const rest = {
      target: { __typename: 'Target', value: 3, textAsPrinted: '3% or less' },
      benchmarks: [
        { ...comparator, comparator: 'NATIONAL', value: 137, textAsPrinted: '137' },
        { ...comparator, comparator: 'BEST_NEIGHBOUR', value: 97, textAsPrinted: '97%' },
      ],
    } as const;
    renderPage({}, (operation) =>
      operation === 'ScorecardPage'
        ? { scorecard: aScorecard([aRow('6.1', { rest })]) }
        : answers(operation),
    );
    expect((await cell('6.1', 'target')).textContent).toBe('3% or less');
    expect((await cell('6.1', 'national')).textContent).toBe('137');
    expect((await cell('6.1', 'best-neighbour')).textContent).toBe('97%');
  });

  it('says of a team without a figure why, and not why the place above is not rated', async () => {
    const places = [aPlace('team', 'Team', 'SELF'), aPlace('breckland', 'Breckland', 'PARENT')];
    const rest = { states: ['NOT_RATED', 'NOT_RATED'], reasons: ['NO_VALUE', 'NO_TOLERANCE'] };
    const row = aRow('6.1', { figures: [null, 36], rest: rest as Partial<typeof DIVIDED> });
    renderPage({}, (operation) =>
      operation === 'ScorecardPage' ? { scorecard: aScorecard([row], places) } : answers(operation),
    );
    const grid = await screen.findByRole('treegrid');
    expect(grid.querySelector('[data-row="6.1"] [data-kind="rag"]')?.textContent).toBe('no figure');
  });

  it('marks a year to date that is made of modelled months', async () => {
    open();
    expect((await cell('6.1/breckland', 'ytd')).textContent).toBe('600.0, modelled');
    expect((await cell('6.1', 'ytd')).textContent).not.toContain('modelled');
  });
});
