const PREFIX = 'vital-signs.words/';

/**
 * Words that somebody writes and has not sent, kept for as long as the tab is open. The name holds
 * whose they are, so that nobody else finds them. Where nothing can be kept they last as long as the
 * page does; at signing out they are forgotten with all else (lib/kept-choice).
 */
export function readWords(name: string): string {
  try {
    return window.sessionStorage.getItem(PREFIX + name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps words; none forgets those that were kept. */
export function keepWords(name: string, words: string): void {
  try {
    if (words === '') window.sessionStorage.removeItem(PREFIX + name);
    else window.sessionStorage.setItem(PREFIX + name, words);
  } catch {
    // Nothing can be kept here, or not so much; the page works without.
  }
}
