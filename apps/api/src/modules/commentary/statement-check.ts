import {
  checkStatement,
  figuresClaimed,
  indicatorShortName,
  monthsBetween,
  parsePeriodKey,
  periodsUpTo,
  valueOf,
  type CheckedClaim,
  type Period,
} from '@vital-signs/domain';
import type { IndicatorRecord, RecordAt } from '../indicator/indicator.repository';
import type { CellRecord, ObservationRepository } from '../observation/observation.repository';
import type { PlaceNode } from '../place/place-tree';
import type { StatementRow } from './commentary.repository';

/** A claim is looked into no further back than this. */
const MOST_MONTHS = 120;

/** The month that a claim is about; the claims that are kept are all about months. */
export function monthOf({ periodStart }: StatementRow): Period {
  return parsePeriodKey(periodStart.slice(0, 7));
}

/** How many months, its own the last, a claim may take. */
function monthsTaken(statement: StatementRow): number {
  const { relation, number, since } = statement;
  const inARow = relation === 'RISEN_IN_A_ROW' || relation === 'FALLEN_IN_A_ROW';
  const named =
    since === null ? 2 : monthsBetween(parsePeriodKey(since.slice(0, 7)), monthOf(statement)) + 1;
  return Math.min(MOST_MONTHS, Math.max(named, inARow ? (number ?? 1) + 1 : 2));
}

/**
 * Checks claims against the figures on record, all of them in one statement of SQL. Modelled figures
 * neither bear out a claim nor contradict it. Aligned with the claims.
 */
export async function checkStatements(
  at: RecordAt,
  statements: readonly StatementRow[],
  catalogue: ReadonlyMap<number, IndicatorRecord>,
  places: readonly PlaceNode[],
  observations: ObservationRepository,
): Promise<readonly CheckedClaim[]> {
  const [last] = statements.map(monthOf).sort((a, b) => b.start.localeCompare(a.start));
  if (last === undefined) return [];
  const reach = statements.map(
    (statement) => monthsBetween(monthOf(statement), last) + monthsTaken(statement),
  );
  const months = periodsUpTo(last, Math.max(...reach));
  const cells = await observations.cells({
    authorityId: at.authorityId,
    revision: at.revision,
    months,
    monthsBesideFirst: months.length,
    placeIds: [...new Set(statements.map(({ placeId }) => placeId))],
    indicatorIds: [...new Set(statements.map(({ indicatorId }) => indicatorId))],
  });
  return statements.map((statement) => {
    const place = places.find(({ placeId }) => placeId === statement.placeId);
    return checked(statement, place, catalogue, cells, months);
  });
}

function checked(
  statement: StatementRow,
  place: PlaceNode | undefined,
  catalogue: ReadonlyMap<number, IndicatorRecord>,
  cells: readonly CellRecord[],
  months: readonly Period[],
): CheckedClaim {
  const indicator = catalogue.get(statement.indicatorId);
  if (indicator === undefined) {
    return { verdict: 'CANNOT_BE_CHECKED', sentence: 'its indicator is not known', figures: {} };
  }
  const own = cells.find(
    ({ indicatorId, placeId, basis }) =>
      indicatorId === statement.indicatorId &&
      placeId === statement.placeId &&
      basis === statement.basis,
  );
  const offset = months.length - (own?.observations.length ?? 0);
  const { relation, number, since, decimals } = statement;
  const short = indicatorShortName(indicator);
  const observedIn = ({ start }: Period) => {
    const index = months.findIndex((month) => month.start === start);
    return index === -1 ? null : (own?.observations[index - offset] ?? null);
  };
  return checkStatement(
    { relation, number, since, decimals, period: monthOf(statement) },
    figuresClaimed(
      {
        name: place === undefined || place.parent === null ? short : `${short} of ${place.name}`,
        unit: indicator.unit ?? '',
        decimals: indicator.decimals,
      },
      observedIn,
      (observed) => valueOf(observed, { ...indicator, basis: statement.basis }).value,
    ),
  );
}
