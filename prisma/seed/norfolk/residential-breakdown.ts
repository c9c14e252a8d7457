import { month } from '@vital-signs/domain';
import type { BreakdownFacts } from './observation-facts';
import { AUTHORITY } from './places';
import { RESIDENTIAL_BY_AGE_TABLE, RESIDENTIAL_AGES } from './report/residential-by-age-table';
import { cellOf } from './report/printed-table';
import { sourceAt } from './report/report-document';
import { REPORT_MONTH } from './report/report-months';

/** What residential placements are broken down by. */
export const RESIDENTIAL_AGE = 'age';
export const RESIDENTIAL_KIND = 'kind of placement';

const PAGE = 'residential placements';
const LINES = '585-592';
const MARCH = month(REPORT_MONTH);

const WHOLE = {
  indicator: '7.6',
  place: AUTHORITY.slug,
  basis: 'SNAPSHOT',
  partOfWhole: true,
  numerator: null,
  denominator: null,
  countsProvenance: null,
  ...{ periodKind: MARCH.kind, periodStart: MARCH.start, periodEnd: MARCH.end },
} as const;

const LOST = {
  value: null,
  textAsPrinted: null,
  absence: 'NOT_LEGIBLE',
  provenance: 'PUBLISHED',
} as const;

/**
 * Children in residential placements by age and by kind of placement, as far as the table can be
 * read: a column for each age from 12 to 17, whose seven lines are added up, and no name of a line.
 * The cells stand in the text of their age and in the note of their line; nothing lost is filled in.
 */
export function residentialBreakdown(): readonly BreakdownFacts[] {
  return [...byAge(), ...byKind()];
}

function byAge(): readonly BreakdownFacts[] {
  const source = sourceAt(PAGE, LINES);
  const ages = RESIDENTIAL_AGES.map((age, index): BreakdownFacts => {
    const cells = RESIDENTIAL_BY_AGE_TABLE.map((line) => cellOf(line, age));
    return {
      ...WHOLE,
      ...{ dimension: RESIDENTIAL_AGE, category: age, position: index + 2 },
      value: cells.map(Number).reduce((sum, cell) => sum + cell, 0),
      textAsPrinted: cells.join(', '),
      absence: null,
      provenance: 'DERIVED',
      source,
      note: 'The sum of the seven lines printed under this age. Their names are lost; should one be a part of another, the sum is too high.',
    };
  });
  return [
    {
      ...{
        ...WHOLE,
        ...LOST,
        dimension: RESIDENTIAL_AGE,
        category: 'Under 12',
        position: 1,
        source,
      },
      note: 'The columns for younger children are lost. The analysis tells of seven babies among them.',
    },
    ...ages,
  ];
}

function byKind(): readonly BreakdownFacts[] {
  return RESIDENTIAL_BY_AGE_TABLE.map((line, index) => {
    const cells = RESIDENTIAL_AGES.map((age) => `${cellOf(line, age)} aged ${age}`);
    return {
      ...{ ...WHOLE, ...LOST, dimension: RESIDENTIAL_KIND, position: index + 1 },
      category: `Line ${index + 1} of the table, name not legible`,
      source: sourceAt(PAGE, cellOf(line, 'line')),
      note: `Name and total are lost. Printed for ages 12 to 17: ${cells.join(', ')}.`,
    };
  });
}
