import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { Minuted, Minutes } from './minutes-query';
import { MinutesPage } from './MinutesPage';

const DECISION: Minuted = {
  __typename: 'MinutedSaying',
  ...{ kind: 'Decision', text: 'We meet in May.', by: 'Ann Lyst, 10:12', agreed: null },
  ...{ isTakenBack: false, isSinceApproval: false, before: [] },
  standing: {
    ...{ __typename: 'Saying', id: '7', kind: 'DECISION', text: 'We meet in May.', action: null },
  },
};

const ACTION: Minuted = {
  ...{ ...DECISION, kind: 'Action', text: 'Write to every school' },
  agreed: 'Noor Head, by 30 June 2018; about Norwich.',
  standing: {
    ...{ __typename: 'Saying', id: '8', kind: 'ACTION', text: 'Write to every school' },
    action: {
      ...{ __typename: 'SaidAction', id: '40', owner: 'Noor Head', dueOn: '2018-06-30' },
      ...{ indicator: null, expectedEffect: null, expectedValue: null, expectedBy: null },
      place: { __typename: 'SurgeryPlace', slug: 'norwich' },
    },
  },
};

const ENDED: Minutes = {
  __typename: 'SurgeryMinutes',
  ...{ id: '3', version: 9, state: 'ENDED', title: 'Assessments' },
  heading: 'Draft minutes: Assessments',
  approval: 'These minutes are not approved yet.',
  ...{ mayApprove: true, mayPutRight: true, items: [], whole: [DECISION] },
  facts: [{ __typename: 'MinutesFact', name: 'Place', words: 'Norwich' }],
  actions: [
    {
      ...{ __typename: 'MinutedAction', text: 'Write to schools', owner: 'Noor Head' },
      ...{ due: '30 June 2018', about: 'Norwich', expected: null },
      since: ['Done on 3 July 2018 by Noor Head.'],
    },
  ],
};

/** The page over a server that keeps what is put right; a sentence that it refuses with. */
function renderMinutes(more: Partial<Minutes> = {}) {
  const server: { minutes: Minutes; refuses: string | null } = {
    ...{ minutes: { ...ENDED, ...more }, refuses: null },
  };
  const moment = { __typename: 'SurgeryMoment', id: '3' };
  const { client, askedFor } = answeringClient({
    SurgeryMinutesPage: () => ({ surgeryMinutes: server.minutes }),
    ActionOwners: ({ place }) => ({
      actionOwners:
        place === 'norwich' ? [{ __typename: 'ActionOwner', id: '12', name: 'Ben Ash' }] : [],
    }),
    CorrectMinuted: (asked) => {
      if (server.refuses !== null) return server.refuses;
      const { text } = asked['saying'] as { text: string };
      const before = [
        { __typename: 'SaidBefore' as const, text: DECISION.text, agreed: null, by: 'Said before' },
      ];
      server.minutes = { ...server.minutes, whole: [{ ...DECISION, text, before }] };
      return { correctSaying: moment };
    },
    WithdrawMinuted: () => {
      const whole = [{ ...DECISION, isTakenBack: true, standing: null }];
      server.minutes = { ...server.minutes, whole };
      return { withdrawSaying: moment };
    },
    ApproveMinutes: () => {
      const approved = { state: 'APPROVED', heading: 'Minutes: Assessments' } as const;
      server.minutes = { ...server.minutes, ...approved, mayApprove: false };
      return { approveMinutes: server.minutes };
    },
  });
  render(
    <ApolloProvider client={client}>
      <AddressedPage viewer={aViewer([heldRole({ role: 'LEADER' })])}>
        {(props) => <MinutesPage {...props} id="3" />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), server, askedFor };
}

const press = (name: RegExp) => screen.findByRole('button', { name });

