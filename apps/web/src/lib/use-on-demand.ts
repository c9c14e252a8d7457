import { useCallback, useState } from 'react';

/**
 * A part of the page that is loaded when somebody comes near it: null until it is there, and what
 * begins to load it. Where it cannot be loaded the page does without, and the next time tries again.
 */
export function useOnDemand<Part>(load: () => Promise<Part>): [Part | null, prepare: () => void] {
  // In an object: a function would be taken for a way to make the next state.
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);
  const prepare = useCallback(() => {
    load().then(
      (part) => setLoaded((before) => before ?? { part }),
      () => undefined,
    );
  }, [load]);
  return [loaded?.part ?? null, prepare];
}
