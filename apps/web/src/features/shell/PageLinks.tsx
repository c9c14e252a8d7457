import { mayDo } from '@vital-signs/domain';
import type { Standpoint } from '../../lib/page-address';
import { grantsIn, useViewer } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { PAGES } from './pages';
import styles from './PageLinks.module.css';

interface PageLinksProps {
  readonly authority: string;
  /** Path of the page that is shown. */
  readonly path: string;
  readonly at: Standpoint;
}

/** The pages of an authority that somebody may see, the one that is shown marked. */
export function PageLinks({ authority, path, at }: PageLinksProps) {
  const grants = grantsIn(useViewer(), authority);
  const pages = PAGES.filter(({ ability }) => ability === undefined || mayDo(grants, ability));
  const segment = path.split('/')[2] ?? '';
  return (
    <nav aria-label="Pages">
      <ul className={styles.pages}>
        {pages.map(({ segments, name, address }) => (
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
