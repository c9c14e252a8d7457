import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range, Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

interface RowWindowOptions {
  /** The element that holds the rows, for where on the page they begin. */
  readonly body: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  readonly estimate: (index: number) => number;
  /** Rows that stay in the page wherever it is scrolled to: headings, the one with the focus. */
  readonly always: readonly number[];
  /** True puts every row in the page, as on paper. */
  readonly whole: boolean;
}

/** A row in the page, and the height of what is left out before it. */
export interface WindowedRow {
  readonly index: number;
  readonly gapBefore: number;
}

interface RowWindow {
  readonly rows: readonly WindowedRow[];
  /** The height of what is left out after the last row. */
  readonly gapAfter: number;
  /** The ref of each row, which has to say its index as data-index. */
  readonly measure: (element: Element | null) => void;
}

/** Which rows of a long table are in the page: those in sight, and a few beside. */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { body, keys, estimate, always, whole } = options;
  const [scrollMargin, setScrollMargin] = useState(0);

  useLayoutEffect(() => {
    const measureTop = () => {
      const top = body.current?.getBoundingClientRect().top;
      if (top !== undefined) setScrollMargin(Math.round(top + window.scrollY));
    };
    measureTop();
    window.addEventListener('resize', measureTop);
    return () => window.removeEventListener('resize', measureTop);
  }, [body, keys]);

  const virtualizer = useWindowVirtualizer({
    count: keys.length,
    estimateSize: estimate,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 5,
    scrollMargin,
    measureElement: heightAsObserved,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...always])].sort((a, b) => a - b),
  });

  if (whole) {
    const rows = keys.map((_, index) => ({ index, gapBefore: 0 }));
    return { rows, gapAfter: 0, measure: ignore };
  }
  let end = scrollMargin;
  const rows = virtualizer.getVirtualItems().map((item) => {
    const gapBefore = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, gapBefore };
  });
  const gapAfter = Math.max(0, virtualizer.getTotalSize() + scrollMargin - end);
  return { rows, gapAfter, measure: virtualizer.measureElement };
}

/**
 * The height that the browser tells after it has laid the page out; until then the one known from
 * before, or the estimate. Asking for it any earlier would make the browser lay out twice.
 */
function heightAsObserved(
  element: Element,
  entry: ResizeObserverEntry | undefined,
  virtualizer: Virtualizer<Window, Element>,
): number {
  const box = entry?.borderBoxSize[0];
  if (box !== undefined) return box.blockSize;
  const index = virtualizer.indexFromElement(element);
  const known = virtualizer.measurementsCache[index]?.size;
  return known ?? virtualizer.options.estimateSize(index);
}

function ignore(): void {
  // On paper nothing is measured.
}
