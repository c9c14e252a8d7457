import type { AreaPage_SummaryFragment } from '../../apollo/generated/documents';
import type { Standpoint } from '../../lib/page-address';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { GlossaryText } from '../../ui/GlossaryText';
import { AreaMarks } from './AreaMarks';
import { statedRed } from './areas-columns';
import { BriefTable } from '../../ui/BriefTable';
import { monthBefore } from './month-before';
import { RatingCounts } from '../../ui/RatingCounts';
import { SectionLinks } from './SectionLinks';
import { TurnedList } from '../../ui/TurnedList';
import styles from './AreaContent.module.css';

interface AreaContentProps {
  readonly authority: string;
  readonly summary: AreaPage_SummaryFragment;
  readonly standpoint: Standpoint;
}

/** The page of an area, once its figures are there. */
export function AreaContent({ authority, summary, standpoint }: AreaContentProps) {
  const { area, place, period, counts, turned, marks, headlines, readings } = summary;
  const before = monthBefore(period.key);
  const isEmpty = readings.every(({ shown }) => shown === null);
  return (
    <>
      <section className={styles.lead} aria-label="In short">
        <p className={styles.where}>
          {place.name}, {period.name}
        </p>
        <RatingCounts
          counts={counts}
          secondCounts={summary.secondCounts}
          stated={statedRed(summary)}
          before={monthBefore(period.key, 'SHORT')}
        />
        {headlines.length > 0 && !isEmpty && (
          <div className={styles.headlines}>
            <p>
              <GlossaryText>{headlines.join(' ')}</GlossaryText>
            </p>
            <p className={styles.generated}>
              Generated from the figures of {period.name}, not written by anybody.
            </p>
          </div>
        )}
      </section>
      {isEmpty && (
        <EmptyPanel sentence={`${place.name} has no figures of ${area.name} for ${period.name}.`} />
      )}
      <div className={styles.body}>
        <section className={styles.part} aria-labelledby="brief-heading">
          <h2 id="brief-heading">Its indicators</h2>
          <BriefTable authority={authority} readings={readings} standpoint={standpoint} />
        </section>
        <div className={styles.beside}>
          <section className={styles.part} aria-labelledby="turned-heading">
            <h2 id="turned-heading">Turned since {before}</h2>
            {turned.length === 0 ? (
              <p className={styles.none}>No rating is other than it was.</p>
            ) : (
              <TurnedList authority={authority} turned={turned} standpoint={standpoint} />
            )}
          </section>
          <section className={styles.part} aria-labelledby="sections-heading">
            <h2 id="sections-heading">Its pages</h2>
            <SectionLinks authority={authority} area={area} standpoint={standpoint} />
          </section>
          <AreaMarks
            authority={authority}
            marks={marks}
            period={period.name}
            earlier={summary.earlierFindings}
          />
        </div>
      </div>
    </>
  );
}
