import { SURGERY_BOUNDS } from './surgery-bounds';

/**
 * Why something is on an agenda, as a sentence that others may follow, in as many characters as an item
 * keeps of it: what is longer is cut between words, with a mark of it.
 */
export function reasonWords(words: string): string {
  const said = words.trim().replaceAll(/\s+/g, ' ');
  const sentence = /[.!?…]$/.test(said) ? said : `${said}.`;
  const most = SURGERY_BOUNDS.reason;
  if (sentence.length <= most) return sentence;
  // The mark takes two characters; a blank just behind the cut leaves the word before it whole.
  const cut = sentence.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : most - 2)} …`;
}
