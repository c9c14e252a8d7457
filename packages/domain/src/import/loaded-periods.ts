import { counted } from '../format';
import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import type { IssueLog } from './issue-log';

/** How a file's figures of one period stand to those on record. */
export interface LoadedPeriod {
  readonly period: Period;
  /** The editions that publish it, the earliest first. */
  readonly editions: readonly number[];
  readonly cellsNew: number;
  readonly cellsChanged: number;
  readonly cellsSame: number;
}

/** Says of each period whether it is on record already, and whether it is published. */
export function sayLoadedPeriods(periods: readonly LoadedPeriod[], log: IssueLog): void {
  for (const { period, editions, cellsNew, cellsChanged, cellsSame } of periods) {
    const words = formatPeriod(period);
    const about = { row: null, column: null, read: words, expected: null };
    if (cellsChanged + cellsSame > 0) {
      const figures = [
        `${counted(cellsSame, 'figure')} the same`,
        `${counted(cellsChanged, 'figure')} changed`,
        `${counted(cellsNew, 'figure')} new`,
      ].join(', ');
      log.add('ALREADY_LOADED', {
        ...about,
        sentence: `${words} is on record already: ${figures}.`,
      });
    }
    if (editions.length > 0 && cellsChanged + cellsNew > 0) {
      const sentence = `${words} is published in ${editionsNamed(editions)}: storing the file restates it. Say why.`;
      log.add('PERIOD_PUBLISHED', { ...about, sentence });
    }
  }
}

/** "edition 4", "editions 4, 6 and 7". */
function editionsNamed(editions: readonly number[]): string {
  const last = editions.at(-1) ?? '';
  const others = editions.slice(0, -1).join(', ');
  return others === '' ? `edition ${last}` : `editions ${others} and ${last}`;
}
