import {
  EXCEPTION_RULE_KEYS,
  exceptionRuleName,
  PART_OF_RULE,
  RULE_PARAMETER_LABELS,
  VARIANCE_MEASURES,
  varianceMeasureWords,
} from '@vital-signs/domain';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { ExceptionHistoryQuery, ExceptionRulesInput } from '../../apollo/generated/documents';
import { capital } from '../../lib/capital';
import { useRatingWording } from '../../lib/state-words';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import buttonStyles from '../../ui/Button.module.css';
import styles from './ExceptionsPage.module.css';

type Settings = NonNullable<ExceptionHistoryQuery['exceptionHistory']>['settings'];

interface TuningFormProps {
  readonly inForce: Settings;
  /** Whether other rules are tried now. */
  readonly isTried: boolean;
  readonly onTry: (rules: ExceptionRulesInput) => void;
  readonly onReset: () => void;
}

const MEASURES = VARIANCE_MEASURES.map((key) => ({
  key,
  label: capital(varianceMeasureWords(key)),
}));

/** Other rules, to be tried over the past year beside those in force. Nothing is changed by trying. */
export function TuningForm({ inForce, isTried, onTry, onReset }: TuningFormProps) {
  const wording = useRatingWording();
  const [rules, setRules] = useState<ExceptionRulesInput>(() => asInput(inForce));
  const [numbers, setNumbers] = useState(() => ({
    points: String(inForce.points),
    percent: String(inForce.percent),
    changes: String(inForce.changes),
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [points, percent, changes] = [numbers.points, numbers.percent, numbers.changes].map(
      Number,
    );
    const wrong = wrongNumber(points, percent, changes);
    setProblem(wrong);
    if (wrong === null && points !== undefined && percent !== undefined && changes !== undefined) {
      onTry({ ...rules, points, percent, changes });
    }
  };
  const number = (key: keyof typeof numbers) => (
    <TextField
      label={RULE_PARAMETER_LABELS[key]}
      inputMode="numeric"
      value={numbers[key]}
      onChange={(value) => setNumbers({ ...numbers, [key]: value })}
    />
  );
  return (
    <form
      className={styles.tuning}
      onSubmit={submit}
      noValidate
      aria-label="Try other rules"
      data-screen-only=""
    >
      <h3>Try other rules</h3>
      <p className={styles.quiet}>
        Nothing is changed by trying: an administrator sets the rules in the settings.
      </p>
      <div className={styles.switches}>
        {EXCEPTION_RULE_KEYS.map((rule) => (
          <Switch
            key={rule}
            isSelected={rules[PART_OF_RULE[rule]]}
            onChange={(on) => setRules({ ...rules, [PART_OF_RULE[rule]]: on })}
          >
            {exceptionRuleName(rule, wording)}
          </Switch>
        ))}
      </div>
      <div className={styles.numbers}>
        <Segmented
          label={RULE_PARAMETER_LABELS.percentagesBy}
          options={MEASURES}
          value={rules.percentagesBy}
          onChange={(percentagesBy) => setRules({ ...rules, percentagesBy })}
        />
        {number('points')}
        {number('percent')}
        {number('changes')}
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <p className={styles.actions}>
        <button type="submit" className={buttonStyles.button} data-kind="primary">
          Try these rules
        </button>
        {isTried && <Button onPress={onReset}>Only the rules in force</Button>}
      </p>
    </form>
  );
}

/** The rules in force as they are sent. */
function asInput(settings: Settings): ExceptionRulesInput {
  const { statedRed, red, adverseVariance, percentagesBy, points, percent } = settings;
  const { deteriorating, changes, outsideBand, zeroConcern, controlChart } = settings;
  const { budget, corporateRisk } = settings;
  return {
    ...{ statedRed, red, adverseVariance, percentagesBy, points, percent },
    ...{ deteriorating, changes, outsideBand, zeroConcern, controlChart, budget, corporateRisk },
  };
}

/** What is wrong with the numbers, in words; null where nothing is. The server decides again. */
function wrongNumber(points = NaN, percent = NaN, changes = NaN): string | null {
  const isVariance = (value: number) => value > 0 && value <= 100;
  if (!isVariance(points) || !isVariance(percent)) {
    return 'A variance is a number above 0 and up to 100.';
  }
  if (Number.isInteger(changes) && changes >= 2 && changes <= 12) return null;
  return 'Changes in a row are a whole number from 2 to 12.';
}
