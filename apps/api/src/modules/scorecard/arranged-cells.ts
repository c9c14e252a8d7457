import {
  EMPTY_CELL,
  monthsBetween,
  yearBefore,
  type CellFacts,
  type MonthSpan,
  type OtherBasis,
  type Period,
  type PlaceFacts,
} from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type {
  CellRecord,
  LongerFigure,
  ObservationRecord,
} from '../observation/observation.repository';
import type { RowSpans } from './row-spans';

/** What was read of a scorecard's cells. */
export interface CellsRead {
  readonly cells: readonly CellRecord[];
  readonly longer: readonly LongerFigure[];
}

/** A row's cells, aligned with its places, and its own periods where it has any. */
export interface ArrangedRow {
  readonly span?: MonthSpan;
  readonly cells: readonly (CellFacts | null)[];
}

type OfRow<Figure> = ReadonlyMap<number, readonly Figure[]>;

/** Arranges what was read by row: each indicator's figures at its own periods, aligned with the places. */
export function arrangedCells(
  { cells, longer }: CellsRead,
  spans: RowSpans,
  places: readonly PlaceFacts[],
): (indicator: IndicatorRecord) => ArrangedRow {
  const byMonth = byIndicator(cells);
  const byPeriod = byIndicator(longer);
  const nothing = places.map(() => null);
  return (indicator) => {
    const ofMonths = byMonth.get(indicator.id);
    const ofPeriods = byPeriod.get(indicator.id) ?? [];
    const inMonth = (back: number) =>
      (ofMonths ?? []).some(
        ({ basis, observations }) =>
          basis === indicator.basis && (observations.at(-1 - back) ?? null) !== null,
      );
    const span = spans.of(indicator, { longer: ofPeriods, inMonth });
    const own = span ?? spans.axis;
    const isMonthly = indicator.frequency === 'MONTH';
    if (ofMonths === undefined && ofPeriods.length === 0) {
      return { ...(span && { span }), cells: nothing };
    }
    return {
      ...(span && { span }),
      cells: places.map(({ id }) => {
        const monthly = (ofMonths ?? []).filter(({ placeId }) => placeId === id);
        if (isMonthly) return cellOfMonths(indicator, monthly, monthsSince(span, spans.months));
        const figures = ofPeriods.filter(({ placeId }) => placeId === id);
        return cellOfPeriods(indicator, own.months, figures);
      }),
    };
  };
}

function byIndicator<Figure extends { readonly indicatorId: number }>(
  figures: readonly Figure[],
): OfRow<Figure> {
  const found = new Map<number, Figure[]>();
  for (const figure of figures) {
    const known = found.get(figure.indicatorId);
    if (known === undefined) found.set(figure.indicatorId, [figure]);
    else known.push(figure);
  }
  return found;
}

/** How many of the months that were read lie after the last of a row's own. */
function monthsSince(span: MonthSpan | undefined, { months: read }: MonthSpan): number {
  const [own, last] = [span?.months.at(-1), read.at(-1)];
  return own === undefined || last === undefined ? 0 : Math.max(0, monthsBetween(own, last));
}

/** The figures of one place by month, those of the last so many months left out. */
function cellOfMonths(
  { basis: own }: IndicatorRecord,
  cells: readonly CellRecord[],
  since: number,
): CellFacts | null {
  if (cells.length === 0) return null;
  let facts = EMPTY_CELL;
  const others: OtherBasis[] = [];
  for (const { basis, observations } of cells) {
    const upTo = observations.slice(0, observations.length - since);
    const latest = upTo.at(-1) ?? null;
    if (basis === own) facts = { ...facts, months: upTo };
    else if (basis !== 'YEAR_TO_DATE' && latest !== null) {
      others.push({ basis, observed: latest, months: upTo });
    }
    if (basis === 'YEAR_TO_DATE') {
      facts = {
        ...facts,
        printedYearToDate: latest,
        printedPreviousYearToDate: upTo.at(-1 - 12) ?? null,
      };
    }
  }
  return others.length === 0 ? facts : { ...facts, otherBases: others };
}

/** The figures of one place at the row's own periods; a year to date is one of any length that ends with one. */
function cellOfPeriods(
  { basis: own, frequency }: IndicatorRecord,
  periods: readonly Period[],
  figures: readonly LongerFigure[],
): CellFacts | null {
  const last = periods.at(-1);
  if (figures.length === 0 || last === undefined) return null;
  const ofKind = figures.filter(({ period }) => period.kind === frequency);
  const at = (basis: LongerFigure['basis'], { start, end }: Period): ObservationRecord | null =>
    ofKind.find(
      (figure) =>
        figure.basis === basis && figure.period.start === start && figure.period.end === end,
    )?.observation ?? null;
  const yearToDate = (period: Period) =>
    at('YEAR_TO_DATE', period) ??
    figures.find((figure) => figure.basis === 'YEAR_TO_DATE' && figure.period.end === period.end)
      ?.observation ??
    null;
  const others = new Set(ofKind.map(({ basis }) => basis));
  const otherBases = [...others].flatMap((basis): OtherBasis[] => {
    const observed = basis === own || basis === 'YEAR_TO_DATE' ? null : at(basis, last);
    return observed === null
      ? []
      : [{ basis, observed, months: periods.map((period) => at(basis, period)) }];
  });
  return {
    months: periods.map((period) => at(own, period)),
    printedYearToDate: yearToDate(last),
    printedPreviousYearToDate: yearToDate(yearBefore(last)),
    ...(otherBases.length > 0 && { otherBases }),
  };
}
