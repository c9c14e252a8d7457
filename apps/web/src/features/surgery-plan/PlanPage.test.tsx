import { ApolloProvider } from '@apollo/client/react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { EditSurgeryPage, NewSurgeryPage } from './PlanPage';
import { anInvitee, anItem, aSurgery, CHOICES } from './surgery-plan.test-support';
import type { Surgery } from './surgery-query';

const LEADER = aViewer([heldRole({ role: 'LEADER' })]);
const ANALYST = aViewer([heldRole({ role: 'ANALYST' })]);

const refused = (reason: string) =>
  new CombinedGraphQLErrors({
    errors: [{ message: 'Refused.', extensions: { code: 'REFUSED', reason } }],
  });

interface Sent {
  readonly key: string;
  readonly version: number;
  readonly plan: {
    readonly title: string;
    readonly startsAt: string;
    readonly showsUnpublished: boolean;
    readonly items: readonly {
      readonly id: string | null;
      readonly title: string | null;
      readonly reasons: readonly string[];
    }[];
    readonly invited: readonly { readonly email: string }[];
  };
}

/** The surgery as the server has it once a plan was taken. */
function plannedAs(before: Surgery, { title, startsAt, invited }: Sent['plan']): Surgery {
  const people = invited.map(({ email }) => anInvitee(email, email));
  return { ...before, title, startsAt, invited: people, planVersion: before.planVersion + 1 };
}

/** The form over a server that holds a surgery; what the server holds can be changed. */
function renderForm(
  of: 'new' | 'edit',
  more: Parameters<typeof answeringClient>[0] = {},
  viewer = LEADER,
) {
  const held = { surgery: aSurgery() };
  const go = vi.fn<(address: string) => void>();
  const { client, askedFor } = answeringClient({
    SurgeryPage: () => ({ surgery: held.surgery }),
    SurgeryPlanPage: () => CHOICES,
    ProposedAgenda: () => ({ proposedAgenda: null }),
    PlanSurgery: (asked) => {
      held.surgery = plannedAs(aSurgery({ planVersion: 0 }), (asked as unknown as Sent).plan);
      return { planSurgery: held.surgery };
    },
    ChangeSurgery: (asked) => {
      const { version, plan } = asked as unknown as Sent;
      if (version !== held.surgery.planVersion) throw refused('CHANGED_MEANWHILE');
      held.surgery = plannedAs(held.surgery, plan);
      return { changeSurgery: held.surgery };
    },
    ...more,
  });
  const page = render(
    <ApolloProvider client={client}>
      <AddressedPage viewer={viewer}>
        {(props) =>
          of === 'new' ? (
            <NewSurgeryPage {...{ ...props, go }} place="norwich" />
          ) : (
            <EditSurgeryPage {...{ ...props, go }} id="7" />
          )
        }
      </AddressedPage>
    </ApolloProvider>,
  );
  const sent = (operation: string) => askedFor(operation) as unknown as readonly Sent[];
  return { user: userEvent.setup(), held, go, page, sent };
}

const title = () => screen.findByLabelText<HTMLInputElement>('Title');
const day = () => screen.getByLabelText<HTMLInputElement>('Day');
const save = () => screen.getByRole('button', { name: /^(?:Save the plan|Plan the surgery)$/ });

beforeEach(() => window.sessionStorage.clear());

