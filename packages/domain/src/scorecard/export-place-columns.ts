import { provenanceWord } from '../provenance-words';
import { direction, figure, ratings, standing, verdict } from './export-cells';
import type { ExportableScorecard, ExportColumn } from './exportable';
import type { ShownRemainder } from './judged-scorecard';
import { latestCodeOf } from './month-codes';
import { remainderName } from './remainder';
import type { PlaceRelation } from './view-row';

/** Figure, rating, direction with its verdict, and provenance of each place that stands so to the place itself. */
export function placeColumns(
  { places, layout }: ExportableScorecard,
  relation: PlaceRelation,
): readonly ExportColumn[] {
  return places.flatMap(({ name, relation: own }, place): readonly ExportColumn[] =>
    own !== relation
      ? []
      : [
          {
            heading: name,
            cell: (row) => figure(row.values[place]?.at(-1), row.decimals[place] ?? 0),
          },
          { heading: `${name}: rating`, cell: (row) => ratings(row, place, layout) },
          {
            heading: `${name}: direction`,
            cell: (row) => direction(row, place),
          },
          { heading: `${name}: control chart`, cell: (row) => verdict(row, place) },
          { heading: `${name}: figure is`, cell: (row) => standing(row, place) },
        ],
  );
}
/** What no place below recorded in the period, where there are places below. */
export function remainderColumns({ places }: ExportableScorecard): readonly ExportColumn[] {
  const [own] = places;
  if (own === undefined || places.every(({ relation }) => relation !== 'CHILD')) return [];
  const name = remainderName(own.kind);
  return [
    {
      heading: name,
      cell: ({ remainder, indicator }) => figure(remainder?.values.at(-1), indicator.decimals),
    },
    { heading: `${name}: figure is`, cell: ({ remainder }) => remainderStanding(remainder) },
  ];
}

function remainderStanding(remainder: ShownRemainder | null): string {
  if (remainder === null) return '';
  const { provenance } = latestCodeOf(remainder.codes);
  if (provenance === null) return '';
  return provenance === 'MODELLED' ? `computed, ${provenanceWord(provenance)}` : 'computed';
}
