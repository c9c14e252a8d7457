import { assertNever } from '@vital-signs/domain';
import type {
  ReportSays_CommentaryFragment,
  StatementVerdict,
} from '../../apollo/generated/documents';
import { asSentence } from '../../lib/sentence';
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
      {commentary.map(({ id, kind, text, source, period, statements }) => (
        <div key={id} className={styles.commentary}>
          <p>
            <GlossaryText>{text}</GlossaryText>
          </p>
          <p className={styles.source}>
            {kind === 'ANALYSIS' ? 'Analysis' : 'Note'} of {period.name}; {source}
          </p>
          {statements.length > 0 && (
            <ul className={styles.statements} aria-label="Its claims, checked">
              {statements.map((statement) => (
                <li key={statement.id} data-verdict={statement.verdict}>
                  <span className={styles.verdict}>{verdictWords(statement.verdict)}</span>
                  <span>
                    {asSentence(statement.text)} <span>{asSentence(statement.sentence)}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

function verdictWords(verdict: StatementVerdict): string {
  switch (verdict) {
    case 'HOLDS':
      return 'holds';
    case 'CONTRADICTED':
      return 'contradicted';
    case 'CANNOT_BE_CHECKED':
      return 'cannot be checked';
    default:
      return assertNever(verdict);
  }
}
