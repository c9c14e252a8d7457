import { describe, expect, it } from 'vitest';
import {
  figuresWords,
  importsSentence,
  indicatorWords,
  isOpen,
  issuesWords,
  sizeWords,
  stateSymbol,
  stateWords,
} from './import-words';
import type { ImportState } from './import-query';
import { aCheckedWork, anIndicator, aWork } from './import.test-support';

const STATES: readonly ImportState[] = [
  ...(['RECEIVED', 'CHECKING', 'CHECKED', 'REFUSED', 'STORING', 'STORED'] as const),
  ...(['CANCELLED', 'FAILED', 'UNDONE'] as const),
];

describe('the words of an import', () => {
  it('tell every state by its words and by its symbol', () => {
    expect(new Set(STATES.map((state) => stateWords({ state, expiredAt: null }))).size).toBe(
      STATES.length,
    );
    expect(new Set(STATES.map(stateSymbol)).size).toBe(STATES.length);
    // Those of the ratings are kept for ratings.
    expect(STATES.map(stateSymbol).join('')).not.toMatch(/[✕■★◇○!–]/);
  });

  it('tell of one that nobody stored in time when it expired, and not that somebody gave it up', () => {
    const expired = stateWords({ state: 'CANCELLED', expiredAt: '2026-11-27T14:05:00.000Z' });
    expect(expired).toBe('expired on 27 November 2026 at 14:05, never stored');
  });

  it('call an import open until it is stored or given up', () => {
    expect(STATES.filter(isOpen)).toEqual([
      ...['RECEIVED', 'CHECKING', 'CHECKED', 'REFUSED', 'STORING'],
    ]);
  });

  it('count figures once it is known what they would do', () => {
    expect(figuresWords(aWork())).toBeNull();
    expect(figuresWords(aCheckedWork({ cellsNew: 8012, cellsRead: 8013, cellsSame: 0 }))).toBe(
      '8,012 new, 1 changed, 0 the same',
    );
    const refused = { cellsRead: 412, cellsNew: 0, cellsChanged: 0 };
    expect(figuresWords(aCheckedWork({ ...refused, state: 'REFUSED' }))).toBe('412 figures read');
  });

  it('say how the list stands in a sentence', () => {
    expect(importsSentence([], 'Norfolk')).toBe('No file is in the record of Norfolk.');
    const stored = aWork({ state: 'STORED', fileName: 'feb.csv', person: 'Ann Lyst' });
    expect(importsSentence([aWork(), stored], 'Norfolk')).toBe(
      'The last file that was stored is feb.csv, by Ann Lyst. 1 import is not finished.',
    );
  });

  it('give sizes as people say them', () => {
    expect([0, 999, 1000, 19_096, 999_499, 1_500_000, 50_000_000].map(sizeWords)).toEqual([
      ...['0 bytes', '999 bytes', '1 kB', '19 kB', '999 kB', '1.5 MB', '50 MB'],
    ]);
  });

  it('count what was found, and what nobody has acknowledged', () => {
    expect(issuesWords(aWork({ failures: 1, warnings: 2, unacknowledged: 1 }))).toBe(
      '1 failure, 2 warnings (1 not acknowledged), 0 notes',
    );
  });

  it('name an indicator by what there is', () => {
    expect(indicatorWords(anIndicator())).toBe('3.3 Assessments in 45 days');
    expect(indicatorWords(anIndicator({ name: null }))).toBe('3.3 name not legible');
    expect(indicatorWords(anIndicator({ key: 'x1', ref: null, name: null }))).toBe('x1');
  });
});
