import { describe, expect, it } from 'vitest';
import type { ImportIndicator } from './import-catalogue';
import {
  catalogueOf,
  dateCell,
  indicatorNamed,
  NORFOLK_PLACES,
  numberCell,
  placeNamed,
  textCell,
} from './import-table.test-support';
import { issueSeverity } from './issue-codes';
import type { IssueCode } from './issue-codes';
import { ASSESSMENTS, CATALOGUE, line, read, readRows } from './row-reader.test-support';
import type { Asked } from './row-reader.test-support';
import type { SourceRow } from './source-table';

describe('a row', () => {
  it('gives its figure with what it is of and where it stands', () => {
    const { cells, issues } = read([line('66.3%', '663', '1000')]);
    expect(issues).toEqual([]);
    expect(cells).toEqual([
      {
        ...{ row: 2, column: 6, indicatorId: ASSESSMENTS.id, basis: 'IN_PERIOD' },
        placeId: NORFOLK_PLACES.find(({ slug }) => slug === 'norwich')?.id,
        period: { kind: 'MONTH', start: '2018-03-01', end: '2018-04-01' },
        ...{ value: 66.3, numerator: 663, denominator: 1000, absence: null, text: '66.3%' },
      },
    ]);
  });

  it('gives the value of its counts where only they are there', () => {
    const { cells, issues } = read([line('', '398', '711')]);
    expect(cells).toMatchObject([{ value: 56, numerator: 398, denominator: 711, text: null }]);
    expect(issues).toMatchObject([{ code: 'VALUE_COMPUTED', severity: 'NOTE' }]);
  });

  it('gives a count without a value, and the numerator of a rate over the population', () => {
    expect(read([line('', '12', '', '2.1')]).cells).toMatchObject([{ value: 12, numerator: null }]);
    expect(read([line('', '12', '', '7.2')]).cells).toMatchObject([
      { value: null, numerator: 12, absence: null },
    ]);
  });

  it('keeps why there is no figure, and never makes it nought', () => {
    const { cells } = read([line('c'), line('<5', '', '', '2.1'), line('–', '', '', '7.1')]);
    expect(cells).toMatchObject([
      { value: null, absence: 'SUPPRESSED', text: 'c' },
      { value: null, absence: 'SUPPRESSED', text: '<5' },
      { value: null, absence: 'NO_FIGURE', text: '–' },
    ]);
  });

  it('says nothing of what is on record where its cells are empty', () => {
    const { cells, issues } = read([line(''), line('36.0%', '', '', '3.3', 'Feb-18')]);
    expect(cells).toHaveLength(1);
    expect(issues).toMatchObject([{ code: 'EMPTY_CELLS' }]);
  });

  it('reads 0.663 as 66.3% where a format or the mapping says so, and otherwise asks', () => {
    const workbook: SourceRow = {
      ...{ row: 2, hidden: false },
      cells: [
        ...['3.3', 'Norwich', 'Mar-18', '', ''].map(textCell),
        numberCell(0.663, '66%', true),
      ],
    };
    expect(readRows([workbook]).cells).toMatchObject([{ value: 66.3, text: '66%' }]);
    const said = read([line('0.663')], { mapping: { percentagesAreFractions: true } });
    expect(said).toMatchObject({
      cells: [{ value: 66.3, text: null }],
      issues: [{ code: 'FRACTIONS_READ', severity: 'WARNING', row: 2, column: 6 }],
    });
    const asked = read([line('0.663')]);
    expect(asked.cells).toMatchObject([{ value: 0.663 }]);
    expect(asked.issues).toMatchObject([{ code: 'PERCENTAGE_AS_FRACTION', severity: 'WARNING' }]);
    expect(read([line('0.663')], { mapping: { percentagesAreFractions: false } }).issues).toEqual(
      [],
    );
  });

  it('keeps no print of decimals that nobody prints', () => {
    expect(read([line('66.34234234')]).cells).toMatchObject([{ value: 66.34234234, text: null }]);
  });
});

