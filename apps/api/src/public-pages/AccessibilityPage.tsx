/** @jsxRuntime automatic */
import { PublicFrame } from './PublicFrame';

interface StatementProps {
  /** How to reach whoever runs this server: an e-mail or web address; null where none is set. */
  readonly contact: string | null;
  readonly styles: string;
}

export function Contact({ contact }: { readonly contact: string | null }) {
  if (contact === null) return <>the council whose figures you are reading</>;
  const address = contact.includes('@') ? `mailto:${contact}` : contact;
  return <a href={address}>{contact}</a>;
}

/** What the law on the accessibility of public bodies’ websites (2018, No. 952) asks to be said. */
export function AccessibilityPage({ contact, styles }: StatementProps) {
  return (
    <PublicFrame title="Accessibility statement" styles={styles}>
      <h1>Accessibility statement</h1>
      <p>
        This statement is about Vital Signs: its public pages, which begin with “/public”, and the
        pages of those who sign in.
      </p>
      <h2>What you can do here</h2>
      <p>
        You can read every page with the keyboard alone, with a screen reader, at twice or four
        times the size of text, in light or dark colours as your device prefers, and without scripts
        on the public pages. No meaning is carried by colour alone: ratings have a symbol and a
        word, and every line of a chart has its figures in a table and a summary in a sentence.
      </p>
      <h2>How far it conforms</h2>
      <p>
        It is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. No independent
        audit has been made, so we describe it as partially conforming. What we know does not meet
        them is listed below.
      </p>
      <h2>What is not accessible</h2>
      <ul>
        <li>
          Wide tables are read by scrolling sideways on a narrow screen; on paper and for screen
          readers they are whole.
        </li>
        <li>
          Documents that councils attach or link from their own sites are theirs, and are not
          covered by this statement.
        </li>
      </ul>
      <h2>How it is tested</h2>
      <p>
        Each kind of page is tested automatically with axe whenever the product changes, at the
        widths of a phone and a desk, in light and in dark; journeys by keyboard alone are part of
        the same tests. It has not been tested by people who use assistive technology every day.
      </p>
      <h2>Tell us</h2>
      <p>
        If something cannot be read or used, or you need it in another form, tell{' '}
        <Contact contact={contact} />, with the address of the page. You should have an answer
        within ten working days.
      </p>
      <h2>If you are not content with the answer</h2>
      <p>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and
        Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not content with how
        a complaint was answered, ask the{' '}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>
        .
      </p>
      <p className="note">Prepared on 20 November 2026, from the tests described above.</p>
    </PublicFrame>
  );
}
