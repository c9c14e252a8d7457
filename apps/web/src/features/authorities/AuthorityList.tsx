import { useQuery } from '@apollo/client/react';
import { Link, Navigate } from '@tanstack/react-router';
import { failureOf } from '../../apollo/failure';
import { AuthoritiesDocument } from '../../apollo/generated/documents';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkeletonRows } from '../../ui/SkeletonRows';
import styles from './AuthorityList.module.css';

const WIDTHS = ['18rem'];

const FICTIONAL =
  'A council that does not exist: places and figures are invented, and complete, to show everything at work.';

/** Where one begins: the scorecard of the one authority there is, or a choice of several. */
export function AuthorityList() {
  const { data, error, refetch } = useQuery(AuthoritiesDocument, {
    notifyOnNetworkStatusChange: true,
  });
  const authorities = data?.authorities;
  const [first, second] = authorities ?? [];
  if (first !== undefined && second === undefined) {
    return <Navigate to="/$authority/scorecard" params={{ authority: first.slug }} replace />;
  }
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
        <EmptyPanel sentence="No authority’s figures are held here yet." />
      ) : (
        <ul className={styles.list}>
          {authorities.map(({ slug, name, fictional, reportTitle }) => (
            <li key={slug}>
              <Link to="/$authority/scorecard" params={{ authority: slug }}>
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
