import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answeringClient } from '../apollo/answering-client.test-support';
import { AddressedPage } from '../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../lib/viewer.test-support';
import { CaseListLink } from './CaseListLink';
import { useCaseLists } from './use-case-lists';

const LIST = {
  __typename: 'CaseList',
  ...{ indicator: '3.3', url: 'https://cases.example/list?m=2018-03', count: 313 },
  ...{ label: 'Open the list: about 313 children', sentence: 'Those not in time.' },
};

function Gap() {
  const asked = { authority: 'norfolk', place: null, period: '2018-03', indicators: ['3.3'] };
  const lists = useCaseLists(asked);
  return (
    <p>
      171 more
      <CaseListLink list={lists.get('3.3')} />
      <CaseListLink list={lists.get('4.4')} />
    </p>
  );
}

function renderGap(role: 'LEADER' | 'MEMBER') {
  const server = answeringClient({ CaseLists: () => ({ caseLists: [LIST] }) });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage viewer={aViewer([heldRole({ role })])}>{() => <Gap />}</AddressedPage>
    </ApolloProvider>,
  );
  return server;
}

it('leads to the children behind a figure in another tab, and tells that page nothing of where one came from', async () => {
  renderGap('LEADER');
  const link = await screen.findByRole('link', {
    name: 'Open the list: about 313 children (opens in a new tab)',
  });
  expect(link.getAttribute('href')).toBe('https://cases.example/list?m=2018-03');
  expect(link.getAttribute('rel')).toBe('noreferrer');
  expect(screen.getByText('Those not in time.')).toBeDefined();
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

it('is not asked for by those who see no teams', async () => {
  cleanup();
  const { askedFor } = renderGap('MEMBER');
  await waitFor(() => expect(screen.getByText('171 more')).toBeDefined());
  expect(askedFor('CaseLists')).toHaveLength(0);
  expect(screen.queryByRole('link')).toBeNull();
});
