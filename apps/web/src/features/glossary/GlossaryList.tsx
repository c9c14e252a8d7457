import { GLOSSARY_HEADINGS } from '@vital-signs/domain';
import type { GlossaryTerm } from '@vital-signs/domain';
import styles from './GlossaryList.module.css';

interface GlossaryListProps {
  readonly terms: readonly GlossaryTerm[];
  /** The term that the address leads to, by its letters: #CIN. Null where none can be led to. */
  readonly led?: string | null;
  /** How deep the headings stand in their page. */
  readonly level: 2 | 3;
}

/** Terms under their headings, with what they stand for and what they mean. */
export function GlossaryList({ terms, led = null, level }: GlossaryListProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const groups = GLOSSARY_HEADINGS.map((heading) => ({
    heading,
    terms: terms.filter((term) => term.heading === heading),
  })).filter((group) => group.terms.length > 0);
  return groups.map((group) => (
    <section key={group.heading} className={styles.group}>
      <Heading>{group.heading}</Heading>
      <dl className={styles.terms}>
        {group.terms.map(({ term, longForm, meaning }) => (
          <div
            key={term}
            id={led === null ? undefined : term}
            className={styles.entry}
            data-led={led === term || undefined}
          >
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.meaning}>
              {longForm.toLowerCase() !== term.toLowerCase() && (
                <p className={styles.long}>{longForm}</p>
              )}
              <p>{meaning}</p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
