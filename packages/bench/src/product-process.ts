import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabasePlace } from './database-place';
import { SERVER_NODE_OPTIONS } from './server-node-options';

const ROOT = join(import.meta.dirname, '../../..');
const PATIENCE = 180_000;

/** The product as it is run, for as long as it is measured. */
export interface ProductProcess {
  readonly port: number;
  /** Milliseconds from starting the process until it said that it is ready. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

/**
 * Starts the product's own entry on a database, empty or filled, and waits until it is ready.
 * @throws Error with what it printed when it ends before, or takes longer than three minutes.
 */
export async function startProduct(
  place: DatabasePlace,
  inherited: NodeJS.ProcessEnv,
  secret: string,
): Promise<ProductProcess> {
  const port = await sparePort();
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [...SERVER_NODE_OPTIONS, '--import=tsx', 'apps/api/src/main.ts'],
    {
      cwd: ROOT,
      env: {
        ...inherited,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        AUTH_SECRET: secret,
        ...('dataDir' in place ? { DATA_DIR: place.dataDir } : { DATABASE_URL: place.databaseUrl }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-4000)));
  }
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`The product ended. It printed:\n${printed}`);
    if (performance.now() - begun > PATIENCE) {
      await stop();
      throw new Error(`The product was not ready in time. It printed:\n${printed}`);
    }
    await pause(10);
  }
  return { port, startedIn: performance.now() - begun, stop };
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

function sparePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
