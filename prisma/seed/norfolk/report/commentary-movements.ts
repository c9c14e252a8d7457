/** How a figure stands to the month after it, as the commentary tells it. */
export type Movement = 'above the next month' | 'below the next month' | 'not above the next month';

/** Movements of localities that the commentary tells without a figure. */
export interface CommentaryMovement {
  readonly key: string;
  /** A place's slug, or "every locality". */
  readonly place: string;
  readonly month: string;
  readonly movement: Movement;
  readonly line: string;
}

export const COMMENTARY_MOVEMENTS: readonly CommentaryMovement[] = [
  // Breckland and South "have seen their performance fall again".
  {
    key: '3.3',
    place: 'breckland',
    month: 'Jan 18',
    movement: 'above the next month',
    line: '318',
  },
  {
    key: '3.3',
    place: 'breckland',
    month: 'Feb 18',
    movement: 'above the next month',
    line: '318',
  },
  { key: '3.3', place: 'south', month: 'Jan 18', movement: 'above the next month', line: '318' },
  // Norwich "has not got any worse".
  {
    key: '3.3',
    place: 'norwich',
    month: 'Feb 18',
    movement: 'not above the next month',
    line: '318',
  },
  // West and Great Yarmouth are under 80%, but "improved figures for both localities".
  { key: '5.4', place: 'west', month: 'Feb 18', movement: 'below the next month', line: '407' },
  {
    key: '5.4',
    place: 'great-yarmouth',
    month: 'Feb 18',
    movement: 'below the next month',
    line: '407',
  },
  // "All localities improving or maintaining their performance this month."
  {
    key: '6.14',
    place: 'every locality',
    month: 'Feb 18',
    movement: 'not above the next month',
    line: '490',
  },
  // "All localities have seen some drop in performance."
  {
    key: '7.15',
    place: 'every locality',
    month: 'Feb 18',
    movement: 'above the next month',
    line: '600',
  },
];

/** Norwich "have not achieved over 50% since December 17": at most that in January, over it before. */
export const COMMENTARY_LIMITS = [
  { key: '3.3', place: 'norwich', month: 'Jan 18', relation: 'at most', text: '50%', line: '318' },
  { key: '3.3', place: 'norwich', month: 'Dec 17', relation: 'over', text: '50%', line: '318' },
] as const;
