/** How much a plan of a surgery holds, and what is asked before it. */
export const SURGERY_BOUNDS = {
  leastMinutes: 15,
  mostMinutes: 480,
  items: 40,
  invited: 100,
  leastItemMinutes: 1,
  mostItemMinutes: 120,
  reasons: 8,
  /** Characters of titles and names, of one reason, and of what is asked beforehand. */
  leastTitle: 3,
  mostTitle: 120,
  leastName: 2,
  mostName: 120,
  reason: 300,
  leastQuestion: 3,
  mostQuestion: 1_000,
} as const;
