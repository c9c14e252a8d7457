import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, issueMeaning, issueSeverity } from './issue-codes';

const PAGE = new URL('../../../../docs/import-issues.md', import.meta.url);

describe('the page of issues', () => {
  it('lists every code with how serious it is and what it means, and no other', () => {
    const rows = readFileSync(PAGE, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, code, severity, meaning] = /^\| `(\w+)` +\| (\w+) +\| (.*?) +\|$/.exec(line) ?? [];
        return code === undefined ? [] : [[code, severity, meaning]];
      });
    expect(rows).toEqual(
      ISSUE_CODES.map((code) => [code, issueSeverity(code), issueMeaning(code)]),
    );
  });
});
