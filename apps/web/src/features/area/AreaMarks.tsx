import { counted } from '@vital-signs/domain';
import type { AreaPage_SummaryFragment } from '../../apollo/generated/documents';
import { dataQualityAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import styles from './AreaMarks.module.css';

interface AreaMarksProps {
  readonly authority: string;
  readonly marks: AreaPage_SummaryFragment['marks'];
  /** Name of the month that the marks are about. */
  readonly period: string;
  /** How many findings are open about the months before it. */
  readonly earlier: number;
}

/** What is to be known of an area's figures: what somebody should look at, and folded what explains. */
export function AreaMarks({ authority, marks, period, earlier }: AreaMarksProps) {
  const mayReadFindings = useMay('READ_DATA_QUALITY');
  const findings = marks.filter(({ weight }) => weight === 'FINDING');
  const notes = marks.filter(({ weight }) => weight === 'NOTE');
  return (
    <section className={styles.part} aria-labelledby="marks-heading">
      <h2 id="marks-heading">Its data</h2>
      {findings.length === 0 ? (
        <p className={styles.none}>No finding about its figures of {period} is open.</p>
      ) : (
        <>
          <p>
            {counted(findings.length, 'open finding')} about its figures of {period}:
          </p>
          <MarkList marks={findings} />
        </>
      )}
      {earlier > 0 && (
        <p>
          {findings.length > 0 ? `${earlier} more` : counted(earlier, 'open finding')} about the
          twelve months before.
        </p>
      )}
      {mayReadFindings && findings.length + earlier > 0 && (
        <p>
          <AppLink href={dataQualityAddress(authority)}>All findings about the data</AppLink>
        </p>
      )}
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary>
            {counted(notes.length, 'note')} that {notes.length === 1 ? 'explains' : 'explain'}
          </summary>
          <MarkList marks={notes} />
        </details>
      )}
    </section>
  );
}

function MarkList({ marks }: Pick<AreaMarksProps, 'marks'>) {
  return (
    <ul className={styles.list}>
      {marks.map(({ mark, sentence }) => (
        <li key={`${mark} ${sentence}`}>{asSentence(sentence)}</li>
      ))}
    </ul>
  );
}
