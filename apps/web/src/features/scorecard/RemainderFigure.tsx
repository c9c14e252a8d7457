import { Figure } from '../../ui/Figure';
import { isRemainderModelled, latestOf } from './line-words';
import type { Line } from './table-item';

interface RemainderFigureProps {
  readonly line: Line;
  /** Which of the line's periods. */
  readonly month: number;
  /** Whether it stands by itself, and not in a column of figures. */
  readonly alone?: boolean;
}

/** What is left over in one month, marked where any of the figures behind it is modelled. */
export function RemainderFigure({ line, month, alone = false }: RemainderFigureProps) {
  const { remainder, indicator } = line.row;
  const value = remainder?.values[month] ?? null;
  return (
    <Figure
      value={value}
      unit={indicator.unit ?? ''}
      decimals={indicator.decimals}
      provenance={isRemainderModelled(line, month) ? 'MODELLED' : null}
      current={month === latestOf(line)}
      columnDecimals={alone ? 0 : undefined}
      tip={value === null ? 'not every figure that it takes is there' : undefined}
    />
  );
}
