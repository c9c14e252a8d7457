import {
  DEFAULT_SMALL_NUMBERS,
  hiddenCountsWords,
  LEAST_GREATEST_HIDDEN,
  MOST_GREATEST_HIDDEN,
} from '@vital-signs/domain';
import { Select } from '../../../ui/Select';
import type { Settings } from './settings-query';
import { SettingsForm } from './SettingsForm';
import styles from '../CataloguePage.module.css';

interface PartProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly settings: Settings;
}

const CHOICES = Array.from(
  { length: MOST_GREATEST_HIDDEN - LEAST_GREATEST_HIDDEN + 1 },
  (_, index) => LEAST_GREATEST_HIDDEN + index,
);

/** Which counts of children public editions hide. */
export function SmallNumbersForm({ authority, settings }: PartProps) {
  return (
    <SettingsForm
      {...{ authority, settings }}
      title="Small numbers"
      about="Which counts of children a public edition hides for their size. What would tell a hidden count is hidden with it, whatever is chosen here. A month that is public keeps the choice under which it was first published, and published editions never change."
      kept="small-numbers"
      standing={{ greatestHidden: String(settings.greatestHidden) }}
      sent={({ greatestHidden }) => ({ greatestHidden: Number(greatestHidden) })}
    >
      {(draft, problemOf) => (
        <div className={styles.fields}>
          <Select
            label="Counts hidden for their size"
            options={CHOICES.map((greatest) => ({
              key: String(greatest),
              label: `${hiddenCountsWords(greatest)}${greatest === DEFAULT_SMALL_NUMBERS.greatestHidden ? ' (the least)' : ''}`,
            }))}
            value={draft.written.greatestHidden}
            onChange={(key) => draft.change('greatestHidden', key)}
          />
          {problemOf('smallNumbers.greatestHidden') !== null && (
            <p role="alert">{problemOf('smallNumbers.greatestHidden')}</p>
          )}
        </div>
      )}
    </SettingsForm>
  );
}
