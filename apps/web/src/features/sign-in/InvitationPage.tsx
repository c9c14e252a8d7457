import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import {
  AcceptInvitationDocument,
  InvitationOfferDocument,
} from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { signInAddress } from '../../lib/page-address';
import type { EntryProps } from '../../lib/page-props';
import { signIn } from '../../lib/sign-in-requests';
import { useViewer } from '../../lib/viewer';
import { welcomeViewer } from '../../lib/viewer-change';
import { AppLink } from '../../ui/AppLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { EntryFrame } from './EntryFrame';
import { InvitationForm } from './InvitationForm';
import { InvitationOfAnother } from './InvitationOfAnother';

/** Where the link of an invitation leads: what is offered, and how to accept it. */
export function InvitationPage({ search, go }: EntryProps) {
  const token = search['token'] ?? '';
  const client = useApolloClient();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(InvitationOfferDocument, { variables: { token } });
  const [accept] = useMutation(AcceptInvitationDocument);

  if (error) {
    return (
      <EntryFrame title="Invitation">
        <ErrorPanel
          what="The invitation could not be looked up."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      </EntryFrame>
    );
  }
  if (data === undefined) return <EntryFrame title="Invitation" />;
  const offer = data.invitation;
  if (!offer?.open) {
    return (
      <EntryFrame
        title="This invitation no longer works"
        sentence="It was accepted or withdrawn already, it is too old, or a part of the link is missing. An administrator of your authority can send another."
      >
        <p>
          <AppLink href={signInAddress()}>Go to sign in</AppLink>
        </p>
      </EntryFrame>
    );
  }
  if (viewer !== null && viewer.email.toLowerCase() !== offer.email.toLowerCase()) {
    return <InvitationOfAnother offer={offer} viewer={viewer} />;
  }
  return (
    <InvitationForm
      offer={offer}
      onAccept={(name, password) => answerTo(accept({ variables: { token, name, password } }))}
      onAccepted={async (password) => {
        const answer = await signIn({ email: offer.email, password });
        const isIn = answer.isDone && answer.given.twoFactorRedirect !== true;
        if (isIn) {
          await welcomeViewer(client);
          go('/');
        } else go(answer.isDone ? '/second-factor' : signInAddress());
      }}
    />
  );
}
