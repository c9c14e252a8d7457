import { useEffect, useRef } from 'react';

/**
 * Moves the focus to the heading when one goes from a place to another by a link that the new place
 * does not have. Focus that is still somewhere, such as on the choice of place, stays there.
 */
export function usePlaceFocus(place: string | undefined): void {
  const before = useRef(place);
  useEffect(() => {
    if (place === undefined || place === before.current) return;
    const isFirst = before.current === undefined;
    before.current = place;
    if (isFirst || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [place]);
}
