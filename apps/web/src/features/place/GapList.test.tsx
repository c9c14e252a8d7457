import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { GapList } from './GapList';
import { aSummary } from './place.test-support';

const listOf = (count: number) => ({
  __typename: 'CaseList',
  ...{ indicator: aSummary().gaps[0]?.reading.indicator.key, url: 'https://cases.example/', count },
  ...{ label: `Open the list: ${count} children`, sentence: 'Those not in time.' },
});

it('counts the children of the edition that is read, not of today', async () => {
  for (const [edition, count] of [
    [1, 313],
    [2, 300],
  ] as const) {
    const server = answeringClient({
      CaseLists: (asked) => ({ caseLists: [listOf(asked['edition'] === 1 ? 313 : 300)] }),
    });
    render(
      <ApolloProvider client={server.client}>
        <AddressedPage viewer={aViewer([heldRole({ role: 'LEADER' })])}>
          {() => (
            <GapList
              authority="norfolk"
              gaps={aSummary().gaps}
              standpoint={{ period: '2018-03' }}
              period="2018-03"
              edition={edition}
            />
          )}
        </AddressedPage>
      </ApolloProvider>,
    );
    const link = await screen.findByRole('link', {
      name: new RegExp(`the list: ${count} children`),
    });
    expect(link).toBeDefined();
    expect(server.askedFor('CaseLists')).toEqual([expect.objectContaining({ edition })]);
    cleanup();
  }
});
