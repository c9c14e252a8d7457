import { useEffect } from 'react';

/** Keeps the screen from going dark, where the browser can, for as long as the page is seen. */
export function useAwakeScreen(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let isLeft = false;
    let lock: WakeLockSentinel | null = null;
    const keepAwake = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const next = await navigator.wakeLock.request('screen');
        if (isLeft) await next.release();
        else lock = next;
      } catch {
        // Not allowed, or the battery is low: the screen goes dark as it usually does.
      }
    };
    const onVisibility = () => void keepAwake();
    void keepAwake();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', onVisibility);
      void lock?.release();
    };
  }, []);
}
