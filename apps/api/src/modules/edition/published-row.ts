import { EMPTY_CELL, type PublishedMonth, type PublishedSection } from '@vital-signs/domain';
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

/** A section of the report with the words under which an edition published it. */
export function sectionAsPublished<Section extends PublishedSection>(
  section: Section,
  published: PublishedMonth | null,
): Section {
  const named = published?.sections.get(section.slug);
  if (named === undefined) return section;
  const { name, definition, notes } = named;
  return { ...section, name, definition, notes: [...notes] };
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
