import { Button as AriaButton } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect } from 'react-aria-components/Select';
import { Chevron } from './Chevron';
import { ChoiceList } from './ChoiceList';
import type { Choice } from './choice';
import { selectionWords } from './selection-words';
import buttonStyles from './Button.module.css';
import overlayStyles from './overlay.module.css';
import styles from './MultiSelect.module.css';

interface MultiSelectProps {
  readonly label: string;
  /** What the button says when nothing narrows the choice: "All areas". */
  readonly allLabel: string;
  readonly options: readonly Choice[];
  readonly selected: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** Any of several; none chosen means all. */
export function MultiSelect(props: MultiSelectProps) {
  const { label, allLabel, options, selected, onChange } = props;
  const active = selected.length > 0;
  return (
    <AriaSelect
      selectionMode="multiple"
      aria-label={label}
      value={selected}
      onChange={(keys) => onChange(keys.map(String))}
    >
      <AriaButton className={buttonStyles.button ?? ''} data-active={active || undefined}>
        <span>{selectionWords(label, allLabel, options, selected)}</span>
        <Chevron />
      </AriaButton>
      <Popover className={overlayStyles.panel ?? ''} offset={4}>
        <ChoiceList options={options} />
        {active && (
          <div className={styles.foot}>
            <button type="button" className={styles.clear} onClick={() => onChange([])}>
              {allLabel}
            </button>
          </div>
        )}
      </Popover>
    </AriaSelect>
  );
}
