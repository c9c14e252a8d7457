import { momentWords } from '../../lib/date-words';
import { importAddress, importsAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import type { ImportStepProps } from './ImportContent';
import { figuresWords, sizeWords } from './import-words';
import { nextStep, STEPS } from './steps';
import styles from './ImportPage.module.css';

/** What file it is, who sent it when, and what became of it. */
export function FileStep({ authority, work }: ImportStepProps) {
  const { fileName, fileKind, size, person, receivedAt, state, problem, source, reason } = work;
  const next = nextStep(work);
  const figures = figuresWords(work);
  const facts = [
    ['File', `${fileName} (${fileKind}, ${sizeWords(size)})`],
    ['Received', `${momentWords(receivedAt)}, from ${person}`],
    ...(source === null ? [] : [['Source', source]]),
    ...(reason === null ? [] : [['Why', reason]]),
    ...(figures === null ? [] : [['Figures', figures]]),
  ] as const;
  return (
    <section className={styles.part} aria-labelledby="file-heading">
      <h2 id="file-heading">The file</h2>
      <dl className={styles.facts}>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {problem !== null && <p className={styles.problem}>{asSentence(problem)}</p>}
      {state === 'FAILED' || state === 'CANCELLED' ? (
        <p>
          Nothing of it is in the record.{' '}
          <AppLink href={importsAddress(authority)}>Load the file again</AppLink>
        </p>
      ) : (
        <p>
          <AppLink href={importAddress(authority, work.number, { step: next })}>
            Go on with: {STEPS.find(({ key }) => key === next)?.name}
          </AppLink>
        </p>
      )}
    </section>
  );
}
