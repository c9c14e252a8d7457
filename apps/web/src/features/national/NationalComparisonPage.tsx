import { useQuery } from '@apollo/client/react';
import { indicatorTitle } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { indicatorAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { ElsewhereContent } from './ElsewhereContent';
import { nationalComparisonQuery } from './national-comparison-query';

const TITLE = 'The same measure elsewhere';
const WIDTHS = ['100%'];

/** One national measure: what is published of this council, of others and of England, and what they report themselves. */
export function NationalComparisonPage(props: PageProps) {
  const { authority } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = nationalComparisonQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, { variables });
  const elsewhere = (data ?? (loading ? previousData : undefined))?.measureElsewhere;
  const indicator = elsewhere?.indicator ?? null;
  useTitle(indicator === null ? TITLE : `${TITLE}: ${indicatorTitle(indicator)}`);
  const crumbs = [
    { name, address: scorecardAddress(authority) },
    ...(indicator === null
      ? []
      : [{ name: indicatorTitle(indicator), address: indicatorAddress(authority, indicator.key) }]),
  ];
  return (
    <PageFrame
      hasDownloads={elsewhere != null}
      crumbs={crumbs}
      title={TITLE}
      sentence={elsewhere?.standing ?? undefined}
      isBusy={loading}
    >
      {elsewhere ? (
        <ElsewhereContent {...props} elsewhere={elsewhere} />
      ) : error ? (
        <ErrorPanel
          what="The published national figures could not be loaded."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : elsewhere === null ? (
        <EmptyPanel sentence="There is nothing to compare here: no such indicator is tied to a measure that is published nationally." />
      ) : (
        <SkeletonRows rows={12} widths={WIDTHS} label="Loading the published figures" />
      )}
    </PageFrame>
  );
}
