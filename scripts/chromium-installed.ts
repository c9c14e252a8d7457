// Ends well where the browser journeys would find a Chromium, and with 3 where they would not.
import { findChromium } from '../e2e/chromium';
import { readEnv } from '../e2e/env';

try {
  findChromium(readEnv());
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exitCode = 3;
}