describe('a plan that others change too', () => {
  it('leaves theirs what one did not touch, also after a reload', async () => {
    const { user, held, page } = renderForm('edit');
    await user.type(await title(), ' again');
    page.unmount();

    const again = renderForm('edit');
    again.held.surgery = {
      ...held.surgery,
      ...{ planVersion: 4, startsAt: '2018-04-24T09:00:00.000Z' },
      invited: [...held.surgery.invited, anInvitee('Cem Dogan', 'cem@norfolk.example')],
    };
    expect((await title()).value).toBe('Assessments in Norwich again');
    expect(screen.getByText(/^What you wrote here before is still here/)).toBeDefined();
    expect(day().value).toBe('2018-04-24');
    await again.user.click(save());
    await waitFor(() => expect(again.go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    expect(again.sent('ChangeSurgery')[0]).toMatchObject({
      version: 4,
      plan: {
        ...{ title: 'Assessments in Norwich again', startsAt: '2018-04-24T09:00:00.000Z' },
        invited: [{ email: 'ben@norfolk.example' }, { email: 'cem@norfolk.example' }],
      },
    });
  });

  it('shows, where both changed the same, what theirs is, and offers it', async () => {
    const { user, held } = renderForm('edit');
    await user.type(await title(), ' again');
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    await user.keyboard('Dora Eze');
    await user.type(screen.getAllByLabelText('E-mail address')[1]!, 'dora@norfolk.example');
    held.surgery = {
      ...held.surgery,
      ...{ planVersion: 4, title: 'Assessments, anew', minutes: 90 },
      invited: [...held.surgery.invited, anInvitee('Cem Dogan', 'cem@norfolk.example')],
    };
    await user.click(save());
    expect(await screen.findByText(/^Somebody planned this surgery anew meanwhile/)).toBeDefined();
    expect(screen.getByText(/^Title: somebody else made it “Assessments, anew”/)).toBeDefined();
    expect(screen.getByText(/^People: .*Cem Dogan \(cem@norfolk.example\)/)).toBeDefined();
    expect(screen.queryByText(/^Minutes: somebody/)).toBeNull();
    expect(
      screen.getByLabelText<HTMLInputElement>('Minutes', { selector: '[aria-describedby]' }).value,
    ).toBe('90');
    expect(screen.getByText(/^Not saved yet; 2 things somebody else changed/)).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Take theirs: Title' }));
    expect((await title()).value).toBe('Assessments, anew');
    await user.click(screen.getByRole('button', { name: 'Keep both: People' }));
    expect(screen.queryByText(/somebody else made it/)).toBeNull();
    await user.click(save());
    await waitFor(() => expect(held.surgery.planVersion).toBe(5));
    expect(held.surgery.invited.map(({ email }) => email)).toEqual([
      ...['ben@norfolk.example', 'dora@norfolk.example', 'cem@norfolk.example'],
    ]);
  });

  it('sends an item that somebody took off meanwhile as a new one', async () => {
    const { user, held, sent } = renderForm('edit');
    const minutes = (await screen.findAllByLabelText('Minutes'))[1]!;
    await user.type(minutes, '{Backspace}5');
    held.surgery = { ...held.surgery, planVersion: 4, items: [anItem({ id: '12' })] };
    await user.click(save());
    await screen.findByText(/^Agenda: somebody else made it/);
    await user.click(save());
    await waitFor(() => expect(sent('ChangeSurgery')).toHaveLength(2));
    expect(sent('ChangeSurgery').map(({ plan }) => plan.items[0]?.id)).toEqual(['11', null]);
  });

  it('says so where it could not be read again', async () => {
    let isDown = false;
    const { user, held } = renderForm('edit', {
      SurgeryPage: () => (isDown ? 'The server is away.' : { surgery: aSurgery() }),
    });
    await user.type(await title(), '!');
    held.surgery = { ...held.surgery, planVersion: 4 };
    isDown = true;
    await user.click(save());
    expect(await screen.findByText(/could not be read again. The server is away./)).toBeDefined();
    expect((await title()).value).toBe('Assessments in Norwich!');
  });
});

describe('words of a plan', () => {
  it('stay where they were typed while it was being saved', async () => {
    const { user, go, held } = renderForm('edit');
    const field = await title();
    await user.type(field, ' again');
    fireEvent.click(save());
    const typed = { target: { value: 'Assessments in Norwich again, and more' } };
    fireEvent.change(field, typed);
    await waitFor(() => expect(held.surgery.title).toBe('Assessments in Norwich again'));
    await waitFor(() => expect(save().getAttribute('aria-disabled')).toBeNull());
    expect((await title()).value).toBe('Assessments in Norwich again, and more');
    expect(go).not.toHaveBeenCalled();
    expect(screen.queryByText(/somebody else/)).toBeNull();
  });

  it('are not sent by Enter in a field', async () => {
    const { user, sent } = renderForm('new');
    await user.type(await title(), ' of April{Enter}');
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    await user.keyboard('Dora Eze{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Something else' }));
    await user.type(screen.getByLabelText('What it is'), 'Staffing over the summer{Enter}');
    expect(screen.getByRole('list', { name: 'Agenda' }).textContent).toContain(
      'Staffing over the summer',
    );
    expect(sent('PlanSurgery')).toEqual([]);
  });

  it('mark a time that is none at the time', async () => {
    const { user } = renderForm('new', {
      PlanSurgery: () => {
        const problems = [{ field: 'startsAt', sentence: 'Begins: no time.' }];
        throw new CombinedGraphQLErrors({
          errors: [{ message: 'No.', extensions: { code: 'REFUSED', reason: 'FAULTS', problems } }],
        });
      },
    });
    await title();
    await user.type(day(), '2018-04-23');
    await user.clear(screen.getByLabelText('Begins'));
    await user.type(screen.getByLabelText('Begins'), 'ten');
    await user.click(save());
    const begins = await screen.findByLabelText('Begins');
    await waitFor(() => expect(begins.getAttribute('aria-invalid')).toBe('true'));
    expect(day().getAttribute('aria-invalid')).toBeNull();
    const form = screen.getByRole('form', { name: 'The plan' });
    expect(within(form).getAllByText('Begins: no time.')).toHaveLength(2);
  });
});

