import { formatPeriod, modelledWords, parsePeriodKey, previousPeriod } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import type { PlacePage_SummaryFragment } from '../../apollo/generated/documents';
import { matrixAddress, placeHistoryAddress, scorecardAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import type { RenderActions } from '../../lib/render-actions';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { BriefTable } from '../../ui/BriefTable';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { RatingCounts } from '../../ui/RatingCounts';
import { TurnedList } from '../../ui/TurnedList';
import { ChildTable } from './ChildTable';
import { DifferenceList } from './DifferenceList';
import { GapList } from './GapList';
import { Standings } from './Standings';
import styles from './PlaceContent.module.css';

interface PlaceContentProps {
  readonly authority: string;
  readonly summary: PlacePage_SummaryFragment;
  readonly standpoint: Standpoint;
  /** Number of the edition as which it is read; null: as known now. */
  readonly edition: number | null;
  /** Left out of an edition, in which nothing of today stands. */
  readonly renderActions?: RenderActions | undefined;
}

/** The page of a place, once its figures are there. */
export function PlaceContent(props: PlaceContentProps) {
  const { authority, summary, standpoint, edition, renderActions } = props;
  const mayFollow = useMay('FOLLOW_SURGERIES', summary.place.slug);
  const { place, period, counts, turned, gaps, differences, positions, children } = summary;
  const before = formatPeriod(previousPeriod(parsePeriodKey(period.key)));
  const caseloads = summary.caseloads.filter(({ shown }) => shown !== null);
  if (summary.figureCount === 0) {
    return <EmptyPanel sentence={`${place.name} has no figures for ${period.name}.`} />;
  }
  return (
    <>
      <section className={styles.lead} aria-label="In short">
        <p className={styles.where}>
          {KIND_WORDS[place.kind]}, {period.name}. {howReliable(summary)}
        </p>
        <RatingCounts
          {...{ counts, before }}
          secondCounts={summary.secondCounts}
          stated={summary.statedRed}
        />
        <p className={styles.onward}>
          <AppLink href={scorecardAddress(authority, standpoint)}>Its scorecard</AppLink>
          {children.length > 0 && (
            <AppLink href={matrixAddress(authority, standpoint)}>Its places in a matrix</AppLink>
          )}
          {mayFollow && (
            <AppLink href={placeHistoryAddress(authority, place.slug)}>Its history</AppLink>
          )}
        </p>
      </section>
      <div className={styles.body}>
        <Part title="Furthest from green">
          {gaps.length === 0 ? (
            <None>No indicator with a tolerance and counts is short of green.</None>
          ) : (
            <GapList
              authority={authority}
              gaps={gaps}
              standpoint={standpoint}
              period={period.key}
              edition={edition}
            />
          )}
        </Part>
        <Part title={`Turned since ${before}`}>
          {turned.length === 0 ? (
            <None>No rating is other than it was.</None>
          ) : (
            <TurnedList authority={authority} turned={turned} standpoint={standpoint} />
          )}
        </Part>
        {place.kind !== 'AUTHORITY' && (
          <>
            <Part title="Different from the whole">
              <p className={styles.said}>{summary.differencesSentence}</p>
              {differences.length > 0 && (
                <DifferenceList
                  authority={authority}
                  differences={differences}
                  standpoint={standpoint}
                />
              )}
            </Part>
            <Part title={place.kind === 'TEAM' ? 'Among the teams' : 'Among the localities'}>
              {positions.length === 0 ? (
                <None>No figure of it can be set beside its neighbours’.</None>
              ) : (
                <Standings authority={authority} positions={positions} standpoint={standpoint} />
              )}
            </Part>
          </>
        )}
        {caseloads.length > 0 && (
          <Part title="Caseloads and changes of worker">
            <BriefTable authority={authority} readings={caseloads} standpoint={standpoint} />
          </Part>
        )}
        {renderActions && (
          <Part title="Open actions">
            {renderActions({ authority, place: place.kind === 'AUTHORITY' ? null : place.slug })}
          </Part>
        )}
        {children.length > 0 && (
          <Part title={place.kind === 'AUTHORITY' ? 'Its localities' : 'Its teams'}>
            <ChildTable
              authority={authority}
              places={children}
              period={standpoint.period ?? null}
            />
          </Part>
        )}
      </div>
    </>
  );
}

const KIND_WORDS = { AUTHORITY: 'The authority', LOCALITY: 'Locality', TEAM: 'Team' } as const;

/** How far the page can be relied on, where figures are modelled. */
function howReliable({ figureCount, modelledCount }: PlacePage_SummaryFragment): string {
  return (
    modelledWords(figureCount, modelledCount) ?? `${figureCount} figures, all of them reported.`
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = `part-${title.toLowerCase().replaceAll(/\W+/g, '-')}`;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function None({ children }: { readonly children: ReactNode }) {
  return <p className={styles.none}>{children}</p>;
}
