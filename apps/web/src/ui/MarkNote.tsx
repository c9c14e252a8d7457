import type { DataMark, FindingWeight } from '@vital-signs/domain';
import { FindingMark } from './FindingMark';
import styles from './MarkNote.module.css';

interface MarkNoteProps {
  readonly notes: readonly {
    readonly mark: DataMark;
    readonly weight: FindingWeight;
    readonly sentence: string;
  }[];
  readonly tipKey?: string | undefined;
}

/**
 * The signs beside a row or figure of which something is to be known: one where a finding is open,
 * another where there is but a note that explains.
 */
export function MarkNote({ notes: marks, tipKey }: MarkNoteProps) {
  const findings = marks.filter(({ weight }) => weight === 'FINDING');
  const notes = marks.filter(({ weight }) => weight === 'NOTE');
  const sentences = notes.map(({ sentence }) => sentence);
  return (
    <>
      <FindingMark findings={findings} tipKey={tipKey} />
      {findings.length > 0 && notes.length > 0 && ' '}
      {notes.length > 0 && (
        <span
          className={styles.note}
          role="img"
          data-download="beside"
          aria-label={`Note: ${sentences.join(' ')}`}
          data-tip={tipKey ? undefined : sentences.join('\n')}
          data-tip-key={tipKey}
        >
          ※
        </span>
      )}
    </>
  );
}
