import { describe, expect, it } from 'vitest';
import { calendarProblems } from './calendar-problems';

const byMonth = { reportingPeriod: 'MONTH', financialYearStartMonth: 4 } as const;
const unused = { editions: { MONTH: 0, QUARTER: 0 }, quarters: 0 };
const sentences = (...asked: Parameters<typeof calendarProblems>) =>
  calendarProblems(...asked).map(({ field, sentence }) => [field, sentence]);

describe('the calendar of an authority', () => {
  it('may become another as long as nothing follows it', () => {
    const other = { reportingPeriod: 'QUARTER', financialYearStartMonth: 9 } as const;
    expect(sentences(byMonth, other, unused)).toEqual([]);
    expect(
      sentences(byMonth, byMonth, { editions: { MONTH: 3, QUARTER: 1 }, quarters: 8 }),
    ).toEqual([]);
  });

  it('keeps the steps by which editions were published', () => {
    const editions = { MONTH: 2, QUARTER: 0 };
    const asked = { ...byMonth, reportingPeriod: 'QUARTER' } as const;
    expect(sentences(byMonth, asked, { ...unused, editions })).toEqual([
      [
        'reportingPeriod',
        'The report steps by: 2 editions are published by month, and nobody would find them by quarter. Leave it at month, or set up an authority of its own for the other report.',
      ],
    ]);
    expect(sentences(byMonth, asked, { ...unused, editions: { MONTH: 0, QUARTER: 2 } })).toEqual(
      [],
    );
  });

  it('keeps the month from which quarters on record are counted', () => {
    const asked = { ...byMonth, financialYearStartMonth: 1 };
    expect(sentences(byMonth, asked, { ...unused, quarters: 1 })).toEqual([
      [
        'financialYearStartMonth',
        'Financial year from: 1 quarter with figures is counted from April, and would have other names than it was loaded under. Leave it at April.',
      ],
    ]);
  });
});
