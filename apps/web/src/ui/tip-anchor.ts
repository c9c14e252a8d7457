import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

const ASKS_FOR_TIP = '[data-tip], [data-tip-key]';
const HOLDS_A_FIGURE = 'td, th, [role="gridcell"], [role="rowheader"]';
const REST_BEFORE_SHOWING_MS = 90;
const GRACE_BEFORE_HIDING_MS = 120;

/**
 * The element whose tip is to be seen: the one under the pointer or with the focus. Listens once, on
 * the document, for every cell of the page. Escape and scrolling put the tip away; the pointer may
 * move onto it (WCAG 2.2, 1.4.13).
 */
export function useTipAnchor(layer: RefObject<HTMLElement | null>): HTMLElement | null {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current: HTMLElement | null = null;
    const settle = (next: HTMLElement | null, delay: number) => {
      clearTimeout(timer);
      if (delay === 0) {
        current = next;
        setAnchor(next);
      } else {
        timer = setTimeout(() => settle(next, 0), delay);
      }
    };
    const onPointerOver = (event: PointerEvent) => {
      const under = elementOf(event.target);
      if (under && layer.current?.contains(under)) {
        clearTimeout(timer);
        return;
      }
      const next = under?.closest<HTMLElement>(ASKS_FOR_TIP) ?? null;
      if (next === current) clearTimeout(timer);
      else if (next) settle(next, current ? 0 : REST_BEFORE_SHOWING_MS);
      else settle(null, GRACE_BEFORE_HIDING_MS);
    };
    const onFocusIn = (event: FocusEvent) => settle(askedByFocus(elementOf(event.target)), 0);
    const onFocusOut = () => settle(null, GRACE_BEFORE_HIDING_MS);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') settle(null, 0);
    };
    const hide = () => {
      if (current) settle(null, 0);
      else clearTimeout(timer);
    };
    document.addEventListener('pointerover', onPointerOver);
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onPointerOver);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('scroll', hide, { capture: true });
    };
  }, [layer]);

  return anchor;
}

function elementOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target : null;
}

/** In a grid the cell has the focus, and what it holds has the tip. */
function askedByFocus(focused: Element | null): HTMLElement | null {
  if (!focused) return null;
  const inside = focused.matches(HOLDS_A_FIGURE)
    ? focused.querySelector<HTMLElement>(ASKS_FOR_TIP)
    : null;
  return focused.closest<HTMLElement>(ASKS_FOR_TIP) ?? inside;
}
