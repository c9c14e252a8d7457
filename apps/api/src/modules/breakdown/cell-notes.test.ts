import { parsePeriodKey } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import type { BreakdownRow } from './breakdown.repository';
import { cellNotes } from './cell-notes';

function row(category: string, key: string, note: string | null): BreakdownRow {
  const { kind, start, end } = parsePeriodKey(key);
  const periodKind = kind === 'QUARTER' ? kind : 'MONTH';
  return {
    ...{ indicatorId: 1, dimension: 'contact source', category, position: 1, note },
    ...{ periodKind, periodStart: start, periodEnd: end },
    ...{ partOfWhole: true, value: 1, numerator: null, denominator: null, absence: null },
    ...{
      provenance: 'PUBLISHED',
      countsProvenance: null,
      printedDecimals: null,
      otherPrints: null,
    },
  };
}

describe('notes on the cells of a breakdown', () => {
  it('stand behind the category and the month that they are about', () => {
    expect(
      cellNotes([row('Police', '2017-08', 'Lost.'), row('Health', '2017-08', null)], 2),
    ).toEqual(['Police, Aug 17: Lost.']);
  });

  it('are said once of several months, and of every category without naming them', () => {
    const rows = [
      row('Police', '2017-09', 'Lost.'),
      row('Police', '2017-08', 'Lost.'),
      row('Police', '2017-07', 'The label is lost.'),
      row('Health', '2017-07', 'The label is lost.'),
    ];
    expect(cellNotes(rows, 2)).toEqual([
      'Police, Aug 17, Sep 17: Lost.',
      'Jul 17: The label is lost.',
    ]);
  });

  it('are told of a quarter by its name', () => {
    expect(cellNotes([row('Police', '2018-19-q1', 'Lost.')], 1)).toEqual([
      'Police, Q1 2018/19: Lost.',
    ]);
  });

  it('are none where nothing is noted', () => {
    expect(cellNotes([row('Police', '2017-08', null)], 1)).toEqual([]);
  });
});
