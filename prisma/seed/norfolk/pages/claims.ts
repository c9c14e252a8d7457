import { month } from '@vital-signs/domain';
import type { Prisma } from '../../../generated/client';
import { indicatorFacts } from '../catalogue/catalogue';
import { printedNumber } from '../report/printed-cell';
import type { PrintedRow } from '../report/printed-table';
import { cellOf, printedTable } from '../report/printed-table';
import { sourceAt } from '../report/report-document';
import { monthKeyOf } from '../report/report-months';

type Statement = Prisma.StatementCreateManyInput;

/** A claim of the report about a figure, as it will be written: indicator and place by their keys. */
export interface ClaimFacts extends Pick<
  Statement,
  'basis' | 'periodKind' | 'relation' | 'text' | 'source'
> {
  readonly indicator: string;
  readonly place: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly number: number | null;
  readonly since: string | null;
  readonly decimals: number;
}

const RELATIONS: Readonly<Record<string, Statement['relation']>> = {
  is: 'IS',
  above: 'ABOVE',
  'at least': 'AT_LEAST',
  below: 'BELOW',
  'at most': 'AT_MOST',
  rose: 'ROSE',
  fell: 'FELL',
  'risen in a row': 'RISEN_IN_A_ROW',
  'fallen in a row': 'FALLEN_IN_A_ROW',
};

/**
 * Reads claims kept as text, one a line: key of the indicator, slug of the place, month, relation,
 * number as said (of a rise or a fall, the figure it came from), month since when where that is not
 * the month before, lines of the report, and the claim in our own words.
 */
export function claims(text: string): readonly ClaimFacts[] {
  return printedTable(
    `key | place | month | says | number | since | lines | claim\n${text.trim()}`,
  ).map(claimOf);
}

function claimOf(row: PrintedRow): ClaimFacts {
  const indicator = cellOf(row, 'key');
  const period = month(monthKeyOf(cellOf(row, 'month')));
  const relation = RELATIONS[cellOf(row, 'says')];
  if (relation === undefined) throw new Error(`Not a relation of a claim: ${cellOf(row, 'says')}`);
  const [number, since] = [cellOf(row, 'number'), cellOf(row, 'since')];
  return {
    ...{ indicator, place: cellOf(row, 'place'), relation },
    basis: indicatorFacts(indicator).basis,
    ...{ periodKind: period.kind, periodStart: period.start, periodEnd: period.end },
    number: number === '' ? null : printedNumber(number),
    since: since === '' ? null : month(monthKeyOf(since)).start,
    decimals: number.split('.')[1]?.replace('%', '').length ?? 0,
    text: cellOf(row, 'claim'),
    source: sourceAt('commentary', cellOf(row, 'lines')),
  };
}
