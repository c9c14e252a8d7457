import { useState } from 'react';
import { chooseScale, storedScale } from './appearance';
import type { Scale } from './appearance';
import { Segmented } from './Segmented';

const OPTIONS: readonly { readonly key: Scale; readonly label: string }[] = [
  { key: 'desk', label: 'Desk' },
  { key: 'projector', label: 'Projector' },
];

/** The size of everything: for a desk, or for a room. */
export function ScaleSwitch() {
  const [scale, setScale] = useState(storedScale);
  const change = (next: Scale) => {
    chooseScale(next);
    setScale(next);
  };
  return <Segmented label="Size" options={OPTIONS} value={scale} onChange={change} />;
}
