import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { WrittenCommentary } from '../../lib/written-commentary';
import { aCommentary } from './commentary.test-support';
import { DraftsPage } from './DraftsPage';

const LEADER = { ...aViewer([heldRole({ role: 'LEADER' })]), id: 'person-2' };

/** The page over a server that keeps these drafts until they are approved. */
function renderPage(first: readonly WrittenCommentary[] | string) {
  let drafts = first;
  const server = answeringClient({
    DraftsPage: () => (typeof drafts === 'string' ? drafts : { commentaryToApprove: drafts }),
    ApproveCommentary: ({ id }) => {
      if (typeof drafts !== 'string') drafts = drafts.filter((draft) => draft.id !== id);
      return { approveCommentary: { __typename: 'Commentary', id: '99' } };
    },
  });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage viewer={LEADER}>{(props) => <DraftsPage {...props} />}</AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), ...server };
}

const ABOUT_INDICATOR = aCommentary({
  id: '8',
  section: null,
  indicator: {
    ...{ __typename: 'Indicator', id: 'norfolk/3.3', key: '3.3', ref: '3.3' },
    name: 'Assessments in 45 days',
  },
  place: null,
});

describe('the page of drafts', () => {
  it('leads from each draft to the page on which it stands', async () => {
    renderPage([aCommentary(), ABOUT_INDICATOR]);
    const links = await screen.findAllByRole('link', { name: /March 2018$/ });
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Completed, Norwich, March 2018', '/norfolk/sections/done?period=2018-03&place=norwich'],
      ['3.3 Assessments in 45 days, Norfolk, March 2018', '/norfolk/indicators/3.3?period=2018-03'],
    ]);
    expect(screen.getByText(/^2 drafts wait for approval\./)).toBeDefined();
  });

  it('takes a draft off the list when it is approved', async () => {
    const { user } = renderPage([aCommentary()]);
    await user.click(await screen.findByRole('button', { name: /^Approve for our own people/ }));
    expect(await screen.findByText('You have dealt with every draft that waited.')).toBeDefined();
    expect(screen.getByText('Approved for our own people.')).toBeDefined();
  });

  it('does not say that anything was approved where nothing waits', async () => {
    renderPage([]);
    expect(await screen.findByText('There is nothing for you to approve.')).toBeDefined();
  });

  it('says with the server’s words why there is no list', async () => {
    renderPage('Your role does not let you read this.');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Your role does not let you read this.',
    );
  });
});
