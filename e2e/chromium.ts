import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { JourneysEnv } from './env';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser of the journeys: the one named by CHROMIUM_PATH, one that is installed, or
 * Playwright's own where it has been fetched. None of them is an error that says what to install.
 */
export function findChromium(env: JourneysEnv): string {
  if (env.chromiumPath !== null) {
    if (isExecutable(env.chromiumPath)) return env.chromiumPath;
    throw new Error(
      `CHROMIUM_PATH is ${env.chromiumPath}, which is not a program that can be run.`,
    );
  }
  const onPath = env.searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const found = [...onPath, ...USUAL_PLACES].find(isExecutable);
  if (found !== undefined) return found;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error(
    'The browser journeys need Chromium. On Debian or Ubuntu: apt-get install chromium. ' +
      'Elsewhere: npx playwright install chromium, or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