describe('what is wrong with a row', () => {
  const OTHER_NORWICH = placeNamed('Norwich', { id: 77, slug: 'norwich-2' });
  const TWO = { ...CATALOGUE, places: [...NORFOLK_PLACES, OTHER_NORWICH] };
  const ENDED = {
    ...CATALOGUE,
    places: NORFOLK_PLACES.map((place) =>
      place.slug === 'norwich' ? { ...place, to: '2017-04-01' } : place,
    ),
  };
  const CASES: readonly (readonly [IssueCode, number, readonly string[], Asked?])[] = [
    ['INDICATOR_NOT_KNOWN', 1, line('12', '', '', '3.33')],
    ['INDICATOR_MISSING', 1, line('12', '', '', '')],
    ['PLACE_NOT_KNOWN', 2, ['3.3', 'Norwhich', 'Mar-18', '', '', '36%']],
    ['PLACE_MISSING', 2, ['3.3', '', 'Mar-18', '', '', '36%']],
    ['PLACE_AMBIGUOUS', 2, line('36%'), { catalogue: TWO }],
    ['PLACE_NOT_THEN', 6, line('36%'), { catalogue: ENDED }],
    ['PERIOD_MISSING', 3, line('36%', '', '', '3.3', '')],
    ['PERIOD_NOT_READ', 3, line('36%', '', '', '3.3', '04/31/2018')],
    ['PERIOD_AMBIGUOUS', 3, line('36%', '', '', '3.3', '18-Mar')],
    ['PERIOD_OF_OTHER_LENGTH', 3, line('36%', '', '', '3.3', '2017/18')],
    ['PERIOD_IN_FUTURE', 6, line('36%', '', '', '3.3', 'Jun-18')],
    ['PERIOD_NOT_OVER', 6, line('36%', '', '', '3.3', 'May-18')],
    ['BASIS_NOT_READ', 7, line('36%', '', '', '3.3', 'Mar-18', 'sometimes')],
    ['BASIS_NOT_ITS_OWN', 6, line('36%', '', '', '3.3', 'Mar-18', 'snapshot')],
    ['NUMBER_NOT_READ', 6, line('red')],
    ['NUMBER_DOUBTFUL', 6, line('1.234,5')],
    ['SPREADSHEET_ERROR', 6, line('#DIV/0!')],
    ['UNIT_DIFFERS', 6, line('66.3%', '', '', '2.1')],
    ['UNIT_DIFFERS', 4, line('66.3%', '66%', '100')],
    ['PERCENTAGE_OVER_100', 6, line('120%')],
    ['NUMERATOR_OVER_DENOMINATOR', 4, line('', '12', '10')],
    ['NEGATIVE', 6, line('-3', '', '', '2.1')],
    ['NOT_WHOLE', 6, line('3.5', '', '', '2.1')],
    ['NOT_WHOLE', 4, line('', '3.5', '10')],
    ['VALUE_AGAINST_COUNTS', 6, line('72.0%', '68', '97')],
    ['VALUE_AGAINST_COUNTS', 6, line('0%', '0', '0')],
    ['COUNTS_INCOMPLETE', 4, line('', '12')],
    ['DENOMINATOR_NOUGHT', 5, line('', '0', '0')],
    ['CURRENCY_LEFT_OUT', 6, line('£12', '', '', '2.1')],
    ['ABSENCE_READ', 6, line('n/a')],
    ['CENSORED', 6, line('<5', '', '', '2.1')],
  ];

  it.each(CASES.map(([code, at, cells, asked]) => ({ code, at, cells, asked })))(
    'is $code, in column $at',
    ({ code, at, cells, asked }) => {
      const { issues } = read([cells], asked);
      const found = issues.find((issue) => issue.code === code);
      expect(issues.map((issue) => issue.code)).toContain(code);
      expect(found).toMatchObject({ row: 2, column: at, severity: issueSeverity(code) });
      expect(found?.sentence).toMatch(/^.{10,}[.?]$/s);
    },
  );

  it('reads no figure that it fails, and every one that it only warns of', () => {
    for (const [code, , cells, asked] of CASES) {
      const { cells: figures } = read([cells], asked);
      expect([code, figures.length]).toEqual([code, issueSeverity(code) === 'FAIL' ? 0 : 1]);
    }
  });

  it('names the nearest of what it does not know, once, with how many more', () => {
    const { issues } = read([
      ['3.3', 'Norwhich', 'Mar-18', '', '', '36%'],
      ['3.3', 'Norwhich', 'Feb-18', '', '', '36%'],
    ]);
    const found = issues.filter(({ code }) => code === 'PLACE_NOT_KNOWN');
    expect(found).toMatchObject([{ read: 'Norwhich', expected: 'perhaps "Norwich"', more: 1 }]);
  });

  it('says that a period is before the indicator was measured', () => {
    const measured: ImportIndicator = { ...ASSESSMENTS, measuredFrom: '2018-04-01' };
    const { issues } = read([line('36%')], { catalogue: catalogueOf([measured]) });
    expect(issues).toMatchObject([{ code: 'PERIOD_BEFORE_MEASURED', severity: 'WARNING' }]);
  });

  it('refuses figures of months in which an indicator is no longer measured, and takes those before', () => {
    const until = (measuredUntil: string) => ({
      catalogue: catalogueOf([{ ...ASSESSMENTS, measuredUntil }]),
    });
    expect(read([line('36%')], until('2018-04-01')).issues).toEqual([]);
    const { issues, cells } = read([line('36%')], until('2018-03-01'));
    expect(issues).toMatchObject([
      {
        ...{ code: 'INDICATOR_ENDED', severity: 'FAIL', row: 2, read: '3.3' },
        expected: 'a period before 2018-03-01',
      },
    ]);
    expect(cells).toEqual([]);
  });

  it('passes over what says that there is no figure of such a month, and keeps nothing of it', () => {
    const catalogue = catalogueOf([{ ...ASSESSMENTS, measuredUntil: '2018-03-01' }]);
    const lines = ['–', 'n/a', 'c'].map((text) => line(text));
    const before = line('36%', '', '', '3.3', 'Feb-18');
    const { issues, cells } = read([before, ...lines], { catalogue });
    expect(issues.filter(({ severity }) => severity === 'FAIL')).toEqual([]);
    expect(issues.find(({ code }) => code === 'ABSENCE_AFTER_END')).toMatchObject({
      ...{ severity: 'NOTE', row: 3, read: 'March 2018', more: 2 },
      sentence:
        '3.3 is no longer measured from 2018-03-01 on, and the file gives no figure of it for March 2018: nothing is kept.',
    });
    expect(cells.map(({ row }) => row)).toEqual([2]);
    const refused = read([line('–'), line('36%')], { catalogue }).issues;
    expect(refused.map(({ code }) => code)).toContain('INDICATOR_ENDED');
  });

  it("takes a workbook's number for neither of two refs that look the same", () => {
    const catalogue = catalogueOf([indicatorNamed('2.1'), indicatorNamed('2.10', { id: 9 })]);
    const row: SourceRow = {
      ...{ row: 2, hidden: false },
      cells: [
        numberCell(2.1),
        textCell('Norwich'),
        dateCell('2018-03-01'),
        null,
        null,
        numberCell(3),
      ],
    };
    expect(readRows([row], { catalogue }).issues).toMatchObject([
      { code: 'INDICATOR_AMBIGUOUS', expected: 'one of 2.1, 2.10' },
    ]);
  });
});
