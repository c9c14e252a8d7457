import type { ImportMapping, MappedName } from '@vital-signs/domain';
import { Button } from '../../ui/Button';
import type { Catalogue } from './import-query';
import { indicatorWords } from './import-words';
import styles from './ImportPage.module.css';

interface NamesSaidProps {
  readonly draft: ImportMapping;
  readonly catalogue: Catalogue;
  readonly onChange: (draft: ImportMapping) => void;
}

/** What was said of names that nobody of ours has, each to be taken away; nothing where nothing was. */
export function NamesSaid({ draft, catalogue, onChange }: NamesSaidProps) {
  const { names = [] } = draft;
  if (names.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="said-heading">
      <h3 id="said-heading">What was said of unknown names and ended indicators</h3>
      <ul className={styles.plainList}>
        {names.map((name) => (
          <li key={`${name.kind} ${name.text}`}>
            {nameWords(name, catalogue)}{' '}
            <Button
              kind="quiet"
              ariaLabel={`Take away what was said of ${name.text}`}
              onPress={() => onChange({ ...draft, names: names.filter((one) => one !== name) })}
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameWords({ kind, text, means, reason }: MappedName, catalogue: Catalogue): string {
  const why = reason === '' ? '' : `: ${reason}`;
  if (kind === 'ENDED_INDICATOR') return `Figures of “${text}” after its end are left out${why}`;
  if (means === null) return `Rows of “${text}” are left out${why}`;
  const indicator = catalogue.indicators.find(({ key }) => key === means);
  const place = catalogue.places.find(({ slug }) => slug === means);
  const ours = kind === 'PLACE' ? place?.name : indicator && indicatorWords(indicator);
  return `“${text}” is ${ours ?? `${means}, which is no more`}${why}`;
}
