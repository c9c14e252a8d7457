/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { accessibilityStatementAddress, privacyNoticeAddress, publicHome } from './public-address';

interface PublicFrameProps {
  /** What the window is called; the product's name follows. */
  readonly title: string;
  /** Address of the style sheet. */
  readonly styles: string;
  /** Above the heading: where one is. */
  readonly above?: readonly { readonly name: string; readonly address: string }[];
  readonly children: ReactNode;
}

/** A public page: whole without scripts, and nothing on it that remembers who reads it. */
export function PublicFrame({ title, styles, above = [], children }: PublicFrameProps) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – Vital Signs`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        <a className="skip" href="#content">
          To the content
        </a>
        <header>
          <a className="product" href={publicHome}>
            Vital Signs
          </a>
          <nav aria-label="Site">
            <a href={publicHome}>Published editions</a>
            <a href="/sign-in">Sign in</a>
          </nav>
        </header>
        {above.length > 0 && (
          <nav aria-label="Breadcrumbs" className="above">
            <ol>
              {above.map(({ name, address }) => (
                <li key={address}>
                  <a href={address}>{name}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <nav aria-label="About this site">
            <a href={accessibilityStatementAddress}>Accessibility statement</a>
            <a href={privacyNoticeAddress}>Privacy notice</a>
          </nav>
        </footer>
      </body>
    </html>
  );
}
