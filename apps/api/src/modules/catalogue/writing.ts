import type { Queryable } from '@vital-signs/database';

/** Where and when something is written. */
export interface Writing {
  readonly record: Queryable;
  readonly authorityId: number;
  readonly revision: number;
}
