// npm run import -- march.csv --authority norfolk …: see docs/importing.md
import { callImport } from './commands/call-import';
import { EXIT } from './commands/command';
import { readEnvironment } from './env';

const complain = (sentence: string) => void process.stderr.write(`${sentence}\n`);

function main(): Promise<number> {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  return callImport(process.argv.slice(2), {
    environment: readEnvironment(),
    say: (sentence) => void process.stdout.write(`${sentence}\n`),
    complain,
    signal: interrupted.signal,
  });
}

main()
  .then((exit) => (process.exitCode = exit))
  .catch((error: unknown) => {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = EXIT.lost;
  });
