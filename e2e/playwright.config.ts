import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium';
import { readEnv } from './env';

const env = readEnv();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.journey.ts',
  outputDir: 'test-results/artefacts',
  globalSetup: './product-setup.ts',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  // As long as a machine takes that does much else besides: what is there is not waited for.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    // Known once the product has been started: workers read this file again then.
    ...(env.productUrl !== null && { baseURL: env.productUrl }),
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 1000 },
    colorScheme: 'light',
    // Kept of every journey they cost a tenth of the processor's time: asked for with --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(env),
      args: [
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium refuses its sandbox to the root user, which is whom containers run as.
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
});
