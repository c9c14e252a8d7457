import type { FrameAuthority } from '../../lib/frame';
import { editionAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import styles from './EditionBanner.module.css';
import { standingWords } from './edition-words';
import { useReadEditions } from './use-read-editions';

interface EditionBannerProps {
  readonly authority: FrameAuthority;
  /** Key of the month that the address names; null: the one on which pages open. */
  readonly period: string | null;
  /** Number of the edition that the address names. */
  readonly edition: string | null;
}

/**
 * Says in words whether the page shows a month as it was published or as known now: on the screen
 * where it is as published, which the figures alone would not tell, and always on paper and in
 * what is taken away.
 */
export function EditionBanner({ authority, period, edition }: EditionBannerProps) {
  const { slug, opensOn } = authority;
  const shown = period ?? (edition === null ? opensOn : null);
  const { ofMonth, read } = useReadEditions(slug, shown, edition);
  if (ofMonth === undefined) return null;
  const isNamed = read !== null && String(read.number) === edition;
  return (
    <aside
      className={styles.banner}
      aria-label="Which figures these are"
      data-download="notes"
      data-print-only={isNamed ? undefined : ''}
    >
      {standingWords(shown, read, ofMonth[0] ?? null)}
      {isNamed && (
        <span data-screen-only="">
          {' '}
          <AppLink href={editionAddress(slug, read.number)}>What has changed since</AppLink>
        </span>
      )}
    </aside>
  );
}
