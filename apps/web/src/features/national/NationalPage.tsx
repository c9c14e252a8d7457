import { useQuery } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { LinkSection } from './LinkSection';
import { nationalQuery } from './national-query';
import { ReleaseSection } from './ReleaseSection';

const WIDTHS = ['100%'];

/** Published national figures: what is loaded, and which indicators are compared with what. */
export function NationalPage(props: PageProps) {
  const { authority, search, show } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = nationalQuery(props);
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  useTitle('National figures');
  const links = data?.nationalLinks ?? [];
  const standing =
    data?.nationalReleases.filter(({ withdrawal }) => withdrawal === null).length ?? 0;
  const linked = links.filter(({ measure }) => measure !== null).length;
  return (
    <PageFrame
      hasDownloads
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="National figures"
      sentence={
        data &&
        `${linked} of ${counted(links.length, 'indicator is', 'indicators are')} compared with published national figures; ${counted(standing, 'file is', 'files are')} loaded.`
      }
      isBusy={data === undefined && error === undefined}
    >
      {data ? (
        <>
          <ReleaseSection
            authority={authority}
            releases={data.nationalReleases}
            onLoaded={async () => {
              await refetch();
            }}
          />
          <LinkSection
            authority={authority}
            links={links}
            query={search['q'] ?? ''}
            show={show}
            onChanged={async () => {
              await refetch();
            }}
          />
        </>
      ) : error ? (
        <ErrorPanel
          what={`The national figures of ${name} could not be listed.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={10} widths={WIDTHS} label="Loading the national figures" />
      )}
    </PageFrame>
  );
}
