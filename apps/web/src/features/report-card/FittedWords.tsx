import styles from './FittedWords.module.css';

interface FittedWordsProps {
  readonly text: {
    readonly words: string;
    readonly continues: boolean;
    /** All of it, where the words leave something out. */
    readonly whole: string | null;
  };
}

/** A text as it fits the sheet of a card, and that it goes on where it does; on a screen all of it. */
export function FittedWords({ text: { words, continues, whole } }: FittedWordsProps) {
  const fitted = (
    <>
      {words}
      {continues && <small> (continues)</small>}
    </>
  );
  if (whole === null) return fitted;
  return (
    <>
      <span data-screen-only="">{whole}</span>
      <span className={styles.onPaper}>{fitted}</span>
    </>
  );
}
