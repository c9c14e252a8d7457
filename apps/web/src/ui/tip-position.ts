interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const MARGIN = 8;

/** Above the anchor and centred on it, or below where there is no room; never beyond the window. */
export function tipPosition(
  anchor: Box,
  tip: Pick<Box, 'width' | 'height'>,
  view: Pick<Box, 'width' | 'height'>,
): { readonly left: number; readonly top: number } {
  const centred = anchor.left + anchor.width / 2 - tip.width / 2;
  const left = Math.max(MARGIN, Math.min(centred, view.width - tip.width - MARGIN));
  const above = anchor.top - tip.height - GAP;
  const below = Math.min(
    anchor.top + anchor.height + GAP,
    Math.max(MARGIN, view.height - tip.height - MARGIN),
  );
  return { left, top: above >= MARGIN ? above : below };
}
