import { useSyncExternalStore } from 'react';
import { chooseDensity, onAppearance, storedDensity } from './appearance';
import type { Density } from './appearance';
import { Segmented } from './Segmented';

const OPTIONS: readonly { readonly key: Density; readonly label: string }[] = [
  { key: 'comfortable', label: 'Wide' },
  { key: 'standard', label: 'Standard' },
  { key: 'compact', label: 'Compact' },
];

interface DensitySwitchProps {
  /** Told of each choice, to keep it for other devices too. */
  readonly onChoose?: ((density: Density) => void) | undefined;
}

/** How much room rows of tables take. */
export function DensitySwitch({ onChoose }: DensitySwitchProps) {
  const density = useSyncExternalStore(onAppearance, storedDensity);
  const change = (next: Density) => {
    chooseDensity(next);
    onChoose?.(next);
  };
  return <Segmented label="Rows" options={OPTIONS} value={density} onChange={change} />;
}
