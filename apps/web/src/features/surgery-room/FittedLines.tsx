import type { ReactNode } from 'react';
import { blockHeight, fitting, wordsFor } from './wall-fit';
import styles from './Screen.module.css';

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
  /** Size of the text, and the width that it has, in the units of the wall. */
  readonly size: number;
  readonly width: number;
  /** Height that there is on the wall; null: as much as is needed. */
  readonly room: number | null;
  /** What the lines are called in "and 3 more actions". */
  readonly of?: string;
}

const BENEATH = 0.45;

/** Sentences beneath each other: on the wall as many as there is room for, and how many more there are. */
export function FittedLines({ lines, size, width, room, of = '' }: FittedLinesProps) {
  const block = ({ text }: Line) => ({ text, size, width, beneath: BENEATH });
  const heights = lines.map((line) => blockHeight(block(line)));
  const count = room === null ? lines.length : fitting(heights, room);
  const shown = lines.slice(0, count);
  const isCut = room !== null && count === 1 && (heights[0] ?? 0) > room;
  const more = lines.length - count;
  return (
    <>
      <ul className={styles.lines} data-size={size}>
        {shown.map((line) => (
          <li key={line.key} data-lead={line.isLead || undefined}>
            {isCut ? wordsFor(block(line), room - 1.3) : (line.shown ?? line.text)}
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
