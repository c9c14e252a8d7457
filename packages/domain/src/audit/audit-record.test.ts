import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, observed } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import {
  aCell,
  anAuditRow,
  aRecord,
  aShare,
  COUNTY,
  foundBy,
  MONTHS,
  NORTH,
  printed,
} from './audit-builder.test-support';
import type { AuditFacts, AuditPlace, AuditStatement } from './audit-facts';
import { auditRecord } from './audit-record';
import { CHECK_KINDS } from './check-kinds';
import type { CheckKind } from './check-kinds';

const PERCENTAGE: Partial<IndicatorFacts> = {
  ...{ measureKind: 'PERCENTAGE', multiplier: 100, unit: '%', decimals: 1, polarity: 'HIGH' },
  yearToDateRule: 'RATIO_OF_SUMS',
};
const RATE: Partial<IndicatorFacts> = {
  ...{ measureKind: 'RATE', multiplier: 10_000, decimals: 1, basis: 'ANNUALISED' },
  ...{ dataNote: 'Rolling rate', yearToDateRule: 'PRINTED_ONLY' },
};

/** A record with one figure in it that makes it sound or faulty. */
interface Plant {
  /** The record with that figure. */
  readonly record: (figure: number) => Partial<AuditFacts>;
  /** A figure with which nothing is wrong, and figures with which the check finds a fault. */
  readonly sound: number;
  readonly faults: readonly [number, number];
}

const MARCH = MONTHS.at(-1) ?? raise();

function raise(): never {
  throw new Error('The record has no month');
}

const annualised = (numerator: number, value: number) => printed(value, numerator, 169_052);
const claimed = (number: number): AuditStatement => ({
  ...{ indicatorId: idOf('10.3'), placeId: COUNTY.id, basis: 'IN_PERIOD', relation: 'IS', number },
  ...{ period: MARCH, since: null, decimals: 1, text: `It was ${number}.` },
});
const steady = [50, 51, 50, 52, 51, 50, 49, 51, 50, 51, 52, 50];

