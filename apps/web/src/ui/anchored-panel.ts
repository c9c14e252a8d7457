import { useRef } from 'react';
import type { KeyboardEvent, RefObject, ToggleEvent } from 'react';

const CAN_HAVE_FOCUS = 'input:not(:disabled), button:not(:disabled), a[href]';
const GAP = 4;
const MARGIN = 8;

interface AnchoredPanel {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly onBeforeToggle: (event: ToggleEvent<HTMLDivElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * What a browser's own popover lacks: it stands below its button (in the page, so that both scroll
 * together), and the arrow keys walk through what it holds. Opening, closing by Escape or by a press
 * elsewhere, and giving the focus back are the browser's.
 */
export function useAnchoredPanel(): AnchoredPanel {
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open') return;
    // Before the next paint, when the panel can be measured.
    requestAnimationFrame(() => {
      if (trigger.current && panel.current) placeBelow(trigger.current, panel.current);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !panel.current) return;
    const stops = [...panel.current.querySelectorAll<HTMLElement>(CAN_HAVE_FOCUS)];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at === -1 ? 0 : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return { trigger, panel, onBeforeToggle, onKeyDown };
}

function placeBelow(trigger: HTMLElement, panel: HTMLElement): void {
  const from = trigger.getBoundingClientRect();
  const { width } = panel.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - MARGIN;
  const left = Math.max(MARGIN, Math.min(from.left, room));
  panel.style.left = `${left + window.scrollX}px`;
  panel.style.top = `${from.bottom + GAP + window.scrollY}px`;
  panel.style.minWidth = `${from.width}px`;
  panel.style.maxHeight = `${Math.max(160, window.innerHeight - from.bottom - GAP - MARGIN)}px`;
}
