import styles from './DemonstrationNote.module.css';

interface DemonstrationNoteProps {
  /** True where a message is waited for, and accounts are of no interest. */
  readonly ofMessages?: boolean;
}

/** Where the demonstration has put what otherwise comes by other ways. */
export function DemonstrationNote({ ofMessages = false }: DemonstrationNoteProps) {
  return (
    <p className={styles.note}>
      {!ofMessages &&
        'This is a demonstration: its accounts and their passwords were printed where it was started. '}
      Messages are not sent, but shown on <a href="/development/mails">a page of their own</a>.
    </p>
  );
}
