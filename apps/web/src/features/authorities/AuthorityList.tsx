import { useQuery } from '@apollo/client/react';
import { Link, Navigate } from '@tanstack/react-router';
import { failureOf } from '../../apollo/failure';
import { AuthoritiesDocument } from '../../apollo/generated/documents';
import { myAccountAddress } from '../../lib/page-address';
import { useViewer } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkeletonRows } from '../../ui/SkeletonRows';
import styles from './AuthorityList.module.css';

const WIDTHS = ['18rem'];

const FICTIONAL =
  'A council that does not exist: places and figures are invented, and complete, to show everything at work.';

/** Where one begins: the authority that one prefers or the one there is, or a choice of several. */
export function AuthorityList() {
  const { data, error, refetch } = useQuery(AuthoritiesDocument, {
    notifyOnNetworkStatusChange: true,
  });
  const authorities = data?.authorities;
  const viewer = useViewer();
  const [first, second] = authorities ?? [];
  const preferred = authorities?.find(({ slug }) => slug === viewer?.preferences.authority);
  const begin = preferred ?? (second === undefined ? first : undefined);
  if (begin !== undefined) {
    return <Navigate to="/$authority" params={{ authority: begin.slug }} replace />;
  }
  const needsSecondFactor = viewer?.roles.some((role) => role.needsSecondFactor) ?? false;
  return (
    <main className={styles.page}>
      <h1>Vital Signs</h1>
      {error ? (
        <ErrorPanel
          what="The list of authorities could not be loaded."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : authorities === undefined ? (
        <SkeletonRows rows={3} widths={WIDTHS} label="Loading the authorities" />
      ) : authorities.length === 0 ? (
        <EmptyPanel
          sentence={
            needsSecondFactor
              ? 'Your authority asks for a second factor before it shows anything.'
              : viewer !== null && viewer.roles.length === 0
                ? 'You hold no role in any authority. An administrator can give you one.'
                : 'No authority’s figures are held here yet.'
          }
        >
          {needsSecondFactor && (
            <p>
              <AppLink href={`${myAccountAddress()}#second-factor`}>Set it up</AppLink>
            </p>
          )}
        </EmptyPanel>
      ) : (
        <ul className={styles.list}>
          {authorities.map(({ slug, name, fictional, reportTitle }) => (
            <li key={slug}>
              <Link to="/$authority" params={{ authority: slug }}>
                {name}
              </Link>
              <p className={styles.what}>{fictional ? FICTIONAL : reportTitle}</p>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
