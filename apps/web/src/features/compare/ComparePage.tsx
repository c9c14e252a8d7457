import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { CompareChoicesDocument } from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import { CompareChooser } from './CompareChooser';
import { CompareCharts } from './CompareCharts';
import { CompareStart } from './CompareStart';
import { CompareTable } from './CompareTable';
import { compareQuery } from './compare-query';
import { comparedMonthsSentence, compareTitle, unknownNames } from './compare-words';
import { compareView, isComparable } from './compare-view';
import { IndicatorsTable } from './IndicatorsTable';
import styles from './ComparePage.module.css';

/** Up to six places, months or indicators side by side; the address holds all of it. */
export function ComparePage(props: PageProps) {
  const { authority, period, place, search, show } = props;
  const frame = useFrameAuthority();
  const view = compareView(search);
  const { query, variables } = compareQuery(props);
  const { data: choices } = useQuery(CompareChoicesDocument, {
    variables: { authority, edition: props.edition },
  });
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    skip: !isComparable(view),
    notifyOnNetworkStatusChange: true,
  });
  const answer = data ?? (loading ? previousData : undefined);
  const comparison = isComparable(view) ? answer?.comparison : undefined;
  const title = comparison ? compareTitle(comparison) : 'Compare';
  useTitle(comparison === undefined && isComparable(view) && !error ? undefined : title);

  const standpoint = { period, place };
  return (
    <PageFrame
      hasDownloads
      crumbs={[
        { name: frame?.name ?? authority, address: scorecardAddress(authority, standpoint) },
      ]}
      title={title}
      sentence={comparison ? comparedMonthsSentence(comparison, props.edition) : undefined}
      isBusy={loading}
    >
      <CompareChooser view={view} frame={frame} choices={choices?.authority ?? null} show={show} />
      {view.problem !== null ? (
        <EmptyPanel sentence={view.problem}>
          <p>Choose again above: the address follows.</p>
        </EmptyPanel>
      ) : !isComparable(view) ? (
        <CompareStart authority={authority} view={view} frame={frame} standpoint={standpoint} />
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : comparison === undefined ? (
        <SkeletonRows rows={14} widths={['18rem', '6rem', '6rem', '6rem']} label="Comparing" />
      ) : comparison === null ? (
        <EmptyPanel sentence={unknownNames(props, frame, choices?.authority ?? null)}>
          <p>Choose again above: the address follows.</p>
        </EmptyPanel>
      ) : (
        <div className={styles.comparison}>
          {comparison.by === 'INDICATORS' ? (
            <IndicatorsTable authority={authority} comparison={comparison} />
          ) : (
            <CompareTable authority={authority} comparison={comparison} />
          )}
          <CompareCharts authority={authority} comparison={comparison} area={view.area} />
        </div>
      )}
      <TipLayer />
    </PageFrame>
  );
}

function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { sentence, requestId } = failureOf(error);
  return (
    <ErrorPanel
      what="The comparison could not be loaded."
      detail={sentence}
      requestId={requestId}
      onRetry={retry}
    />
  );
}
