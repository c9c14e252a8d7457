import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

/** Puts words in the address, in place of those that are there. */
type ShowWords = (change: { query: string }, how: { replace: true }) => void;

/**
 * The words in the search field: at once on the page, and in the address when the typing pauses,
 * in place of the words before, so that going back does not go letter by letter.
 */
export function useSearchWords(
  inAddress: string,
  show: ShowWords,
): [words: string, setWords: (words: string) => void] {
  const [words, setWords] = useState(inAddress);
  const [known, setKnown] = useState(inAddress);
  // Put there by the typing here, and not arrived yet.
  const [sent, setSent] = useState<string | null>(null);
  if (known !== inAddress) {
    setKnown(inAddress);
    setSent(null);
    // What was typed on since is not taken back by what was typed before it.
    if (inAddress !== sent) setWords(inAddress);
  }
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  }, [show]);
  useEffect(() => {
    if (words.trim() === inAddress) return;
    const timer = setTimeout(() => {
      setSent(words.trim());
      latest.current({ query: words.trim() }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [inAddress, words]);
  return [words, setWords];
}
