import { useEffect, useState } from 'react';

/** The time by a clock, anew each second; it stands still for whoever does not look at it. */
export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
