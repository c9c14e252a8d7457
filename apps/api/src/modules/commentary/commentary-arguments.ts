import type { CommentaryAbout as AboutInput } from '../../generated/resolver-types';
import { monthArgument } from '../../month-range';
import type { CommentaryAbout } from './commentary-draft';

/** Numbers of rows are positive; 0 is that of none. */
export function rowNumber(id: string): number {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0;
}

/** Null where no row is named. */
export function rowNumberOrNone(id: string | null | undefined): number | null {
  return id == null ? null : rowNumber(id);
}

/** What commentary is about, as it was asked. */
export function aboutArgument({
  area,
  section,
  indicator,
  place,
  month,
}: AboutInput): CommentaryAbout {
  return {
    area: area ?? null,
    section: section ?? null,
    indicator: indicator ?? null,
    place,
    period: monthArgument('month', month),
  };
}
