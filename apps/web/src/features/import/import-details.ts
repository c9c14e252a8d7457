import type { ImportWork } from './import-query';
import type { Cause } from './restatement-words';

/** What somebody says of a file beside what its columns are; empty where nothing is said. */
export interface Details {
  readonly source: string;
  readonly accurateAsOf: string;
  readonly reason: string;
  readonly restates: Cause | null;
}

/** What was said when the file was last checked. */
export function detailsOf({ source, accurateAsOf, reason, restates }: ImportWork): Details {
  return {
    source: source ?? '',
    accurateAsOf: accurateAsOf ?? '',
    reason: reason ?? '',
    restates,
  };
}

/** As it is asked of the API, which wants null where nothing is said. */
export function detailsAsked({ source, accurateAsOf, reason, restates }: Details) {
  return {
    source: source.trim() === '' ? null : source.trim(),
    accurateAsOf: accurateAsOf === '' ? null : accurateAsOf,
    reason: reason.trim(),
    restates,
  };
}
