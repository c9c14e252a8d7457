import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { InvitationOfferQuery } from '../../apollo/generated/documents';
import { signOut } from '../../lib/sign-in-requests';
import type { Viewer } from '../../lib/viewer';
import { dismissViewer } from '../../lib/viewer-change';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { EntryFrame } from './EntryFrame';

interface InvitationOfAnotherProps {
  readonly offer: Pick<NonNullable<InvitationOfferQuery['invitation']>, 'authorityName' | 'email'>;
  /** Who is signed in, to whom the invitation was not sent. */
  readonly viewer: Pick<Viewer, 'name' | 'email'>;
}

/** An invitation in the browser of somebody else, who signs out before it is accepted there. */
export function InvitationOfAnother({ offer, viewer }: InvitationOfAnotherProps) {
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const leave = async () => {
    const answer = await signOut();
    if (!answer.isDone) return setProblem(answer.sentence);
    dismissViewer(client);
    const elsewhere = answer.given?.endSessionUrl;
    if (elsewhere !== undefined) window.location.assign(elsewhere);
  };
  return (
    <EntryFrame
      title={`Join ${offer.authorityName}`}
      sentence={`This invitation is for ${offer.email}, but you are signed in as ${viewer.name} (${viewer.email}). Sign out to accept it.`}
    >
      <p>
        <Button kind="primary" onPress={() => void leave()}>
          Sign out
        </Button>
      </p>
      {problem !== null && <p role="alert">{problem}</p>}
      <p>
        <AppLink href="/">Stay signed in</AppLink>
      </p>
    </EntryFrame>
  );
}
