import { useEffect, useRef, useState } from 'react';
import type { Moment, MomentPointer } from './moment';

/** What somebody looks at alone; whoever drives looks at what everybody does, and does not go back to it after. */
export function useLookingAround(drives: boolean) {
  const [alone, setAlone] = useState<MomentPointer | null>(null);
  if (drives && alone !== null) setAlone(null);
  return { alone: drives ? null : alone, setAlone };
}

/**
 * Tells that somebody is handed the driving by whoever drove until then: what they press in that moment they
 * press for themselves. Not of whoever opens a surgery, or takes it over.
 */
export function useHandedOver(moment: Moment, viewer: string, onHandedOver: () => void): void {
  const driver = moment.driver?.id ?? null;
  const before = useRef(moment.driver);
  useEffect(() => {
    const drove = before.current;
    before.current = moment.driver;
    if (drove === null || drove.id === driver || driver !== viewer) return;
    if (drove.isHere) onHandedOver();
  }, [moment.driver, driver, viewer, onHandedOver]);
}
