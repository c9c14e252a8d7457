import {
  JUDGEMENT_MODELS,
  judgementModelWords,
  precisionWords,
  RATING_PRECISIONS,
} from '@vital-signs/domain';
import { capital } from '../../../lib/capital';
import { Select } from '../../../ui/Select';
import type { Settings } from './settings-query';
import { SettingsForm } from './SettingsForm';
import styles from '../CataloguePage.module.css';

interface PartProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly settings: Settings;
}

/** As much as a closed choice has room for; the rest is said beneath. */
const inShort = (words: string) => capital(words.split(',')[0] ?? words);

/** By which model tolerances are set, and what is compared with them. */
export function JudgingForm({ authority, settings }: PartProps) {
  const { judgementModel, precision } = settings;
  return (
    <SettingsForm
      {...{ authority, settings }}
      title="Judging"
      about="The model that tolerances follow when they are set, and whether a figure is compared with them in full or as it is printed. Tolerances that are set already keep the model that they were set in."
      kept="judging"
      standing={{ judgementModel, precision }}
      sent={(written) => written}
    >
      {(draft) => (
        <div className={styles.fields}>
          <Select
            label="Judgement model"
            options={JUDGEMENT_MODELS.map((key) => ({
              key,
              label: inShort(judgementModelWords(key)),
            }))}
            value={draft.written.judgementModel}
            onChange={(key) => {
              const model = JUDGEMENT_MODELS.find((known) => known === key);
              if (model !== undefined) draft.change('judgementModel', model);
            }}
          />
          <Select
            label="What is judged"
            options={RATING_PRECISIONS.map((key) => ({ key, label: inShort(precisionWords(key)) }))}
            value={draft.written.precision}
            onChange={(key) => {
              const known = RATING_PRECISIONS.find((each) => each === key);
              if (known !== undefined) draft.change('precision', known);
            }}
          />
          <p className={styles.wide}>
            {capital(judgementModelWords(draft.written.judgementModel))}. Judged is{' '}
            {precisionWords(draft.written.precision)}.
          </p>
        </div>
      )}
    </SettingsForm>
  );
}
