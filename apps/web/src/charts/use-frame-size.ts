import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

export interface FrameSize {
  readonly width: number;
  /** Size of the type in it. */
  readonly em: number;
}

const UNKNOWN: FrameSize = { width: 720, em: 12 };

/** How wide an element is and how large its type, whenever either changes. */
export function useFrameSize(frame: RefObject<HTMLElement | null>): FrameSize {
  const [size, setSize] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const width = element.clientWidth;
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      if (width === 0 || Number.isNaN(em)) return;
      setSize((before) => (before.width === width && before.em === em ? before : { width, em }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}
