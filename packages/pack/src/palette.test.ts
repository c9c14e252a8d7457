import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE_STYLE } from './html/html-style';
import { PAPER_CHART, PAPER_MARKS } from './palette';

const TOKENS = readFileSync(
  join(import.meta.dirname, '../../../apps/web/src/styles/tokens.css'),
  'utf8',
);
const [SCREEN = '', PRINT = ''] = TOKENS.split('@media print {');

/** What a token is on the screen, in light and in dark, or when it is printed. */
const token = (name: string, sheet = SCREEN): string =>
  new RegExp(`--${name}: ([^;]+);`).exec(sheet)?.[1]?.replaceAll(', ', ',') ?? 'not there';
const ofPage = (name: string): string =>
  new RegExp(`--${name}:(light-dark\\([^)]*\\))`).exec(PAGE_STYLE)?.[1] ?? 'not there either';

describe('the colours of packs are those of the application', () => {
  it.each([
    ...['red', 'amber', 'green', 'watch'].flatMap((tone) => [
      [tone, `${tone}-ground`],
      [`${tone}-ink`, `${tone}-glyph`],
      [`zone-${tone}`, `zone-${tone}`],
    ]),
    ...[
      ['paper', 'paper'],
      ['ink', 'ink'],
      ['quiet', 'ink-soft'],
      ['accent', 'accent'],
    ],
    ...[
      ['hairline', 'hairline-colour'],
      ['rule', 'rule-colour'],
      ['tint', 'tint'],
    ],
  ])('on a page: %s', (name = '', applications = '') => {
    expect(ofPage(name)).toBe(token(applications));
  });

  it.each(['red', 'amber', 'green', 'watch'] as const)('on paper: %s', (tone) => {
    const mark = PAPER_MARKS[tone.toUpperCase() as 'RED'];
    expect(mark.ground).toBe(token(`${tone}-ground`, PRINT));
    expect(mark.ink).toBe(token(`${tone}-glyph`, PRINT));
    const zone = PAPER_CHART[`ZONE_${tone.toUpperCase() as 'RED'}`];
    expect(token(`zone-${tone}`)).toContain(`light-dark(${zone},`);
  });
});
