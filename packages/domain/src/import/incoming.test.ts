import { describe, expect, it } from 'vitest';
import {
  aCell,
  anAuditRow,
  aRecord,
  COUNTY,
  MONTHS,
  NORTH,
  printed,
  SOUTH,
} from '../audit/audit-builder.test-support';
import type { AuditFacts, AuditRow } from '../audit/audit-facts';
import { auditRecord } from '../audit/audit-record';
import { month } from '../period';
import { checkIncoming } from './incoming-findings';
import type { ImportedCell } from './imported-cell';
import { IssueLog } from './issue-log';
import { sayLoadedPeriods } from './loaded-periods';
import { reconcilePlaces } from './reconcile-places';
import { recordWithCells } from './record-with-cells';
import { staleCommentarySentence } from './stale-commentary';

function incoming(row: AuditRow, facts: Partial<ImportedCell>): ImportedCell {
  return {
    ...{ row: 7, column: 3, indicatorId: row.indicator.id, placeId: COUNTY.id },
    ...{ basis: row.indicator.basis, period: month('2018-03') },
    ...{ value: null, numerator: null, denominator: null, absence: null, text: null },
    ...facts,
  };
}

function issuesOf(record: AuditFacts, cells: readonly ImportedCell[]) {
  const log = new IssueLog();
  checkIncoming(record, cells, log);
  return log.list();
}

const STEADY = [10, 12, 11, 10, 13, 12, 11, 10, 12, 11, 13, 12, 11, 10, 12, 11, 10, 13, 12, 11];

describe('the record with a file in it', () => {
  const contacts = anAuditRow('2.1', [aCell([5, 6, 7]), null, null]);

  it('has the figures of the file in place of its own, and months that it did not have', () => {
    const cells = [
      incoming(contacts, { value: 8 }),
      incoming(contacts, { value: 9, period: month('2018-05'), placeId: NORTH.id }),
    ];
    const after = recordWithCells(aRecord({ rows: [contacts] }), cells);
    expect(after.months).toHaveLength(MONTHS.length + 2);
    const series = (place: number) =>
      after.rows[0]?.cells[place]?.get('IN_PERIOD')?.map((observed) => observed?.value ?? null);
    expect(series(0)?.slice(-5)).toEqual([5, 6, 8, null, null]);
    expect(series(1)?.at(-1)).toBe(9);
    expect(after.rows[0]?.cells[0]?.get('IN_PERIOD')?.[23]?.provenance).toBe('IMPORTED');
  });

  it('begins earlier where the file does', () => {
    const cells = [incoming(contacts, { value: 4, period: month('2016-01') })];
    const after = recordWithCells(aRecord({ rows: [contacts] }), cells);
    expect(after.months[0]?.start).toBe('2016-01-01');
    const series = after.rows[0]?.cells[0]?.get('IN_PERIOD');
    expect([series?.[0]?.value, series?.at(-1)?.value]).toEqual([4, 7]);
  });

  it('leaves years and the record itself alone', () => {
    const record = aRecord({ rows: [contacts] });
    const year = { kind: 'FINANCIAL_YEAR', start: '2017-04-01', end: '2018-04-01' } as const;
    expect(recordWithCells(record, [incoming(contacts, { value: 4, period: year })]).rows).toEqual(
      record.rows,
    );
    recordWithCells(record, [incoming(contacts, { value: 99 })]);
    expect(contacts.cells[0]?.get('IN_PERIOD')?.at(-1)?.value).toBe(7);
  });
});

