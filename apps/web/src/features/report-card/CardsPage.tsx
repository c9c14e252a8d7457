import { useQuery } from '@apollo/client/react';
import { codeOf, failureOf } from '../../apollo/failure';
import type { ReportCardsPageQuery } from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import { cardsAddress, exceptionsAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { Select } from '../../ui/Select';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { CARDS_ON_A_PAGE, cardsQuery } from './card-query';
import { PrintButton } from './PrintButton';
import { WritableCard } from './WritableCard';
import styles from './ReportCard.module.css';

const CHOICES = [
  { key: 'exceptions', label: 'Exceptions' },
  { key: 'all', label: 'Every indicator' },
];

/** Report cards one after another: those of exceptions, or of every indicator. */
export function CardsPage(props: PageProps) {
  const { authority, period, place, edition, search, show } = props;
  const frame = useFrameAuthority();
  const { query, variables } = cardsQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const answer = data ?? (loading ? previousData : undefined);
  const page = answer?.reportCards;
  useTitle(
    page
      ? `Report cards – ${page.place.name}, ${page.period.name}`
      : error
        ? 'Report cards'
        : undefined,
  );
  const standpoint = { period, place };
  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, standpoint) },
  ];
  const { area = '' } = search;
  if (error && area !== '' && codeOf(error) === 'BAD_USER_INPUT') {
    return (
      <PageFrame crumbs={crumbs} title="Report cards">
        <EmptyPanel sentence={`${frame?.name ?? authority} has no area known as “${area}”.`}>
          <p>
            <AppLink href={cardsAddress(authority, standpoint)}>To the cards of all areas</AppLink>
          </p>
        </EmptyPanel>
      </PageFrame>
    );
  }
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title="Report cards">
        <ErrorPanel
          what="The report cards could not be loaded."
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (page === null) {
    return (
      <PageFrame crumbs={crumbs} title="Report cards">
        <EmptyPanel sentence="There are no report cards for that month and place." />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      crumbs={crumbs}
      title={page && 'Report cards'}
      beside={<PrintButton />}
      sentence={page && `${page.place.name}, ${page.period.name}. ${page.sentence}`}
      isBusy={loading}
    >
      <div className={styles.tools} data-screen-only="">
        <Select
          label="Which"
          options={CHOICES}
          value={variables.which === 'ALL' ? 'all' : 'exceptions'}
          onChange={(which) => show({ which, from: null })}
        />
        <Select
          label="Area"
          options={[
            { key: '', label: 'All areas' },
            ...(answer?.authority?.reportAreas ?? []).map(({ slug, name }) => ({
              ...{ key: slug, label: name },
            })),
          ]}
          value={variables.area ?? ''}
          onChange={(area) => show({ area: area === '' ? null : area, from: null })}
        />
        <AppLink href={exceptionsAddress(authority, standpoint)}>What needs attention</AppLink>
      </div>
      {page ? (
        <div className={styles.cards}>
          {page.cards.map((card) => (
            <WritableCard
              key={card.indicator.key}
              {...{ authority, card, standpoint }}
              authorityName={answer?.authority?.name ?? authority}
              region={answer?.authority?.regionName ?? null}
              isOneOfMany
              isFrozen={edition !== null}
              onWritten={async () => void (await refetch())}
            />
          ))}
        </div>
      ) : (
        <SkeletonRows rows={16} widths={['100%']} label="Loading the report cards" />
      )}
      {page && <Turning {...props} page={page} skip={variables.skip} search={search} />}
    </PageFrame>
  );
}

interface TurningProps extends PageProps {
  readonly page: NonNullable<ReportCardsPageQuery['reportCards']>;
  readonly skip: number;
}

/** The way to the cards before and after those of a page. */
function Turning({ authority, period, place, search, page, skip }: TurningProps) {
  const { which = null, area = null } = search;
  const to = (from: number) =>
    cardsAddress(
      authority,
      { period, place },
      { which, area, from: from > 1 ? String(from) : null },
    );
  const next = skip + CARDS_ON_A_PAGE;
  if (skip === 0 && next >= page.total) return null;
  return (
    <p className={styles.tools} data-screen-only="">
      {skip > 0 && (
        <AppLink href={to(Math.max(1, skip - CARDS_ON_A_PAGE + 1))}>Cards before</AppLink>
      )}
      {next < page.total && <AppLink href={to(next + 1)}>More cards</AppLink>}
    </p>
  );
}
