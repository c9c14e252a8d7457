import { useState } from 'react';
import { useMay } from '../../lib/viewer';
import type { CommentarySubject, WrittenCommentary } from '../../lib/written-commentary';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { CommentaryBox } from './CommentaryBox';
import { CommentaryEntry } from './CommentaryEntry';
import styles from './Commentary.module.css';

interface CommentarySectionProps {
  readonly subject: CommentarySubject;
  readonly written: readonly WrittenCommentary[];
}

/** What was written here about a page's figures, and a box to write for those who may. */
export function CommentarySection({ subject, written }: CommentarySectionProps) {
  const { authority, place, period } = subject;
  const mayWrite = useMay('WRITE_COMMENTARY', place.slug);
  const [done, setDone] = useState<Done | null>(null);
  const onDone = (words: string) => setDone({ words });
  if (!mayWrite && written.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="commentary-heading">
      <h2 id="commentary-heading">Commentary</h2>
      {written.length === 0 && (
        <p className={styles.standing}>
          Nothing was written yet about {place.name}, {period.name}.
        </p>
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
