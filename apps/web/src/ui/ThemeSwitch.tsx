import { useSyncExternalStore } from 'react';
import { chooseTheme, onAppearance, storedTheme } from './appearance';
import type { Theme } from './appearance';
import { Segmented } from './Segmented';

const OPTIONS: readonly { readonly key: Theme; readonly label: string }[] = [
  { key: 'light', label: 'Light' },
  { key: 'dark', label: 'Dark' },
  { key: 'system', label: 'System' },
];

interface ThemeSwitchProps {
  /** Told of each choice, to keep it for other devices too. */
  readonly onChoose?: ((theme: Theme) => void) | undefined;
}

/** Light, dark, or as the system asks. */
export function ThemeSwitch({ onChoose }: ThemeSwitchProps) {
  const theme = useSyncExternalStore(onAppearance, storedTheme);
  const change = (next: Theme) => {
    chooseTheme(next);
    onChoose?.(next);
  };
  return <Segmented label="Theme" options={OPTIONS} value={theme} onChange={change} />;
}
