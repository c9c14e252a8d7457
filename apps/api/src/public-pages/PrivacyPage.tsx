/** @jsxRuntime automatic */
import { Contact } from './AccessibilityPage';
import { PublicFrame } from './PublicFrame';

interface PrivacyPageProps {
  readonly contact: string | null;
  readonly styles: string;
  /** Hours after which a session ends at the latest. */
  readonly sessionHours: number;
}

/** What is kept about those who visit and about those who sign in. */
export function PrivacyPage({ contact, styles, sessionHours }: PrivacyPageProps) {
  return (
    <PublicFrame title="Privacy notice" styles={styles}>
      <h1>Privacy notice</h1>
      <p>
        The controller of what is kept here about people is the council that runs this server or has
        it run. Questions go to <Contact contact={contact} />.
      </p>
      <h2>If you read the public pages</h2>
      <p>
        No cookie is set, nothing is stored in your browser but ordinary copies of pages, and nobody
        counts or follows your visits. The server writes a line for each request (when, which kind
        of page, how it was answered, how long it took) to run the service and to notice misuse. The
        line holds neither your name nor your network address. Only where you ask for something that
        needs signing in may that be recorded with your network address, to notice attempts at
        getting in.
      </p>
      <h2>If you sign in</h2>
      <p>
        We keep your name, e-mail address and roles; a salted hash of your password, or your
        identity at your council’s sign-in service; the secret of your authenticator app, encrypted;
        and your sessions with network address and kind of browser, for at most {sessionHours} hours
        each. One cookie, needed for signing in, holds the session; another may remember that this
        browser has signed in before, so that others who guess at your password cannot lock you out.
      </p>
      <p>
        What you do that changes something, what you download, and each time you sign in or fail to
        is recorded with your name and network address, so that the record of children’s services
        can be accounted for. These events are kept as long as the record itself. They are read by
        the administrators of your council.
      </p>
      <p>
        This is done as a task in the public interest (article 6(1)(e) of the UK GDPR). You can ask
        for what is held about you, to have it corrected, and to object; and you can complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner</a>.
      </p>
      <h2>About children</h2>
      <p>
        No child’s name or record is held here: only counts and what is made from them. In public
        editions small counts are protected so that no child can be told by them.
      </p>
    </PublicFrame>
  );
}
