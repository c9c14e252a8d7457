import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Answer, Question } from './messages';

export interface MeasuredServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Running total of the SQL statements of this process. */
export interface StatementCount {
  statements: number;
}

const tell = (answer: Answer) => process.send?.(answer);

/**
 * Runs a server as a process of its own: tells the suite its port, answers what it asks about
 * memory and stalls, and closes when the suite lets go of it.
 */
export function serveForSuite(
  start: (options: unknown, count: StatementCount) => Promise<MeasuredServer>,
): void {
  const count: StatementCount = { statements: 0 };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let counted = 0;
  let used = process.cpuUsage();

  const answers: Record<Question, () => number> = {
    memory: () => process.memoryUsage.rss(),
    processor: () => {
      const { user, system } = process.cpuUsage(used);
      used = process.cpuUsage();
      return (user + system) / 1000;
    },
    watch: () => {
      delay.reset();
      delay.enable();
      return 0;
    },
    stall: () => {
      delay.disable();
      return delay.max / 1e6;
    },
    statements: () => {
      const since = count.statements - counted;
      counted = count.statements;
      return since;
    },
  };

  start(JSON.parse(process.argv[2] ?? '{}'), count).then(
    (server) => {
      process.on('message', (question: Question) => tell({ answer: answers[question]() }));
      process.once('disconnect', () => void server.close().finally(() => process.exit()));
      tell({ ready: { port: server.port } });
    },
    (error: unknown) => {
      tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      process.exitCode = 1;
      process.disconnect();
    },
  );
}
