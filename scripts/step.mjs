/** @param {number} since milliseconds, of performance.now() */
export function elapsed(since) {
  const seconds = (performance.now() - since) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/**
 * Says what is being done, does it, and says how long it took; stops everything when it fails.
 * @param {string} title for example "Installing packages"
 * @param {() => Promise<number>} work gives an exit code
 */
export async function step(title, work) {
  const begun = performance.now();
  console.log(`${title} …`);
  const status = await work();
  if (status !== 0) {
    console.error(`${title}: failed (exit code ${status}).`);
    process.exit(status);
  }
  console.log(`  done in ${elapsed(begun)}`);
}