describe('the checks of what comes in', () => {
  it('warn of localities that add up to more than the county, where they did not before', () => {
    const row = anAuditRow('2.1', [aCell([10]), aCell([4]), aCell([5])], { additive: true });
    const record = aRecord({ rows: [row] });
    expect(issuesOf(record, [incoming(row, { value: 5, placeId: NORTH.id })])).toEqual([]);
    expect(issuesOf(record, [incoming(row, { value: 7, placeId: NORTH.id })])).toMatchObject([
      { code: 'REMAINDER_NEGATIVE', severity: 'WARNING', row: 7, column: 3 },
    ]);
  });

  it('say nothing of a fault that the record has already, nor of one that the file mends', () => {
    const row = anAuditRow('3.3', [aCell([printed(72, 68, 97)]), null, null], {
      ...{ measureKind: 'PERCENTAGE', multiplier: 100, unit: '%', decimals: 1 },
    });
    const record = aRecord({ rows: [row] });
    const counts = { numerator: 68, denominator: 97 };
    expect(issuesOf(record, [incoming(row, { value: 72, ...counts, text: '72.0%' })])).toEqual([]);
    expect(issuesOf(record, [incoming(row, { value: 70.1, ...counts })])).toEqual([]);
  });

  it('say nothing of a figure against its own counts, which was said where its row was read', () => {
    const row = anAuditRow('3.3', [aCell([printed(72, 68, 97)]), null, null], {
      ...{ measureKind: 'PERCENTAGE', multiplier: 100, unit: '%', decimals: 1 },
    });
    const record = aRecord({ rows: [row] });
    const cell = incoming(row, { value: 75, numerator: 98, denominator: 97 });
    expect(issuesOf(record, [cell])).toEqual([]);
  });

  it('say nothing anew of rows that were the same already, whichever months the file brings', () => {
    const figures = [52, 40, 35, 40];
    const [first, second, other] = [
      anAuditRow('11.1', [aCell(figures), null, null]),
      anAuditRow('11.2', [aCell(figures), null, null]),
      anAuditRow('2.1', [aCell([1, 2, 3, 4]), null, null]),
    ];
    const record = aRecord({ rows: [first, second, other] });
    expect(auditRecord(record, ['SAME_ROW_TWICE']).findings).toHaveLength(1);
    const april = { period: month('2018-04'), value: 41 };
    expect(issuesOf(record, [incoming(other, april)])).toEqual([]);
    const both = [incoming(first, april), incoming(second, april)];
    expect(issuesOf(record, both)).toEqual([]);
    const march = { period: month('2018-03'), value: 40 };
    const makes = aRecord({
      rows: [first, anAuditRow('11.2', [aCell([52, 40, 35, 39]), null, null])],
    });
    expect(issuesOf(makes, [incoming(second, march)])).toMatchObject([
      { code: 'CHECK_FINDING', severity: 'WARNING' },
    ]);
  });

  it('warn of stock that does not follow from its flows', () => {
    const [began, ended] = [anAuditRow('7.3', [aCell([5, 5])]), anAuditRow('7.4', [aCell([5, 5])])];
    const open = anAuditRow('7.1', [aCell([100, 100], [], 'SNAPSHOT'), null, null], {
      ...{ basis: 'SNAPSHOT' },
      inflowIndicatorId: began.indicator.id,
      outflowIndicatorId: ended.indicator.id,
    });
    const record = aRecord({ rows: [open, began, ended] });
    const [found] = issuesOf(record, [incoming(open, { value: 150 })]);
    expect(found).toMatchObject({ code: 'CHECK_FINDING', row: 7 });
    expect(found?.sentence).toContain('Open cases against those that began and ended');
  });

  it('tell one fault of a series, with how many more, where a file brings hundreds of them', () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      anAuditRow(`1.${index}`, [aCell(MONTHS.map(() => 10)), null, null], { additive: true }),
    );
    const cells = rows.flatMap((row, at) =>
      MONTHS.map((period, index) =>
        incoming(row, { period, value: 11 + ((at + index) % 7), placeId: NORTH.id, row: index }),
      ),
    );
    const found = issuesOf(aRecord({ rows }), cells);
    const told = found.filter(({ code }) => code === 'REMAINDER_NEGATIVE');
    expect(told).toHaveLength(rows.length);
    expect(told.map(({ more }) => more)).toEqual(rows.map(() => MONTHS.length - 1));
    const few = issuesOf(aRecord({ rows }), cells.slice(0, MONTHS.length));
    expect(few.filter(({ code }) => code === 'REMAINDER_NEGATIVE')).toHaveLength(MONTHS.length);
  });

  it('say where the figure stands that a finding follows from, also where it is about another', () => {
    const whole = anAuditRow('3.1', [aCell([100, 100])]);
    const parts = ['3.5', '3.6'].map((ref) =>
      anAuditRow(ref, [aCell([50, 50])], { partOfIndicatorId: whole.indicator.id }),
    );
    const record = aRecord({ rows: [whole, ...parts] });
    const [, second = whole] = parts;
    expect(issuesOf(record, [incoming(second, { value: 70, row: 9, column: 4 })])).toMatchObject([
      { code: 'CHECK_FINDING', row: 9, column: 4 },
    ]);
  });

  it('warn of a jump outside the control limits in every month of the file, not the latest alone', () => {
    const row = anAuditRow('2.1', [aCell(STEADY), null, null]);
    const record = aRecord({ rows: [row] });
    const codes = (cells: readonly ImportedCell[]) =>
      issuesOf(record, cells).filter(({ code }) => code === 'JUMP_OUTSIDE_LIMITS');
    expect(codes([incoming(row, { value: 12 })])).toEqual([]);
    expect(codes([incoming(row, { value: 60 })])).toMatchObject([{ row: 7, read: '60', more: 0 }]);
    const earlier = incoming(row, { value: 60, period: month('2017-10'), row: 5 });
    const later = incoming(row, { value: 11, period: month('2018-03') });
    expect(codes([earlier, later])).toMatchObject([{ row: 5 }]);
  });
});

