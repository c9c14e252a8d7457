// npm run <command> -- …: each script of package.json that is a command of the product comes here.
import { COMMANDS } from './commands/all-commands';
import { EXIT } from './commands/command';
import { runCommand } from './commands/run-command';
import { readEnvironment } from './env';

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string) => void process.stderr.write(`${sentence}\n`);

async function main(): Promise<number> {
  const [name, ...words] = process.argv.slice(2);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    complain(`There is no command "${name ?? ''}"; there are:`);
    for (const { usage } of COMMANDS) complain(`  ${usage}`);
    return EXIT.usage;
  }
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  const { signal } = interrupted;
  return runCommand(command, words, { environment: readEnvironment(), say, complain, signal });
}

main()
  .then((exit) => (process.exitCode = exit))
  .catch((error: unknown) => {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = EXIT.failed;
  });
