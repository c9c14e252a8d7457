import { mayDo } from '@vital-signs/domain';
import { useState } from 'react';
import type { Answer } from '../../lib/answer';
import { myAccountAddress } from '../../lib/page-address';
import { roleWords } from '../../lib/role-words';
import { grantsIn } from '../../lib/viewer';
import type { Viewer } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { WORK_PAGES } from './pages';
import menuStyles from '../../ui/Menu.module.css';
import styles from './PersonMenu.module.css';

interface PersonMenuProps {
  readonly viewer: Viewer;
  /** Slug of the authority whose pages these are; null on pages that belong to none. */
  readonly authority: string | null;
  readonly signOut: () => Promise<Answer<unknown>>;
}

/** Who is signed in and as what, the pages of their own work, and the way out. */
export function PersonMenu({ viewer, authority, signOut }: PersonMenuProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const roles = viewer.roles.filter((role) => authority === null || role.authority === authority);
  const grants = authority === null ? [] : grantsIn(viewer, authority);
  const pages = WORK_PAGES.filter(({ ability }) => mayDo(grants, ability));
  const leave = async () => {
    const answer = await signOut();
    setProblem(answer.isDone ? null : answer.sentence);
  };
  return (
    <div className={styles.person}>
      <p className={styles.who}>
        <strong>{viewer.name}</strong>
        <span>{viewer.email}</span>
        {roles.map(({ role, place, authorityName, authority: of }) => (
          <span key={`${of} ${role} ${place?.slug ?? ''}`}>
            {roleWords(role, place?.name ?? null, authorityName)}
          </span>
        ))}
      </p>
      <ul className={menuStyles.list}>
        <li>
          <AppLink className={menuStyles.entry} href={myAccountAddress(authority)}>
            My account
          </AppLink>
        </li>
        {authority !== null &&
          pages.map(({ name, address }) => (
            <li key={name}>
              <AppLink className={menuStyles.entry} href={address(authority)}>
                {name}
              </AppLink>
            </li>
          ))}
        <li>
          <button type="button" className={menuStyles.entry} onClick={() => void leave()}>
            Sign out
          </button>
        </li>
      </ul>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
