/**
 * Where a month stands on its way to its readers. DRAFT: it has figures. CHECKED: an analyst looked
 * them through, and neither they nor what they are judged by have changed since. PUBLISHED: its latest edition holds the figures on record.
 * CORRECTED: it is published, and its figures have changed since.
 */
export type MonthStanding = 'DRAFT' | 'CHECKED' | 'PUBLISHED' | 'CORRECTED';

/** When a month last changed, was looked through, and was published. */
export interface MonthHistory {
  /** The latest revision that wrote or closed one of its figures; null where it has none. */
  readonly changedAt: number | null;
  /**
   * The latest revision that changed what its figures are judged by and shown with: a tolerance, a target
   * or a population of the month, a definition, an annotation; null where nothing did.
   */
  readonly contextChangedAt: number | null;
  /** The revision under which it was last said to be checked, where nobody took that back. */
  readonly checkedAt: number | null;
  /** The revision of its latest edition. */
  readonly publishedAt: number | null;
}

function isAfter(later: number | null, earlier: number): boolean {
  return later !== null && later > earlier;
}

/** Whether it was said to be checked after its figures, and what they are judged by, last changed. */
export function isChecked({ changedAt, contextChangedAt, checkedAt }: MonthHistory): boolean {
  if (checkedAt === null) return false;
  return !isAfter(changedAt, checkedAt) && !isAfter(contextChangedAt, checkedAt);
}

/** Where a month stands. */
export function monthStanding(history: MonthHistory): MonthStanding {
  const { changedAt, publishedAt } = history;
  if (publishedAt !== null) return isAfter(changedAt, publishedAt) ? 'CORRECTED' : 'PUBLISHED';
  return isChecked(history) ? 'CHECKED' : 'DRAFT';
}

/**
 * Whether it may be published: once it is checked, or again as long as its figures, and what they are
 * judged by, are the published ones.
 */
export function mayBePublished(history: MonthHistory): boolean {
  return isChecked(history) || (monthStanding(history) === 'PUBLISHED' && !isJudgedAnew(history));
}

/** Whether what its figures are judged by has changed since it was published. */
function isJudgedAnew({ contextChangedAt, publishedAt }: MonthHistory): boolean {
  return publishedAt !== null && isAfter(contextChangedAt, publishedAt);
}

const FIGURES = 'Figures';
const CONTEXT = 'Tolerances, targets, definitions, populations or annotations';

/**
 * What is between a month and its publication, in a sentence; null where nothing is. What has changed
 * since somebody looked at it has to be looked at again.
 */
export function publicationObstacle(history: MonthHistory, name: string): string | null {
  if (history.changedAt === null || mayBePublished(history)) return null;
  if (history.checkedAt !== null) {
    const what = isAfter(history.changedAt, history.checkedAt) ? FIGURES : CONTEXT;
    return `${what} of ${name} have changed since it was checked: it has to be checked again.`;
  }
  if (monthStanding(history) === 'PUBLISHED') {
    return `${CONTEXT} of ${name} have changed since it was published: it has to be checked.`;
  }
  return monthStanding(history) === 'CORRECTED'
    ? `Figures of ${name} have changed since it was published: the correction has to be checked.`
    : `${name} is a draft: it has to be checked before it is published.`;
}
