import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, runNode, runTypeScript } from './process.mjs';
import { root } from './root.mjs';
import { stamp } from './stamp.mjs';
import { step } from './step.mjs';

const PNPM = 'pnpm@10.34.9';
const OLDEST_NODE = [20, 19];

/** Stops with a sentence where Node is too old to run the product. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `Vital Signs needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}. ` +
      'Get a newer one from https://nodejs.org.',
  );
  process.exit(1);
}

/** The command npx: beside the npm that runs this script, or else on the path. */
function npx() {
  const npm = process.env['npm_execpath'];
  const beside = npm === undefined ? '' : join(dirname(npm), 'npx-cli.js');
  return existsSync(beside)
    ? { command: process.execPath, first: [beside], shell: false }
    : { command: 'npx', first: [], shell: process.platform === 'win32' };
}

/** Installs what the lockfile says, unless that is what is installed already. */
async function installPackages() {
  const manifests = ['apps/api', 'apps/web', 'e2e', 'prisma'].concat(
    ['bench', 'domain', 'testkit'].map((name) => `packages/${name}`),
  );
  const installed = stamp('node_modules/.vital-signs-lockfile', {
    inputs: [
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      'package.json',
      ...manifests.map((folder) => `${folder}/package.json`),
    ],
    outputs: ['node_modules/.modules.yaml'],
  });
  if (installed.isCurrent()) return;
  await step('Installing packages (a minute or two the first time)', () => {
    const { command, first, shell } = npx();
    const install = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'];
    return run(command, [...first, '--yes', PNPM, ...install], { quiet: true, shell });
  });
  installed.write();
}

/** Makes the database client from prisma/schema.prisma. */
async function generateDatabaseClient() {
  const generated = stamp('.cache/stamps/database-client', {
    inputs: ['prisma/schema.prisma', 'prisma/package.json'],
    outputs: ['prisma/generated/client.ts'],
  });
  if (generated.isCurrent()) return;
  await step('Making the database client', () =>
    runNode(
      'prisma/node_modules/prisma/build/index.js',
      ['generate', '--schema', 'prisma/schema.prisma', '--no-hints'],
      {
        quiet: true,
        // The client needs no native engine; naming any program keeps one from being downloaded.
        env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
      },
    ),
  );
  generated.write();
}

/** Makes resolver types, typed documents and the manifest of operations from the GraphQL files. */
async function generateGraphql() {
  const generated = stamp('.cache/stamps/graphql', {
    inputs: ['scripts/codegen.ts', 'apps/api/src/modules', 'apps/web/src'],
    outputs: [
      'apps/api/src/generated/resolver-types.ts',
      'apps/web/src/apollo/generated/documents.ts',
    ],
  });
  if (generated.isCurrent()) return;
  await step('Making what follows from the GraphQL schema', () =>
    runTypeScript('scripts/codegen.ts', [], { quiet: true }),
  );
  generated.write();
}

/** Everything that the sources need before they can be run or checked. */
export async function prepare() {
  requireNode();
  await installPackages();
  await generateDatabaseClient();
  await generateGraphql();
}

/** Builds the web application for production. */
export async function buildWeb() {
  const built = stamp('.cache/stamps/web', {
    inputs: [
      'apps/web',
      'apps/api/src/modules',
      'packages/domain/src',
      'pnpm-lock.yaml',
      'scripts/codegen.ts',
    ],
    outputs: ['apps/web/dist/index.html'],
  });
  if (built.isCurrent()) return;
  await step('Building the web application', () =>
    runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
      quiet: true,
      cwd: join(root, 'apps/web'),
      env: { NODE_ENV: 'production' },
    }),
  );
  built.write();
}
