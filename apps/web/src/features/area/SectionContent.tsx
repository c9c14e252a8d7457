import type { RatingPrecision } from '@vital-signs/domain';
import { useMemo } from 'react';
import type { Standpoint } from '../../lib/page-address';
import type { ShowPage } from '../../lib/page-props';
import { asSentence } from '../../lib/sentence';
import { writtenHere } from '../../lib/written-commentary';
import type { RenderCommentary } from '../../lib/written-commentary';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { GlossaryText } from '../../ui/GlossaryText';
import { ReportAnalysis } from '../../ui/ReportAnalysis';
import { BenchmarkTable } from './BenchmarkTable';
import { BreakdownSection } from './BreakdownSection';
import { IndicatorCharts } from './IndicatorCharts';
import { MonthsTable } from './MonthsTable';
import { SectionPlaces } from './SectionPlaces';
import { sectionRows } from './section-rows';
import type { SectionAccount } from './section-rows';
import styles from './SectionContent.module.css';

interface SectionContentProps {
  readonly authority: string;
  readonly account: SectionAccount;
  readonly region: string | null;
  readonly precision: RatingPrecision;
  readonly standpoint: Standpoint;
  readonly search: Readonly<Record<string, string>>;
  readonly show: ShowPage;
  readonly renderCommentary: RenderCommentary | undefined;
  /** Number of the edition that is read; null: as known now. */
  readonly edition: number | null;
}

/** The page of a section, once its figures are there. */
export function SectionContent(props: SectionContentProps) {
  const { authority, account, standpoint } = props;
  const { section, place, period, sentence, analysis, breakdowns, comparisons } = account;
  const rows = useMemo(() => sectionRows(account), [account]);
  const { here, report } = writtenHere(analysis);
  const isEmpty = rows.every(({ values }) => values.every((value) => value === null));
  return (
    <>
      <section className={styles.lead} aria-label="In short">
        <p className={styles.where}>
          {place.name}, {period.name}
        </p>
        {!isEmpty && <p className={styles.sentence}>{asSentence(sentence)}</p>}
      </section>
      {isEmpty && (
        <EmptyPanel sentence={`${place.name} has no figures on this page up to ${period.name}.`} />
      )}
      <div className={styles.words}>
        {section.definition !== null && (
          <section className={styles.part} aria-labelledby="definition-heading">
            <h2 id="definition-heading">What it is about</h2>
            <p>
              <GlossaryText>{section.definition}</GlossaryText>
            </p>
            <p className={styles.source}>{section.source}</p>
          </section>
        )}
        {section.notes.length > 0 && (
          <section className={styles.part} aria-labelledby="notes-heading">
            <h2 id="notes-heading">To be known before comparing</h2>
            <ul className={styles.notes}>
              {section.notes.map((note) => (
                <li key={note}>
                  <GlossaryText>{note}</GlossaryText>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {report.length > 0 && <ReportAnalysis analysis={report} />}
      {props.renderCommentary?.(
        { ...{ authority, section: section.slug, place, period }, edition: props.edition },
        here,
      )}
      {!isEmpty && <MonthsTable {...props} rows={rows} />}
      {breakdowns.length > 0 && <BreakdownSection {...props} />}
      {!isEmpty && <IndicatorCharts {...props} rows={rows} />}
      {comparisons.length > 0 && (
        <SectionPlaces
          authority={authority}
          comparisons={comparisons}
          period={period.name}
          standpoint={standpoint}
        />
      )}
      <BenchmarkTable {...props} rows={rows} />
    </>
  );
}
