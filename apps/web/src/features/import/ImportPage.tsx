import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { importsAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { ImportContent } from './ImportContent';
import { importQuery } from './import-query';
import { ImportStateWords } from './ImportTable';
import { isUnderWay } from './import-words';

/** How often it is asked how far the work on a file is. */
const LOOK_AGAIN_MS = 500;

/** One file on its way into the record, step by step; the address says the step. */
export function ImportPage(props: PageProps & { readonly number: string }) {
  const { authority, number } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = importQuery(props);
  const { data, error, refetch, startPolling, stopPolling } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const work = data?.import;
  const others = data?.imports ?? [];
  const isWatched =
    work != null && (isUnderWay(work.state) || others.some(({ state }) => state === 'STORING'));
  useEffect(() => {
    if (!isWatched) return;
    startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [isWatched, startPolling, stopPolling]);
  useTitle(work ? `Import ${work.number}` : 'Load data');
  return (
    <PageFrame
      hasDownloads
      crumbs={[
        { name, address: scorecardAddress(authority) },
        { name: 'Load data', address: importsAddress(authority) },
      ]}
      title={work ? `Import ${work.number}: ${work.fileName}` : `Import ${number}`}
      beside={work && <ImportStateWords head={work} />}
      isBusy={data === undefined && error === undefined}
    >
      {work ? (
        <ImportContent key={work.number} work={work} others={others} {...props} />
      ) : data ? (
        <EmptyPanel sentence={`There is no import ${number} of ${name}.`}>
          <AppLink href={importsAddress(authority)}>All imports</AppLink>
        </EmptyPanel>
      ) : error ? (
        <ErrorPanel
          what={`Import ${number} of ${name} could not be loaded.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={10} widths={['100%']} label="Loading the import" />
      )}
    </PageFrame>
  );
}
