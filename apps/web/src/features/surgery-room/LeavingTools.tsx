import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import buttons from './RoomButtons.module.css';

interface LeavingToolsProps {
  /** That it leaves, in words: "Thrown away."; null: it stays. */
  readonly leaves: string | null;
  readonly onUndo: () => void;
  /** What may be done with what stays; that it leaves comes last. */
  readonly children: ReactNode;
}

/** What may be done with something that can be had back for a while once it is on its way out. */
export function LeavingTools({ leaves, onUndo, children }: LeavingToolsProps) {
  const tools = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  // What was pressed is gone: whoever pressed it goes on beside it, and not from the beginning of the page.
  useEffect(() => {
    if (!wasPressed.current) return;
    wasPressed.current = false;
    if (document.activeElement !== document.body) return;
    [...(tools.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
  }, [leaves]);
  // What had the focus goes with what left: whoever stood on it goes on from the heading above it.
  useLayoutEffect(() => {
    const held = tools.current;
    return () => {
      if (held?.contains(document.activeElement) !== true) return;
      const part = held.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby');
      queueMicrotask(() => {
        if (document.activeElement !== document.body || !part) return;
        document.getElementById(part)?.focus();
      });
    };
  }, []);
  return (
    <div ref={tools} className={buttons.tools} onClickCapture={() => (wasPressed.current = true)}>
      <span role="status">{leaves}</span>
      {leaves === null ? (
        children
      ) : (
        <button type="button" className={buttons.tool} onClick={onUndo}>
          Undo
        </button>
      )}
    </div>
  );
}
