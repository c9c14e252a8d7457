import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { exceptionsAddress, placeAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import { ExceptionsContent } from './ExceptionsContent';
import { exceptionsQuery } from './exceptions-query';
import styles from './ExceptionsPage.module.css';

const TITLE = 'Vital signs: what needs attention';
const WIDTHS = ['12rem', '6rem', '6rem', '8rem', '20rem', '16rem'];

/** What needs attention at a place in a month, why, since when, and what would clear it. */
export function ExceptionsPage(props: PageProps) {
  const { authority, period, place } = props;
  const frame = useFrameAuthority();
  const { query, variables } = exceptionsQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? (loading ? previousData : undefined))?.exceptions;
  const [here] = list?.places ?? [];
  useTitle(
    list && here
      ? `Exceptions – ${here.name}, ${list.period.name}`
      : error || list === null
        ? 'Exceptions'
        : undefined,
  );
  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, { period }) },
    ...(here && here.kind !== 'AUTHORITY'
      ? [{ name: here.name, address: placeAddress(authority, { period, place }) }]
      : []),
  ];
  if (error && list === undefined) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title={TITLE}>
        <ErrorPanel
          what="What needs attention could not be loaded."
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (list === null) {
    const isKnown = place === null || (frame?.places ?? []).some(({ slug }) => slug === place);
    return (
      <PageFrame crumbs={crumbs} title={TITLE}>
        <EmptyPanel
          sentence={
            isKnown
              ? `There are no figures${period === null ? ' yet' : ' of that month'}.`
              : `${frame?.name ?? authority} has no place known as “${place}”.`
          }
        >
          <p>
            <AppLink href={exceptionsAddress(authority, isKnown ? { place } : { period })}>
              {isKnown ? 'To the latest month' : `To ${frame?.name ?? authority} as a whole`}
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
      title={list && TITLE}
      beside={
        list && (
          <span className={styles.month}>
            {here?.name}, {list.period.name}
          </span>
        )
      }
      sentence={list?.sentence}
      isBusy={loading}
    >
      {list ? (
        <ExceptionsContent list={list} {...props} />
      ) : (
        <SkeletonRows rows={10} widths={WIDTHS} label="Loading what needs attention" />
      )}
      <TipLayer />
    </PageFrame>
  );
}
