// npm run import -- march.csv --authority norfolk …: see docs/importing.md
import { readFileSync } from 'node:fs';
import { EXIT } from './commands/command';
import { IMPORT_EXIT, importCommand } from './commands/import-command';
import { runCommand } from './commands/run-command';
import { readEnvironment } from './env';

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string) => void process.stderr.write(`${sentence}\n`);

/** The words with the text of the mapping in place of its file's name: whoever does the command opens no file. */
function withMapping(words: readonly string[]): string[] {
  const at = words.findIndex((word) => word === '--mapping' || word.startsWith('--mapping='));
  const word = words[at];
  if (word === undefined) return [...words];
  const isApart = word === '--mapping';
  const path = isApart ? words[at + 1] : word.slice('--mapping='.length);
  if (path === undefined) return [...words];
  const text = readFileSync(path, 'utf8');
  return words.toSpliced(at, isApart ? 2 : 1, '--mapping', text);
}

/** What a scheduler reads: 0 stored, 1 refused, 2 called wrongly, 3 not reached or broken off, 4 another one. */
function exitOf(exit: number): number {
  if (exit === IMPORT_EXIT.refused) return 1;
  return exit === EXIT.failed ? EXIT.lost : exit;
}

async function main(): Promise<number> {
  let words: string[];
  try {
    words = withMapping(process.argv.slice(2));
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return EXIT.usage;
  }
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  const { signal } = interrupted;
  return runCommand(importCommand, words, {
    environment: readEnvironment(),
    say,
    complain,
    signal,
  });
}

main()
  .then((exit) => (process.exitCode = exitOf(exit)))
  .catch((error: unknown) => {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = EXIT.lost;
  });
