import { Button } from '../../ui/Button';
import type { Written } from '../../lib/typed-over';
import type { Draft } from './use-draft';
import styles from './CataloguePage.module.css';

/** That words typed earlier are still here, what was changed under them, and the way to be rid of them. */
export function KeptDraft<Fields extends Written>({ draft }: { readonly draft: Draft<Fields> }) {
  const { isFoundAgain, overtaken, forget } = draft;
  if (!isFoundAgain && overtaken.length === 0) return null;
  return (
    <div role="status" className={styles.kept}>
      {isFoundAgain && <p>What you wrote here before is still here, and not saved.</p>}
      {overtaken.map(({ typed, now }) => (
        <p key={`${typed}/${now}`}>
          Where you wrote “{typed}”, somebody else has changed it to “{now}”.
        </p>
      ))}
      <p>
        <Button onPress={forget}>Begin again from what stands</Button>
      </p>
    </div>
  );
}
