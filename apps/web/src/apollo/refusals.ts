/** Why the server answers nothing of what was asked: nobody is signed in, or a second factor is missing. */
const REFUSALS = ['UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED'] as const;
export type Refusal = (typeof REFUSALS)[number];

type Listener = (refusal: Refusal) => void;
const listeners = new Set<Listener>();

/** Tells whoever guards the pages of an error that is a refusal; of others nobody. */
export function tellRefusal(code: string | null): void {
  const refusal = REFUSALS.find((each) => each === code);
  if (refusal !== undefined) for (const listener of listeners) listener(refusal);
}

/** Hears of refusals, whatever was asked. Returns the way to stop. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
