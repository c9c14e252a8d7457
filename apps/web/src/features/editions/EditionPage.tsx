import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { editionsAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { ChangeLog } from './ChangeLog';
import { ChangesBeside } from './ChangesBeside';
import { EditionFacts } from './EditionFacts';
import { editionQuery } from './editions-query';

/** One edition: what it is, and what has changed since, for a committee to read. */
export function EditionPage(props: PageProps & { readonly number: string }) {
  const { authority, number, show } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = editionQuery(props);
  const { data, error, loading, refetch } = useQuery(query, { variables });
  const edition = data?.edition;
  const log = data?.restatements;
  useTitle(edition && `Edition ${edition.number}, ${edition.period.name}`);
  return (
    <PageFrame
      hasDownloads
      crumbs={[
        { name, address: scorecardAddress(authority) },
        { name: 'Editions', address: editionsAddress(authority) },
      ]}
      title={
        edition
          ? `Edition ${edition.number}, ${edition.period.name}`
          : data && !edition
            ? `Edition ${number}`
            : undefined
      }
      sentence={log?.sentence}
      isBusy={loading}
    >
      {edition ? (
        <>
          <EditionFacts authority={authority} edition={edition} />
          {log ? (
            <>
              <ChangeLog
                authority={authority}
                edition={edition.number}
                log={log}
                after={variables.after}
                onAfter={(after) => show({ after: after === 0 ? null : String(after) })}
              />
              <ChangesBeside changes={log.beside} benchmarks={log.benchmarks} />
            </>
          ) : (
            <p>
              What an edition for the public holds stands on its own pages, with small numbers
              hidden; what has changed since is told of editions for our own people.
            </p>
          )}
        </>
      ) : data ? (
        <EmptyPanel sentence={`There is no edition ${number} of ${name} that you can read.`}>
          <AppLink href={editionsAddress(authority)}>All editions</AppLink>
        </EmptyPanel>
      ) : error ? (
        <ErrorPanel
          what={`Edition ${number} of ${name} could not be loaded.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={10} widths={['10rem', '8rem', '1fr']} label="Loading the edition" />
      )}
    </PageFrame>
  );
}
