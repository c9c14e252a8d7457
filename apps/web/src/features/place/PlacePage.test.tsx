import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Observable } from 'rxjs';
import { PRODUCT_WORDING } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import type { AuthorityWords } from '../../lib/state-words';
import { StateWordsContext } from '../../lib/state-words';
import { aChild, aNamed, aPosition, aSummary, counts } from './place.test-support';
import type { Summary } from './place.test-support';
import { PlacePage } from './PlacePage';

/** The page over a server that answers so. */
function renderPage(
  answer: () => Summary | null = () => aSummary(),
  place: string | null = 'breckland',
  wording: AuthorityWords = PRODUCT_WORDING,
) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const link = new ApolloLink(
    ({ variables = {} }) =>
      new Observable((observer) => {
        void Promise.resolve().then(() => {
          asked.push(variables);
          try {
            observer.next({ data: { placeSummary: answer() } });
            observer.complete();
          } catch (error) {
            observer.error(error);
          }
        });
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  render(
    <ApolloProvider client={client}>
      <StateWordsContext value={wording}>
        <PlacePage
          authority="norfolk"
          period="2018-03"
          edition={null}
          place={place}
          search={{}}
          show={() => undefined}
        />
      </StateWordsContext>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), asked };
}

const NORTHUMBERLAND = {
  words: {},
  against: ['Against tolerance', 'Against target'] as const,
};

const part = (name: string) => screen.findByRole('region', { name });

describe('the page of a place', () => {
  it('counts what a paper calls red without a figure apart from what is not rated', async () => {
    const children = [aChild('Norwich', { statedRed: 2 })];
    renderPage(() => aSummary({ statedRed: 1, children }));
    const inShort = await part('In short');
    const items = within(inShort).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining('89 not rated'),
    );
    expect(items.at(-1)?.textContent).toBe('1 stated red, no figure');
    const below = within(await part('Its teams'));
    expect(below.getByRole('columnheader', { name: 'Stated red, no figure' })).toBeDefined();
  });

  it('counts by both ratings where the authority rates twice, each named', async () => {
    const secondCounts = counts([5, 4], [0, 0], [9, 10]);
    const children = [aChild('Norwich', { secondCounts: counts([4, 3], [0, 0], [0, 0]) })];
    renderPage(() => aSummary({ secondCounts, children }), 'breckland', NORTHUMBERLAND);
    const inShort = await part('In short');
    expect(inShort.textContent).toContain('3 red against tolerance');
    expect(inShort.textContent).toContain('5 red against target');
    const below = within(await part('Its teams'));
    expect(below.getByRole('columnheader', { name: 'red against target' })).toBeDefined();
    expect(below.getByRole('cell', { name: '4 was 3' })).toBeDefined();
  });

  it('asks for the place and month of its address, and says how it stands', async () => {
    const { asked } = renderPage();
    expect((await part('In short')).textContent).toContain(
      'Locality, March 2018. 69 of its 70 figures are modelled: no report gives them. ' +
        'They are counted by the rating that they would have, and neither ranked nor called different.',
    );
    expect(asked).toEqual([
      { authority: 'norfolk', place: 'breckland', period: '2018-03', edition: null },
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Breckland');
    expect(screen.getByText('Of 14 rated indicators 3 are red.')).toBeDefined();
    expect(document.title).toContain('Breckland, March 2018');
    const links = within(await part('In short')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/norfolk/scorecard?period=2018-03&place=breckland',
      '/norfolk/matrix?period=2018-03&place=breckland',
    ]);
  });

  it('says the gap to green in children, as an estimate where it is one', async () => {
    renderPage();
    const gaps = within(await part('Furthest from green')).getAllByRole('listitem');
    expect(gaps.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^1,038more, estimated.*36%: an estimated 1,038 more would have been needed for green \(80%\)\.$/,
      ),
    ]);
  });

  it('says what turned, and that it is made from modelled figures', async () => {
    renderPage();
    const turned = await part('Turned since February 2018');
    expect(turned.textContent).toMatch(/green to amber.*Modelled: one of the two months/);
  });

  it('marks whatever has an open finding, wherever on the page it stands', async () => {
    const sentence = 'printed 36%, but 31 of 100 is 31%';
    const kind = { __typename: 'ReadingMark' as const, mark: 'DOES_NOT_RECOMPUTE' as const };
    const marks = [{ ...kind, weight: 'FINDING' as const, sentence }];
    const all = aSummary();
    const marked = <T extends { marks: unknown }>(each: T) => ({ ...each, marks });
    renderPage(() => ({
      ...all,
      turned: all.turned.map(marked),
      gaps: all.gaps.map((gap) => ({ ...gap, reading: marked(gap.reading) })),
      positions: all.positions.map((position) => ({
        ...position,
        marks,
      })),
    }));
    for (const name of [
      'Furthest from green',
      'Turned since February 2018',
      'Among the localities',
    ]) {
      const signs = within(await part(name)).getAllByRole('img', {
        name: `Open finding: P${sentence.slice(1)}.`,
        hidden: true,
      });
      expect(signs).toHaveLength(1);
    }
  });

  it('says why a modelled place is neither ranked nor called different', async () => {
    renderPage();
    expect((await part('Different from the whole')).textContent).toContain('Nothing is said');
    const among = await part('Among the localities');
    expect(among.textContent).toContain('Not ranked: modelled. 1 indicator');
    expect(within(among).queryByRole('columnheader', { name: 'Rank' })).toBeNull();
    expect(within(among).getByText('74.7% modelled')).toBeDefined();
  });

  it('ranks a place of which all is reported, the lowest rank first, and says where it differs', async () => {
    renderPage(() =>
      aSummary({
        positions: [
          aPosition('1.4', 'Re-referrals', { rank: 2 }),
          aPosition('2.2', 'Assessments in 45 days'),
        ],
        differences: [
          {
            __typename: 'PlaceDifference',
            reading: {
              __typename: 'BriefReading',
              indicator: aNamed('3.2', 'Plans'),
              state: 'GREEN',
              marks: [],
            },
            verdict: 'DIFFERS_BETTER',
            sentence: 'Breckland, 93.2%, is better than Norfolk as a whole',
          },
        ],
        modelledCount: 0,
      }),
    );
    const ranks = within(await part('Among the localities')).getAllByRole('row');
    expect(ranks.map(({ textContent }) => textContent)).toEqual([
      'IndicatorFigureRatingRank',
      expect.stringMatching(/^2\.2 .*59\.4%.*5 of 6$/),
      expect.stringMatching(/^1\.4 .*2 of 6$/),
    ]);
    const different = within(await part('Different from the whole')).getByRole('listitem');
    expect(different.textContent).toBe(
      '3.2 PlansbetterBreckland, 93.2%, is better than Norfolk as a whole.',
    );
    expect((await part('In short')).textContent).toContain('70 figures, all of them reported.');
  });

  it('names the ratings that it counts for the places below, and leaves out those that none has', async () => {
    renderPage();
    const table = within(await part('Its teams')).getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Place', '✕ red', '★ green', 'Figures', 'Modelled']);
    const row = within(table).getByRole('row', { name: /^Breckland Assessment/ });
    expect(row.textContent).toBe('Breckland Assessment modelled3 was 31 2121');
    expect(within(row).getByRole('link').getAttribute('href')).toBe(
      '/norfolk/place?period=2018-03&place=breckland-assessment',
    );
  });

  it('says of the authority itself nothing that needs others beside it', async () => {
    const { place } = aSummary();
    renderPage(
      () =>
        aSummary({
          place: { ...place, slug: 'norfolk', name: 'Norfolk', kind: 'AUTHORITY', parent: null },
          ...{ gaps: [], turned: [], positions: [] },
        }),
      null,
    );
    expect(await part('Its localities')).toBeDefined();
    expect(screen.queryByRole('region', { name: /^Different|^Among/ })).toBeNull();
    expect(screen.getByText('No rating is other than it was.')).toBeDefined();
    expect(screen.getByText(/^No indicator with a tolerance and counts is short/)).toBeDefined();
  });

  it('says so where there is nothing for the month, and where the place is not known', async () => {
    renderPage(() => aSummary({ figureCount: 0 }));
    expect(await screen.findByText('Breckland has no figures for March 2018.')).toBeDefined();
    renderPage(() => null, 'atlantis');
    expect(await screen.findByText('norfolk has no place known as “atlantis”.')).toBeDefined();
    const back = screen.getByRole('link', { name: 'To norfolk as a whole' });
    expect(back.getAttribute('href')).toBe('/norfolk/place?period=2018-03');
  });

  it('says what failed with the id of the request, and shows the page after Retry', async () => {
    let fails = true;
    const { user } = renderPage(() => {
      if (!fails) return aSummary();
      const response = new Response('', { status: 500, headers: { 'x-request-id': 'req-3' } });
      throw new ServerError('down', { response, bodyText: '' });
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/The page of breckland could not be loaded.*req-3/);
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await part('Furthest from green')).toBeDefined();
  });
});
