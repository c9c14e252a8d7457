const ANYWHERE = 'http://here.invalid';

/**
 * A path of this site to which somebody goes on, with its query; the front page for anything that
 * could lead elsewhere or to what is no page.
 */
export function localPath(to: unknown): string {
  // A browser reads a backslash as a slash and leaves out tabs and line ends: //elsewhere in disguise.
  const isPlain = typeof to === 'string' && to.length <= 2_000 && /^\/[^\\\p{Cc}]*$/u.test(to);
  if (!isPlain || to.startsWith('//') || !URL.canParse(to, ANYWHERE)) return '/';
  const { origin, pathname, search, hash } = new URL(to, ANYWHERE);
  const isPage = origin === ANYWHERE && !pathname.startsWith('//') && !/^\/api\//i.test(pathname);
  return isPage ? `${pathname}${search}${hash}` : '/';
}
