import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const NOT_OURS = new Set(['node_modules', 'dist']);

/** Every file and folder in a folder, by its path from the top of the tree, but for what is installed or built. */
function within(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name) && !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? [path, ...within(path)] : [path];
    });
}
const paths = ['apps', 'packages', 'prisma', 'docs', 'e2e', 'scripts']
  .flatMap(within)
  .map((path) => `/${path}`);

const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
];
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** What a page names as a file: by its whole path, or by the end of it. */
const FILE = /`((?:[\w.@-]+\/)*[\w.@-]+\.(?:tsx?|mjs|graphql|css|prisma))`/g;
/** What it names as a folder, from the top of the tree, or within the two applications. */
const FOLDER = /`((?:apps|packages|prisma|docs|e2e|scripts|modules|features)\/[\w/-]+)`/g;
const named = (page: string, what: RegExp) => [
  ...new Set([...read(page).matchAll(what)].map(([, name = '']) => name)),
];

describe('the docs', () => {
  it.each(pages)('name in %s only files and folders that exist', (page) => {
    const gone = [...named(page, FILE), ...named(page, FOLDER)].filter(
      (name) => !paths.some((path) => path.endsWith(`/${name.replace(/\/$/, '')}`)),
    );
    expect(gone).toEqual([]);
  });

  it.each(pages)('link in %s only to pages that exist', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/g)].map(
      ([, link = '']) => link,
    );
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  it('lead a newcomer to everything that surgeries and actions do', () => {
    const [, part = ''] = read('docs/architecture.md').split('## Where is what of surgeries');
    const [table = ''] = part.split('\n## ');
    for (const what of ['agenda', 'pointer', 'live', 'minutes', 'pin', 'reviewed', 'reminder']) {
      expect(table).toMatch(new RegExp(`^\\| [^|]*\\b${what}\\b[^|]*\\| \``, 'm'));
    }
    expect([...table.matchAll(FILE)].length).toBeGreaterThan(40);
  });
});
