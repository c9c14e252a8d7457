import type { ViewNames } from '@vital-signs/domain';
import type { ShownScorecard } from './shown-scorecard';

/** The names of the report areas that a view knows by their slugs. */
export function areaNames({ rows }: ShownScorecard): ViewNames {
  const names = new Map(
    rows.map(({ indicator: { reportArea } }) => [reportArea.slug, reportArea.name]),
  );
  return { areaName: (slug) => names.get(slug) ?? slug };
}
