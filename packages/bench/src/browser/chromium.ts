import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { BenchEnv } from '../env';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The Chromium that CHROMIUM_PATH names, or the first one on the path. */
function findChromium({ chromiumPath, searchPath }: BenchEnv): string | null {
  const onPath = searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...(chromiumPath === null ? onPath : [chromiumPath])].find(existsSync) ?? null;
}

/** A headless Chromium that fetches nothing by itself; null where none is installed. */
export async function launchChromium(env: BenchEnv): Promise<Browser | null> {
  const executablePath = findChromium(env);
  if (executablePath === null) return null;
  return chromium.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium refuses its sandbox to the root user, which is whom containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
