import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { auditAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { AuditFilters } from './AuditFilters';
import { auditQuery } from './audit-query';
import { AuditTable } from './AuditTable';
import styles from './AuditPage.module.css';

const WIDTHS = ['10rem', '12rem', '1fr', '8rem'];

/** What was done, tried and refused in an authority, the latest first. */
export function AuditPage(props: PageProps) {
  const { authority, search, show } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = auditQuery(props);
  // There are new events whenever one looks.
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  useTitle('Audit');
  const answer = (data ?? (loading ? previousData : undefined))?.auditEvents;
  const { after, ...unpaged } = search;
  return (
    <PageFrame
      hasDownloads
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="Audit"
      sentence={`Who did what in ${name}, when and from where. What stands here cannot be changed or removed.`}
      isBusy={loading}
    >
      {(answer ?? !error) && (
        <AuditFilters
          kinds={answer?.kinds ?? []}
          filter={variables.filter}
          authority={authority}
          // Another filter begins with its latest event.
          show={(change, how) => show({ ...change, after: null }, how)}
        />
      )}
      {answer ? (
        <>
          {answer.events.length === 0 ? (
            <EmptyPanel
              sentence={
                after === undefined ? 'Nothing fits these filters.' : 'There is nothing older.'
              }
            />
          ) : (
            <AuditTable events={answer.events} />
          )}
          <p className={styles.pages} data-screen-only="">
            {after !== undefined && (
              <AppLink href={auditAddress(authority, unpaged)}>Latest events</AppLink>
            )}
            {answer.next !== null && (
              <AppLink href={auditAddress(authority, { ...unpaged, after: answer.next })}>
                Older events
              </AppLink>
            )}
          </p>
        </>
      ) : error ? (
        <ErrorPanel
          what={`The audit of ${name} could not be loaded.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={14} widths={WIDTHS} label="Loading the events" />
      )}
    </PageFrame>
  );
}
