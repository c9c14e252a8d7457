import { indicatorChoice } from '@vital-signs/domain';
import type { NamedIndicator } from '@vital-signs/domain';
import { useId } from 'react';
import type { Ref } from 'react';
import styles from './TextField.module.css';

/** An indicator by its words, its reference or its key; by the beginning of one alone too. */
export function indicatorNamed<Indicator extends NamedIndicator>(
  { indicators }: { readonly indicators: readonly Indicator[] },
  words: string,
): Indicator | undefined {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return undefined;
  const exact = indicators.find(
    (each) =>
      indicatorChoice(each).toLowerCase() === wanted ||
      each.ref?.toLowerCase() === wanted ||
      each.key.toLowerCase() === wanted,
  );
  const holding = indicators.filter((each) => indicatorChoice(each).toLowerCase().includes(wanted));
  return exact ?? (holding.length === 1 ? holding[0] : undefined);
}

interface IndicatorSearchProps {
  readonly indicators: readonly NamedIndicator[];
  readonly label?: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly problem: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One of a hundred indicators, found by typing any of its words: the browser's own list. */
export function IndicatorSearch(props: IndicatorSearchProps) {
  const { indicators, label = 'Indicator', value, onChange, problem, inputRef } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={inputRef}
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        placeholder="Reference or words"
        value={value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {indicators.map((indicator) => (
          <option key={indicator.key} value={indicatorChoice(indicator)} />
        ))}
      </datalist>
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
