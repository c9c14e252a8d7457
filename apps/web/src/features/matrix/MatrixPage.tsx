import { parseMatrixView } from '@vital-signs/domain';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { matrixAddress, placeAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import { MatrixContent } from './MatrixContent';
import { matrixQuery } from './matrix-query';
import styles from './MatrixPage.module.css';

/** Every indicator at every place below one: what is red where, and how far from the whole. */
export function MatrixPage(props: PageProps) {
  const { authority, period, place, search, show } = props;
  const frame = useFrameAuthority();
  const { view, problems } = useMemo(() => parseMatrixView(search), [search]);
  const { query, variables } = matrixQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const matrix = (data ?? (loading ? previousData : undefined))?.matrix;
  const whole = matrix?.places[0];
  useTitle(
    matrix && whole
      ? `Matrix – ${whole.name}, ${matrix.period.name}`
      : error || matrix === null
        ? 'Matrix'
        : undefined,
  );

  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, { period }) },
    ...(whole && whole.kind !== 'AUTHORITY'
      ? [{ name: whole.name, address: placeAddress(authority, { period, place }) }]
      : []),
  ];
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title="Matrix">
        <ErrorPanel
          what="The matrix could not be loaded."
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (matrix === null) {
    const isKnown = place === null || (frame?.places ?? []).some(({ slug }) => slug === place);
    return (
      <PageFrame crumbs={crumbs} title="Matrix">
        <EmptyPanel
          sentence={
            isKnown
              ? `There are no figures${period === null ? ' yet' : ' of that month'}.`
              : `${frame?.name ?? authority} has no place known as “${place}”.`
          }
        >
          <p>
            <AppLink href={matrixAddress(authority, isKnown ? { place } : { period })}>
              {isKnown ? 'To the latest month' : 'To the matrix of all localities'}
            </AppLink>
          </p>
        </EmptyPanel>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      hasDownloads
      crumbs={crumbs}
      title={matrix && whole && `${whole.name} by ${placesNoun(matrix.places[1]?.kind)}`}
      beside={matrix && <span className={styles.month}>{matrix.period.name}</span>}
      isBusy={loading}
    >
      {problems.length > 0 && (
        <p className={styles.problems} role="status">
          {problems.map(({ sentence }) => sentence).join(' ')} Shown without.
        </p>
      )}
      {matrix && whole ? (
        matrix.places.length === 1 ? (
          <EmptyPanel sentence={`${whole.name} has no places below it to set side by side.`}>
            <p>
              <AppLink href={matrixAddress(authority, { period })}>
                To the matrix of all localities
              </AppLink>
            </p>
          </EmptyPanel>
        ) : (
          <MatrixContent authority={authority} matrix={matrix} view={view} show={show} />
        )
      ) : (
        <SkeletonRows
          rows={20}
          widths={['22rem', '5rem', '5rem', '5rem', '5rem']}
          label="Loading the matrix"
        />
      )}
      <TipLayer />
    </PageFrame>
  );
}

function placesNoun(kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM' | undefined): string {
  return kind === 'TEAM' ? 'team' : kind === 'LOCALITY' ? 'locality' : 'place';
}
