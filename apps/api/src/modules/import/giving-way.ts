import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@vital-signs/domain';

/** Milliseconds for which others may have to wait. */
const AT_A_STRETCH = 20;

/**
 * Does work step by step and lets others be answered between the steps.
 * @throws the signal's reason where it is aborted meanwhile.
 */
export async function givingWay<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < AT_A_STRETCH) continue;
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  }
}
