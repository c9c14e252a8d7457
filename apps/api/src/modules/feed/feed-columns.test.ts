import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FEEDS } from './feed-columns';

const DOCUMENT = readFileSync(new URL('../../../../../docs/feeds.md', import.meta.url), 'utf8');

it.each(Object.entries(FEEDS))(
  '%s has the columns that docs/feeds.md promises',
  (name, columns) => {
    const chapter = DOCUMENT.split(`### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
    const promised = [...chapter.matchAll(/^\| `(\w+)`\s*\| (\w+)\s*\| (.*?)\s*\|$/gm)];
    expect(promised.map(([, column, type, says]) => ({ name: column, type, says }))).toEqual(
      columns,
    );
  },
);

it.each(Object.entries(FEEDS))('no two columns of %s have one name', (_, columns) => {
  const names: readonly string[] = columns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
