import type { ReportSays_CommentaryFragment } from '../../apollo/generated/documents';
import { ClaimList } from '../../ui/ClaimList';
import { GlossaryText } from '../../ui/GlossaryText';
import styles from './ReportSays.module.css';

interface ReportSaysProps {
  readonly commentary: readonly ReportSays_CommentaryFragment[];
}

/** What the report says of the month, in our own words, and whether the figures bear it out. */
export function ReportSays({ commentary }: ReportSaysProps) {
  return (
    <section className={styles.section} aria-labelledby="report-heading">
      <h2 id="report-heading">What the report says</h2>
      {commentary.map(({ id, kind, text, source, period, area, statements }) => (
        <div key={id} className={styles.commentary}>
          <p>
            <GlossaryText>{text}</GlossaryText>
          </p>
          <p className={styles.source}>
            {kind === 'ANALYSIS' ? 'Analysis' : 'Note'} of {period.name}
            {area && `, about ${area.name} as a whole`}; {source}
          </p>
          {statements.length > 0 && <ClaimList claims={statements} />}
        </div>
      ))}
    </section>
  );
}
