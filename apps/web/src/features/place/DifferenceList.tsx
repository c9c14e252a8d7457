import { indicatorTitle } from '@vital-signs/domain';
import type { DifferenceList_DifferenceFragment } from '../../apollo/generated/documents';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import { MarkNote } from '../../ui/MarkNote';
import styles from './DifferenceList.module.css';

type Difference = DifferenceList_DifferenceFragment;

interface DifferenceListProps {
  readonly authority: string;
  readonly differences: readonly Difference[];
  readonly standpoint: Standpoint;
}

/** Where a place differs, or may differ, from the authority as a whole; the surest and worst first. */
export function DifferenceList({ authority, differences, standpoint }: DifferenceListProps) {
  return (
    <ul className={styles.list}>
      {differences.map(({ reading: { indicator, marks }, verdict, sentence }) => (
        <li key={indicator.key}>
          <p className={styles.name}>
            <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>
              {indicatorTitle(indicator)}
            </AppLink>
            <MarkNote notes={marks} />
            <span className={styles.verdict} data-sure={isSure(verdict) || undefined}>
              {VERDICT_WORDS[verdict]}
            </span>
          </p>
          <p className={styles.why}>{asSentence(sentence)}</p>
        </li>
      ))}
    </ul>
  );
}

const VERDICT_WORDS: Readonly<Record<Difference['verdict'], string>> = {
  DIFFERS_BETTER: 'better',
  DIFFERS_WORSE: 'worse',
  DIFFERS: 'differs',
  MAY_DIFFER_BETTER: 'may be better',
  MAY_DIFFER_WORSE: 'may be worse',
  MAY_DIFFER: 'may differ',
  NOT_DIFFERENT: 'no different',
  NOT_JUDGED: 'not judged',
};

function isSure(verdict: Difference['verdict']): boolean {
  return verdict.startsWith('DIFFERS');
}