describe('an agenda that is taken over from unpublished figures', () => {
  const proposed = (words: string) => ({
    proposedAgenda: {
      ...{ __typename: 'ProposedAgenda', sentence: words, opening: 5, closing: 5, leftOut: [] },
      items: [
        {
          ...{ __typename: 'ProposedAgendaItem', kind: 'INDICATOR', indicator: '3.3', area: null },
          ...{ title: '3.3 Assessments in time, Norwich', minutes: 10, reasons: [words] },
          place: { __typename: 'SurgeryPlace', slug: 'norwich', name: 'Norwich' },
        },
      ],
    },
  });
  const shows = () => screen.getByRole('switch', { name: /unpublished ones too$/ });
  const agenda = () => screen.getByRole('list', { name: 'Agenda' }).textContent;

  it('loses its reasons once the surgery is to show published ones, and has them back', async () => {
    const { user, sent } = renderForm(
      'new',
      {
        ProposedAgenda: ({ showsUnpublished }) =>
          proposed(showsUnpublished === true ? '22 more are needed.' : 'It is red.'),
      },
      ANALYST,
    );
    await title();
    await user.click(shows());
    expect(await screen.findAllByText('22 more are needed.')).toHaveLength(2);
    await user.click(await screen.findByRole('button', { name: 'Take it over' }));
    expect(agenda()).toContain('22 more are needed.');
    await user.click(shows());
    expect(agenda()).not.toContain('22 more are needed.');
    await user.click(shows());
    expect(agenda()).toContain('22 more are needed.');
    await user.click(shows());
    await user.type(day(), '2018-04-23');
    await user.click(save());
    await waitFor(() => expect(sent('PlanSurgery')).toHaveLength(1));
    expect(sent('PlanSurgery')[0]?.plan).toMatchObject({
      ...{ showsUnpublished: false, items: [{ reasons: [] }] },
    });
  });

  it('is not taken over while another is looked for', async () => {
    renderForm('new', { ProposedAgenda: () => proposed('22 more are needed.') }, ANALYST);
    await title();
    await screen.findByRole('button', { name: 'Take it over' });
    fireEvent.click(shows());
    expect(screen.getByText('Looking through the figures …')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Take it over' })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Take it over' })).toBeDefined();
  });
});

describe('a new plan whose answer was lost', () => {
  const lost = () => new Error('no network');

  it('is planned once: sent again under the same key, also after a reload', async () => {
    let isDown = true;
    const answers = {
      PlanSurgery: () => {
        if (isDown) throw lost();
        return { planSurgery: aSurgery() };
      },
    };
    const { user, page, sent } = renderForm('new', answers);
    await user.type(await title(), ' of April');
    await user.click(save());
    await screen.findByText('The server could not be reached.');
    page.unmount();
    isDown = false;
    const again = renderForm('new', answers);
    await title();
    await again.user.click(save());
    await waitFor(() => expect(again.go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    expect(again.sent('PlanSurgery')[0]).toEqual(sent('PlanSurgery')[0]);
    expect(window.sessionStorage.length).toBe(0);
  });

  it('is planned anew as it reads now, where it was mended since', async () => {
    let isDown = true;
    const { user, go, held, sent } = renderForm('new', {
      PlanSurgery: () => {
        if (isDown) throw lost();
        held.surgery = aSurgery({ planVersion: 1 });
        return { planSurgery: held.surgery };
      },
    });
    await user.type(await title(), ' of April');
    await user.type(day(), '2018-04-23');
    await user.click(save());
    await screen.findByText('The server could not be reached.');
    isDown = false;
    await user.type(await title(), ' 2018');
    await user.click(save());
    await waitFor(() => expect(go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    const [first, second] = sent('PlanSurgery');
    expect(second).toEqual(first);
    expect(sent('ChangeSurgery')).toMatchObject([
      { version: 1, plan: { title: 'Performance surgery of April 2018' } },
    ]);
  });
});
