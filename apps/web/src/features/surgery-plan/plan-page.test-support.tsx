import { ApolloProvider } from '@apollo/client/react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { EditSurgeryPage, NewSurgeryPage } from './PlanPage';
import { anInvitee, aSurgery, CHOICES } from './surgery-plan.test-support';
import type { Surgery } from './surgery-query';

const LEADER = aViewer([heldRole({ role: 'LEADER' })]);
export const ANALYST = aViewer([heldRole({ role: 'ANALYST' })]);

const refused = (reason: string) =>
  new CombinedGraphQLErrors({
    errors: [{ message: 'Refused.', extensions: { code: 'REFUSED', reason } }],
  });

/** A plan as it was sent. */
export interface Sent {
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
export function renderForm(
  of: 'new' | 'edit',
  more: Parameters<typeof answeringClient>[0] = {},
  viewer = LEADER,
) {
  const held = { surgery: aSurgery() };
  const go = vi.fn<(address: string) => void>();
  const { client, askedFor } = answeringClient({
    SurgeryPage: () => ({ surgery: held.surgery }),
    AgendaChoices: () => CHOICES,
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

export const title = () => screen.findByLabelText<HTMLInputElement>('Title');
export const day = () => screen.getByLabelText<HTMLInputElement>('Day');
export const save = () =>
  screen.getByRole('button', { name: /^(?:Save the plan|Plan the surgery)$/ });
