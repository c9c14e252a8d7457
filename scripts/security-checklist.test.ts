import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ANSWERS = ['tested', 'built', 'not applicable', 'operator', 'gap'];
const checklist = readFileSync(join(ROOT, 'docs/security-asvs.md'), 'utf8');

/** A line of the checklist: number, level, what is asked, answer, by what. */
const LINE = /^\| (\d+\.\d+\.\d+) +\| (\d) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm;
const lines = [...checklist.matchAll(LINE)].map(
  ([, number = '', level = '', what = '', answer = '', by = '']) => ({
    ...{ number, level, what, answer, by },
  }),
);
const TEST = /`([\w./-]+\.(?:test\.tsx?|journey\.ts))`/g;
const testsIn = (text: string) => [...text.matchAll(TEST)].map(([, name = '']) => name);

const files = ['apps/api/src', 'apps/web/src', 'packages', 'prisma/src', 'scripts', 'e2e/journeys']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `/${folder}/${file}`,
    ),
  )
  .filter((file) => !file.includes('/node_modules/'));

describe('the OWASP checklist', () => {
  it('answers every requirement of levels 1 and 2, once and in order', () => {
    const levels = readFileSync(join(import.meta.dirname, 'asvs-levels.txt'), 'utf8');
    expect(lines.map(({ number, level }) => `${number} ${level}`)).toEqual(
      levels.trimEnd().split('\n'),
    );
  });

  it('answers by one of five words, and says by what', () => {
    for (const { number, answer, by } of lines) {
      expect([number, ANSWERS.includes(answer), by.length > 3]).toEqual([number, true, true]);
    }
  });

  it('names a test where it says that something is tested', () => {
    const unnamed = lines.filter(({ answer, by }) => answer === 'tested' && !testsIn(by).length);
    expect(unnamed).toEqual([]);
  });

  it.each(['security-asvs.md', 'security.md'])('names in %s only tests that exist', (page) => {
    const named = testsIn(readFileSync(join(ROOT, 'docs', page), 'utf8'));
    expect(named.length).toBeGreaterThan(10);
    for (const name of new Set(named)) {
      const found = files.filter((file) => file.endsWith(`/${name}`));
      expect([name, found.length]).toEqual([name, 1]);
    }
  });

  it('counts its answers rightly', () => {
    const counts = ANSWERS.map(
      (answer) => `${lines.filter((line) => line.answer === answer).length} ${answer}`,
    );
    expect(checklist).toContain(`${counts.join(', ')}.`);
  });
});
