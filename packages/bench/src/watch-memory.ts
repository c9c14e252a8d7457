const OFTEN = 20;

/** The most memory that the process holds from now on, above what it holds now. */
export function watchMemory(): () => number {
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let most = idle;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), OFTEN);
  return () => {
    clearInterval(timer);
    return Math.max(0, most - idle);
  };
}
