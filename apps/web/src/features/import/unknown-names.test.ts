import { describe, expect, it } from 'vitest';
import { anIssue } from './import.test-support';
import { LEFT_OUT, namesSaid, unknownNames } from './unknown-names';

const issue = (code: string, read: string, more = 0) =>
  anIssue({ severity: 'FAIL', code, read, more, row: 4 });

describe('names that a check did not know', () => {
  it('are listed once each, with the rows that have them, and nothing else is', () => {
    const names = unknownNames([
      issue('INDICATOR_NOT_KNOWN', '4.6n', 3),
      issue('NUMBER_NOT_READ', 'many'),
      issue('PLACE_AMBIGUOUS', 'North', 0),
      issue('INDICATOR_NOT_KNOWN', '4.6n', 1),
    ]);
    expect(names.map(({ kind, text, rows, row }) => [kind, text, rows, row])).toEqual([
      ['INDICATOR', '4.6n', 6, 4],
      ['PLACE', 'North', 1, 4],
    ]);
  });

  it('list an indicator with figures after its end, of which only can be said that they are left out', () => {
    const unknown = unknownNames([
      issue('INDICATOR_ENDED', '4.6', 2),
      issue('INDICATOR_ENDED', '4.6'),
    ]);
    expect(unknown).toEqual([{ kind: 'ENDED_INDICATOR', text: '4.6', rows: 4, row: 4 }]);
    expect(namesSaid([], unknown, [LEFT_OUT], 'It ended in March.')).toEqual([
      { kind: 'ENDED_INDICATOR', text: '4.6', means: null, reason: 'It ended in March.' },
    ]);
  });

  it('keep what was said before, unless something else is said of the same name', () => {
    const unknown = unknownNames([
      issue('INDICATOR_NOT_KNOWN', '4.6n'),
      issue('INDICATOR_NOT_KNOWN', '4.7n'),
      issue('PLACE_NOT_KNOWN', 'The North'),
    ]);
    const reason = 'They are notes of ours.';
    const before = [
      { kind: 'INDICATOR', text: '4.6n', means: '4.6', reason: '' },
      { kind: 'PLACE', text: '4.6n', means: 'norwich', reason: '' },
    ] as const;
    expect(namesSaid(before, unknown, [LEFT_OUT, '', 'is:north'], reason)).toEqual([
      before[1],
      { kind: 'INDICATOR', text: '4.6n', means: null, reason },
      { kind: 'PLACE', text: 'The North', means: 'north', reason },
    ]);
  });
});