const PLANTS: Record<CheckKind, Plant> = {
  TOLERANCES_IN_ORDER: {
    record: (green) => ({
      rows: [
        anAuditRow('6.5', [aCell([40])], {
          tolerances: [
            {
              ...{ placeId: null, from: '2017-04-01', to: null },
              rule: { model: 'THRESHOLDS', red: 30, green },
            },
          ],
        }),
      ],
    }),
    sound: 25,
    faults: [35, 36],
  },
  LABEL_AGAINST_DATA: {
    record: (february) => ({
      rows: [
        anAuditRow(
          '4.3',
          [aCell([annualised(161, 114.3), annualised(150, february)], [], 'ANNUALISED')],
          RATE,
        ),
        anAuditRow(
          '4.3 of March',
          [aCell([annualised(140, 99.4), annualised(138, february + 1)], [], 'ANNUALISED')],
          RATE,
        ),
      ],
    }),
    sound: 122.5,
    faults: [106.5, 97],
  },
  VALUE_AGAINST_COUNTS: {
    record: (value) => ({
      rows: [anAuditRow('6.4', [aCell([printed(value, 68, 97)])], PERCENTAGE)],
    }),
    sound: 70.1,
    faults: [72, 71],
  },
  PARTS_AGAINST_TOTAL: {
    record: (total) => ({
      rows: [
        anAuditRow('3.1', [aCell([total])]),
        ...[100, 50, 50].map((part, index) =>
          anAuditRow(`3.${5 + index}`, [aCell([part])], { partOfIndicatorId: idOf('3.1') }),
        ),
      ],
    }),
    sound: 200,
    faults: [201, 220],
  },
  STOCK_AGAINST_FLOW: {
    record: (now) => ({
      rows: [
        anAuditRow('7.1', [aCell([400, now])], {
          ...{ inflowIndicatorId: idOf('7.3'), outflowIndicatorId: idOf('7.4') },
        }),
        anAuditRow('7.3', [aCell([40, 40])]),
        anAuditRow('7.4', [aCell([30, 30])]),
      ],
    }),
    sound: 415,
    faults: [416, 404],
  },
  LOCALITIES_AGAINST_COUNTY: {
    record: (north) => ({ rows: [anAuditRow('2.1', [aCell([100]), aCell([north]), aCell([60])])] }),
    sound: 40,
    faults: [41, 50],
  },
  NUMERATOR_OVER_DENOMINATOR: {
    record: (numerator) => ({
      rows: [anAuditRow('1.4', [aCell([printed(100, numerator, 100)])], PERCENTAGE)],
    }),
    sound: 100,
    faults: [101, 102],
  },
  SAME_ROW_TWICE: {
    record: (figure) => ({
      rows: [
        anAuditRow('a', [aCell([52, null, 35, 40])], { measureKind: 'MAXIMUM' }),
        anAuditRow('b', [aCell([52, null, 35, figure])], { measureKind: 'MAXIMUM' }),
        anAuditRow('c', [aCell([51, null, 35, figure + 1])], { measureKind: 'MAXIMUM' }),
        anAuditRow('d', [aCell([51, null, 35, 42])], { measureKind: 'MAXIMUM' }),
      ],
    }),
    sound: 39,
    faults: [40, 41],
  },
  JUMP_OUTSIDE_LIMITS: {
    record: (latest) => ({ rows: [anAuditRow('2.2', [aCell([...steady, latest])])] }),
    sound: 51,
    faults: [70, 20],
  },
  PERIOD_MISSING_OR_REPEATED: {
    record: (figure) => ({
      rows: Array.from({ length: 12 }, (_, index) =>
        anAuditRow(`row ${index}`, [aCell([index, index, index === 3 ? figure : index + 7])]),
      ),
    }),
    // The whole of February is January's, until one figure of it is another.
    sound: Number.NaN,
    faults: [3, 4],
  },
  COMMENTARY_AGAINST_TABLE: {
    record: (figure) => ({
      rows: [anAuditRow('10.3', [aCell([17.1])], { measureKind: 'AVERAGE', decimals: 1 })],
      statements: [claimed(figure)],
    }),
    sound: 17.1,
    faults: [17, 16.9],
  },
  TWO_PRINTS: {
    record: (other) => ({
      rows: [
        anAuditRow('6.2a', [
          aCell([{ ...observed(1046, 'PUBLISHED'), otherPrints: [{ value: other, decimals: 0 }] }]),
        ]),
      ],
    }),
    sound: 1046,
    faults: [1020, 1021],
  },
  YEAR_TO_DATE: {
    record: (value) => ({
      rows: [
        anAuditRow('4.4', [
          aCell(
            MONTHS.slice(-12).map(() => 10),
            [value],
          ),
        ]),
      ],
    }),
    sound: 120,
    faults: [121, 119],
  },
  BREAKDOWN_AGAINST_TOTAL: {
    record: (share) => ({
      rows: [anAuditRow('4.0', [aCell([208])])],
      breakdowns: [
        {
          ...{ indicatorId: idOf('4.0'), placeId: COUNTY.id, dimension: 'outcome' },
          partOfWhole: true,
          categories: [63, share, 13].map((value, index) => ({
            category: `Outcome ${index}`,
            months: [...MONTHS.slice(1).map(() => null), aShare(value)],
          })),
        },
      ],
    }),
    sound: 24,
    faults: [15.9, 23],
  },
};

const PLANTED = CHECK_KINDS.filter((check) => check !== 'PERIOD_MISSING_OR_REPEATED');

