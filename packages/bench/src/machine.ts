import { cpus, loadavg, totalmem, type } from 'node:os';
import { execFileSync } from 'node:child_process';

/** What the figures of a run were measured on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly postgresql: string | null;
  readonly chromium: string | null;
  /** Processes that wanted a core while the run began; near 0 on a quiet machine. */
  readonly load: number;
  readonly commit: string | null;
}

export function describeMachine(postgresql: string | null, chromium: string | null): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${process.arch}`,
    node: process.version,
    postgresql,
    chromium,
    load: loadavg()[0] ?? 0,
    commit: currentCommit(),
  };
}

function currentCommit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

export function machineLines(machine: Machine): string[] {
  return [
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}, ` +
      `load ${machine.load.toFixed(1)} at the start`,
    `Node ${machine.node}, PostgreSQL ${machine.postgresql ?? 'not installed'}, ` +
      `Chromium ${machine.chromium ?? 'not found'}, commit ${machine.commit ?? 'unknown'}`,
  ];
}