describe('places against the whole', () => {
  it('are shown with what is left over and who has no figure', () => {
    const row = anAuditRow('2.1', [aCell([10]), aCell([4]), null], { additive: true });
    const cell = incoming(row, { value: 12 });
    const after = recordWithCells(aRecord({ rows: [row] }), [cell]);
    expect(reconcilePlaces(after, [cell])).toEqual([
      {
        ...{ indicatorId: row.indicator.id, period: month('2018-03') },
        ...{ whole: 12, parts: 4, remainder: 8, missing: [SOUTH.name] },
      },
    ]);
  });

  it('are not shown of what does not add up, or has no parts', () => {
    const rate = anAuditRow('2.2', [aCell([10]), aCell([4]), null], { additive: false });
    const alone = anAuditRow('2.3', [aCell([10]), null, null], { additive: true });
    const cells = [rate, alone].map((row) => incoming(row, { value: 12 }));
    expect(reconcilePlaces(aRecord({ rows: [rate, alone] }), cells)).toEqual([]);
  });
});

describe('commentary', () => {
  const about = { indicatorIds: new Set([3]), placeId: 1, period: month('2018-03') };
  const change = {
    ...{ indicatorId: 3, placeId: 1, period: month('2018-03'), indicator: '3.3' },
    ...{ before: '56.0%', after: '57.1%' },
  };

  it('becomes stale where a figure of its own changes or is new', () => {
    expect(staleCommentarySentence(about, [change])).toBe('3.3 was 56.0% and becomes 57.1%.');
    expect(staleCommentarySentence(about, [{ ...change, before: null }])).toBe(
      '3.3 is new: 57.1%.',
    );
    const many = Array.from({ length: 5 }, () => change);
    expect(staleCommentarySentence(about, many)).toMatch(/; 2 further figures\.$/);
  });

  it('stays as it is where figures of another indicator, place or month do', () => {
    const others = [
      { ...change, indicatorId: 4 },
      { ...change, placeId: 2 },
      { ...change, period: month('2018-02') },
    ];
    expect(staleCommentarySentence(about, others)).toBeNull();
  });
});

describe('periods that are on record', () => {
  it('are told with what is the same and what changes, and where they are published', () => {
    const log = new IssueLog();
    const period = month('2018-03');
    const counts = { cellsNew: 2, cellsChanged: 1, cellsSame: 1 };
    sayLoadedPeriods([{ period, editions: [4], ...counts }], log);
    sayLoadedPeriods([{ period, editions: [], cellsNew: 3, cellsChanged: 0, cellsSame: 0 }], log);
    expect(log.list().map(({ code, sentence }) => [code, sentence])).toEqual([
      [
        'ALREADY_LOADED',
        'March 2018 is on record already: 1 figure the same, 1 figure changed, 2 figures new.',
      ],
      [
        'PERIOD_PUBLISHED',
        'March 2018 is published in edition 4: storing the file restates it. Say why.',
      ],
    ]);
  });

  it('are told each with every edition that publishes it', () => {
    const log = new IssueLog();
    const counts = { cellsNew: 0, cellsChanged: 1, cellsSame: 0 };
    sayLoadedPeriods([{ period: month('2018-03'), editions: [4, 6, 7], ...counts }], log);
    sayLoadedPeriods([{ period: month('2018-02'), editions: [3, 5], ...counts }], log);
    const published = log.list().filter(({ code }) => code === 'PERIOD_PUBLISHED');
    expect(published.map(({ sentence }) => sentence)).toEqual([
      'March 2018 is published in editions 4, 6 and 7: storing the file restates it. Say why.',
      'February 2018 is published in editions 3 and 5: storing the file restates it. Say why.',
    ]);
  });
});
