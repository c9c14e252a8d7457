import type { ColumnEvidence } from './column-evidence';
import type { ColumnTime } from './column-times';
import type { HeadingSaid } from './read-heading';

/** A column as it stands, before it has a meaning. */
export interface StandingColumn {
  /** From 1. */
  readonly column: number;
  readonly heading: string;
  readonly said: HeadingSaid;
  readonly evidence: ColumnEvidence;
  readonly time: ColumnTime;
}
