import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { areasAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import type { RenderCommentary } from '../../lib/written-commentary';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import { areaQuery } from './area-query';
import { AreaContent } from './AreaContent';
import { NotKnown } from './NotKnown';

interface AreaPageProps extends PageProps {
  /** Slug of the report area. */
  readonly area: string;
  readonly renderCommentary?: RenderCommentary;
}

/** One heading of the report: how it is rated, what changed, what is to be known of its data. */
export function AreaPage(props: AreaPageProps) {
  const { authority, area, period, place } = props;
  const frame = useFrameAuthority();
  const { query, variables } = areaQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const before = previousData?.areaSummary?.area.slug === area ? previousData : undefined;
  const summary = (data ?? (loading ? before : undefined))?.areaSummary;
  useTitle(
    summary
      ? `${summary.area.name} – ${summary.place.name}, ${summary.period.name}`
      : error || summary === null
        ? `Area ${area}`
        : undefined,
  );

  const standpoint = { period, place };
  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, standpoint) },
    { name: 'Areas', address: areasAddress(authority, standpoint) },
  ];
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title={`Area ${area}`}>
        <ErrorPanel
          what={`The area ${area} could not be loaded.`}
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (summary === null) {
    return (
      <PageFrame crumbs={crumbs} title={`Area ${area}`}>
        <NotKnown {...props} what={`no area with indicators known as “${area}”`} frame={frame} />
      </PageFrame>
    );
  }
  return (
    <PageFrame hasDownloads crumbs={crumbs} title={summary?.area.name} isBusy={loading}>
      {summary ? (
        <>
          <AreaContent authority={authority} summary={summary} standpoint={standpoint} />
          {props.renderCommentary?.(
            {
              ...{ authority, area, place: summary.place, period: summary.period },
              edition: props.edition,
            },
            null,
          )}
        </>
      ) : (
        <SkeletonRows rows={12} widths={['4rem', '1fr', '6rem', '4rem']} label="Loading the area" />
      )}
      <TipLayer />
    </PageFrame>
  );
}
