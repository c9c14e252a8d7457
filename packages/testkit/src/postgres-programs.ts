import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { programPath } from './env';

/** Where Debian, Homebrew and Windows' installer put the programs, newest version first; then the path. */
async function candidateFolders(path: string): Promise<string[]> {
  const versioned = [
    '/usr/lib/postgresql',
    '/usr/pgsql',
    '/opt/homebrew/opt',
    'C:/Program Files/PostgreSQL',
  ];
  const found: string[] = [];
  for (const folder of versioned) {
    if (!existsSync(folder)) continue;
    const names = await readdir(folder);
    names.sort((a, b) => b.localeCompare(a, undefined, { numeric: true }));
    found.push(...names.map((name) => join(folder, name, 'bin')));
  }
  return [...found, ...path.split(delimiter).filter((folder) => folder !== '')];
}

/** The folder of PostgreSQL's programs, or null where it is not installed. */
export async function findPostgres(path = programPath): Promise<string | null> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const folder of await candidateFolders(path)) {
    const both = ['initdb', 'postgres'].every((name) => existsSync(join(folder, name + suffix)));
    if (both) return folder;
  }
  return null;
}
