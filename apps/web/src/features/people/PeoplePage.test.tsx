import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aPerson, anInvitation, somePeople } from './people.test-support';
import { PeoplePage } from './PeoplePage';
import type { People } from './people-query';

type Answers = Parameters<typeof answeringClient>[0];

/** The page over a server with these people, that answers changes so. */
function renderPage(first: People, changes: Answers = {}) {
  const server = answeringClient({ PeoplePage: () => ({ people: first }), ...changes });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage>{(props) => <PeoplePage {...props} />}</AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), ...server };
}

const BEN = aPerson({
  id: 'person-2',
  name: 'Ben Bede',
  email: 'ben@norfolk.example',
  roles: [{ __typename: 'PersonRole', role: 'MEMBER', place: null, fromProvider: true }],
  suspended: true,
  lastSignInAt: null,
});

describe('the page of people', () => {
  it('lists everybody with what they hold, and when they were last here', async () => {
    renderPage(somePeople({ people: [aPerson(), BEN], invitations: [anInvitation()] }));
    const ada = await screen.findByRole('row', { name: /^Ada Ames/ });
    expect(ada.textContent).toContain('Head of service for Norwich');
    expect(ada.textContent).toContain('19 November 2026');
    const ben = screen.getByRole('row', { name: /^Ben Bede suspended/ });
    expect(ben.textContent).toContain('Member for Norfolk, by a group of the provider');
    expect(ben.textContent).toContain('never');
    expect(
      screen.getByText(
        '2 people: 1 has access to the figures of Norfolk, 1 is suspended. 1 invitation is open.',
      ),
    ).toBeDefined();
  });

  it('counts everybody in the list once, those who hold nothing any more too', async () => {
    const former = aPerson({ id: 'person-3', name: 'Flo Ford', roles: [] });
    renderPage(somePeople({ people: [aPerson(), BEN, former] }));
    const sentence =
      '3 people: 1 has access to the figures of Norfolk, 1 is suspended, 1 holds no role any more.';
    expect(await screen.findByText(sentence)).toBeDefined();
  });

  it('finds people by name, role and place', async () => {
    const { user } = renderPage(somePeople({ people: [aPerson(), BEN] }));
    const field = await screen.findByRole('searchbox');
    await user.type(field, 'norwich head');
    expect(screen.queryByRole('row', { name: /^Ben Bede/ })).toBeNull();
    expect(screen.getByRole('row', { name: /^Ada Ames/ })).toBeDefined();
    await user.type(field, ' nobody');
    expect(screen.getByText('Nobody fits these words.')).toBeDefined();
  });

  it('invites somebody for a place, saying what they will see, and loses nothing when it is refused', async () => {
    let refuse = true;
    const { user, askedFor } = renderPage(somePeople(), {
      InvitePerson: () =>
        refuse
          ? 'They hold this role already.'
          : { invitePerson: { __typename: 'Invitation', id: 'invitation-9' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Invite somebody …' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Invite somebody' }));
    await user.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect(dialog.getByRole('alert').textContent).toBe('Write the name of whom you invite.');
    await user.type(dialog.getByLabelText('Name'), 'Dee Dale');
    await user.type(dialog.getByLabelText('E-mail'), 'dee@norfolk.example');
    await user.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect(dialog.getByRole('alert').textContent).toBe('Choose a role.');
    expect(dialog.queryByText(/^Sees the figures/)).toBeNull();
    await user.selectOptions(dialog.getByLabelText('Role'), 'HEAD_OF_SERVICE');
    await user.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect(dialog.getByRole('alert').textContent).toBe('Choose the place that the role is for.');
    expect(askedFor('InvitePerson')).toEqual([]);
    await user.selectOptions(dialog.getByLabelText('Place'), 'breckland');
    expect(dialog.getByText(/^Sees the figures of Breckland with what is below it/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect((await dialog.findByRole('alert')).textContent).toBe('They hold this role already.');
    expect(dialog.getByLabelText<HTMLInputElement>('Name').value).toBe('Dee Dale');
    refuse = false;
    await user.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect(await screen.findByText(/Invited: Dee Dale\./)).toBeDefined();
    expect(askedFor('InvitePerson').at(-1)).toEqual({
      authority: 'norfolk',
      person: {
        name: 'Dee Dale',
        email: 'dee@norfolk.example',
        role: 'HEAD_OF_SERVICE',
        place: 'breckland',
      },
    });
    expect(screen.queryByRole('dialog', { name: 'Invite somebody' })).toBeNull();
    expect(askedFor('PeoplePage')).toHaveLength(2);
  });

  it('offers no place for a role of the whole authority', async () => {
    const { user } = renderPage(somePeople());
    await user.click(await screen.findByRole('button', { name: 'Invite somebody …' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Invite somebody' }));
    await user.selectOptions(dialog.getByLabelText('Role'), 'HEAD_OF_SERVICE');
    await user.selectOptions(dialog.getByLabelText('Place'), 'norwich');
    await user.selectOptions(dialog.getByLabelText('Role'), 'LEADER');
    expect(dialog.queryByLabelText('Place')).toBeNull();
    await user.selectOptions(dialog.getByLabelText('Role'), 'MEMBER');
    const place = dialog.getByLabelText<HTMLSelectElement>('Place');
    expect(place.value).toBe('');
    expect([...place.options].map(({ text }) => text.trim())).toEqual([
      ...['Choose a place', 'Breckland', 'Norwich', 'All of Norfolk'],
    ]);
  });

  it('adds a role only once it is chosen, for the whole authority too where that is said', async () => {
    const { user, askedFor } = renderPage(somePeople(), {
      ChangeRoles: () => ({ changeRoles: { __typename: 'Person', id: 'person-1' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Roles …: Ada Ames' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Roles of Ada Ames' }));
    await user.click(dialog.getByRole('button', { name: 'Add a role' }));
    await user.click(dialog.getByRole('button', { name: 'Change the roles' }));
    expect(dialog.getByRole('alert').textContent).toBe('Choose a role.');
    const added = within(dialog.getByRole('group', { name: 'Role not chosen' }));
    await user.selectOptions(added.getByLabelText('Role'), 'MEMBER');
    const member = within(dialog.getByRole('group', { name: 'Member' }));
    await user.selectOptions(member.getByLabelText('Place'), 'All of Norfolk');
    await user.click(dialog.getByRole('button', { name: 'Remove: Head of service, Norwich' }));
    await user.click(dialog.getByRole('button', { name: 'Change the roles' }));
    expect(await screen.findByText(/Roles changed: Ada Ames\./)).toBeDefined();
    expect(askedFor('ChangeRoles')[0]).toMatchObject({ roles: [{ role: 'MEMBER', place: null }] });
  });

  it('offers whoever is suspended no other roles, which would be refused', async () => {
    renderPage(somePeople({ people: [aPerson(), BEN] }));
    expect(await screen.findByRole('button', { name: 'Roles …: Ada Ames' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Roles …: Ben Bede' })).toBeNull();
  });

  it('changes roles, and leaves alone what follows from the provider', async () => {
    const both = aPerson({ roles: [...aPerson().roles, ...BEN.roles] });
    const { user, askedFor } = renderPage(somePeople({ people: [both] }), {
      ChangeRoles: () => ({ changeRoles: { __typename: 'Person', id: 'person-1' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Roles …: Ada Ames' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Roles of Ada Ames' }));
    expect(
      dialog.getByText(/^Member for Norfolk: follows from a group at the provider/),
    ).toBeDefined();
    await user.selectOptions(dialog.getByLabelText('Place'), 'norwich-fit');
    await user.click(dialog.getByRole('button', { name: 'Change the roles' }));
    expect(await screen.findByText(/Roles changed: Ada Ames\./)).toBeDefined();
    expect(askedFor('ChangeRoles')).toEqual([
      {
        authority: 'norfolk',
        person: 'person-1',
        roles: [{ role: 'HEAD_OF_SERVICE', place: 'norwich-fit' }],
      },
    ]);
  });

  it('suspends with a reason and restores', async () => {
    const { user, askedFor } = renderPage(somePeople({ people: [aPerson(), BEN] }), {
      SuspendPerson: () => ({ suspendPerson: { __typename: 'Person', id: 'person-1' } }),
      RestorePerson: () => ({ restorePerson: { __typename: 'Person', id: 'person-2' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Suspend …: Ada Ames' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Suspend Ada Ames' }));
    await user.click(dialog.getByRole('button', { name: 'Suspend' }));
    expect(dialog.getByRole('alert').textContent).toContain('Say why in at least 10 letters');
    await user.type(dialog.getByLabelText('Why'), 'Left the council.');
    await user.click(dialog.getByRole('button', { name: 'Suspend' }));
    expect(await screen.findByText(/Suspended: Ada Ames\./)).toBeDefined();
    expect(askedFor('SuspendPerson')).toEqual([
      { authority: 'norfolk', person: 'person-1', reason: 'Left the council.' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Restore …: Ben Bede' }));
    await user.type(screen.getByLabelText('Why'), 'Came back.');
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(await screen.findByText(/Restored: Ben Bede\./)).toBeDefined();
  });

  it('sends an invitation again and withdraws it, and says what fails', async () => {
    const { user, askedFor } = renderPage(somePeople({ invitations: [anInvitation()] }), {
      RepeatInvitation: () => 'Messages cannot be sent now.',
      WithdrawInvitation: () => ({ withdrawInvitation: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Send again: Cleo Cole' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Messages cannot be sent now.');
    await user.click(screen.getByRole('button', { name: 'Withdraw: Cleo Cole' }));
    expect(await screen.findByText(/Withdrawn: Cleo Cole\./)).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(askedFor('WithdrawInvitation')).toEqual([
      { authority: 'norfolk', invitation: 'invitation-1' },
    ]);
  });

  it('says whom a required second factor meets before it is decided', async () => {
    const { user, askedFor } = renderPage(somePeople({ people: [aPerson(), BEN] }), {
      ChangeAccessPolicy: (variables) => ({
        changeAccessPolicy: { __typename: 'AccessPolicy', ...variables },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Change …' }));
    const dialog = within(screen.getByRole('dialog', { name: 'What holds for everybody' }));
    await user.click(dialog.getByRole('switch', { name: 'A second factor is required' }));
    expect(dialog.getByText(/1 of 1 person has none yet: Ada Ames\.$/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(askedFor('ChangeAccessPolicy')).toEqual([
        { authority: 'norfolk', secondFactorRequired: true, headsSeeOtherLocalities: true },
      ]),
    );
  });

  it('checks a list before anybody is invited, names what is wrong by line, and checks a changed list anew', async () => {
    const { user, askedFor } = renderPage(somePeople(), {
      InvitePeople: ({ csv, apply }) => {
        const isGood = String(csv).includes('norwich');
        const line = {
          ...{ __typename: 'BulkLine', line: 2, email: 'e@norfolk.example', name: 'Eve' },
          ...{ role: 'Head of service', place: isGood ? 'norwich' : 'norwitch' },
          problem: isGood ? null : 'There is no place “norwitch”; the nearest is norwich.',
        };
        return {
          invitePeople: {
            ...{ __typename: 'BulkInvitation', invited: apply === true ? 1 : 0, lines: [line] },
          },
        };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Invite many …' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Invite many' }));
    await user.click(dialog.getByRole('button', { name: 'Check' }));
    expect(dialog.getByRole('alert').textContent).toBe('Choose a file, or paste the lines.');
    const lines = dialog.getByLabelText('Lines');
    await user.type(lines, 'email,name,role,place{Enter}e@norfolk.example,Eve,Head,norwitch');
    await user.click(dialog.getByRole('button', { name: 'Check' }));
    expect(
      await dialog.findByText('1 of 1 line cannot be read. Correct it and check again.'),
    ).toBeDefined();
    expect(dialog.getByRole('row', { name: /the nearest is norwich/ })).toBeDefined();
    await user.clear(lines);
    expect(dialog.queryByRole('row')).toBeNull();
    await user.type(lines, 'email,name,role,place{Enter}e@norfolk.example,Eve,Head,norwich');
    await user.click(dialog.getByRole('button', { name: 'Check' }));
    await user.click(await dialog.findByRole('button', { name: 'Invite 1 person' }));
    expect(await screen.findByText(/1 person was invited\./)).toBeDefined();
    expect(askedFor('InvitePeople').map(({ apply }) => apply)).toEqual([false, false, true]);
  });

  it('says what is wrong with a list as a whole without naming a person', async () => {
    const { user } = renderPage(somePeople(), {
      InvitePeople: () => ({
        invitePeople: {
          ...{ __typename: 'BulkInvitation', invited: 0 },
          lines: [
            {
              ...{ __typename: 'BulkLine', line: 1, email: '', name: '', role: '', place: '' },
              problem: 'A heading reads “emale”.',
            },
          ],
        },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Invite many …' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Invite many' }));
    await user.type(dialog.getByLabelText('Lines'), 'emale,name,role');
    await user.click(dialog.getByRole('button', { name: 'Check' }));
    expect(await dialog.findByText('The list cannot be read:')).toBeDefined();
    expect(dialog.getByRole('listitem').textContent).toBe('Line 1: A heading reads “emale”.');
    expect(dialog.queryByRole('table')).toBeNull();
  });

  it('says with the server’s words why nothing can be listed', async () => {
    renderPage(somePeople(), { PeoplePage: () => 'Your role does not let you do this.' });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Your role does not let you do this.',
    );
  });
});
