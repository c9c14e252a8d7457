/**
 * An address of this product that another address names, as in ?to=/norfolk/scorecard; null where it
 * is none, or leads anywhere else: whoever signs in is not sent away by a link that somebody made.
 */
export function localPath(asked: string | null | undefined): string | null {
  // Browsers read a backslash as a stroke, and leave out tabs and line ends.
  if (!asked?.startsWith('/') || /^\/[/\\]|[\\\s]/.test(asked)) return null;
  const { origin, pathname, search, hash } = new URL(asked, window.location.origin);
  return origin === window.location.origin ? pathname + search + hash : null;
}
