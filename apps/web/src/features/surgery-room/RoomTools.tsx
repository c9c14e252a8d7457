import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/Button';
import { viewName, viewsOf } from './jump-targets';
import type { MomentItem, MomentPointer } from './moment';
import type { RoomAction } from './room-keys';
import buttons from './RoomButtons.module.css';
import styles from './Room.module.css';

interface RoomToolsProps {
  readonly pointer: MomentPointer;
  readonly item: MomentItem | null;
  readonly drives: boolean;
  readonly isLive: boolean;
  readonly act: (action: RoomAction) => void;
}

/** What turns the screen: for whoever drives everybody's, for others their own. */
export function RoomTools({ pointer, item, drives, isLive, act }: RoomToolsProps) {
  const tools = useRef<HTMLDivElement>(null);
  const hasZoomedOut = useRef(false);
  useLayoutEffect(() => {
    // The button that showed every period again is gone: whoever pressed it goes on at the one beside it.
    if (hasZoomedOut.current && document.activeElement === document.body) {
      tools.current?.querySelector<HTMLElement>('[data-zoom] button')?.focus();
    }
    hasZoomedOut.current = false;
  }, [pointer.zoom]);
  return (
    <div
      ref={tools}
      className={styles.steer}
      role="group"
      aria-label={drives ? 'Drive' : 'Look around alone'}
    >
      {!drives && isLive && <p className={styles.quiet}>Look around alone:</p>}
      <Button kind={drives ? 'primary' : 'plain'} onPress={() => act({ does: 'BACK' })}>
        ← Back
      </Button>
      <Button kind={drives ? 'primary' : 'plain'} onPress={() => act({ does: 'NEXT' })}>
        Next →
      </Button>
      {viewsOf(item).map((view, index) => (
        <button
          key={view}
          type="button"
          className={buttons.view}
          aria-pressed={pointer.view === view}
          onClick={() => act({ does: 'VIEW', index })}
        >
          <kbd aria-hidden="true">{index + 1}</kbd> {viewName(view, item)}
        </button>
      ))}
      {pointer.view === 'CHART' && item?.kind === 'INDICATOR' && (
        <span data-zoom="" className={buttons.tools}>
          <Button onPress={() => act({ does: 'ZOOM_IN' })}>Zoom in</Button>
          {pointer.zoom !== null && (
            <Button
              onPress={() => {
                hasZoomedOut.current = true;
                act({ does: 'ZOOM_OUT' });
              }}
            >
              Zoom out
            </Button>
          )}
        </span>
      )}
      <Button onPress={() => act({ does: 'JUMP' })}>
        <span>
          Jump <kbd className={styles.ofKeyboard}>Ctrl K</kbd>
        </span>
      </Button>
      {drives && (
        <button
          type="button"
          className={buttons.view}
          aria-pressed={pointer.namesHidden}
          onClick={() => act({ does: 'NAMES' })}
        >
          <kbd aria-hidden="true">H</kbd> Hide names
        </button>
      )}
    </div>
  );
}
