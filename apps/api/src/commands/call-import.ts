import { readFileSync, statSync } from 'node:fs';
import { EXIT } from './command';
import { IMPORT_EXIT, importCommand } from './import-command';
import { runCommand, type Calling } from './run-command';

/** A file that was named and cannot be read here. */
class FileNotOpenedError extends Error {}

function whileOpening<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FileNotOpenedError(`${path} cannot be read: ${why}.`);
  }
}

/** The words with the text of the mapping in place of its file's name: whoever does the command opens no file. */
function withMapping(words: readonly string[]): string[] {
  const at = words.findIndex((word) => word === '--mapping' || word.startsWith('--mapping='));
  const word = words[at];
  if (word === undefined) return [...words];
  const isApart = word === '--mapping';
  const path = isApart ? words[at + 1] : word.slice('--mapping='.length);
  if (path === undefined) return [...words];
  const text = whileOpening(path, () => readFileSync(path, 'utf8'));
  return words.toSpliced(at, isApart ? 2 : 1, '--mapping', text);
}

/** The file is looked for here: a call that names one that is not there is right all the same. */
function requireFile(words: readonly string[]): void {
  let input: string | undefined;
  try {
    ({ input } = importCommand.files(words));
  } catch {
    // Words that are not understood are complained of by the command itself.
    return;
  }
  const path = input;
  if (path === undefined || path === '-') return;
  whileOpening(path, () => {
    if (statSync(path).isDirectory()) throw new Error('it is a folder');
  });
}

/** What a scheduler reads: 0 stored, 1 refused, 2 called wrongly, 3 not reached or broken off, 4 another one. */
function exitOf(exit: number): number {
  if (exit === IMPORT_EXIT.refused) return 1;
  return exit === EXIT.failed ? EXIT.lost : exit;
}

/** Loads the file that the words of a terminal name, and gives the exit code that docs/importing.md says. */
export async function callImport(words: readonly string[], calling: Calling): Promise<number> {
  try {
    requireFile(words);
    return exitOf(await runCommand(importCommand, withMapping(words), calling));
  } catch (error) {
    if (!(error instanceof FileNotOpenedError)) throw error;
    calling.complain(error.message);
    return EXIT.lost;
  }
}