describe('the page of minutes', () => {
  it('is a draft until somebody approves it', async () => {
    const { user } = renderMinutes();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
      'textContent',
      'Draft minutes: Assessments',
    );
    expect(screen.getByText('These minutes are not approved yet.')).toBeDefined();
    await user.click(await press(/^Approve these minutes$/));
    expect(await screen.findByRole('heading', { name: 'Minutes: Assessments' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Approve these minutes' })).toBeNull();
  });

  it('tells whoever approved them so, and leaves the keyboard there', async () => {
    const { user } = renderMinutes();
    (await press(/^Approve these minutes$/)).focus();
    await user.keyboard('{Enter}');
    const told = await screen.findByText('These minutes are approved.');
    await waitFor(() => expect(document.activeElement).toBe(told));
  });

  it('tells actions as they were agreed, with what became of each below', async () => {
    renderMinutes();
    const action = (await screen.findByText('Write to schools')).closest('li');
    expect(action?.textContent).toContain('Noor Head, 30 June 2018. Norwich.');
    expect(action?.textContent).toContain('Done on 3 July 2018 by Noor Head.');
  });

  it('corrects what was said after the surgery, under the same key when it is sent again', async () => {
    const { user, server, askedFor } = renderMinutes();
    await user.click(await press(/^Correct: We meet in May\.$/));
    const dialog = await screen.findByRole('dialog', { name: 'Correct this decision' });
    const field = within(dialog).getByLabelText('What was said');
    await user.clear(field);
    await user.type(field, 'We meet in June.');
    server.refuses = 'The server is busy.';
    await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
    await within(dialog).findByText('The server is busy.');
    expect(field).toHaveProperty('value', 'We meet in June.');
    server.refuses = null;
    await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
    expect(await screen.findByText('We meet in June.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('We meet in May.').tagName).toBe('DEL');
    const [first, second] = askedFor('CorrectMinuted');
    expect(first).toMatchObject({ authority: 'norfolk', id: '3', entry: '7' });
    expect(second).toEqual(first);
  });

  it('gives an action to somebody who signs in here, who is then reminded', async () => {
    const { user, askedFor } = renderMinutes({ whole: [ACTION] });
    await user.click(await press(/^Correct: Write to every school$/));
    const dialog = await screen.findByRole('dialog', { name: 'Correct this action' });
    const owner = within(dialog).getByLabelText('Who does it');
    await user.clear(owner);
    await user.type(owner, 'Ben Ash');
    await within(dialog).findByText(/^Signs in here/);
    expect(within(dialog).queryByLabelText('Expected figure')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedFor('CorrectMinuted')).toMatchObject([
      { entry: '8', saying: { action: { was: '40', owner: 'Ben Ash', ownerPerson: '12' } } },
    ]);
  });

  it('says in its own words what is missing, and sends nothing', async () => {
    const { user, askedFor } = renderMinutes();
    await user.click(await press(/^Correct: /));
    const dialog = await screen.findByRole('dialog');
    await user.clear(within(dialog).getByLabelText('What was said'));
    await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
    expect(within(dialog).getByRole('alert').textContent).toBe('Say it in 3 characters or more.');
    expect(askedFor('CorrectMinuted')).toEqual([]);
  });

  it('takes back what was said, strikes it through and leaves the keyboard there', async () => {
    const { user, askedFor } = renderMinutes();
    await user.click(await press(/^Take back: We meet in May\.$/));
    const dialog = await screen.findByRole('dialog', { name: 'Take this decision back' });
    await user.click(within(dialog).getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const struck = await screen.findByText('We meet in May.');
    expect(struck.tagName).toBe('DEL');
    expect(screen.queryByRole('button', { name: /^Take back/ })).toBeNull();
    expect(document.activeElement).toBe(struck.closest('li'));
    expect(askedFor('WithdrawMinuted')).toMatchObject([{ id: '3', entry: '7' }]);
  });

  it('offers nothing to put right to whoever may not', async () => {
    renderMinutes({ mayPutRight: false });
    await screen.findByText('We meet in May.');
    expect(screen.queryByRole('button', { name: /^(?:Correct|Take back)/ })).toBeNull();
  });
});
