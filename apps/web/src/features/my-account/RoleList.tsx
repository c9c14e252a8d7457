import { roleWords } from '../../lib/role-words';
import type { Viewer } from '../../lib/viewer';
import styles from './RoleList.module.css';

interface RoleListProps {
  readonly roles: Viewer['roles'];
}

/** What somebody is, in words, and what still keeps it from having effect. */
export function RoleList({ roles }: RoleListProps) {
  if (roles.length === 0) return <p>You hold no role in any authority.</p>;
  return (
    <ul className={styles.roles}>
      {roles.map(({ authority, authorityName, role, place, needsSecondFactor }) => (
        <li key={`${authority} ${role} ${place?.slug ?? ''}`}>
          {roleWords(role, place?.name ?? null, authorityName)}
          {place !== null && <span className={styles.note}>in {authorityName}</span>}
          {needsSecondFactor && (
            <span className={styles.note}>has no effect until you set up a second factor</span>
          )}
        </li>
      ))}
    </ul>
  );
}
