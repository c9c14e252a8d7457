import { useEffect, useRef } from 'react';
import { isTyping } from '../../lib/page-keys';
import { roomAction } from './room-keys';
import type { RoomAction } from './room-keys';

const TAKES_ARROWS = '[role="slider"], [role="radio"], input[type="radio"]';

/** Hears the keys of the room before those of every page, which have letters of their own. */
export function useRoomKeys(act: (action: RoomAction) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const action = roomAction({
        key,
        hasModifier: ctrlKey || metaKey || altKey,
        isCommand: (ctrlKey || metaKey) && !altKey,
        isTyping: isTyping(target),
        isInDialog: target instanceof Element && target.closest('dialog') !== null,
        takesArrows: target instanceof Element && target.closest(TAKES_ARROWS) !== null,
      });
      if (action === null) return;
      // Escape closes what is open, too.
      if (key !== 'Escape') {
        event.preventDefault();
        event.stopPropagation();
      }
      latest.current(action);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
