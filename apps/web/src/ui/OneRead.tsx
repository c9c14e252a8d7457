import type { ReactNode } from 'react';
import { failureOf } from '../apollo/failure';
import { capital } from '../lib/capital';
import { AppLink } from './AppLink';
import { EmptyPanel } from './EmptyPanel';
import { ErrorPanel } from './ErrorPanel';
import { SkeletonRows } from './SkeletonRows';

interface OneReadProps<Read> {
  /** What was read; undefined while it is not, null where the reader has no such thing. */
  readonly read: Read | null | undefined;
  readonly error: unknown;
  readonly again: () => unknown;
  /** How it is called within a sentence: "the surgery". */
  readonly what: string;
  /** What is said where there is none, and where one goes on from there. */
  readonly none: { readonly sentence: string; readonly to: string; readonly href: string };
  readonly children: (read: Read) => ReactNode;
}

/** The one thing that a page is about: as it was read, not there, not to be loaded, or still being loaded. */
export function OneRead<Read>({ read, error, again, what, none, children }: OneReadProps<Read>) {
  if (read) return children(read);
  if (read === null) {
    return (
      <EmptyPanel sentence={none.sentence}>
        <p>
          <AppLink href={none.href}>{none.to}</AppLink>
        </p>
      </EmptyPanel>
    );
  }
  if (!error) return <SkeletonRows rows={10} widths={['100%']} label={`Loading ${what}`} />;
  const { sentence, requestId } = failureOf(error);
  return (
    <ErrorPanel
      what={`${capital(what)} could not be loaded.`}
      detail={sentence}
      requestId={requestId}
      onRetry={() => void again()}
    />
  );
}
