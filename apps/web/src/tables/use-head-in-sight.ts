import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the headings of a table that scrolls sideways in a box of its own at the window's top, as
 * `--head-shift`: there a sticky head would stay with the box, which does not scroll downwards.
 */
export function useHeadInSight(table: RefObject<HTMLTableElement | null>, isOver: boolean): void {
  useLayoutEffect(() => {
    const element = table.current;
    if (element === null || !isOver) return;
    const follow = () => {
      const { top, height } = element.getBoundingClientRect();
      const head = element.tHead?.getBoundingClientRect().height ?? 0;
      const shift = Math.min(Math.max(0, -top), Math.max(0, height - 2 * head));
      element.style.setProperty('--head-shift', `${shift}px`);
    };
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
      element.style.removeProperty('--head-shift');
    };
  }, [table, isOver]);
}
