import { describe, expect, it } from 'vitest';
import type { MappedColumn, MappedName } from './import-mapping';
import { catalogueOf, indicatorNamed } from './import-table.test-support';
import { mayBeNamed } from './name-beside-ref';
import { ASSESSMENTS, HEADINGS, line, LONG, read } from './row-reader.test-support';

const leave = (text: string, kind: MappedName['kind'] = 'INDICATOR'): MappedName => ({
  ...{ kind, text, means: null },
  reason: 'Not reported here.',
});
const means = (text: string, key: string, kind: MappedName['kind'] = 'INDICATOR'): MappedName => ({
  ...{ kind, text, means: key, reason: '' },
});
const codesOf = ({ issues }: ReturnType<typeof read>) => issues.map(({ code }) => code);

describe('names that nothing of the authority has', () => {
  const unknown = [
    line('36.0%', '', '', '4.6n'),
    line('12%', '', '', '4.6n', 'Feb-18'),
    line('50%'),
  ];

  it('are left out by choice, counted, with the reason, and what else is there is read', () => {
    expect(codesOf(read(unknown))).toEqual(['INDICATOR_NOT_KNOWN']);
    const { cells, issues } = read(unknown, { mapping: { names: [leave('4.6N')] } });
    expect(cells).toHaveLength(1);
    expect(issues).toMatchObject([{ code: 'LEFT_OUT_BY_CHOICE', severity: 'NOTE', row: 2 }]);
    expect(issues[0]?.sentence).toBe(
      '2 rows (2, 3) of "4.6N" are left out by choice: Not reported here.',
    );
  });

  it('are one of ours where somebody says so, and that is told', () => {
    const lines = [line('36.0%', '', '', '4.6n')];
    const { cells, issues } = read(lines, { mapping: { names: [means('4.6n', '3.3')] } });
    expect(cells).toMatchObject([{ indicatorId: ASSESSMENTS.id, value: 36 }]);
    expect(issues).toMatchObject([{ code: 'NAME_MAPPED', read: '4.6n', expected: '3.3' }]);
  });

  it('may be of places, too', () => {
    const lines = [
      ['3.3', 'Yarmouth East', 'Mar-18', '', '', '36%', ''],
      ['3.3', 'Lowestoft', 'Mar-18', '', '', '37%', ''],
    ];
    const names = [means('Yarmouth East', 'norwich', 'PLACE'), leave('Lowestoft', 'PLACE')];
    const { cells, issues } = read(lines, { mapping: { names } });
    expect(cells).toHaveLength(1);
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(['LEFT_OUT_BY_CHOICE', 'NAME_MAPPED']),
    );
  });

  it('do not take a name from the indicator or place that has it', () => {
    const names = [leave('3.3'), means('Norwich', 'west', 'PLACE')];
    const { cells, issues } = read([line('36%')], { mapping: { names } });
    expect(cells).toMatchObject([{ indicatorId: ASSESSMENTS.id }]);
    expect(issues).toEqual([]);
  });

  it('cannot be what does not exist', () => {
    const { cells, issues } = read(unknown, { mapping: { names: [means('4.6n', '99.9')] } });
    expect(cells).toEqual([]);
    expect(issues).toMatchObject([{ code: 'MAPPING_NAMES_NOBODY', read: '99.9' }]);
  });

  it('leave nothing to load where every row is left out, which stops the import', () => {
    const { issues } = read(unknown.slice(0, 2), { mapping: { names: [leave('4.6n')] } });
    expect(issues.map(({ code }) => code)).toEqual(['NOTHING_READ', 'LEFT_OUT_BY_CHOICE']);
  });
});

describe('figures of an indicator after its end', () => {
  const catalogue = catalogueOf([{ ...ASSESSMENTS, measuredUntil: '2018-03-01' }]);
  const lines = [
    line('36%', '', '', '3.3', 'Feb-18'),
    line('37%'),
    line('38%', '', '', '3.3', 'Apr-18'),
  ];
  const asked = (...names: readonly MappedName[]) => read(lines, { catalogue, mapping: { names } });

  it('stop the file until somebody says that they are left out, and those before it are read', () => {
    expect(codesOf(asked())).toEqual(['INDICATOR_ENDED', 'INDICATOR_ENDED']);
    expect(asked().issues).toMatchObject([
      { read: '3.3', row: 3 },
      { read: '3.3', row: 4 },
    ]);
    const { cells, issues } = asked(leave('3.3', 'ENDED_INDICATOR'));
    expect(cells.map(({ row }) => row)).toEqual([2]);
    expect(issues).toMatchObject([{ code: 'LEFT_OUT_BY_CHOICE', severity: 'NOTE', row: 3 }]);
    expect(issues[0]?.sentence).toBe(
      '2 rows (3, 4) of "3.3", after its end, are left out by choice: Not reported here.',
    );
  });

  it.each(['3.3', 'Assessments in 45 WD - %'])('are known by %j', (text) => {
    expect(codesOf(asked(leave(text, 'ENDED_INDICATOR')))).toEqual(['LEFT_OUT_BY_CHOICE']);
  });

  it('are left out by no choice of an unknown name, nor by that of another indicator', () => {
    expect(codesOf(asked(leave('3.3')))).toContain('INDICATOR_ENDED');
    expect(codesOf(asked(leave('2.1', 'ENDED_INDICATOR')))).toContain('INDICATOR_ENDED');
  });

  it('cannot be of another indicator', () => {
    expect(asked(means('3.3', '3.3', 'ENDED_INDICATOR')).issues).toMatchObject([
      { code: 'MAPPING_NAMES_NOBODY', read: '3.3' },
    ]);
  });
});

describe('a name beside a ref', () => {
  const columns: readonly MappedColumn[] = [
    ...LONG.columns.filter(({ column }) => column < 7),
    {
      ...{ column: 7, heading: HEADINGS[6] ?? '', meaning: 'INDICATOR' },
      ...{ period: null, place: null, basis: null },
    },
  ];
  const beside = (name: string, names: readonly MappedName[] = []) =>
    read([line('36%', '', '', '3.3', 'Mar-18', name)], { mapping: { columns, names } });

  it('has to be that of the indicator, or somebody has to believe it', () => {
    expect(codesOf(beside('Assessments in 45 WD'))).toEqual([]);
    expect(beside('Children on a plan for 18 months - %').issues).toMatchObject([
      { code: 'NAME_DIFFERS', severity: 'WARNING', row: 2, column: 7 },
    ]);
  });

  it('is believed where somebody said that it is the same', () => {
    const names = [means('Children on a plan', '3.3')];
    expect(codesOf(beside('Children on a plan', names))).toEqual(['NAME_MAPPED']);
  });

  it.each([
    [
      'Number of children on a child protection plan',
      'No of children on child protection plan',
      true,
    ],
    ['LAC adopted', 'Number of LAC adopted', true],
    ['Contacts', 'Contacts progressed to referral', false],
    ['Number of LAC adopted', 'Number of LAC missing', false],
    ['% of visits in time', 'Visits not in time', false],
    ['Number of requests', 'No of Requests for Support to EHFF', false],
    ['Percentage of contacts', 'Contacts', false],
    ['%', 'Contacts', false],
  ])('%j may be %j: %s', (written, name, may) => {
    expect(mayBeNamed(written, indicatorNamed('1.1', { name }))).toBe(may);
  });
});
