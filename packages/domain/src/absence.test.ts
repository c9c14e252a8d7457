import { describe, expect, it } from 'vitest';
import { absenceOfSymbol, absenceSentence, absenceSymbol } from './absence';
import { ABSENCES } from './vocabulary';

describe('absences', () => {
  it('are each worded differently for the reader', () => {
    const sentences = ABSENCES.map(absenceSentence);
    expect(sentences.every((sentence) => sentence.length > 10)).toBe(true);
    expect(new Set(sentences).size).toBe(ABSENCES.length);
  });

  it.each([
    ['c', 'SUPPRESSED'],
    ['x', 'UNAVAILABLE'],
    ['z', 'NOT_APPLICABLE'],
    ['u', 'LOW_RELIABILITY'],
    ['k', 'ROUNDS_TO_ZERO'],
  ] as const)('keep the Department\'s symbol "%s" as %s', (symbol, absence) => {
    expect(absenceOfSymbol(symbol)).toBe(absence);
    expect(absenceOfSymbol(` ${symbol.toUpperCase()} `)).toBe(absence);
    expect(absenceSymbol(absence)).toBe(symbol);
  });

  it('do not read a number or a blank as a symbol', () => {
    expect(absenceOfSymbol('0')).toBeNull();
    expect(absenceOfSymbol('')).toBeNull();
    expect(absenceSymbol('NOT_LEGIBLE')).toBeNull();
  });
});
