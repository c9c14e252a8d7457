import type { Minutes } from './minutes-query';
import type { PutRightIn } from './PutRight';
import { SaidInMinutes } from './SaidInMinutes';
import { SeenInMinutes } from './SeenInMinutes';
import styles from './Minutes.module.css';

interface MinutesContentProps {
  readonly minutes: Minutes;
  /** Where what was said is put right; null: the viewer may not. */
  readonly putRight: PutRightIn | null;
}

/** The minutes of a surgery, as they are read. */
export function MinutesContent({ minutes, putRight }: MinutesContentProps) {
  const { facts, items, whole, actions } = minutes;
  return (
    <div className={styles.page}>
      <dl className={styles.facts}>
        {facts.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {items.length === 0 && <p>Nothing stood on the agenda.</p>}
      {items.map(({ heading, standing, reasons, seen, said }) => (
        <section key={heading} className={styles.part}>
          <h2>{heading}</h2>
          <p>{standing}.</p>
          {reasons.length > 0 && <p>Why it was on the agenda: {reasons.join(' ')}</p>}
          {seen.map((each, index) => (
            <SeenInMinutes key={index} seen={each} />
          ))}
          <SaidInMinutes said={said} putRight={putRight} />
        </section>
      ))}
      <section className={styles.part}>
        <h2>Said of the surgery as a whole</h2>
        {whole.length === 0 ? <p>Nothing.</p> : <SaidInMinutes said={whole} putRight={putRight} />}
      </section>
      <section className={styles.part}>
        <h2>Actions</h2>
        {actions.length === 0 ? (
          <p>No action was agreed.</p>
        ) : (
          <ul className={styles.said}>
            {actions.map(({ text, owner, due, about, expected, since }, index) => (
              <li key={index}>
                <p className={styles.words}>{text}</p>
                <p>
                  {owner}, {due}. {about}.{expected === null ? '' : ` Should achieve: ${expected}`}
                </p>
                {since.map((step) => (
                  <p key={step} className={styles.since}>
                    {step}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
