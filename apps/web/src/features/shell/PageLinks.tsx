import type { Standpoint } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { PAGES } from './pages';
import styles from './PageLinks.module.css';

interface PageLinksProps {
  readonly authority: string;
  /** Path of the page that is shown. */
  readonly path: string;
  readonly at: Standpoint;
}

/** The pages of an authority, the one that is shown marked. */
export function PageLinks({ authority, path, at }: PageLinksProps) {
  const segment = path.split('/')[2] ?? '';
  return (
    <nav aria-label="Pages">
      <ul className={styles.pages}>
        {PAGES.map(({ segments, name, address }) => (
          <li key={name}>
            <AppLink
              className={styles.link}
              href={address(authority, at)}
              aria-current={segments.includes(segment) ? 'page' : undefined}
            >
              {name}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
