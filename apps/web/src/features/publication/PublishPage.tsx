import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { EditionTable } from './EditionTable';
import { PublishedNote } from './PublishedNote';
import { PublishForm } from './PublishForm';
import { publishQuery } from './publish-query';
import type { Edition } from './publish-query';

/** Where a month is published, with what it would hold and hide, and the editions that there are. */
export function PublishPage(props: PageProps) {
  const { authority, search, show } = props;
  const frame = useFrameAuthority();
  const name = frame?.name ?? authority;
  const { query, variables } = publishQuery(props);
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const [published, setPublished] = useState<Edition | null>(null);
  useTitle('Publish');
  return (
    <PageFrame
      hasDownloads
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="Publish"
      sentence="An edition holds a month as it is known now, and is never changed again. What is corrected later is published as a new edition of the same month."
      isBusy={data === undefined && error === undefined}
    >
      {published && <PublishedNote authority={authority} edition={published} />}
      {data && frame ? (
        <>
          <PublishForm frame={frame} search={search} show={show} onPublished={setPublished} />
          <EditionTable authority={authority} editions={data.editions} />
        </>
      ) : error ? (
        <ErrorPanel
          what={`The editions of ${name} could not be listed.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows
          rows={8}
          widths={['8rem', '12rem', '10rem', '14rem']}
          label="Loading the editions"
        />
      )}
    </PageFrame>
  );
}
