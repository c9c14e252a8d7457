import { assertNever } from '@vital-signs/domain';
import type { AnnotationKind } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import type { Account } from './account';
import { changePins } from './chart-figures';
import styles from './ChartSection.module.css';

/** What changed, under the numbers that the chart's pins have. */
export function ChangesList({ account }: { readonly account: Account }) {
  const numbers = new Map(changePins(account).map(({ number, label }) => [label, number]));
  if (account.annotations.length === 0) return null;
  const { exclusion } = account.controlChart;
  // Too few months since are themselves what a new beginning comes to; other series get no limits.
  const hasLimits = exclusion === null || exclusion === 'TOO_FEW_POINTS';
  const begins = hasLimits
    ? ' Control limits begin anew here.'
    : ' Figures are not held against those before.';
  return (
    <ol className={styles.changes} aria-label="What changed">
      {account.annotations.map(({ id, kind, on, label, text, rebases, source }) => (
        <li key={id} data-numbered={numbers.has(label) || undefined}>
          {numbers.has(label) && (
            <span className={styles.number} aria-hidden="true">
              {numbers.get(label)}
            </span>
          )}
          <span>
            <strong>{label}</strong> ({kindWords(kind)}, {dateWords(on)}). {text}
            {rebases && begins} Source: {source}
          </span>
        </li>
      ))}
    </ol>
  );
}

function kindWords(kind: AnnotationKind): string {
  switch (kind) {
    case 'DEFINITION':
      return 'definition';
    case 'FORM':
      return 'form';
    case 'SYSTEM':
      return 'system';
    case 'BOUNDARY':
      return 'boundary';
    case 'ACTION':
      return 'action';
    default:
      return assertNever(kind);
  }
}
