import { useQuery } from '@apollo/client/react';
import { modelOf } from '@vital-signs/domain';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { catalogueAddress, indicatorAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { catalogueIndicatorQuery } from './catalogue-query';
import type { CatalogueIndicator, Surroundings } from './catalogue-query';
import { EndIndicator } from './EndIndicator';
import { IndicatorForm } from './IndicatorForm';
import { HistoryList, StandardTable } from './StandardTable';
import { TargetForm } from './TargetForm';
import { ToleranceForm } from './ToleranceForm';
import { TrajectoryForm } from './TrajectoryForm';
import styles from './CataloguePage.module.css';

/** With which financial years begin where nothing else is known. */
const APRIL = 4;

/** Everything that is said of one indicator, to be changed: as it is, over time, and by whom. */
export function CatalogueIndicatorPage(props: PageProps & { readonly indicator: string }) {
  const { authority, indicator: key } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = catalogueIndicatorQuery(props);
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const surroundings = data?.catalogue ?? null;
  const found = data?.catalogueIndicator ?? null;
  const title = surroundings?.indicators.find((each) => each.key === key)?.title ?? key;
  useTitle(`${title}, catalogue`);
  return (
    <PageFrame
      hasDownloads
      crumbs={[
        { name, address: scorecardAddress(authority) },
        { name: 'Catalogue', address: catalogueAddress(authority) },
      ]}
      title={title}
      beside={
        found?.described && (
          <AppLink href={indicatorAddress(authority, key)}>See its figures</AppLink>
        )
      }
      isBusy={data === undefined && error === undefined}
    >
      {surroundings && found ? (
        <IndicatorParts
          {...{ authority, surroundings, found }}
          indicator={key}
          yearBegins={data?.authority?.financialYearStartMonth ?? APRIL}
        />
      ) : data ? (
        <EmptyPanel sentence={`${name} never described an indicator “${key}”.`} />
      ) : error ? (
        <ErrorPanel
          what="The indicator could not be read."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={8} widths={['24rem', '16rem']} label="Loading the indicator" />
      )}
    </PageFrame>
  );
}

interface IndicatorPartsProps {
  readonly authority: string;
  readonly indicator: string;
  readonly surroundings: Surroundings;
  readonly found: CatalogueIndicator;
  /** The month with which financial years begin. */
  readonly yearBegins: number;
}

function IndicatorParts(props: IndicatorPartsProps) {
  const { authority, indicator, surroundings, found, yearBegins } = props;
  const { places, judgementModel } = surroundings;
  const { described, tolerances, targets, history, revision } = found;
  const [done, setDone] = useState<Done | null>(null);
  const saved = (words: string) => setDone({ words });
  const shared = { authority, indicator, places, revision };
  return (
    <div className={styles.part}>
      <DoneNote done={done} />
      <section className={styles.part} aria-labelledby="tolerances-heading">
        <h2 id="tolerances-heading">Tolerances</h2>
        <StandardTable
          label="Tolerances over time"
          heading="Limits"
          standards={tolerances}
          places={places}
        />
        {described !== null && (
          <ToleranceForm
            {...shared}
            model={modelOf(described.polarity, judgementModel)}
            polarity={described.polarity}
            unit={described.unit ?? ''}
            onSaved={() => saved('The tolerance is saved.')}
          />
        )}
      </section>
      <section className={styles.part} aria-labelledby="targets-heading">
        <h2 id="targets-heading">Targets</h2>
        <StandardTable
          label="Targets over time"
          heading="Target"
          standards={targets
            .filter(({ kind }) => kind === 'TARGET')
            .map((target) => ({ ...target, words: String(target.value) }))}
          places={places}
        />
        {described !== null && (
          <TargetForm {...shared} onSaved={() => saved('The target is saved.')} />
        )}
      </section>
      <section className={styles.part} aria-labelledby="trajectories-heading">
        <h2 id="trajectories-heading">Trajectories</h2>
        <StandardTable
          label="Months of trajectories"
          heading="Asked for"
          standards={targets
            .filter(({ kind }) => kind === 'TRAJECTORY')
            .map((step) => ({
              ...step,
              words: step.between ? `${step.value}, in between` : String(step.value),
            }))}
          places={places}
        />
        {described !== null && (
          <TrajectoryForm
            {...{ ...shared, targets, yearBegins }}
            decimals={described.decimals}
            onSaved={() => saved('The trajectory is saved.')}
          />
        )}
      </section>
      <section className={styles.part} aria-labelledby="description-heading">
        <h2 id="description-heading">Description</h2>
        {described === null ? (
          <p>It is described no more; its figures stay on record.</p>
        ) : (
          <>
            <IndicatorForm
              {...{ authority, surroundings, described, revision }}
              onSaved={() => saved('The indicator is saved.')}
            />
            <EndIndicator
              {...{ authority, indicator }}
              measuredUntil={described.measuredUntil}
              seen={revision}
              onSaved={saved}
            />
          </>
        )}
      </section>
      <section className={styles.part} aria-labelledby="history-heading">
        <h2 id="history-heading">History</h2>
        <HistoryList history={history} />
      </section>
    </div>
  );
}
