import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { areaAddress, areasAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import type { RenderCommentary } from '../../lib/written-commentary';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import { NotKnown } from './NotKnown';
import { SectionContent } from './SectionContent';
import { sectionQuery } from './section-query';
import { SectionSteps } from './SectionSteps';

interface SectionPageProps extends PageProps {
  /** Slug of the section. */
  readonly section: string;
  /** Draws what was written about it here. */
  readonly renderCommentary?: RenderCommentary;
}

/** One page of the report: what it means, what is said of the month, its figures and breakdowns. */
export function SectionPage(props: SectionPageProps) {
  const { authority, section, period, place, search, show } = props;
  const frame = useFrameAuthority();
  const { query, variables } = sectionQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const before = previousData?.sectionAccount?.section.slug === section ? previousData : undefined;
  const answer = data ?? (loading ? before : undefined);
  const account = answer?.sectionAccount;
  useTitle(
    account
      ? `${account.section.name} – ${account.place.name}, ${account.period.name}`
      : error || account === null
        ? `Section ${section}`
        : undefined,
  );

  const standpoint = { period, place };
  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, standpoint) },
    { name: 'Areas', address: areasAddress(authority, standpoint) },
    ...(account
      ? [
          {
            name: account.section.area.name,
            address: areaAddress(authority, account.section.area.slug, standpoint),
          },
        ]
      : []),
  ];
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title={`Section ${section}`}>
        <ErrorPanel
          what={`The section ${section} could not be loaded.`}
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (account === null) {
    return (
      <PageFrame crumbs={crumbs} title={`Section ${section}`}>
        <NotKnown {...props} what={`no section known as “${section}”`} frame={frame} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      hasDownloads
      crumbs={crumbs}
      title={account?.section.name}
      isBusy={loading}
      {...(account && {
        beside: (
          <SectionSteps
            authority={authority}
            previous={account.previous}
            next={account.next}
            standpoint={standpoint}
          />
        ),
      })}
    >
      {account ? (
        <SectionContent
          authority={authority}
          account={account}
          region={answer?.authority?.regionName ?? null}
          precision={answer?.authority?.precision ?? 'FULL'}
          standpoint={standpoint}
          search={search}
          show={show}
          renderCommentary={props.renderCommentary}
          edition={props.edition}
        />
      ) : (
        <SkeletonRows rows={16} widths={['20rem', '1fr', '6rem']} label="Loading the section" />
      )}
      <TipLayer />
    </PageFrame>
  );
}
