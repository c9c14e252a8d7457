import { useState } from 'react';
import { chooseTheme, storedTheme } from './appearance';
import type { Theme } from './appearance';
import { Segmented } from './Segmented';

const OPTIONS: readonly { readonly key: Theme; readonly label: string }[] = [
  { key: 'light', label: 'Light' },
  { key: 'dark', label: 'Dark' },
  { key: 'system', label: 'System' },
];

/** Light, dark, or as the system asks. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  const change = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return <Segmented label="Theme" options={OPTIONS} value={theme} onChange={change} />;
}