describe('each check over a whole record', () => {
  it.each(PLANTED)('%s: the fault that is planted is found, and goes with it', (check) => {
    const { record, sound, faults } = PLANTS[check];
    const [first, second] = faults.map((figure) => foundBy(check, record(figure)));
    expect(foundBy(check, record(sound))).toEqual([]);
    expect(first).toHaveLength(1);
    expect(second).toHaveLength(1);
    expect(first?.[0]?.key).not.toBe(second?.[0]?.key);
    expect(foundBy(check, record(faults[0]))).toEqual(first);
  });

  it.each(PLANTED)(
    '%s says how many comparisons it made, and how many found something',
    (check) => {
      const { record, sound, faults } = PLANTS[check];
      const runOf = (figure: number) =>
        auditRecord(aRecord(record(figure))).runs.find((run) => run.check === check);
      expect(runOf(sound)).toMatchObject({ found: 0 });
      expect(runOf(sound)?.compared).toBeGreaterThan(0);
      expect(runOf(faults[0])).toEqual({ ...runOf(sound), found: 1 });
    },
  );

  it.each(PLANTED)('%s finds nothing in an empty record', (check) => {
    expect(foundBy(check, {})).toEqual([]);
    expect(foundBy(check, { months: [], places: [] })).toEqual([]);
  });

  it('gives both sides in words, and both and what follows in a sentence', () => {
    for (const check of PLANTED) {
      const { record, faults } = PLANTS[check];
      const [finding] = foundBy(check, record(faults[0]));
      for (const words of [finding?.stored, finding?.against, finding?.sentence]) {
        expect(words).toMatch(/\w/);
        expect(words).not.toMatch(/undefined|null|NaN/);
      }
    }
  });

  it('makes a key of what was compared that no figure elsewhere changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANTED),
        fc.integer({ min: 0, max: 500 }),
        (check, figure) => {
          const { record, faults } = PLANTS[check];
          const facts = record(faults[0]);
          const [alone] = foundBy(check, facts);
          const beside = anAuditRow('beside', [aCell([figure, figure + 1])]);
          const keys = foundBy(check, { ...facts, rows: [beside, ...(facts.rows ?? [])] });
          expect(keys.map(({ key }) => key)).toEqual([alone?.key]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells findings before notes, in the order of the report', () => {
    const facts = (['TWO_PRINTS', 'JUMP_OUTSIDE_LIMITS', 'VALUE_AGAINST_COUNTS'] as const).flatMap(
      (check) => PLANTS[check].record(PLANTS[check].faults[0]).rows ?? [],
    );
    const { findings } = auditRecord(aRecord({ rows: facts }));
    expect(findings.map(({ check, weight }) => [check, weight])).toEqual([
      ['TWO_PRINTS', 'FINDING'],
      ['VALUE_AGAINST_COUNTS', 'FINDING'],
      ['JUMP_OUTSIDE_LIMITS', 'NOTE'],
    ]);
  });
});

describe('a label that says rolling on months times twelve', () => {
  const rate = anAuditRow(
    '4.3',
    [aCell([annualised(161, 114.3), annualised(138, 98)], [], 'ANNUALISED')],
    { ...RATE, numeratorIndicatorId: idOf('4.4') },
  );
  const found = (...rows: AuditFacts['rows']) => foundBy('LABEL_AGAINST_DATA', { rows });

  it('names the authority whose figures they are, for every place shows it', () => {
    const [found] = foundBy('LABEL_AGAINST_DATA', PLANTS.LABEL_AGAINST_DATA.record(106.5));
    expect(found?.sentence).toMatch(/\(the figures are those of Place 1\)$/);
  });

  it('is held against the printed year to date of its counts, where that is twelve months', () => {
    const counts = anAuditRow('4.4', [aCell([161, 138], [2071])]);
    expect(found(rate, counts)).toMatchObject([
      { stored: 'printed 98.0', against: 'recomputed 122.5' },
    ]);
  });

  it('is said in words where no twelve months are known', () => {
    const fewer = anAuditRow('4.4', [aCell([161, 138], [1933, null])]);
    expect(found(rate, fewer)).toMatchObject([
      { stored: 'labelled rolling 12 months', against: 'the figures are month × 12' },
    ]);
  });

  it('is not doubted where it does not say so', () => {
    expect(found({ ...rate, indicator: { ...rate.indicator, dataNote: 'Rate' } })).toEqual([]);
  });
});

describe('counts of teams', () => {
  it('are held against those of their locality, by the kind of work that is theirs', () => {
    const team = (id: number, teamKind: string): AuditPlace => ({
      ...{ id, slug: `team-${id}`, name: `Team ${id}`, kind: 'TEAM', teamKind, populations: [] },
    });
    const places = [COUNTY, NORTH, team(4, 'Assessment'), team(5, 'Looked After')];
    const links = [4, 5].map((childId) => ({
      ...{ parentId: NORTH.id, childId, from: '2000-01-01', to: null },
    }));
    const found = (teamKinds: readonly string[]) =>
      foundBy('LOCALITIES_AGAINST_COUNTY', {
        places,
        links,
        rows: [anAuditRow('2.1', [null, aCell([100]), aCell([60]), aCell([41])], { teamKinds })],
      });
    expect(found(['Assessment', 'Looked After'])).toMatchObject([
      {
        placeId: NORTH.id,
        sentence: "the teams add up to 101, more than the locality's 100",
      },
    ]);
    expect(found(['Assessment'])).toEqual([]);
  });
});

describe('months missing or repeated', () => {
  const check = 'PERIOD_MISSING_OR_REPEATED';

  it('are a note where nothing at all is recorded within a series', () => {
    const gap = (...months: readonly Reported[]) =>
      foundBy(check, { rows: [anAuditRow('2.1', [aCell(months)])] });
    const lost = { ...observed(0, 'PUBLISHED'), value: null, absence: 'NOT_LEGIBLE' } as const;
    expect(gap(1, null, 3)).toMatchObject([
      {
        ...{ weight: 'NOTE', mark: null, month: '2018-02', stored: '2 months with an entry' },
        sentence:
          'nothing is reported of Feb 18, between the first month of the series and its last',
      },
    ]);
    expect(gap(1, null, null, 4)).toMatchObject([{ month: null }]);
    const long = gap(1, ...Array<null>(15).fill(null), 2)[0]?.sentence;
    expect(long).toContain('Nov 17 and 3 more months, between');
    expect(gap(null, 1, lost, 3)).toEqual([]);
    expect(gap(1, 2, null)).toEqual([]);
    expect(gap(1, observed(2, 'MODELLED'), 3)).toMatchObject([{ month: '2018-02' }]);
    expect(gap(1, observed(2, 'QUOTED'), 3)).toEqual([]);
    expect(gap(observed(1, 'QUOTED'), null, 3, 4)).toEqual([]);
  });

  it('are none of a year so far whose months are reported themselves', () => {
    const cell = new Map([...aCell([1, null, 3], [], 'YEAR_TO_DATE'), ...aCell([null, 2, null])]);
    const row = anAuditRow('2.1', [cell], { basis: 'YEAR_TO_DATE' });
    expect(foundBy(check, { rows: [row] })).toEqual([]);
  });

  it('are a finding where a whole month is the month before', () => {
    const { record, faults } = PLANTS[check];
    expect(foundBy(check, record(faults[0])).map(({ sentence }) => sentence)).toEqual([
      'all 12 figures of February 2018 are those of January 2018',
    ]);
    const rows = record(faults[0]).rows ?? [];
    const corrected = anAuditRow('row 5', [aCell([5, 6, 7])]);
    expect(foundBy(check, { rows: rows.with(5, corrected) })).toEqual([]);
    expect(foundBy(check, { rows: rows.slice(0, 9) })).toEqual([]);
  });
});

describe('a claim of the commentary', () => {
  const check = 'COMMENTARY_AGAINST_TABLE';
  const twice = (other: number) => ({
    ...observed(61.4, 'PUBLISHED'),
    otherPrints: [{ value: other, decimals: 1 }],
  });

  it('that takes the other of two prints is no finding beside that of the prints', () => {
    const claim = claimed(61.5);
    const rows = (other: number) => [anAuditRow('10.3', [aCell([twice(other)])], { decimals: 1 })];
    expect(foundBy(check, { rows: rows(61.5), statements: [claim] })).toEqual([]);
    expect(foundBy('TWO_PRINTS', { rows: rows(61.5), statements: [claim] })).toHaveLength(1);
    expect(foundBy(check, { rows: rows(61.6), statements: [claim] })).toHaveLength(1);
  });

  it('about a place below the authority is answered with its name', () => {
    const statements = [{ ...claimed(16), placeId: NORTH.id }];
    const rows = [anAuditRow('10.3', [null, aCell([17])])];
    expect(foundBy(check, { rows, statements })).toMatchObject([
      { against: '10.3 of Place 2 in March 2018 17.0, not 16.0' },
    ]);
  });
});

describe('what is left out of the checks', () => {
  const modelled = (value: number) => observed(value, 'MODELLED');

  it('is what was modelled: it is made to agree, and accuses nobody', () => {
    const wrong = { ...printed(72, 68, 97), provenance: 'MODELLED' as const };
    const rows = [anAuditRow('6.4', [null, aCell([wrong])], PERCENTAGE)];
    expect(foundBy('VALUE_AGAINST_COUNTS', { rows })).toEqual([]);
    const over = anAuditRow('2.1', [aCell([100]), aCell([modelled(90)]), aCell([60])]);
    expect(foundBy('LOCALITIES_AGAINST_COUNTY', { rows: [over] })).toEqual([]);
    const claim = { ...claimed(16), indicatorId: idOf('10.3') };
    const row = anAuditRow('10.3', [aCell([modelled(17)])], { measureKind: 'AVERAGE' });
    expect(foundBy('COMMENTARY_AGAINST_TABLE', { rows: [row], statements: [claim] })).toEqual([]);
  });

  it('is a place that belonged elsewhere at the end of the month', () => {
    const rows = [anAuditRow('2.1', [aCell([100, 100]), aCell([60, 60]), aCell([60, 60])])];
    const link = { parentId: COUNTY.id, from: '2000-01-01' };
    const links = [
      { ...link, childId: 2, to: '2018-03-01' },
      { ...link, childId: 3, to: null },
    ];
    expect(foundBy('LOCALITIES_AGAINST_COUNTY', { rows, links }).map(({ month }) => month)).toEqual(
      ['2018-02'],
    );
  });

  it('is a claim that cannot be checked', () => {
    const statements = [claimed(16)];
    expect(foundBy('COMMENTARY_AGAINST_TABLE', { statements })).toEqual([]);
    const rows = [anAuditRow('10.3', [aCell([17, null])])];
    expect(foundBy('COMMENTARY_AGAINST_TABLE', { statements, rows })).toEqual([]);
  });
});
