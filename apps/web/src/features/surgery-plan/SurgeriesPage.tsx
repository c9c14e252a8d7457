import { useQuery } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { capital } from '../../lib/capital';
import { useFrameAuthority } from '../../lib/frame';
import {
  newSurgeryAddress,
  scorecardAddress,
  surgeryAddress,
  surgeryRoomAddress,
} from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { surgeriesQuery } from './surgery-query';
import type { SurgeryInBrief } from './surgery-query';
import records from '../../ui/record-table.module.css';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './SurgeriesPage.module.css';

const TITLE = 'Performance surgeries';

/** The surgeries that somebody may follow: held now, planned, past. */
export function SurgeriesPage({ authority }: PageProps) {
  const name = useFrameAuthority()?.name ?? authority;
  const mayHold = useMay('HOLD_SURGERIES');
  const { query, variables } = surgeriesQuery({ authority });
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  useTitle(TITLE);
  const surgeries = data?.surgeries;
  const plan = mayHold && (
    <AppLink
      className={buttonStyles.button}
      data-kind="primary"
      data-screen-only=""
      href={newSurgeryAddress(authority)}
    >
      Plan a surgery
    </AppLink>
  );
  return (
    <PageFrame
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title={TITLE}
      beside={surgeries && surgeries.length > 0 ? plan : undefined}
      sentence="People look at a place’s figures together: one drives, every screen follows, and what is said is written down."
      isBusy={surgeries === undefined && error === undefined}
    >
      {surgeries ? (
        surgeries.length === 0 ? (
          <EmptyPanel sentence="No surgery that you may follow was planned yet.">{plan}</EmptyPanel>
        ) : (
          <>
            <SurgeryList
              {...{ authority, title: 'Held now' }}
              surgeries={surgeries.filter(({ state }) => state === 'LIVE')}
            />
            <SurgeryList
              {...{ authority, title: 'Planned' }}
              surgeries={surgeries.filter(({ state }) => state === 'PLANNED')}
            />
            <SurgeryList
              {...{ authority, title: 'Past' }}
              surgeries={surgeries.filter(({ state }) => state !== 'LIVE' && state !== 'PLANNED')}
            />
          </>
        )
      ) : error ? (
        <ErrorPanel
          what={`The surgeries of ${name} could not be listed.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={6} widths={['20rem', '10rem', '10rem', '12rem']} label="Loading" />
      )}
    </PageFrame>
  );
}

interface SurgeryListProps {
  readonly authority: string;
  readonly title: string;
  readonly surgeries: readonly SurgeryInBrief[];
}

function SurgeryList({ authority, title, surgeries }: SurgeryListProps) {
  if (surgeries.length === 0) return null;
  return (
    <section className={form.part} aria-labelledby={`surgeries-${title}`}>
      <h2 id={`surgeries-${title}`}>{title}</h2>
      <table className={`${records.records} ${styles.table}`} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Surgery</th>
            <th scope="col">Of</th>
            <th scope="col">When</th>
            <th scope="col">Agenda</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {surgeries.map((surgery) => (
            <tr key={surgery.id}>
              <th scope="row">
                <AppLink href={surgeryAddress(authority, surgery.id)}>{surgery.title}</AppLink>
                {surgery.state === 'LIVE' && (
                  <>
                    {' '}
                    <AppLink
                      className={styles.wayIn}
                      href={surgeryRoomAddress(authority, surgery.id)}
                    >
                      Come in
                    </AppLink>
                  </>
                )}
              </th>
              <td data-label="Of">
                {surgery.place.name}, {surgery.period.name}
              </td>
              <td data-label="When">{capital(surgery.standing)}</td>
              <td data-label="Agenda">
                {counted(surgery.items.length, 'item')}, {surgery.minutes} minutes
              </td>
              <td data-label="Actions">{actionWords(surgery)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function actionWords({ actionsAgreed, actionsOpen }: SurgeryInBrief): string {
  if (actionsAgreed === 0) return 'None';
  return actionsOpen === 0
    ? `${actionsAgreed} agreed, all over`
    : `${actionsAgreed} agreed, ${actionsOpen} open`;
}
