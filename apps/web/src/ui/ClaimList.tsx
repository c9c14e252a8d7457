import { assertNever } from '@vital-signs/domain';
import type { StatementVerdict } from '@vital-signs/domain';
import { asSentence } from '../lib/sentence';
import styles from './ClaimList.module.css';

export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly verdict: StatementVerdict;
  /** What the figures on record say, with the figures. */
  readonly sentence: string;
}

interface ClaimListProps {
  readonly claims: readonly Claim[];
}

const SYMBOLS: Record<StatementVerdict, string> = {
  HOLDS: '✓',
  CONTRADICTED: '✕',
  CANNOT_BE_CHECKED: '?',
};

/** What was said of figures, and whether the figures on record bear it out: a sign, a word, the figures. */
export function ClaimList({ claims }: ClaimListProps) {
  return (
    <ul className={styles.list} aria-label="Its claims, checked">
      {claims.map(({ id, text, verdict, sentence }) => (
        <li key={id} data-verdict={verdict}>
          <span className={styles.verdict}>
            <span aria-hidden="true" className={styles.symbol}>
              {SYMBOLS[verdict]}
            </span>
            {verdictWord(verdict)}
          </span>
          <span>
            {asSentence(text)} <span className={styles.figures}>{asSentence(sentence)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What checking came to, in a word. */
export function verdictWord(verdict: StatementVerdict): string {
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
