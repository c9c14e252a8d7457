import { formatValue } from '@vital-signs/domain';
import { useId, useMemo, useRef } from 'react';
import { periodAxis } from './period-axis';
import { periodTicks } from './period-ticks';
import { stackColumns, stackStep } from './share-stack-layout';
import type { StackedCategory, StackColumn, StackPiece } from './share-stack-layout';
import { spreadLabels } from './spread-labels';
import { textWidth, wrapText } from './text-size';
import { useFrameSize } from './use-frame-size';
import styles from './ShareStack.module.css';

interface ShareStackProps {
  /** What is drawn and what it says, in words. */
  readonly label: string;
  /** Keys of the months, oldest first. */
  readonly months: readonly string[];
  /** The first stands at the foot. */
  readonly categories: readonly StackedCategory[];
  /** The categories together less the whole, a month each. */
  readonly differences: readonly (number | null)[];
}

const TICKS = [0, 50, 100];
const LINE = 1.25;

/**
 * How a whole is made up, month by month: columns of 100%, categories named at the last of them.
 * Shades of one colour, since the colours of ratings mean ratings. Hatched: not legible; empty with a
 * dashed edge: the parts do not add up.
 */
export function ShareStack({ label, months, categories, differences }: ShareStackProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useFrameSize(frame);
  const hatch = useId();
  const columns = useMemo(() => stackColumns(categories, differences), [categories, differences]);
  const named = columns.at(-1);
  const isNarrow = width < 46 * em;
  const names = named ? endLabels(named, categories) : [];
  const room = Math.min(
    isNarrow ? 8 : 20,
    Math.max(0, ...names.flatMap(({ text }) => wrapText(text, isNarrow ? 8 : 20)).map(textWidth)),
  );
  const left = 3.2 * em;
  // Few months stand together at the left: a column as wide as the page would be a wall.
  const step = Math.min((width - (room + 1.8) * em - left) / Math.max(1, months.length), 11 * em);
  const right = left + step * months.length;
  const bottom = (isNarrow ? 24 : 26) * em;
  const plot = { left, right, top: 0.8 * em, bottom };
  const highest = Math.max(100, ...columns.flatMap(({ pieces }) => pieces.map(({ to }) => to)));
  const y = (share: number) => plot.bottom - (share / highest) * (plot.bottom - plot.top);
  const bar = step * 0.82;
  const edge = (index: number) => left + index * step + (step - bar) / 2;
  const ticks = months.map(periodTicks);
  const axis = periodAxis(ticks, step, em);
  return (
    <div ref={frame} className={styles.frame}>
      <svg
        className={styles.plot}
        width={width}
        height={plot.bottom + (axis.groups.length > 0 ? 3.2 : 1.9) * em}
        role="img"
        aria-label={label}
      >
        <defs>
          <pattern
            id={hatch}
            width={0.6 * em}
            height={0.6 * em}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className={styles.hatch} x1={0} x2={0} y1={0} y2={0.6 * em} />
          </pattern>
        </defs>
        {TICKS.map((tick) => (
          <g key={tick} className={styles.tick}>
            <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
            <text x={plot.left - 0.5 * em} y={y(tick)} dy="0.36em" textAnchor="end">
              {tick}%
            </text>
          </g>
        ))}
        {months.map((key, index) =>
          columns.some((column) => column.index === index) ? null : (
            <text
              key={key}
              className={styles.missing}
              x={edge(index) + bar / 2}
              y={plot.bottom - 0.5 * em}
              textAnchor="middle"
            >
              –
            </text>
          ),
        )}
        {columns.map((column) => (
          <g key={column.index}>
            {column.pieces.map((piece) => (
              <Piece
                key={piece.category ?? 'rest'}
                {...{ piece, column, em, hatch }}
                count={categories.length}
                box={{
                  x: edge(column.index),
                  y: y(piece.to),
                  width: bar,
                  height: Math.max(0, y(piece.from) - y(piece.to)),
                }}
              />
            ))}
          </g>
        ))}
        {axis.named.map((index) => (
          <text
            key={index}
            className={styles.period}
            x={edge(index) + bar / 2}
            y={plot.bottom + 1.35 * em}
            textAnchor="middle"
          >
            {ticks[index]?.tick}
          </text>
        ))}
        {axis.groups.map(({ index, text }) => (
          <text
            key={index}
            x={edge(index) + bar / 2}
            y={plot.bottom + 2.65 * em}
            textAnchor="middle"
          >
            {text}
          </text>
        ))}
        {named && (
          <EndNames
            names={names}
            from={edge(named.index) + bar}
            at={plot.right}
            {...{ em, room, y }}
            ends={[plot.top - 0.4 * em, plot.bottom + 0.4 * em]}
          />
        )}
      </svg>
    </div>
  );
}

interface PieceProps {
  readonly piece: StackPiece;
  readonly column: StackColumn;
  readonly count: number;
  readonly em: number;
  readonly hatch: string;
  readonly box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
}

function Piece({ piece: { category, from, to }, column, count, em, hatch, box }: PieceProps) {
  const text = formatValue(to - from, '%', 1);
  const hasRoom = box.height >= 1.3 * em && box.width >= (textWidth(text) + 0.3) * em;
  return (
    <>
      <rect
        className={category === null ? styles.rest : styles.piece}
        data-step={category === null ? undefined : stackStep(category, count)}
        data-rest={category === null ? column.rest : undefined}
        {...(category === null && column.rest === 'UNREAD' && { fill: `url(#${hatch})` })}
        {...box}
      />
      {hasRoom && (
        <text
          className={category === null ? styles.restShare : styles.share}
          data-step={category === null ? undefined : stackStep(category, count)}
          x={box.x + box.width / 2}
          y={box.y + box.height / 2}
          dy="0.36em"
          textAnchor="middle"
        >
          {text}
        </text>
      )}
    </>
  );
}

interface EndLabel {
  readonly text: string;
  readonly middle: number;
}

/** What stands at the last column: each category, and what is left of the whole. */
function endLabels(
  { pieces, rest }: StackColumn,
  categories: readonly StackedCategory[],
): readonly EndLabel[] {
  return pieces.map(({ category, from, to }) => {
    const share = formatValue(to - from, '%', 1);
    const name =
      category !== null
        ? (categories[category]?.name ?? '')
        : rest === 'UNREAD'
          ? 'not legible'
          : 'not accounted for';
    return { text: `${name} ${share}`, middle: (from + to) / 2 };
  });
}

interface EndNamesProps {
  readonly names: readonly EndLabel[];
  readonly from: number;
  readonly at: number;
  readonly em: number;
  readonly room: number;
  readonly y: (share: number) => number;
  readonly ends: readonly [top: number, bottom: number];
}

function EndNames({ names, from, at, em, room, y, ends }: EndNamesProps) {
  const wrapped = names.map(({ text, middle }) => ({ lines: wrapText(text, room), at: y(middle) }));
  const middles = spreadLabels(
    wrapped.map(({ lines, at: wanted }) => ({ at: wanted, size: lines.length * LINE * em })),
    ends,
  );
  return wrapped.map(({ lines, at: wanted }, index) => {
    const middle = middles[index] ?? wanted;
    return (
      <g key={lines.join(' ')}>
        <path className={styles.lead} d={`M${from},${wanted}L${at + 0.9 * em},${middle}`} />
        {lines.map((line, row) => (
          <text
            key={line}
            className={styles.name}
            x={at + 1.2 * em}
            y={middle + (row - (lines.length - 1) / 2) * LINE * em}
            dy="0.36em"
          >
            {line}
          </text>
        ))}
      </g>
    );
  });
}
