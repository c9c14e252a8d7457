import { Button as AriaButton } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect } from 'react-aria-components/Select';
import { Chevron } from './Chevron';
import { ChoiceList } from './ChoiceList';
import type { Choice } from './choice';
import buttonStyles from './Button.module.css';
import overlayStyles from './overlay.module.css';
import styles from './Select.module.css';

interface SelectProps {
  readonly label: string;
  /** The label is read out and not seen, where the value says what it is. */
  readonly labelHidden?: boolean;
  readonly options: readonly Choice[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** One of several. */
export function Select({ label, labelHidden = false, options, value, onChange }: SelectProps) {
  const chosen = options.find(({ key }) => key === value);
  return (
    <AriaSelect
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      {...(labelHidden && { 'aria-label': label })}
    >
      {!labelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <AriaButton className={buttonStyles.button ?? ''}>
        <span>{chosen?.label ?? label}</span>
        <Chevron />
      </AriaButton>
      <Popover className={overlayStyles.panel ?? ''} offset={4}>
        <ChoiceList options={options} />
      </Popover>
    </AriaSelect>
  );
}
