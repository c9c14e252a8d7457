interface FittedWordsProps {
  readonly text: { readonly words: string; readonly continues: boolean };
}

/** A text as it fits the card, and that it goes on where it does. */
export function FittedWords({ text: { words, continues } }: FittedWordsProps) {
  return (
    <>
      {words}
      {continues && <small> (continues)</small>}
    </>
  );
}
