import { isSaid } from '../layout/said-cells';
import type { SaidColumn } from '../layout/said-cells';
import { stateWords } from '../layout/state-words';
import { limitsOf, limitTitle, LIMIT_NAMES } from '../tolerance';
import { figure, plain } from './export-cells';
import type { ExportableRow, ExportableScorecard, ExportColumn } from './exportable';
import { columnWord } from './view-columns';
import type { FurtherColumn } from './view-columns';

/** A column that is there only where an authority's layout has it. */
export function furtherColumns(
  column: FurtherColumn,
  scorecard: ExportableScorecard,
): readonly ExportColumn[] {
  const heading = columnWord(column);
  if (isSaid(column)) return [{ heading, cell: saidIn(column) }];
  switch (column) {
    case 'current':
      return [{ heading, cell: (row) => figure(row.values[0]?.at(-1), row.decimals[0] ?? 0) }];
    case 'rating':
      return [{ heading, cell: ({ states }) => wordOf(scorecard, states[0], 'FIRST') }];
    case 'second-rating':
      return [
        { heading, cell: ({ secondStates }) => wordOf(scorecard, secondStates?.[0], 'SECOND') },
      ];
    default:
      return limitColumns(scorecard, headingOfLimits(scorecard));
  }
}

const saidIn =
  (column: SaidColumn) =>
  ({ said }: ExportableRow): string =>
    said?.[column] ?? '';

function wordOf(
  { layout }: ExportableScorecard,
  state: ExportableRow['states'][number] | undefined,
  position: 'FIRST' | 'SECOND',
): string {
  return state === undefined ? '' : stateWords(layout ?? { words: {} }, state, position).word;
}

/** What an authority calls its limits, before the name of each: Target. */
function headingOfLimits({ layout }: ExportableScorecard): string | null {
  return layout?.columns.find(({ column }) => column === 'TOLERANCE_LIMITS')?.heading ?? null;
}

/** One column for each limit of the judging models, whichever rows are shown, under the authority's own word. */
export function limitColumns(
  { judgementModels }: ExportableScorecard,
  own: string | null = null,
): readonly ExportColumn[] {
  const names = judgementModels.flatMap((model) => LIMIT_NAMES[model]);
  return [...new Set(names)].map((name) => ({
    heading:
      own === null
        ? `${name.charAt(0).toUpperCase()}${limitTitle(name).slice(1)}`
        : `${own} ${name}`,
    cell: ({ toleranceInForce }) =>
      toleranceInForce === null
        ? ''
        : plain(limitsOf(toleranceInForce).find((limit) => limit.name === name)?.value),
  }));
}
