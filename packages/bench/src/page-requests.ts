import { readFileSync } from 'node:fs';
import type { HttpRequest } from './load/http-connection';

const PERIOD = '2018-03';

/** The area with the most rows, at the county. */
export const AREA_ASKED = {
  ...{ authority: 'norfolk', place: 'norfolk', period: PERIOD, area: 'looked-after-children' },
} as const;
/** A locality, with its teams below and its siblings beside it. */
export const PLACE_ASKED = { authority: 'norfolk', place: 'breckland', period: PERIOD } as const;
/** Every row by the county and its localities. */
export const MATRIX_ASKED = { authority: 'norfolk', place: 'norfolk', period: PERIOD } as const;
/** An indicator that has everything: counts of every place, limits, intervals, a funnel. */
export const INDICATOR_ASKED = {
  ...{ authority: 'wendmere', place: 'wendmere', period: PERIOD, indicator: '2.2', months: 13 },
} as const;
/** A page of the report, with its breakdown by source. */
export const SECTION_ASKED = {
  ...{ authority: 'norfolk', place: 'norfolk', period: PERIOD, section: 'contacts' },
} as const;
