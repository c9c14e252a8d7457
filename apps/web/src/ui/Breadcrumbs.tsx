import { AppLink } from './AppLink';
import styles from './Breadcrumbs.module.css';

/** A page above the one that is shown. */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

interface BreadcrumbsProps {
  readonly crumbs: readonly Crumb[];
}

/** The pages above this one, from the outermost to the nearest. */
export function Breadcrumbs({ crumbs }: BreadcrumbsProps) {
  return (
    <nav aria-label="Breadcrumbs" className={styles.crumbs}>
      <ol className={styles.list}>
        {crumbs.map(({ name, address }) => (
          <li key={address}>
            <AppLink href={address}>{name}</AppLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
