import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PAGE = readFileSync(join(import.meta.dirname, '../index.html'), 'utf8');

it('the page shows whoever runs no scripts the way to the published figures', () => {
  const [, shown = ''] = /<noscript>(.*)<\/noscript>/s.exec(PAGE) ?? [];
  expect(shown).toContain('<a href="/public">');
});
