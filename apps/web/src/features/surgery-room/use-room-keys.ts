import { useEffect, useMemo, useRef } from 'react';
import { isTyping } from '../../lib/page-keys';
import { roomAction } from './room-keys';
import type { RoomAction } from './room-keys';

const TAKES_ARROWS = '[role="slider"], [role="radio"], input[type="radio"]';

/** For so long letters are not heard after something was written down: whoever types on means no key. */
const HUSHED_MS = 1_000;

interface HeardKeys {
  /** False where somebody switched keys of one letter or figure off. */
  readonly takesLetters: boolean;
}

/**
 * Hears the keys of the room before those of every page, which have letters of their own. `hushLetters` lets no
 * letter do anything for a second, `hushAll` no key but that of jumping.
 */
export function useRoomKeys(act: (action: RoomAction) => void, { takesLetters }: HeardKeys) {
  const hushed = useRef({ letters: 0, all: 0 });
  const latest = useRef({ act, takesLetters });
  useEffect(() => {
    latest.current = { act, takesLetters };
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
      const isLetter = key.length === 1 && action.does !== 'JUMP';
      const now = Date.now();
      const isDeaf = isLetter && (!latest.current.takesLetters || now < hushed.current.letters);
      // Escape closes what is open, too.
      if (key !== 'Escape') {
        event.preventDefault();
        event.stopPropagation();
      }
      // What is jumped to is chosen first: a hand that was on its way turns nothing by it.
      const isHushed = action.does !== 'JUMP' && now < hushed.current.all;
      if (!isDeaf && !isHushed) latest.current.act(action);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return useMemo(
    () => ({
      hushLetters: () => {
        hushed.current.letters = Date.now() + HUSHED_MS;
      },
      hushAll: () => {
        hushed.current.all = Date.now() + HUSHED_MS;
      },
    }),
    [],
  );
}
