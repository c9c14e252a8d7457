import { useState } from 'react';
import { useMay } from '../../lib/viewer';
import type { CommentarySubject, WrittenCommentary } from '../../lib/written-commentary';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { CommentaryBox } from './CommentaryBox';
import { CommentaryEntry } from './CommentaryEntry';
import { nothingWrittenWords } from './commentary-words';
import styles from './Commentary.module.css';

interface CommentarySectionProps {
  readonly subject: CommentarySubject;
  readonly written: readonly WrittenCommentary[];
  /** Whether what a report says of the subject stands above it. */
  readonly hasReport?: boolean;
}

/** What was written here about a page's figures, and a box to write for those who may. */
export function CommentarySection({ subject, written, hasReport = false }: CommentarySectionProps) {
  const { authority, place } = subject;
  const mayWrite = useMay('WRITE_COMMENTARY', place.slug);
  const [done, setDone] = useState<Done | null>(null);
  const onDone = (words: string) => setDone({ words });
  if (!mayWrite && written.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="commentary-heading">
      <h2 id="commentary-heading">Commentary</h2>
      {written.length === 0 && (
        <p className={styles.standing}>{nothingWrittenWords(subject, hasReport)}</p>
      )}
      {written.map((commentary) => (
        <CommentaryEntry
          key={commentary.id}
          commentary={commentary}
          authority={authority}
          onDone={onDone}
        />
      ))}
      <DoneNote done={done} />
      {mayWrite && <CommentaryBox subject={subject} onDone={onDone} />}
    </section>
  );
}
