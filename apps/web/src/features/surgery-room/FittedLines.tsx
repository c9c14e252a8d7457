import type { ReactNode } from 'react';
import { blockHeight, fitting, LEADING, wordsFor } from './wall-fit';
import styles from './Screen.module.css';

/** A line beneath what is shown. */
export interface Line {
  readonly key: string;
  /** By which its height is known; it is what is shown, unless `shown` is. */
  readonly text: string;
  readonly shown?: ReactNode;
  /** Stands out among the others. */
  readonly isLead?: boolean;
}

interface FittedLinesProps {
  readonly lines: readonly Line[];
  /** Sizes that the text may have, the largest first, and the width that it has, in the units of the wall. */
  readonly sizes: readonly number[];
  readonly width: number;
  /** Height that there is on the wall; null: as much as is needed. */
  readonly room: number | null;
  /** What the lines are called in "and 3 more actions". */
  readonly of?: string;
}

const BENEATH = 0.45;

/** Sentences beneath each other: on the wall as many as there is room for, and how many more there are. */
export function FittedLines({ lines, sizes, width, room, of = '' }: FittedLinesProps) {
  const blockAt = (size: number, { text }: Line) => ({ text, size, width, beneath: BENEATH });
  const heightsAt = (size: number) => lines.map((line) => blockHeight(blockAt(size, line)));
  const countAt = (size: number) => (room === null ? lines.length : fitting(heightsAt(size), room));
  // Smaller before less, but no smaller than that helps.
  const most = Math.max(...sizes.map(countAt));
  const size = sizes.find((each) => countAt(each) === most) ?? 1;
  const block = (line: Line) => blockAt(size, line);
  const heights = heightsAt(size);
  const count = room === null ? lines.length : fitting(heights, room);
  const shown = lines.slice(0, count);
  const isCut = room !== null && count === 1 && (heights[0] ?? 0) > room;
  const more = lines.length - count;
  return (
    <>
      <ul
        className={styles.lines}
        style={{ fontSize: `calc(var(--u) * ${room === null ? 1 : size})` }}
      >
        {shown.map((line) => (
          <li key={line.key} data-lead={line.isLead || undefined}>
            {isCut ? wordsFor(block(line), room - LEADING) : (line.shown ?? line.text)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          and {more} more{of && ` ${of}`}
        </p>
      )}
    </>
  );
}
