import {
  DEFAULT_EXCEPTION_RULES,
  EXCEPTION_RULE_KEYS,
  exceptionRuleName,
  PART_OF_RULE,
  readExceptionRules,
  RULE_PARAMETER_LABELS,
  VARIANCE_MEASURES,
  varianceMeasureWords,
} from '@vital-signs/domain';
import type { ExceptionRuleKey, ExceptionRules } from '@vital-signs/domain';
import { capital } from '../../../lib/capital';
import { useRatingWording } from '../../../lib/state-words';
import { Select } from '../../../ui/Select';
import { Switch } from '../../../ui/Switch';
import { TextField } from '../../../ui/TextField';
import { writtenNumber } from '../written-values';
import type { Settings } from './settings-query';
import { SettingsForm } from './SettingsForm';
import styles from '../CataloguePage.module.css';

interface PartProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly settings: Settings;
}

/** What is written of the rules: each on or off, and the parameters of those that have any. */
type RulesWritten = Readonly<Record<ExceptionRuleKey, boolean>> & {
  readonly percentagesBy: string;
  readonly points: string;
  readonly percent: string;
  readonly changes: string;
};

function writtenOf(stored: string | null): RulesWritten {
  const read: unknown = stored === null ? null : JSON.parse(stored);
  const rules = readExceptionRules(read).rules ?? DEFAULT_EXCEPTION_RULES;
  const { adverseVariance, deteriorating } = rules;
  const on = EXCEPTION_RULE_KEYS.map((key) => [key, rules[PART_OF_RULE[key]].on] as const);
  return {
    // Every rule is among them.
    ...(Object.fromEntries(on) as Record<ExceptionRuleKey, boolean>),
    percentagesBy: adverseVariance.percentagesBy,
    points: String(adverseVariance.points),
    percent: String(adverseVariance.percent),
    changes: String(deteriorating.changes),
  };
}

/** As it is stored; nothing where it is what the product does. A number that cannot be read is refused. */
function storedOf(written: RulesWritten): string | null {
  const { percentagesBy, points, percent, changes } = written;
  const rules = {
    version: 1,
    ...Object.fromEntries(
      EXCEPTION_RULE_KEYS.map((key) => [PART_OF_RULE[key], { on: written[key] }]),
    ),
    adverseVariance: {
      ...{ on: written.ADVERSE_VARIANCE, percentagesBy },
      ...{ points: writtenNumber(points) ?? points, percent: writtenNumber(percent) ?? percent },
    },
    deteriorating: { on: written.DETERIORATING, changes: writtenNumber(changes) ?? changes },
  };
  const isProducts = JSON.stringify(rules) === JSON.stringify(inOrder(DEFAULT_EXCEPTION_RULES));
  return isProducts ? null : JSON.stringify(rules);
}

/** The rules with their parts in the order in which they are written here. */
function inOrder(rules: ExceptionRules): object {
  const { adverseVariance, deteriorating } = rules;
  return {
    version: 1,
    ...Object.fromEntries(
      EXCEPTION_RULE_KEYS.map((key) => [PART_OF_RULE[key], { on: rules[PART_OF_RULE[key]].on }]),
    ),
    ...{ adverseVariance, deteriorating },
  };
}

/** Which rules make an exception, and from when they fire. */
export function ExceptionRulesForm({ authority, settings }: PartProps) {
  const wording = useRatingWording();
  return (
    <SettingsForm
      {...{ authority, settings }}
      title="Exceptions"
      about="Which rules make an exception of an indicator. The page of exceptions says how they would have behaved over the past year."
      kept="exceptions"
      standing={writtenOf(settings.exceptionRules)}
      sent={(written) => ({ exceptionRules: storedOf(written) })}
    >
      {(draft, problemOf) => (
        <>
          <fieldset className={styles.choices}>
            <legend>Rules</legend>
            {EXCEPTION_RULE_KEYS.map((key) => (
              <Switch
                key={key}
                isSelected={draft.written[key]}
                onChange={(on) => draft.change(key, on)}
              >
                {exceptionRuleName(key, wording)}
              </Switch>
            ))}
          </fieldset>
          <div className={styles.fields}>
            <Select
              label={RULE_PARAMETER_LABELS.percentagesBy}
              options={VARIANCE_MEASURES.map((key) => ({
                key,
                label: capital(varianceMeasureWords(key)),
              }))}
              value={draft.written.percentagesBy}
              onChange={(key) => draft.change('percentagesBy', key)}
            />
            <TextField
              label={RULE_PARAMETER_LABELS.points}
              inputMode="numeric"
              {...draft.field('points')}
              problem={problemOf('exceptionRules.adverseVariance.points')}
            />
            <TextField
              label={RULE_PARAMETER_LABELS.percent}
              inputMode="numeric"
              {...draft.field('percent')}
              problem={problemOf('exceptionRules.adverseVariance.percent')}
            />
            <TextField
              label={RULE_PARAMETER_LABELS.changes}
              inputMode="numeric"
              {...draft.field('changes')}
              problem={problemOf('exceptionRules.deteriorating.changes')}
            />
          </div>
        </>
      )}
    </SettingsForm>
  );
}
