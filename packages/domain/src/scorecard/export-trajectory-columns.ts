import { trajectoryWord } from '../trajectory/trajectory-words';
import { plain } from './export-cells';
import type { ExportableRow, ExportableScorecard, ExportColumn } from './exportable';

/**
 * What a trajectory asks of each place at the period's end and where its figure stands against that,
 * for the places in which one runs in any of the rows: a table without trajectories has no such columns.
 */
export function trajectoryColumns(
  { places }: Pick<ExportableScorecard, 'places'>,
  rows: readonly ExportableRow[],
): readonly ExportColumn[] {
  return places.flatMap(({ name }, place): readonly ExportColumn[] => {
    const at = ({ trajectories }: ExportableRow) => trajectories?.[place] ?? null;
    if (rows.every((row) => at(row) === null)) return [];
    return [
      { heading: `${name}: trajectory asks`, cell: (row) => plain(at(row)?.planned) },
      {
        heading: `${name}: asked value is`,
        cell: (row) => {
          const standing = at(row);
          if (standing === null) return '';
          return standing.between ? 'between stated months' : 'stated';
        },
      },
      {
        heading: `${name}: on the way`,
        cell: (row) => {
          const standing = at(row);
          return standing === null ? '' : trajectoryWord(standing.standing);
        },
      },
    ];
  });
}
