import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface Removal {
  /** Says, before a line is taken out, which one: the first is 0. */
  readonly removing: (index: number) => void;
}

const lastButton = (line: Element | null | undefined) =>
  [...(line?.querySelectorAll('button') ?? [])].at(-1) ?? null;

/**
 * Whoever takes a line out of a list by its last button goes on at that of the next line, or of the one before
 * it: else the keyboard would begin anew at the top of the page. Where none is left it goes to `otherwise`.
 *
 * @param items the lines; they are other ones once one was taken out
 */
export function useFocusAfterRemoval(
  items: readonly unknown[],
  list: RefObject<HTMLElement | null>,
  otherwise: () => HTMLElement | null,
): Removal {
  const removed = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (removed.current === null) return;
    const lines = items.length === 0 ? [] : [...(list.current?.children ?? [])];
    const line = lines[Math.min(removed.current, lines.length - 1)];
    removed.current = null;
    (lastButton(line) ?? otherwise())?.focus();
  });
  return {
    removing: (index) => {
      removed.current = index;
    },
  };
}
