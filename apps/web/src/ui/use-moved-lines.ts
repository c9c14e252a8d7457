import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { movedBy } from '../lib/moved-by';

interface Line {
  readonly key: string;
}

interface MovedLinesOptions<Item extends Line> {
  /** What has a place, in its order. */
  readonly lines: readonly Item[];
  readonly list: RefObject<HTMLElement | null>;
  readonly nameOf: (line: Item) => string;
  /** Hears of the new order. */
  readonly onOrder: (lines: readonly Item[]) => void;
}

const ARROWS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Lines of a list that are moved by their buttons, or by Alt and an arrow key: whoever moves one keeps the focus, and
 * hears where it stands then.
 */
export function useMovedLines<Item extends Line>(options: MovedLinesOptions<Item>) {
  const { lines, list, nameOf, onOrder } = options;
  const [said, say] = useState('');
  const focused = useRef<HTMLElement | null>(null);
  // A line that moves is taken out of the page for a moment, and loses the focus.
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current = null;
  }, [lines]);
  const move = (key: string, by: -1 | 1) => {
    const from = lines.findIndex((line) => line.key === key);
    const moved = lines[from];
    const order = movedBy(lines, from, by);
    if (order === lines || moved === undefined) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement)) {
      focused.current = activeElement;
    }
    onOrder(order);
    say(`${nameOf(moved)}: ${from + by + 1} of ${lines.length}`);
  };
  const onKeyDown = (key: string) => (event: KeyboardEvent) => {
    const by = event.altKey ? ARROWS[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(key, by);
  };
  return { said, say, move, onKeyDown };
}
