import { counted } from '@vital-signs/domain';
import type { ReportAnalysis_CommentaryFragment } from '../apollo/generated/documents';
import { ClaimList } from './ClaimList';
import type { Claim } from './ClaimList';
import { GlossaryText } from './GlossaryText';
import styles from './ReportAnalysis.module.css';

interface ReportAnalysisProps {
  readonly analysis: readonly ReportAnalysis_CommentaryFragment[];
}

/** What the report says of the month, in our own words, and whether the figures bear it out. */
export function ReportAnalysis({ analysis }: ReportAnalysisProps) {
  return (
    <section className={styles.section} aria-labelledby="analysis-heading">
      <h2 id="analysis-heading">What the report says</h2>
      {analysis.map(({ id, kind, text, source, period, place, area, statements }) => (
        <div key={id} className={styles.commentary}>
          <p>
            <GlossaryText>{text}</GlossaryText>
          </p>
          <p className={styles.source}>
            {kind === 'ANALYSIS' ? 'Performance analysis' : 'Note'} of {period.name}
            {area && `, about ${area.name} as a whole`}
            {place && `, about ${place.name}`}, in our own words; source: {source}
          </p>
          {statements.length > 0 && (
            <>
              <h3 className={styles.checked}>
                {counted(statements.length, 'claim')} of it checked against the figures:{' '}
                {outcomeWords(statements)}
              </h3>
              <ClaimList claims={statements} />
            </>
          )}
        </div>
      ))}
    </section>
  );
}

/** "13 hold, 1 is contradicted". */
function outcomeWords(statements: readonly Pick<Claim, 'verdict'>[]): string {
  const count = (verdict: Claim['verdict']) =>
    statements.filter((statement) => statement.verdict === verdict).length;
  const [holds, contradicted, open] = [
    count('HOLDS'),
    count('CONTRADICTED'),
    count('CANNOT_BE_CHECKED'),
  ];
  return [
    ...(holds > 0 ? [`${holds} ${holds === 1 ? 'holds' : 'hold'}`] : []),
    ...(contradicted > 0
      ? [`${contradicted} ${contradicted === 1 ? 'is' : 'are'} contradicted`]
      : []),
    ...(open > 0 ? [`${open} cannot be checked`] : []),
  ].join(', ');
}
