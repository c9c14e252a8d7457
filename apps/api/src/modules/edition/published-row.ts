import { EMPTY_CELL, type PublishedMonth } from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { RowRecord, ScorecardPlaceRecord } from '../scorecard/scorecard-facts.service';

/** An indicator with the names and words under which an edition published it. */
export function indicatorAsPublished(
  indicator: IndicatorRecord,
  { indicators }: PublishedMonth,
): IndicatorRecord {
  const published = indicators.get(indicator.key);
  if (published === undefined) return indicator;
  const { reportArea } = indicator;
  const { ref, name, dataNote, unit, decimals, numeratorLabel, denominatorLabel } = published;
  const { definition, caveats, source, note } = published;
  return {
    ...indicator,
    ...{ ref, name, dataNote, unit, decimals, numeratorLabel, denominatorLabel },
    ...{ definition, caveats, source, note },
    reportArea: { ...reportArea, name: published.reportArea.name },
  };
}

/** A row whose cells hold what the edition published of them. */
export function rowAsPublished(
  row: RowRecord,
  places: readonly ScorecardPlaceRecord[],
  month: PublishedMonth,
): RowRecord {
  return {
    ...row,
    cells: row.cells.map((cell, index) => {
      const published = month.reading(places[index]?.slug ?? '', row.indicator.key);
      return published === null ? cell : { ...(cell ?? EMPTY_CELL), published };
    }),
  };
}
