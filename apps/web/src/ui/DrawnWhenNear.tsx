import { startTransition, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWholePage } from '../lib/whole-page';

interface DrawnWhenNearProps {
  /** Room that is kept for it, as a CSS length. */
  readonly height: string;
  /** What it shows, in words: said in its stead until it is drawn. */
  readonly words: string;
  readonly children: ReactNode;
}

/** How far below what is in sight things are drawn ahead. */
const MARGIN = '900px';
/** When the rest is drawn though nobody has come near: for who searches in the page or has it read. */
const PATIENCE_MS = 1500;

/**
 * Draws what lies far below only when one comes near, so that a page of many charts is there at
 * once. What is not drawn yet is said in words; after a moment, on paper, and
 * to be taken away, everything is drawn.
 */
export function DrawnWhenNear({ height, words, children }: DrawnWhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const isWhole = useWholePage();
  useEffect(() => {
    const element = place.current;
    if (isNear || element === null) return;
    const draw = () => setIsNear(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && draw(),
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    const timer = setTimeout(() => startTransition(draw), PATIENCE_MS);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [isNear]);
  if (isNear || isWhole) return children;
  return <div ref={place} role="img" aria-label={words} style={{ minHeight: height }} />;
}
