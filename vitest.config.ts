import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Vite would take another build of graphql than Node gives to Apollo, and graphql refuses to be mixed. */
const resolve = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};

/** What is waited for comes as late as a busy machine lets it. */
const PATIENCE = { poll: { timeout: 20_000 } };

/** Tests of one folder, run in Node. API stories are left to their own projects. */
const inNode = (name: string, root: string) => ({
  resolve,
  test: {
    name,
    root,
    include: ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.story.test.ts', 'generated/**'],
    env: { TZ: 'Europe/London' },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: PATIENCE,
  },
});

const STORY_SETUP = { pglite: 'story-archives.ts', postgresql: 'story-server.ts' };

/** Stories against the real server: on the embedded database, and again on a PostgreSQL server. */
const stories = (storyDatabase: 'pglite' | 'postgresql') => ({
  resolve,
  test: {
    name: `stories-${storyDatabase}`,
    root: 'apps/api',
    include: ['**/*.story.test.ts'],
    provide: { storyDatabase },
    globalSetup: [`../../packages/testkit/src/${STORY_SETUP[storyDatabase]}`],
    env: { TZ: 'Europe/London' },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: PATIENCE,
    // Each story starts a server and a database of its own; reading the product anew for each would
    // take a fifth of their time.
    isolate: false,
  },
});

export default defineConfig({
  test: {
    // Left to itself it keeps one processor free, which of two is half of what there is.
    maxWorkers: availableParallelism(),
    projects: [
      'packages/domain',
      'apps/web',
      inNode('tabular', 'packages/tabular'),
      inNode('pack', 'packages/pack'),
      inNode('testkit', 'packages/testkit'),
      inNode('database', 'prisma'),
      inNode('api', 'apps/api'),
      inNode('bench', 'packages/bench'),
      inNode('scripts', 'scripts'),
      stories('pglite'),
      stories('postgresql'),
    ],
  },
});
