import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { failureOf } from '../../apollo/failure';
import { MyAccountDocument } from '../../apollo/generated/documents';
import type { Answer } from '../../lib/answer';
import { useTitle } from '../../lib/page-title';
import { welcomeViewer } from '../../lib/viewer-change';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { AccountSection } from './AccountSection';
import { NameForm } from './NameForm';
import { PasswordForm } from './PasswordForm';
import { PreferenceChoices } from './PreferenceChoices';
import { RoleList } from './RoleList';
import { SecondFactorSection } from './SecondFactorSection';
import { SessionList } from './SessionList';
import { TokenSection } from './TokenSection';
import styles from './MyAccountPage.module.css';

interface MyAccountPageProps {
  /** The part of the page that the address leads to; empty: none. */
  readonly part: string;
  readonly signOut: () => Promise<Answer<unknown>>;
}

/** What somebody sees and changes of themselves. */
export function MyAccountPage({ part, signOut }: MyAccountPageProps) {
  useTitle('My account');
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(MyAccountDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const viewer = data?.viewer;
  const isThere = viewer != null;
  // The browser looked for the part before the page was there.
  useEffect(() => {
    if (isThere && part !== '') document.getElementById(part)?.scrollIntoView();
  }, [isThere, part]);

  if (error !== undefined && !isThere) {
    return (
      <main className={styles.failed}>
        <ErrorPanel
          what="Your account could not be loaded."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      </main>
    );
  }
  if (!isThere) return <PageFrame>{null}</PageFrame>;
  return (
    <PageFrame title="My account" sentence={`${viewer.name}, ${viewer.email}`}>
      <div className={styles.sections}>
        <AccountSection title="Roles">
          <RoleList roles={viewer.roles} />
        </AccountSection>
        <AccountSection title="Name">
          <NameForm name={viewer.name} />
        </AccountSection>
        <AccountSection title="Preferences">
          <PreferenceChoices viewer={viewer} />
        </AccountSection>
        <AccountSection title="Password">
          <PasswordForm
            email={viewer.email}
            hasPassword={viewer.hasPassword}
            length={data?.signInOptions.passwordLength}
            onChanged={() => void refetch()}
          />
        </AccountSection>
        <AccountSection title="Second factor" id="second-factor">
          <SecondFactorSection viewer={viewer} onChanged={() => void welcomeViewer(client)} />
        </AccountSection>
        <AccountSection title="Tokens for Excel and Power BI" id="tokens">
          <TokenSection authority={viewer.roles[0]?.authority ?? null} />
        </AccountSection>
        <AccountSection title="Sessions">
          <SessionList sessions={viewer.sessions} signOut={signOut} />
        </AccountSection>
      </div>
    </PageFrame>
  );
}
