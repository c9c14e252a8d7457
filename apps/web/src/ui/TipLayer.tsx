import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTipAnchor } from './tip-anchor';
import { tipPosition } from './tip-position';
import styles from './TipLayer.module.css';

interface TipLayerProps {
  /** What an element with `data-tip-key` says: asked only when it is about to be seen. */
  readonly render?: (key: string) => ReactNode;
}

/** The one tip of the page, for whatever asks for it with data-tip or data-tip-key. */
export function TipLayer({ render }: TipLayerProps) {
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
  const anchor = useTipAnchor(layer);
  const content = anchor ? contentOf(anchor, render) : null;
  const shown = anchor !== null && content !== null && content !== undefined && content !== '';

  useLayoutEffect(() => {
    const tip = layer.current;
    if (!shown || !tip) return;
    const { left, top } = tipPosition(anchor.getBoundingClientRect(), tip.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
    const focused = document.activeElement;
    if (!focused || !(focused === anchor || focused.contains(anchor))) return;
    focused.setAttribute('aria-describedby', id);
    return () => focused.removeAttribute('aria-describedby');
  }, [anchor, content, id, shown]);

  if (!shown) return null;
  return (
    <div ref={layer} id={id} role="tooltip" className={styles.tip} data-tip-layer="">
      {content}
    </div>
  );
}

function contentOf(anchor: HTMLElement, render: TipLayerProps['render']): ReactNode {
  const key = anchor.dataset.tipKey;
  return anchor.dataset.tip ?? (key === undefined ? null : render?.(key));
}
