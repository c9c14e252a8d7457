/** How any element asks for a tip: with its text, or with a key that the layer's owner resolves. */
export interface TipRequest {
  readonly tip?: string | undefined;
  readonly tipKey?: string | undefined;
}

/** The attributes by which TipLayer finds an element: no listener and no state of its own. */
export function tipAttributes({ tip, tipKey }: TipRequest) {
  return { 'data-tip': tip, 'data-tip-key': tipKey };
}
