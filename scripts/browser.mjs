import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, runNode, runTypeScript } from './process.mjs';
import { root } from './root.mjs';

const isInstalled = async () => (await runTypeScript('scripts/chromium-installed.ts', [])) === 0;

/**
 * Sees to a Chromium for the journeys where none is installed: Debian's package where this may
 * install it, elsewhere Playwright's own download.
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensureChromium() {
  if (await isInstalled()) return true;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium …');
    const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update'], options);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  } else {
    console.log("Fetching Playwright's Chromium …");
    await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'], {
      cwd: join(root, 'e2e'),
    });
  }
  return isInstalled();
}
