import { existsSync } from 'node:fs';
import { run } from './process.mjs';

const isInstalled = () =>
  run('pdfinfo', ['-v'], { quiet: true }).then(
    (status) => status === 0,
    () => false,
  );

/**
 * Sees to poppler's programs, by which the tests read back what a PDF says of itself: Debian's
 * package where this may install it. Elsewhere the tests that need them are skipped, and say so.
 */
export async function ensurePoppler() {
  if (await isInstalled()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing poppler-utils …');
    const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update'], options);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils'], options);
  }
  if (await isInstalled()) return;
  console.log('Skipped: reading PDFs back (on Debian: apt-get install poppler-utils).');
}
