import type { DataMark } from '@vital-signs/domain';
import styles from './MarkNote.module.css';

interface MarkNoteProps {
  readonly notes: readonly { readonly mark: DataMark; readonly sentence: string }[];
  readonly tipKey?: string | undefined;
}

/** The sign beside a row or figure of which something is to be known before it is trusted. */
export function MarkNote({ notes, tipKey }: MarkNoteProps) {
  if (notes.length === 0) return null;
  const sentences = notes.map(({ sentence }) => sentence);
  return (
    <span
      className={styles.note}
      role="img"
      aria-label={`Note: ${sentences.join(' ')}`}
      data-tip={tipKey ? undefined : sentences.join('\n')}
      data-tip-key={tipKey}
    >
      ※
    </span>
  );
}
